import { byPolicy } from '../figure/by-policy.ts';
import type { Drawing } from '../figure/drawing.ts';
import { losses } from '../figure/losses.ts';
import { timeToIdentification } from '../figure/time-to-identification.ts';
import type { Results } from '../reading/results.ts';
import { BESIDE_BOTH } from '../words/after-identification.ts';
import { falseIdentificationsText } from '../words/false-identifications.ts';
import type { MeasureWords } from '../words/measure.ts';
import {
  CHILD_YEARS,
  DAYS,
  FALSE_IDENTIFICATIONS,
  IDENTIFIED,
  IDENTIFIED_WHEN_MET,
  identifiedByDay,
  LOAD,
  MISSED,
  MORE_CHILD_YEARS,
  REGISTERED_PER_IDENTIFIED,
} from '../words/measure.ts';
import { capitalised, pointText } from '../words/point.ts';
import { reported } from './benefits-and-harms.ts';
import { lossTable } from './loss-table.ts';
import type { Content, Markup } from './markup.ts';
import { html } from './markup.ts';
import { policyTable } from './policy-table.ts';
import type { Section } from './section.ts';
import { figure, numbersBehind } from './section.ts';

type Part = {
  readonly title: string;
  readonly lead: Content;
  readonly drawings: readonly (readonly [drawing: Drawing, caption: string])[];
  readonly tables: readonly Markup[];
};

const SPREAD_CAPTION = 'Dot: median over replications. Line: spread, where 5 to 95% of replications lie.';
const RATIO_CAPTION = 'Dot: ratio of the sums over all replications. Line: its 95% interval.';
const YEARS_CAPTION = `${RATIO_CAPTION} Where there is no such ratio: median and spread, named so.`;

function tables(from: Results, columns: readonly MeasureWords[], name: string): readonly Markup[] {
  return from.points.map((point) => policyTable(from, point, columns, `${name}, ${pointText(point)}`));
}

function identified(from: Results): Part {
  const drawing = byPolicy(from, IDENTIFIED, { name: 'identified', title: 'Identified, of all who travel on' });
  return {
    title: 'Who is identified (O1)',
    lead: 'Of all minors who moved to a second state, the share whom that state could link to their own earlier record. The tables also give the share of those whom an authority of the second state met, which leaves out those whom no authority met.',
    drawings: [[drawing, SPREAD_CAPTION]],
    tables: tables(from, [IDENTIFIED, IDENTIFIED_WHEN_MET], 'Identified'),
  };
}

function time(from: Results): Part {
  return {
    title: 'How soon (O2)',
    lead: 'Cumulative incidence: the share of all who moved on that had been identified by a given day after arrival in the second state. Never being met, turning 18, leaving Eurodac, being brought back and the end of follow-up all count as not identified; nobody is taken out of the denominator.',
    drawings: [
      [
        timeToIdentification(from),
        'Medians over replications at the days marked, and as a band the spread of the first and the last policy; straight lines only join them. All policies stand in the tables.',
      ],
    ],
    tables: tables(from, DAYS.map(identifiedByDay), 'Identified by day'),
  };
}

function lost(from: Results): Part {
  return {
    title: 'Where the others are lost (O5)',
    lead: 'Everybody who moved on and was not identified, by the first thing that stood in the way, in a fixed order. A different order would split the same total differently: somebody who was too young and was never met counts as never met. The tables also give Shapley shares, which depend on no order: a move that failed at several steps is divided evenly among them.',
    drawings: [
      [
        losses(from),
        'Per cent of all who moved on, all replications together. The tables name the single causes in the order in which they are looked for; where they show no difference to the baseline, there is none in any replication.',
      ],
    ],
    tables: from.points.map((point) => lossTable(from, point)),
  };
}

function registered(from: Results): Part {
  const words = REGISTERED_PER_IDENTIFIED;
  return {
    title: 'More children registered for one more identified (O6)',
    lead: 'How many more children have a stored record, compared with the baseline, for every additional child identified. Undefined where the number of additional identifications cannot be told from zero, or is below it.',
    drawings: [[byPolicy(from, words, { name: 'registered-per-identification', title: words.title }), RATIO_CAPTION]],
    tables: [],
  };
}

function years(from: Results): Part {
  return {
    title: 'Years of stored children’s prints (O7)',
    lead: 'Years in which biometric data stand stored while their owner is under 18, divided by identifications. They are counted to the end of storage in law, even where that lies after the end of the run. The figure divides sums over all replications. Median and spread of single replications stand beside it in the table; they and the mean difference leave out replications without an identification.',
    drawings: [[byPolicy(from, CHILD_YEARS, { name: 'child-years', title: CHILD_YEARS.title }), YEARS_CAPTION]],
    tables: tables(from, [REGISTERED_PER_IDENTIFIED, CHILD_YEARS, MORE_CHILD_YEARS], 'Children and years'),
  };
}

function errors(from: Results): Part {
  return {
    title: 'Errors and load (O8, O19)',
    lead: `False identifications are expected numbers: for every search, the chance that the record of somebody else passes the threshold, times the chance that the expert does not notice. ${falseIdentificationsText(from)} Missed records are counted.`,
    drawings: [
      [
        byPolicy(from, FALSE_IDENTIFICATIONS, { name: 'false-identifications', title: FALSE_IDENTIFICATIONS.title }),
        SPREAD_CAPTION,
      ],
    ],
    tables: tables(from, [FALSE_IDENTIFICATIONS, MISSED, ...LOAD], 'Errors and load'),
  };
}

function beside(from: Results): readonly Part[] {
  const tables = from.points.flatMap((point) => {
    const columns = reported(from, point, BESIDE_BOTH);
    return columns.length === 0
      ? []
      : [policyTable(from, point, columns, `Reception and statistics, ${pointText(point)}`)];
  });
  if (tables.length === 0) return [];
  return [
    {
      title: 'Reception, storage that is used, statistics (O11, O17, O18)',
      lead: 'How often minors leave care, how old the records are that lead to an identification, and what the statistics of states would say of this world. States count different things as a missing child: here each counts by its own rule, and the true departures are known.',
      drawings: [],
      tables,
    },
  ];
}

const partMarkup = ({ title, lead, drawings, tables }: Part): Markup => html`<h3>${capitalised(title)}</h3>
<p>${lead}</p>
${drawings.map(([drawing, caption]) => figure(drawing, caption))}
${tables.length > 0 ? numbersBehind(tables) : undefined}`;

/** The measures one by one, each with a chart and the numbers behind it. */
export function figuresSection(from: Results): { readonly section: Section; readonly drawings: readonly Drawing[] } {
  const parts = [...[identified, time, lost, registered, years, errors].map((part) => part(from)), ...beside(from)];
  return {
    drawings: parts.flatMap(({ drawings }) => drawings.map(([drawing]) => drawing)),
    section: { id: 'figures', title: 'The figures one by one', content: html`${parts.map(partMarkup)}` },
  };
}
