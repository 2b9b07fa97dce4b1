import type { Results } from '../reading/results.ts';
import type { MeasureWords } from '../words/measure.ts';
import { BENEFITS_AND_HARMS } from '../words/measure.ts';
import { capitalised, pointText } from '../words/point.ts';
import { policyWords } from '../words/policy.ts';
import type { Markup } from './markup.ts';
import { html } from './markup.ts';
import type { Section } from './section.ts';
import { measureCell, policyHeading, table } from './table.ts';

const BENEFITS = BENEFITS_AND_HARMS.filter(({ side }) => side === 'benefit');
const HARMS = BENEFITS_AND_HARMS.filter(({ side }) => side === 'harm');

const heading = ({ title, unit, side }: MeasureWords): Markup =>
  html`<th scope="col" class="${side}">${title} <span class="unit">${unit}</span></th>`;

function balance(from: Results, point: string): Markup {
  return table(
    `${capitalised(pointText(point))}: benefits beside harms`,
    html`<colgroup></colgroup><colgroup span="${BENEFITS.length}"></colgroup><colgroup span="${HARMS.length}"></colgroup>
<thead>
<tr><td></td><th scope="colgroup" colspan="${BENEFITS.length}" class="benefit">Benefits</th><th scope="colgroup" colspan="${HARMS.length}" class="harm">Harms and costs</th></tr>
<tr><th scope="col">Policy</th>${[...BENEFITS, ...HARMS].map(heading)}</tr>
</thead>
<tbody>${from.policies.map(
      (policy) =>
        html`<tr>${policyHeading(from, policy)}${[...BENEFITS, ...HARMS].map((words) => measureCell(from, words, policy, point))}</tr>
`,
    )}</tbody>`,
    'balance',
  );
}

function policies(from: Results): Markup {
  return table(
    'The policies',
    html`<thead><tr><th scope="col">In charts</th><th scope="col">Policy</th><th scope="col">What it says</th></tr></thead>
<tbody>${from.policies.map((policy) => {
      const { title, says } = policyWords(from, policy);
      const mark = policy === from.baseline ? html` <strong>(the baseline)</strong>` : '';
      return html`<tr>${policyHeading(from, policy)}<td>${title}${mark}</td><td class="text">${says}</td></tr>
`;
    })}</tbody>`,
    'policies-said',
  );
}

/** All benefits beside all harms, once for every grid point; no single score. */
export function benefitsAndHarms(from: Results): Section {
  const baseline = policyWords(from, from.baseline).label;
  return {
    id: 'benefits-and-harms',
    title: 'Benefits beside harms',
    content: html`<p>A policy that identifies more children also registers more. Both sides stand in one row here, without a single score: how much of one is worth how much of the other is not for a model to say.</p>
${policies(from)}
<p>In every cell: the median over replications and its <em>spread</em> (5 to 95% of replications); then the <em>mean difference</em> to the ${baseline} on the same simulated people with its <em>95% interval</em>. The two ratios per additional identification are sums over all replications, with a 95% interval.</p>
${from.points.map((point) => balance(from, point))}`,
  };
}
