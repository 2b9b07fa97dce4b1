import type { SampleId } from '../gallery/gallery.ts';
import type { Candidate } from './search-request.ts';

/** The best references met so far. */
export type CandidateList = {
  /** Enters a reference if it is among the best; one that scores 0 is like nothing and never is. */
  readonly enter: (reference: SampleId, score: number) => void;
  readonly candidates: () => readonly Candidate[];
};

/** Higher score first; equal scores by lower slot, so that the order of comparisons never matters. */
export function byRank(a: Candidate, b: Candidate): number {
  return b.score - a.score || a.reference - b.reference;
}

/** A list of at most `depth` candidates. */
export function candidateList(depth: number): CandidateList {
  const best: Candidate[] = [];
  return {
    enter: (reference, score) => {
      if (score <= 0 || depth < 1) return;
      const entry = { reference, score };
      if (best.length >= depth) {
        if (byRank(best[best.length - 1]!, entry) <= 0) return;
        best.pop();
      }
      let place = best.length;
      while (place > 0 && byRank(entry, best[place - 1]!) < 0) place--;
      best.splice(place, 0, entry);
    },
    candidates: () => best,
  };
}
