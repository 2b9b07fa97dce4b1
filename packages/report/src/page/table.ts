import { reading } from '../reading/reading.ts';
import type { Results } from '../reading/results.ts';
import type { MeasureWords } from '../words/measure.ts';
import { policyWords } from '../words/policy.ts';
import type { Content, Markup } from './markup.ts';
import { html } from './markup.ts';
import { changeOf, rangesOf, valueMarkup } from './value.ts';

/** A table in a box of its own that scrolls where the screen is narrower than the table. */
export function table(caption: Content, content: Content, kind = ''): Markup {
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${plainText(caption)}"><table class="${kind}">
<caption>${caption}</caption>
${content}
</table></div>
`;
}

function plainText(content: Content): string {
  return typeof content === 'string' ? content : 'Table';
}

/** The cell of one measure of one policy: value, spread or interval, and the difference to the baseline. */
export function measureCell(from: Results, words: MeasureWords, policy: string, point: string): Markup {
  const at = reading(from, words, policy, point);
  const change = at.kind === 'undefined' ? undefined : changeOf(from, words, policy, point);
  return html`<td class="measure ${words.side}">${valueMarkup(at, words)}${rangesOf(at, words, from.replications)}${change}</td>`;
}

/** The heading of a policy's row: its label, and the name that the files use. */
export function policyHeading(from: Results, policy: string): Markup {
  const { label } = policyWords(from, policy);
  return html`<th scope="row">${label}<span class="name">${policy}</span></th>`;
}

/** A table with a row for every policy and a column for every measure, at one grid point. */
export function policyTable(from: Results, point: string, columns: readonly MeasureWords[], caption: string): Markup {
  return table(
    caption,
    html`<thead><tr><th scope="col">Policy</th>${columns.map(
      (words) => html`<th scope="col">${words.title} <span class="unit">${words.unit}</span></th>`,
    )}</tr></thead>
<tbody>${from.policies.map(
      (
        policy,
      ) => html`<tr>${policyHeading(from, policy)}${columns.map((words) => measureCell(from, words, policy, point))}</tr>
`,
    )}</tbody>`,
    'policies',
  );
}
