import type { Candidate } from '@eurodac-sim/matching';

/** What the first stage of a search keeps from the second, over the searches of one replication. */
export type ShortlistLoss = {
  /** Searches that were also run with all ten fingers of everyone. */
  readonly searches: number;
  /** Candidates that reach the threshold when everyone is compared by all ten fingers. */
  readonly matches: number;
  /** Of these, candidates that the shortlist left out. */
  readonly lost: number;
};

/** Counts matches that are in the exhaustive lists and not in those of the two stages. */
export function shortlistLoss(
  twoStages: readonly (readonly Candidate[])[],
  exhaustive: readonly (readonly Candidate[])[],
  threshold: number,
): ShortlistLoss {
  let matches = 0;
  let lost = 0;
  for (const [i, list] of exhaustive.entries()) {
    const kept = new Set(twoStages[i]!.map(({ reference }) => reference));
    for (const { reference, score } of list) {
      if (score < threshold) continue;
      matches++;
      if (!kept.has(reference)) lost++;
    }
  }
  return { searches: exhaustive.length, matches, lost };
}
