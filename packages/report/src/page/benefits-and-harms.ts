import { keyOf } from '../reading/reading.ts';
import type { Results } from '../reading/results.ts';
import { AFTER_IDENTIFICATION } from '../words/after-identification.ts';
import { falseIdentificationsText } from '../words/false-identifications.ts';
import type { MeasureWords } from '../words/measure.ts';
import { BENEFITS_AND_HARMS } from '../words/measure.ts';
import { capitalised, pointText } from '../words/point.ts';
import { policyWords } from '../words/policy.ts';
import type { Markup } from './markup.ts';
import { html } from './markup.ts';
import { policyTable } from './policy-table.ts';
import type { Section } from './section.ts';
import { policyName, table } from './table.ts';

function policies(from: Results): Markup {
  return table(
    'The policies',
    html`<thead><tr><th scope="col">Name</th><th scope="col">Policy</th><th scope="col">What it says</th></tr></thead>
<tbody>${from.policies.map((policy) => {
      const { title, says } = policyWords(from, policy);
      const mark = policy === from.baseline ? html` <strong>(the baseline)</strong>` : '';
      return html`<tr><th scope="row">${policyName(from, policy)}</th><td>${title}${mark}</td><td class="text">${says}</td></tr>
`;
    })}</tbody>`,
    'said',
  );
}

/** Those measures that the files have of any policy at a grid point. */
export function reported(from: Results, point: string, columns: readonly MeasureWords[]): readonly MeasureWords[] {
  return columns.filter((words) =>
    from.policies.some((policy) => from.summary(keyOf(words, policy, point)) !== undefined),
  );
}

function afterIdentification(from: Results): Markup | undefined {
  const tables = from.points.flatMap((point) => {
    const columns = reported(from, point, AFTER_IDENTIFICATION);
    return columns.length === 0
      ? []
      : [policyTable(from, point, columns, `After an identification: ${capitalised(pointText(point))}`)];
  });
  if (tables.length === 0) return undefined;
  return html`<p>To be identified is not yet to be helped, and to be registered can harm. What follows from both stands here, again side by side; every measure is explained in the page on measures.</p>
${tables}`;
}

/** All benefits beside all harms, once for every grid point; no single score. */
export function benefitsAndHarms(from: Results): Section {
  const baseline = policyWords(from, from.baseline).label;
  return {
    id: 'benefits-and-harms',
    title: 'Benefits beside harms',
    content: html`<p>A policy that identifies more children also registers more. Both sides stand in one row here, without a single score: how much of the one is worth how much of the other is not for a model to say.</p>
${policies(from)}
<p>For every policy, <em>value</em> is the median over replications and <em>spread</em> where 5 to 95% of them lie; <em>mean difference</em> is to the ${baseline} on the same simulated people, with its <em>95% interval</em>. Ratios per identification and per additional identification divide sums over all replications and have a 95% interval of their own. The spread of child-years per identification leaves out replications without an identification, and so does their mean difference.</p>
<p>${falseIdentificationsText(from)}</p>
${from.points.map((point) =>
  policyTable(from, point, BENEFITS_AND_HARMS, `Benefits beside harms: ${capitalised(pointText(point))}`),
)}${afterIdentification(from)}`,
  };
}
