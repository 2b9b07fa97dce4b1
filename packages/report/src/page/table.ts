import { reading } from '../reading/reading.ts';
import type { Results } from '../reading/results.ts';
import type { MeasureWords } from '../words/measure.ts';
import { policyWords } from '../words/policy.ts';
import { change, changeLines } from './change.ts';
import type { Content, Markup } from './markup.ts';
import { html } from './markup.ts';
import { rangeLines, valueMarkup } from './value.ts';

/** A table in a box of its own that scrolls where the screen is narrower than the table. */
export function table(caption: string, content: Content, kind: string): Markup {
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${caption}"><table class="${kind}">
<caption><span>${caption}</span></caption>
${content}
</table></div>
`;
}

/** The cell of one measure of one policy: the value, and below it its ranges by name. */
export function valueCell(from: Results, words: MeasureWords, policy: string, point: string): Markup {
  const at = reading(from, words, policy, point);
  return html`<td class="measure">${valueMarkup(at, words)}${rangeLines(from, words, at)}</td>`;
}

/** The same with the difference to the baseline. */
export function comparedCell(from: Results, words: MeasureWords, policy: string, point: string): Markup {
  const at = reading(from, words, policy, point);
  const changed = at.kind === 'defined' ? change(from, words, policy, point) : undefined;
  const lines = changed === undefined ? undefined : changeLines(changed);
  return html`<td class="measure">${valueMarkup(at, words)}${rangeLines(from, words, at)}${lines}</td>`;
}

/** A policy by its label, and below it the name that the files use. */
export function policyName(from: Results, policy: string): Markup {
  return html`${policyWords(from, policy).label}<span class="name">${policy}</span>`;
}
