import { bounds } from '../target.ts';
import type { FigureResult, TargetProgress } from '../validate.ts';
import type { Verdict } from '../verdict.ts';
import { joint, verdict } from '../verdict.ts';
import type { Fact, FactClaim, FigureKind, PublishedFact } from './fact.ts';
import { FACTS } from './facts.ts';
import type { Samples } from './samples.ts';
import { overReplications } from './samples.ts';
import type { WorldLaboratory, WorldSize } from './world-laboratory.ts';

/** One figure of a fact as plain data; null where a number is not finite or there is none. */
export type FactFigure = FigureResult & {
  readonly kind: FigureKind;
  /** Why it was not run; empty where it was. */
  readonly because: string;
};

/** One fact as plain data: what was published, what the world gives, and what was looked at. */
export type FactResult = PublishedFact & {
  readonly scenario: string;
  /** That of the worst figure that was run. */
  readonly verdict: Verdict;
  readonly figures: readonly FactFigure[];
  readonly minors: number;
  readonly events: number;
};

/** How many figures have each verdict. */
export type VerdictCounts = Readonly<Record<Verdict, number>>;

/** A finished validation of the world, as `validate --json` prints it. */
export type WorldValidation = {
  readonly size: WorldSize;
  readonly seed: number;
  readonly version: string;
  readonly counts: Readonly<Record<FigureKind, VerdictCounts>>;
  readonly facts: readonly FactResult[];
};

const finite = (value: number | undefined): number | null =>
  value !== undefined && Number.isFinite(value) ? value : null;

function figure(claim: FactClaim, values: readonly number[]): FactFigure {
  const { name, kind, form, published } = claim;
  const known = { name, kind, form, published: finite(published) };
  if ('notRun' in claim) {
    const none = { value: null, low: null, high: null, from: null, to: null };
    return { ...known, ...none, verdict: 'not-run', because: claim.notRun };
  }
  const estimate = overReplications(values);
  const [from, to] = bounds(claim.tolerance);
  return {
    ...known,
    value: finite(estimate.value),
    low: finite(estimate.low),
    high: finite(estimate.high),
    from: finite(from),
    to: finite(to),
    verdict: verdict(estimate, claim.tolerance),
    because: '',
  };
}

function result({ run: _, claims, ...fact }: Fact, { rows, minors, events }: Samples): FactResult {
  const measured = claims.filter((claim) => !('notRun' in claim));
  const figures = claims.map((claim) => {
    const column = measured.indexOf(claim);
    return figure(
      claim,
      rows.map((row) => row[column] ?? Number.NaN),
    );
  });
  const run = figures.filter((one) => one.verdict !== 'not-run');
  return { ...fact, verdict: joint(run.map((one) => one.verdict)), figures, minors, events };
}

/** Names of all facts, in the order of the table. */
export const FACT_IDS: readonly string[] = FACTS.map(({ id }) => id);

/**
 * Looks for published facts in worlds of their own, in the order of the table.
 *
 * @param only ids of those to look for; all where not said
 */
export async function validateWorld(
  laboratory: WorldLaboratory,
  only: readonly string[] = FACT_IDS,
  progress: TargetProgress = () => undefined,
): Promise<readonly FactResult[]> {
  const chosen = FACTS.filter(({ id }) => only.includes(id));
  const results: FactResult[] = [];
  for (const [done, fact] of chosen.entries()) {
    progress(done, chosen.length, fact.id);
    results.push(result(fact, await fact.run(laboratory)));
  }
  progress(chosen.length, chosen.length, undefined);
  return results;
}

const counts = (figures: readonly FactFigure[], kind: FigureKind): VerdictCounts => {
  const of = (wanted: Verdict): number => figures.filter((one) => one.kind === kind && one.verdict === wanted).length;
  return { met: of('met'), 'not-met': of('not-met'), undecided: of('undecided'), 'not-run': of('not-run') };
};

/** Figures by verdict, inputs and predictions apart. */
export function verdictCounts(facts: readonly FactResult[]): WorldValidation['counts'] {
  const figures = facts.flatMap((fact) => fact.figures);
  return { input: counts(figures, 'input'), prediction: counts(figures, 'prediction') };
}

/** Facts with a figure that is not met: every figure is a gate, input or prediction. */
export function unmetFacts(facts: readonly FactResult[]): readonly FactResult[] {
  return facts.filter((fact) => fact.verdict === 'not-met');
}
