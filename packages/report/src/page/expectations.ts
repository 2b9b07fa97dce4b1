import type { ExpectationVerdict } from '@eurodac-sim/experiment';
import type { Json } from '../reading/json.ts';
import { entries, field, number, text } from '../reading/json.ts';
import type { Results } from '../reading/results.ts';
import type { MeasureWords } from '../words/measure.ts';
import type { NumberForm } from '../words/number.ts';
import { pointText } from '../words/point.ts';
import { policyWords } from '../words/policy.ts';
import { MEASURES_SHOWN } from '../words/shown.ts';
import { SUBGROUPS } from '../words/subgroup.ts';
import { worded } from '../words/worded.ts';
import type { ChangeWords } from './change.ts';
import { changeWords } from './change.ts';
import type { Markup } from './markup.ts';
import { html } from './markup.ts';
import { table } from './table.ts';

const VERDICTS: Readonly<Record<ExpectationVerdict['verdict'], string>> = {
  held: '✓ held',
  'not-held': '✗ did not hold',
  undecided: '? undecided',
};

const COMPARED: Readonly<Record<ExpectationVerdict['is'], string>> = {
  'greater-than': 'is higher than under',
  'less-than': 'is lower than under',
  'equal-to': 'equals that under',
};

const COMPARED_WITH_VALUE: Readonly<Record<ExpectationVerdict['is'], string>> = {
  'greater-than': 'is higher than',
  'less-than': 'is lower than',
  'equal-to': 'equals',
};

const GROUPS = new Map(SUBGROUPS.flatMap(({ groups }) => groups));

function wordsFor(measure: string, subgroup: string): MeasureWords | undefined {
  const same = MEASURES_SHOWN.filter((known) => known.measure === measure);
  return same.find((known) => known.subgroup === subgroup) ?? same[0];
}

const groupText = (subgroup: string): string =>
  ['', 'all'].includes(subgroup) ? '' : ` (${GROUPS.get(subgroup) ?? subgroup})`;

function changeOf(expectation: Json, form: NumberForm, of: number): ChangeWords | undefined {
  const found = (name: string): number | undefined => number(field(expectation, name));
  const mean = found('mean');
  if (mean === undefined) return undefined;
  return changeWords({ mean, low: found('low'), high: found('high'), pairs: found('replications'), of }, form);
}

const OPEN: Readonly<Record<ChangeWords['kind'], string>> = {
  range: ': the interval leaves it open',
  same: ': no interval, since all replications agree',
  none: ': no interval, since all replications agree',
  single: ': too few pairs of values',
};

function differenceText(said: ChangeWords | undefined): string {
  if (said === undefined) return 'no pair of values';
  if (said.kind === 'none') return `${said.mean} ${said.interval}`;
  const interval = `${said.kind === 'range' ? '95% interval ' : ''}${said.interval}`;
  return `${said.mean} (${interval}${said.pairs === '' ? '' : `, ${said.pairs}`})`;
}

function row(from: Results, expectation: Json): Markup {
  const said = (name: string): string => text(field(expectation, name)) ?? '';
  const measure = said('measure');
  const words = wordsFor(measure, said('subgroup'));
  const form = words?.form ?? 'number';
  const group = words?.subgroup === said('subgroup') ? '' : groupText(said('subgroup'));
  const shown = changeOf(expectation, form, from.replications);
  const open = said('verdict') === 'undecided' ? OPEN[shown?.kind ?? 'single'] : '';
  const policy = (name: string) => policyWords(from, said(name)).label;
  const than = number(field(expectation, 'than'));
  const other = than === undefined ? policy('than') : String(than);
  const elsewhere = Object.fromEntries(entries(field(expectation, 'thanAt')));
  const beside = Object.keys(elsewhere).length === 0 ? '' : ` with ${pointText(JSON.stringify(elsewhere))}`;
  const point = said('point') === '' ? '' : `, with ${pointText(said('point'))}`;
  const because = said('because');
  return html`<tr><th scope="row">${words?.title ?? measure}${group} under ${policy('policy')} ${worded(than === undefined ? COMPARED : COMPARED_WITH_VALUE, said('is'))} ${other}${beside}${point}${because === '' ? undefined : html`<span class="note">${because}</span>`}</th><td>${worded(VERDICTS, said('verdict'))}${open}</td><td class="measure">${differenceText(shown)}</td></tr>
`;
}

/** What the author of the scenario expected before the run, and whether it came true. */
export function expectations(from: Results, verdicts: readonly Json[]): Markup {
  if (verdicts.length === 0) return html``;
  return html`<h3>What was expected</h3>
<p>Written into the scenario before the run, and compared with the results afterwards.</p>
${table(
  'Expectations',
  html`<thead><tr><th scope="col">Expected</th><th scope="col">Verdict</th><th scope="col">Mean difference found</th></tr></thead>
<tbody>${verdicts.map((verdict) => row(from, verdict))}</tbody>`,
  'expectations',
)}`;
}
