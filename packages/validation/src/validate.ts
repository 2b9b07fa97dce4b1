import type { Laboratory, Size } from './laboratory.ts';
import type { Published, TargetKind } from './published/published.ts';
import { PUBLISHED } from './published/published-figures.ts';
import type { FigureForm, Finding, Target } from './target.ts';
import { bounds } from './target.ts';
import { TARGETS } from './targets.ts';
import type { Verdict } from './verdict.ts';
import { joint, verdict } from './verdict.ts';

/** One figure of a target as plain data; null where a number is not finite. */
export type FigureResult = {
  readonly name: string;
  readonly form: FigureForm;
  readonly published: number | null;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Where it must lie; null: no bound on this side. */
  readonly from: number | null;
  readonly to: number | null;
  readonly verdict: Verdict;
};

/** One target as plain data: what was published, what the model gives, and how it was found. */
export type TargetResult = Published & {
  readonly verdict: Verdict;
  /** Whether not meeting it fails a run of this size. */
  readonly gates: boolean;
  readonly figures: readonly FigureResult[];
  readonly lookedAt: string;
  readonly notes: readonly string[];
};

/** Told before each target is run, and once at the end. */
export type TargetProgress = (done: number, of: number, next: string | undefined) => void;

const finite = (value: number | undefined): number | null =>
  value !== undefined && Number.isFinite(value) ? value : null;

function gates(kind: TargetKind, size: Size): boolean {
  return kind === 'gate' || (kind === 'gate-at-full-size' && size === 'full');
}

function figures(target: Target, finding: Finding): readonly FigureResult[] {
  if (finding.kind === 'not-run') return [];
  return target.claims.map(({ name, form, published, tolerance }, k) => {
    const estimate = finding.estimates[k]!;
    const [from, to] = bounds(tolerance);
    return {
      name,
      form,
      published: finite(published),
      value: finite(estimate.value),
      low: finite(estimate.low),
      high: finite(estimate.high),
      from: finite(from),
      to: finite(to),
      verdict: verdict(estimate, tolerance),
    };
  });
}

function result(target: Target, finding: Finding, size: Size): TargetResult {
  const published = PUBLISHED.find(({ id }) => id === target.id)!;
  const found = figures(target, finding);
  return {
    ...published,
    verdict: joint(found.map((figure) => figure.verdict)),
    gates: gates(published.kind, size),
    figures: found,
    lookedAt: finding.kind === 'measured' ? finding.lookedAt : '',
    notes: finding.kind === 'measured' ? (finding.notes ?? []) : [finding.because],
  };
}

/**
 * Runs targets in the order of the table.
 *
 * @param only ids of those to run; all where not said
 */
export async function validate(
  laboratory: Laboratory,
  only: readonly string[] = TARGETS.map(({ id }) => id),
  progress: TargetProgress = () => undefined,
): Promise<readonly TargetResult[]> {
  const chosen = TARGETS.filter(({ id }) => only.includes(id));
  const results: TargetResult[] = [];
  for (const [done, target] of chosen.entries()) {
    progress(done, chosen.length, target.id);
    results.push(result(target, await target.run(laboratory), laboratory.size));
  }
  progress(chosen.length, chosen.length, undefined);
  return results;
}

/** A gate that the model does not meet. */
export function failedGates(results: readonly TargetResult[]): readonly TargetResult[] {
  return results.filter((one) => one.gates && one.verdict === 'not-met');
}
