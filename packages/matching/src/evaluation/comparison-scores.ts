import { compareFinger } from '../comparison/compare.ts';
import type { FingerBlocks } from '../comparison/finger-block.ts';
import { BLOCK_BYTES, BLOCK_WORDS, fingerBlocks } from '../comparison/finger-block.ts';
import { prepare, prepareShrunk } from '../comparison/prepare.ts';
import type { ProbeFinger } from '../comparison/probe-finger.ts';
import { loadProbe, probeFinger } from '../comparison/probe-finger.ts';
import { SEARCHED_GROWTH, triedGrowth } from '../growth-handling.ts';
import type { EvaluationDatabase, EvaluationFile, EvaluationSettings, Protocol, ScoreRow } from './evaluation.ts';

/**
 * Every comparison of the protocol within each database: each unordered pair once, the numerically first file as probe.
 * An unreadable file scores 0. Files carry no age or sex, so `growth-model` compares them as they are.
 */
export function comparisonScores(
  databases: readonly EvaluationDatabase[],
  settings: EvaluationSettings = {},
): readonly ScoreRow[] {
  const { protocol = 'all', growth = 'rigid' } = settings;
  return databases.flatMap(({ name, files }) => databaseScores(name, files, protocol, triedGrowth(growth)));
}

function databaseScores(
  database: string,
  unordered: readonly EvaluationFile[],
  protocol: Protocol,
  growth: readonly number[],
): readonly ScoreRow[] {
  const files = [...unordered].sort((a, b) => a.finger - b.finger || a.impression - b.impression);
  const blocks = fingerBlocks(new ArrayBuffer(files.length * BLOCK_BYTES));
  for (const [f, { template }] of files.entries()) prepare(template, 1, blocks, f * BLOCK_WORDS);
  const sizes = SEARCHED_GROWTH.map(probeFinger);
  const rows: ScoreRow[] = [];
  for (const [p, probe] of files.entries()) {
    loadSizes(sizes, growth, blocks, p * BLOCK_WORDS);
    for (let r = p + 1; r < files.length; r++) {
      const reference = files[r]!;
      const mated = probe.finger === reference.finger;
      if (!mated && protocol === 'fvc' && !(isFirst(files, p) && isFirst(files, r))) continue;
      let score = 0;
      for (let size = 0; size < growth.length; size++)
        score = Math.max(score, compareFinger(sizes[size]!, blocks, r * BLOCK_WORDS));
      rows.push({ database, probe: fileName(probe), reference: fileName(reference), mated, score });
    }
  }
  return rows;
}

function loadSizes(sizes: readonly ProbeFinger[], growth: readonly number[], blocks: FingerBlocks, at: number): void {
  const shrunk = fingerBlocks(new ArrayBuffer(BLOCK_BYTES));
  for (const [size, ratio] of growth.entries()) {
    prepareShrunk({ blocks, at }, ratio, shrunk, 0);
    loadProbe(sizes[size]!, shrunk, 0);
  }
}

/** Whether a file is the first of its finger in the sorted list. */
function isFirst(files: readonly EvaluationFile[], index: number): boolean {
  return files[index - 1]?.finger !== files[index]!.finger;
}

function fileName({ finger, impression }: EvaluationFile): string {
  return `${finger}_${impression}`;
}
