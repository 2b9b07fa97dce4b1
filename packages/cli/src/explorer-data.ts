import type { Parameter, Scenario } from '@eurodac-sim/experiment';

/** A row of `summary.csv`: median and spread over replications. */
export type ComputedFigure = {
  readonly policy: string;
  readonly point: string;
  readonly measure: string;
  readonly subgroup: string;
  readonly median: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly replications: number;
};

/** What the page is told of a results folder. */
export type ExplorerData = {
  readonly scenario: Scenario;
  readonly table: readonly Parameter[];
  /** Keys of the grid points that were computed. */
  readonly points: readonly string[];
  readonly figures: readonly ComputedFigure[];
};

/** A figure of the page: which measure, of whom, and how it is written. */
export type Explored = {
  readonly title: string;
  readonly side: 'benefit' | 'harm';
  readonly measure: string;
  /** Its rows: of all minors, of those with and of those without a claim; one alone where it is not told apart. */
  readonly subgroups: readonly string[];
  readonly written: (value: number) => string;
};

const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;
const GROUPS = ['all', 'claim-yes', 'claim-no'];

/** What the page shows, benefits before harms. */
export const EXPLORED: readonly Explored[] = [
  {
    title: 'Minors identified, of those who travelled on',
    ...{ side: 'benefit', measure: 'O1', subgroups: GROUPS, written: percent },
  },
  {
    title: 'Identified within 90 days of arrival in the second state',
    ...{ side: 'benefit', measure: 'O2', subgroups: ['day-90'], written: percent },
  },
  {
    title: 'Children registered',
    ...{ side: 'harm', measure: 'O19', subgroups: ['children-registered'], written: (value) => value.toFixed(0) },
  },
  {
    title: 'Years that data of children lie stored, for one identification',
    ...{ side: 'harm', measure: 'O7', subgroups: GROUPS, written: (value) => value.toFixed(1) },
  },
  {
    title: 'False identifications expected in a year of arrivals',
    ...{ side: 'harm', measure: 'O8', subgroups: ['all'], written: (value) => value.toPrecision(2) },
  },
];
