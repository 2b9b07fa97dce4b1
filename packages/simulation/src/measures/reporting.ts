import { reportedDepartures } from './alerts.ts';
import type { EventOf, History } from './history.ts';

/**
 * What a state counts as a missing child: every departure; those reported; those reported and not found since; or nothing
 * that is published.
 */
export type Counting = 'departures' | 'reports' | 'open-reports' | 'nothing';

/** How a state makes its figure of missing children from what truly happens. */
type ReportingRule = {
  readonly counts: Counting;
  /** Published cases per case counted; 1 where everything counted is published. */
  readonly factor: number;
  /** Of cases counted while open, the share still listed once the child is found; 0 where absent. */
  readonly stillListed?: number;
  readonly basis: 'read' | 'assumption';
  readonly source: string;
};

/** The rule of every state that has one of its own, and that of all others. */
export type ReportingRules = {
  readonly states: Readonly<Record<string, ReportingRule>>;
  readonly others: ReportingRule;
};

const rule = (counts: Counting, basis: ReportingRule['basis'], source: string): ReportingRule => ({
  ...{ counts, factor: 1, basis, source },
});

/**
 * How states count, as far as published; which states published nothing is not known by name.
 *
 * @source policy note 1.5, 1.6 and section 8 point 7
 */
export const REPORTING_RULES: ReportingRules = {
  states: {
    AT: rule('departures', 'read', 'Der Standard 2022; ZackZack 2022: procedures closed because the minor left'),
    BE: rule('reports', 'read', 'ATV, La Libre 2018: cases reported as missing'),
    CH: rule('departures', 'assumption', 'assumption: departures from centres'),
    DE: rule('open-reports', 'read', 'GEA on BKA 2019: stock of open police cases'),
    ES: rule('nothing', 'assumption', 'assumption: one of the 18 states without data, Lost in Europe 2024'),
    FR: rule('nothing', 'assumption', 'assumption: one of the 18 states without data, Lost in Europe 2024'),
    GR: rule('reports', 'read', 'Greek Reporter 2016: reported and found'),
    IT: rule('departures', 'read', 'Italian Ministry of Labour 2012 and later: all who left reception'),
    NL: rule('departures', 'read', 'answer to Parliament 2020: departures from reception'),
    SE: rule('reports', 'read', 'Länsstyrelsen 2016: reported by municipalities'),
    UK: rule('reports', 'read', 'ECPAT UK 2018: episodes reported'),
  },
  others: rule('nothing', 'assumption', 'assumption: 18 of 31 states asked had no data, Lost in Europe 2024'),
};

/** Parameters of the reporting layer: one factor a state, and what stays listed of cases that are solved. */
export const REPORTING_PARAMETERS: readonly string[] = [
  ...Object.keys(REPORTING_RULES.states).map((state) => `reporting.factor.${state}`),
  'reporting.factor.other',
  'encounter.clearup_decline',
];

/** The cases of one minor that states count, each with the state; `open` at the end of what the ledger tells. */
export function countedCases(
  history: History,
  rules: ReportingRules,
): readonly { readonly state: string; readonly weight: number }[] {
  if (history.departed.length === 0) return [];
  const reported = new Set(reportedDepartures(history));
  return history.departed.flatMap((departure) => {
    const { counts, factor, stillListed = 0 } = rules.states[departure.state] ?? rules.others;
    const { state } = departure;
    if (isCounted(history, departure, counts, reported.has(departure))) return [{ state, weight: factor }];
    const isListed = counts === 'open-reports' && reported.has(departure) && stillListed > 0;
    return isListed ? [{ state, weight: factor * stillListed }] : [];
  });
}

function isCounted(history: History, departure: EventOf<'departed'>, counts: Counting, reported: boolean): boolean {
  switch (counts) {
    case 'departures':
      return true;
    case 'reports':
      return reported;
    case 'open-reports':
      return reported && !isFound(history, departure);
    case 'nothing':
      return false;
  }
}

/** Returned to, or located for, the state that was left; a child found elsewhere stays open there. */
function isFound({ returned, located }: History, { at, state }: EventOf<'departed'>): boolean {
  return [...returned, ...located].some((found) => found.at >= at && found.state === state);
}
