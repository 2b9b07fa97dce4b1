import type { History } from './history.ts';
import type { MeasuredRow } from './measured.ts';
import { plain, ratio } from './measured.ts';
import { isRegistered } from './mover.ts';

/** Days that a year of a rate has. */
const YEAR_DAYS = 365;

/** What gives the central system and its experts something to do, and the unit in which it is counted. */
const LOADS = [
  { name: 'datasets', kind: 'recorded', unit: 'datasets' },
  { name: 'searches', kind: 'searched', unit: 'searches' },
  { name: 'verifications', kind: 'verified', unit: 'expert checks' },
] as const;

type Daily = ReadonlyMap<number, number>;

/** Days from the first arrival to the last event, both included. */
function daysSeen(all: readonly History[]): number {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const history of all) {
    first = Math.min(first, history.arrival.on);
    for (const events of Object.values(history)) {
      const on = Array.isArray(events) ? events.at(-1)?.on : undefined;
      if (on !== undefined && on > last) last = on;
    }
  }
  return all.length === 0 ? 0 : last - first + 1;
}

function daily(all: readonly History[], kind: (typeof LOADS)[number]['kind']): Daily {
  const counts = new Map<number, number>();
  for (const history of all) for (const { on } of history[kind]) counts.set(on, (counts.get(on) ?? 0) + 1);
  return counts;
}

const sum = (counts: Daily): number => [...counts.values()].reduce((total, count) => total + count, 0);
const peak = (counts: Daily): number => [...counts.values()].reduce((most, count) => Math.max(most, count), 0);

const counted = (subgroup: string, count: number, unit: string): MeasuredRow => ({
  ...{ measure: 'O19', subgroup, is: 'value', value: count, numerator: count, denominator: null, unit },
});

/**
 * O19: how much the minors of a replication give the system to do: children registered, and of datasets, searches and
 * expert checks the number, the number a year from the first arrival to the last event, and the most on one day.
 *
 * @source policy note 4.2, O19
 */
export function systemLoad(all: readonly History[]): readonly MeasuredRow[] {
  const years = daysSeen(all) / YEAR_DAYS;
  const loads = LOADS.map(({ name, kind, unit }) => ({ name, unit, counts: daily(all, kind) }));
  return [
    counted('children-registered', all.filter(isRegistered).length, 'children'),
    ...loads.map(({ name, unit, counts }) => counted(name, sum(counts), unit)),
    ...loads.map(({ name, unit, counts }) => ({
      ...{ measure: 'O19' as const, subgroup: `${name}-per-year`, is: 'ratio' as const },
      ...ratio(sum(counts), years, `${unit} per year`),
    })),
    ...loads.map(({ name, unit, counts }) => ({
      ...{ measure: 'O19' as const, subgroup: `peak-${name}-per-day`, is: 'value' as const },
      ...plain(peak(counts), `${unit} on one day`),
    })),
  ];
}
