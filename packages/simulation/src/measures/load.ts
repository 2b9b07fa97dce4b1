import type { History } from './history.ts';
import type { MeasuredRow } from './measured.ts';
import { plain, ratio } from './measured.ts';
import { isRegistered } from './mover.ts';
import { GROUPS, groupsOf } from './subgroup.ts';

/** Days that a year of a rate has. */
const YEAR_DAYS = 365;

/** What gives the central system and its experts something to do, and the unit in which it is counted. */
const LOADS = [
  { name: 'datasets', kind: 'recorded', unit: 'datasets' },
  { name: 'searches', kind: 'searched', unit: 'searches' },
  { name: 'verifications', kind: 'verified', unit: 'expert checks' },
] as const;

type Daily = ReadonlyMap<number, number>;

/** Events of which the last is the last day on which the system could have had something to do. */
const LAST = ['recorded', 'searched', 'verified', 'aged-out', 'left-eurodac', 'followed-up-to-end'] as const;

/** Days from the first arrival to the last of those events, both included. */
function daysSeen(all: readonly History[]): number {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const history of all) {
    const { on } = history.arrival;
    if (on < first) first = on;
    if (on > last) last = on;
    for (const kind of LAST) {
      const event = history[kind].at(-1);
      if (event !== undefined && event.on > last) last = event.on;
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

/** Children registered: all of them, then of every group. */
function registeredByGroup(all: readonly History[]): readonly MeasuredRow[] {
  const counts = GROUPS.map(() => 0);
  for (const history of all.filter(isRegistered)) for (const place of groupsOf(history)) counts[place]!++;
  return GROUPS.map((group, place) =>
    counted(place === 0 ? 'children-registered' : `children-registered:${group}`, counts[place]!, 'children'),
  );
}

/**
 * O19: how much the minors of a replication give the system to do: children registered, and of datasets, searches and
 * expert checks the number, the number a year while minors are followed, and the most on one day.
 *
 * @source policy note 4.2, O19
 */
export function systemLoad(all: readonly History[]): readonly MeasuredRow[] {
  const years = daysSeen(all) / YEAR_DAYS;
  const loads = LOADS.map(({ name, kind, unit }) => ({ name, unit, counts: daily(all, kind) }));
  return [
    ...registeredByGroup(all),
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
