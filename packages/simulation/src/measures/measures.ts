import type { Loss, PolicyLedger } from '../replication/replication-result.ts';
import { adultTraffic } from './adult-traffic.ts';
import type { Avoided } from './avoidance.ts';
import { avoidanceRows, avoided } from './avoidance.ts';
import { dayCounts, dayQuantile } from './day-quantile.ts';
import { fairnessRows } from './fairness.ts';
import type { History } from './history.ts';
import { histories } from './history.ts';
import { systemLoad } from './load.ts';
import type { MovesLost } from './losses.ts';
import { lossesOf, lossRows, movesLost } from './losses.ts';
import type { Measured, MeasuredRow, MeasureRow } from './measured.ts';
import { plain, ratio } from './measured.ts';
import type { Outcome } from './outcome.ts';
import { MEASURE_IDS } from './outcome.ts';
import type { Part } from './part.ts';
import { rowsOf } from './part.ts';
import { ARRIVAL_YEAR_DAYS, DAY_QUANTILES, partPlace, partsFor } from './parts.ts';
import type { ReportingRules } from './reporting.ts';
import { REPORTING_RULES } from './reporting.ts';
import type { Tally } from './tally.ts';
import { tally } from './tally.ts';
import { timeToIdentification } from './time-to-identification.ts';

/** What measures depend on beside the ledgers. */
export type MeasureSettings = {
  /** The policy that differences are taken to; it has a ledger at every grid point. */
  readonly baseline: string;
  readonly arrivalDays: number;
  /** How states count missing children; as published where absent. */
  readonly reporting?: ReportingRules;
};

/** All measures and losses of some ledgers. */
export type MeasuredLedgers = { readonly outcomes: readonly Outcome[]; readonly losses: readonly Loss[] };

type Sums = { readonly parts: readonly Part[]; readonly own: Tally; readonly baseline: Tally };

/** A ratio of differences is undefined where a policy identifies no more than the baseline. */
function measuredPart({ parts, own, baseline }: Sums, part: number, place: number): Measured {
  const { is, unit } = parts[part]!;
  const before = is === 'ratio-of-differences' ? baseline : undefined;
  return ratio(
    own.numerator(part, place) - (before?.numerator(part, place) ?? 0),
    own.denominator(part, place) - (before?.denominator(part, place) ?? 0),
    unit,
  );
}

function partRows(sums: Sums): readonly MeasuredRow[] {
  return sums.parts.flatMap((part, i) =>
    rowsOf(part).map(({ measure, subgroup, is, place }) => ({
      measure,
      subgroup,
      is,
      ...measuredPart(sums, i, place),
    })),
  );
}

function quantileRows(all: readonly History[]): readonly MeasuredRow[] {
  return DAY_QUANTILES.map(({ measure, name, unit, share, days }) => ({
    ...{ measure, subgroup: name, is: 'value' as const },
    ...plain(dayQuantile(dayCounts(all, days), share), unit),
  }));
}

/** Every row of one ledger but those that rest on several grid points. */
function rowsOfLedger(all: readonly History[], lost: MovesLost, sums: Sums): readonly MeasuredRow[] {
  const rates = {
    O1: partPlace(sums.parts, 'O1', ''),
    O8: partPlace(sums.parts, 'O8', 'per-child'),
    O13b: partPlace(sums.parts, 'O13b', ''),
  };
  return [
    ...partRows(sums),
    ...quantileRows(all),
    ...timeToIdentification(all),
    ...lossRows(lost),
    ...fairnessRows(sums.own, rates),
    ...systemLoad(all),
  ];
}

type Avoiding = { readonly ledger: PolicyLedger; readonly found: Avoided };

/** The axis of a grid along which avoidance varies. */
const isAvoidance = (axis: string): boolean => /avoid/i.test(axis);

/** A grid point without avoidance: equal for the points at which nothing else differs. */
function withoutAvoidance(point: string): string {
  const axes = Object.entries(JSON.parse(point) as Readonly<Record<string, unknown>>);
  return JSON.stringify(axes.filter(([axis]) => !isAvoidance(axis)));
}

function avoidanceOutcomes(all: readonly Avoiding[], baseline: string): readonly Outcome[] {
  const pairs = all.map(({ ledger, found }) => {
    const before = all.find((other) => other.ledger.policy === baseline && other.ledger.point === ledger.point)!;
    return { ledger, line: withoutAvoidance(ledger.point), policy: found, baseline: before.found };
  });
  return pairs.flatMap((pair) => {
    const line = pairs.filter((other) => other.ledger.policy === pair.ledger.policy && other.line === pair.line);
    return avoidanceRows(pair, line).map((row) => outcome(pair.ledger, row));
  });
}

const outcome = ({ policy, point }: PolicyLedger, { is: _, ...row }: MeasuredRow): Outcome => ({
  policy,
  point,
  ...row,
});

/**
 * Every measure and every loss of every policy at every grid point, against the baseline at the same point.
 *
 * Reads the ledgers and nothing else. Each is read once into a history a minor, which all measures share; those of one
 * ledger and of the baseline at its grid point are held at a time.
 *
 * @throws {RangeError} a grid point has no ledger of the baseline, or a move is neither identified nor lost
 */
export function measuredLedgers(ledgers: readonly PolicyLedger[], settings: MeasureSettings): MeasuredLedgers {
  const parts = partsFor(settings.arrivalDays, settings.reporting ?? REPORTING_RULES);
  const outcomes: Outcome[] = [];
  const losses: Loss[] = [];
  const avoiding: Avoiding[] = [];
  for (const point of new Set(ledgers.map((ledger) => ledger.point))) {
    const here = ledgers.filter((ledger) => ledger.point === point);
    const reference = here.find(({ policy }) => policy === settings.baseline);
    if (reference === undefined) throw new RangeError(`no ledger of the baseline '${settings.baseline}' at ${point}`);
    const before = histories(reference.events);
    const baseline = tally(parts, before, before);
    for (const ledger of here) {
      const all = ledger === reference ? before : histories(ledger.events);
      const own = ledger === reference ? baseline : tally(parts, all, before);
      const lost = movesLost(all);
      const adults = adultTraffic(ledger.events, settings.arrivalDays / ARRIVAL_YEAR_DAYS);
      const rows = [...rowsOfLedger(all, lost, { parts, own, baseline }), ...adults];
      outcomes.push(...rows.map((row) => outcome(ledger, row)));
      losses.push(...lossesOf(lost).map((loss) => ({ policy: ledger.policy, point, ...loss })));
      avoiding.push({ ledger, found: avoided(all) });
    }
  }
  return { outcomes: [...outcomes, ...avoidanceOutcomes(avoiding, settings.baseline)], losses };
}

function everyRow(): readonly MeasureRow[] {
  const parts = partsFor(1, REPORTING_RULES);
  const none = tally(parts, [], []);
  const nobody = { policy: avoided([]), baseline: avoided([]) };
  const ofNobody = rowsOfLedger([], movesLost([]), { parts, own: none, baseline: none });
  const rows = [...ofNobody, ...adultTraffic([], 1), ...avoidanceRows(nobody, [])];
  return rows
    .map(({ measure, subgroup, is }) => ({ measure, subgroup, is }))
    .toSorted((a, b) => MEASURE_IDS.indexOf(a.measure) - MEASURE_IDS.indexOf(b.measure));
}

/** Every row that a policy has at a grid point, in the order of the tables: what measuring nobody gives. */
export const MEASURE_ROWS: readonly MeasureRow[] = everyRow();
