import { compareFinger } from '../comparison/compare.ts';
import type { FingerBlocks } from '../comparison/finger-block.ts';
import { BLOCK_BYTES, BLOCK_WORDS, fingerBlocks } from '../comparison/finger-block.ts';
import { prepare, prepareShrunk } from '../comparison/prepare.ts';
import type { ProbeFinger } from '../comparison/probe-finger.ts';
import { loadProbe, probeFinger } from '../comparison/probe-finger.ts';
import type { GrowthHandling } from '../growth-handling.ts';
import { SEARCHED_GROWTH } from '../growth-handling.ts';
import type { EvaluationDatabase, EvaluationFile, EvaluationSettings, Protocol, ScoreRow } from './evaluation.ts';

/**
 * Every comparison of the protocol within each database: each unordered pair once, the numerically first file as probe.
 * An unreadable file scores 0.
 *
 * Files carry no age or sex. So `growth-model` compares them as they are, and `scale-search` does not know which of two
 * is the older: the score is the best over shrinking either. A search of a gallery shrinks the probe alone, which is the
 * newer.
 */
export function comparisonScores(
  databases: readonly EvaluationDatabase[],
  settings: EvaluationSettings = {},
): readonly ScoreRow[] {
  return databases.flatMap((database) => {
    const { files, pairs, score } = prepared(database, settings);
    return pairs.map(([p, r]): ScoreRow => {
      const probe = files[p]!;
      const reference = files[r]!;
      const mated = probe.finger === reference.finger;
      const names = { probe: fileName(probe), reference: fileName(reference) };
      return { database: database.name, ...names, mated, score: score(p, r) };
    });
  });
}

/** Comparisons that are ready to be made, so that comparing alone can be timed. */
export type PreparedComparisons = { readonly count: number; readonly score: (comparison: number) => number };

/** The comparisons of `comparisonScores`, in its order; quickest where they are made in that order. */
export function preparedComparisons(
  databases: readonly EvaluationDatabase[],
  settings: EvaluationSettings = {},
): PreparedComparisons {
  const all = databases.flatMap((database) => {
    const { pairs, score } = prepared(database, settings);
    return pairs.map(([p, r]) => ({ p, r, score }));
  });
  return {
    count: all.length,
    score: (comparison) => {
      const { p, r, score } = all[comparison]!;
      return score(p, r);
    },
  };
}

type Prepared = {
  readonly files: readonly EvaluationFile[];
  readonly pairs: readonly (readonly [number, number])[];
  readonly score: (p: number, r: number) => number;
};

function prepared(database: EvaluationDatabase, settings: EvaluationSettings): Prepared {
  const { protocol = 'all', growth = 'rigid' } = settings;
  const files = [...database.files].sort((a, b) => a.finger - b.finger || a.impression - b.impression);
  return { files, pairs: pairsOf(files, protocol), score: scoring(files, shrunkBy(growth)) };
}

/** What either side is divided by; the first is 1. A side that grows instead is the other one that shrinks. */
function shrunkBy(growth: GrowthHandling): readonly number[] {
  return growth === 'scale-search' ? [1, ...SEARCHED_GROWTH.filter((ratio) => ratio > 1)] : [1];
}

/** Pairs of the protocol as places in the sorted files, by probe, then reference. */
function pairsOf(files: readonly EvaluationFile[], protocol: Protocol): readonly (readonly [number, number])[] {
  const first = files.map(({ finger }, index) => files[index - 1]?.finger !== finger);
  const pairs: (readonly [number, number])[] = [];
  for (const [p, { finger }] of files.entries())
    for (let r = p + 1; r < files.length; r++)
      if (protocol === 'all' || files[r]!.finger === finger || (first[p] && first[r])) pairs.push([p, r]);
  return pairs;
}

/** Scores pairs of files; quickest where a probe's pairs come one after another. */
function scoring(files: readonly EvaluationFile[], sizes: readonly number[]): (p: number, r: number) => number {
  const blocks = sizes.map(() => fingerBlocks(new ArrayBuffer(files.length * BLOCK_BYTES)));
  for (const [f, { template }] of files.entries()) {
    const at = f * BLOCK_WORDS;
    prepare(template, 1, blocks[0]!, at);
    for (const [size, ratio] of sizes.entries())
      if (size > 0) prepareShrunk({ blocks: blocks[0]!, at }, ratio, blocks[size]!, at);
  }
  const probes = sizes.map(probeFinger);
  let loaded = -1;
  return (p, r) => {
    if (p !== loaded) loadSizes(probes, blocks, p * BLOCK_WORDS);
    loaded = p;
    const at = r * BLOCK_WORDS;
    let best = compareFinger(probes[0]!, blocks[0]!, at);
    for (let size = 1; size < sizes.length; size++) {
      best = Math.max(best, compareFinger(probes[size]!, blocks[0]!, at));
      best = Math.max(best, compareFinger(probes[0]!, blocks[size]!, at));
    }
    return best;
  };
}

function loadSizes(probes: readonly ProbeFinger[], blocks: readonly FingerBlocks[], at: number): void {
  for (const [size, probe] of probes.entries()) loadProbe(probe, blocks[size]!, at);
}

function fileName({ finger, impression }: EvaluationFile): string {
  return `${finger}_${impression}`;
}
