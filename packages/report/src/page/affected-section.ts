import { affected } from '../figure/affected.ts';
import type { Drawing } from '../figure/drawing.ts';
import type { Results } from '../reading/results.ts';
import { falseIdentificationsText, unitText } from '../words/false-identifications.ts';
import type { MeasureWords } from '../words/measure.ts';
import { CHILD_YEARS, FALSE_IDENTIFICATIONS, IDENTIFIED, REGISTERED_PER_IDENTIFIED } from '../words/measure.ts';
import { capitalised, pointText } from '../words/point.ts';
import { policyWords } from '../words/policy.ts';
import { SUBGROUPS } from '../words/subgroup.ts';
import { focus } from './answer.ts';
import type { Markup } from './markup.ts';
import { html } from './markup.ts';
import type { Section } from './section.ts';
import { figure, numbersBehind } from './section.ts';
import { comparedCell, table, valueCell } from './table.ts';

const COSTS: readonly MeasureWords[] = [REGISTERED_PER_IDENTIFIED, CHILD_YEARS, FALSE_IDENTIFICATIONS];

function groupTable(from: Results, policy: string, point: string): Markup {
  const [before, after] = [policyWords(from, from.baseline).label, policyWords(from, policy).label];
  const cells = (subgroup: string) => [
    valueCell(from, { ...IDENTIFIED, subgroup, statistic: 'pooled' }, from.baseline, point),
    comparedCell(from, { ...IDENTIFIED, subgroup, statistic: 'pooled' }, policy, point),
    ...COSTS.map((words) => valueCell(from, { ...words, subgroup, statistic: 'pooled' }, policy, point)),
  ];
  const columns = 3 + COSTS.length;
  return table(
    `${capitalised(pointText(point))}: by group`,
    html`<thead><tr><th scope="col">Group</th><th scope="col">Identified under ${before}</th><th scope="col">Identified under ${after}</th>${COSTS.map(
      (words) => html`<th scope="col">${words.title} <span class="unit">${unitText(from, words)}; ${after}</span></th>`,
    )}</tr></thead>
${SUBGROUPS.map(
  ({ by, groups }) => html`<tbody>
<tr><th scope="rowgroup" colspan="${columns}">${by}</th></tr>
${groups.map(
  ([subgroup, title]) => html`<tr><th scope="row">${title}</th>${cells(subgroup)}</tr>
`,
)}</tbody>
`,
)}`,
    'groups',
  );
}

/** Who gains and who bears the cost, by age, sex and claim. */
export function affectedSection(
  from: Results,
): { readonly section: Section; readonly drawings: readonly Drawing[] } | undefined {
  const policy = focus(from);
  if (policy === undefined) return undefined;
  const chart = affected(from, from.baseline, policy);
  const [before, after] = [policyWords(from, from.baseline).label, policyWords(from, policy).label];
  return {
    drawings: [chart],
    section: {
      id: 'affected',
      title: 'Who is affected',
      content: html`<p>The same measures by age at arrival, by sex, and by whether the minor claimed asylum in the first state. Small groups have few children in a single replication, so these figures are ratios of sums over all replications with their 95% intervals. ${falseIdentificationsText(from)}</p>
${figure(chart, `Identified, of all who travel on. Hollow circle: ${before}. Full square: ${after}. Sums over all replications.`)}
${numbersBehind(from.points.map((point) => groupTable(from, policy, point)))}`,
    },
  };
}
