import type { ParameterBasis } from '@eurodac-sim/experiment';
import { assumptionCount, parametersRead } from '../reading/assumption-count.ts';
import type { Parameter } from '../reading/manifest.ts';
import type { Results } from '../reading/results.ts';
import { influenceOf } from '../reading/sensitivity.ts';
import { countText, figureText } from '../words/number.ts';
import { parameterGroup } from '../words/parameter-group.ts';
import { worded } from '../words/worded.ts';
import type { Markup } from './markup.ts';
import { html } from './markup.ts';
import type { Section } from './section.ts';
import { table } from './table.ts';

const BASES: Readonly<Record<ParameterBasis, string>> = {
  assumption: 'assumption',
  memory: 'from memory',
  derived: 'worked out from a source',
  read: 'read in the source',
};

// Values come as text and may be words; numbers are shown as the file has them, since rounding would hide what was run.
const range = ({ low, high }: Parameter): string =>
  low === undefined || high === undefined ? 'no range' : low === high ? 'no range given' : `${low} to ${high}`;

/** Parameters that stand above the groups. */
const FIRST = 12;

/** A source with its address, linked only where the address is one of the web. */
function source({ source, url }: Parameter): Markup {
  if (url === undefined || url === '') return html`${source}`;
  return /^https?:\/\//i.test(url)
    ? html`<a href="${url}" rel="noreferrer">${source === '' ? url : source}</a>`
    : html`${source} (${url})`;
}

// `a.long_name` may break after its dots and underscores, and nowhere else.
const breakable = (name: string): readonly Markup[] =>
  name.split(/(?<=[._])/).map((part, index) => html`${index > 0 ? html`<wbr>` : undefined}${part}`);

function rows(parameters: readonly Parameter[]): Markup {
  return html`<thead><tr><th scope="col">Parameter</th><th scope="col">Value</th><th scope="col">Range</th><th scope="col">Unit</th><th scope="col">Source</th><th scope="col">Basis</th><th scope="col">Note</th></tr></thead>
<tbody>${parameters.map(
    (one) => html`<tr><th scope="row"><code>${breakable(one.parameter)}</code></th><td class="measure">${one.value}${
      one.replaces === undefined ? undefined : html`<span class="note">set by the scenario; was ${one.replaces}</span>`
    }</td><td class="range">${range(one)}</td><td>${one.unit}</td><td class="text">${source(one)}</td><td>${worded(BASES, one.basis)}</td><td class="text">${one.note}</td></tr>
`,
  )}</tbody>`;
}

/** Parameters of one group, assumptions first. */
type Group = { readonly title: string; readonly parameters: readonly Parameter[] };

function groups(parameters: readonly Parameter[]): readonly Group[] {
  const found = new Map<string, Parameter[]>();
  for (const one of parameters) {
    const title = parameterGroup(one.parameter);
    found.set(title, [...(found.get(title) ?? []), one]);
  }
  return [...found].map(([title, own]) => ({ title, parameters: own }));
}

function groupMarkup({ title, parameters }: Group): Markup {
  const assumed = parameters.filter(({ basis }) => basis === 'assumption').length;
  return html`<details class="bulk"><summary>${title}: ${countText(parameters.length)}, of which ${countText(assumed)} assumed</summary>
${table(title, rows(parameters), 'parameters')}</details>
`;
}

/** Every parameter that the run read, by group; where it is known which matter, those first. */
export function assumptions(from: Results): Section {
  const { count, of, share } = assumptionCount(from.manifest);
  const order = Object.keys(BASES);
  const place = ({ basis }: Parameter) => (order.includes(basis) ? order.indexOf(basis) : order.length);
  const influence = influenceOf(from);
  const read = parametersRead(from.manifest).toSorted(
    (a, b) => influence(b.parameter) - influence(a.parameter) || place(a) - place(b),
  );
  const first = read.filter(({ parameter }) => influence(parameter) > 0).slice(0, FIRST);
  return {
    id: 'assumptions',
    title: 'Assumptions and sources',
    content: html`<p><strong>${countText(count)} of the ${countText(of)} parameters that this run read (${figureText(share, 'share')}) are assumptions.</strong> For them nothing published was found; the value is a choice, and the range is what we hold possible. A different choice can change every figure above, and the intervals do not show by how much.</p>
<p>Basis: <em>${BASES.read}</em>; <em>${BASES.derived}</em>; <em>${BASES.memory}</em>, to be checked; <em>${BASES.assumption}</em>.</p>
<p class="paper">On paper the groups stay folded; every value with its source stands in <code>manifest.json</code>, and in this page on a screen.</p>
${first.length > 0 ? table('Those that move the results most', rows(first), 'parameters') : undefined}
${groups(read).map(groupMarkup)}`,
  };
}
