import type { History } from './history.ts';
import { isRegistered } from './mover.ts';
import type { Part } from './part.ts';
import type { ReportingRules } from './reporting.ts';
import { countedCases } from './reporting.ts';

const UNIT = 'published missing cases per true departure';

const published = (history: History, rules: ReportingRules, of: (state: string) => boolean): number =>
  countedCases(history, rules).reduce((sum, { state, weight }) => (of(state) ? sum + weight : sum), 0);

const weightOf = (cases: ReturnType<typeof countedCases>): number => cases.reduce((sum, { weight }) => sum + weight, 0);

const departures = ({ departed }: History, of: (state: string) => boolean): number =>
  departed.filter(({ state }) => of(state)).length;

const quality = (name: string, rules: ReportingRules, of: (state: string) => boolean): Part => ({
  ...{ measure: 'O18', name, is: 'ratio', unit: UNIT, by: 'all' },
  of: ['departed'],
  numerator: (history) => (departures(history, of) === 0 ? 0 : published(history, rules, of)),
  denominator: (history) => departures(history, of),
});

/** Records of a minor that no identification linked to an earlier one: each looks like another person. */
function identities({ recorded, identified }: History): number {
  if (recorded.length === 0) return 0;
  const linked = new Set(identified.map(({ contact }) => contact));
  return Math.max(1, recorded.filter(({ contact }) => !linked.has(contact)).length);
}

/**
 * O18: missing children as each state would publish them, per true departure, in all and by state; of published cases,
 * those of a minor who is counted already; and identities per registered child.
 *
 * What a state counts comes from the reporting layer, which turns the true ledger into national figures.
 *
 * @source policy note 4.2, O18
 */
export function statisticsQuality(rules: ReportingRules): readonly Part[] {
  const known = Object.keys(rules.states);
  return [
    quality('', rules, () => true),
    ...known.map((state) => quality(`state-${state}`, rules, (one) => one === state)),
    quality('state-other', rules, (one) => !known.includes(one)),
    {
      ...{ measure: 'O18', name: 'double-counted', is: 'share', unit: 'share of cases counted by states', by: 'all' },
      of: ['departed'],
      numerator: (history) => weightOf(countedCases(history, rules).slice(1)),
      denominator: (history) => weightOf(countedCases(history, rules)),
    },
    {
      ...{ measure: 'O18', name: 'identities', is: 'ratio', unit: 'identities per registered child', by: 'all' },
      of: ['recorded'],
      numerator: identities,
      denominator: (history) => (isRegistered(history) ? 1 : 0),
    },
  ];
}
