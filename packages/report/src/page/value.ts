import { spansZero } from '../reading/mean-interval.ts';
import type { Reading } from '../reading/reading.ts';
import { keyOf } from '../reading/reading.ts';
import type { Results } from '../reading/results.ts';
import type { Difference, Figure, Key } from '../reading/tables.ts';
import type { MeasureWords } from '../words/measure.ts';
import type { NumberForm } from '../words/number.ts';
import { changeText, changeUnit, figureText } from '../words/number.ts';
import type { Markup } from './markup.ts';
import { html } from './markup.ts';

/** Which column of which table a shown number is. */
export type Statistic = 'median' | 'mean' | 'pooled' | 'difference';

/** A number with its origin on the element that shows it, so that a page can be checked against the tables. */
export function marked(key: Key, statistic: Statistic, figure: Figure, text: string): Markup {
  return html`<span class="figure" data-measure="${key.measure}" data-policy="${key.policy}" data-point="${key.point}" data-subgroup="${key.subgroup}" data-statistic="${statistic}" data-value="${figure.text}">${text}</span>`;
}

type Range = { readonly low: Figure; readonly high: Figure } | undefined;

const rangeText = (range: Range, form: NumberForm): string =>
  range === undefined ? '' : `${figureText(range.low.value, form)} to ${figureText(range.high.value, form)}`;

/** The value alone, or `undefined`. */
export function valueMarkup(at: Reading, words: MeasureWords): Markup {
  switch (at.kind) {
    case 'defined':
      return marked(at.key, at.statistic, at.value, figureText(at.value.value, words.form));
    case 'undefined':
      return html`<span class="undefined">undefined</span>`;
    case 'absent':
      return html`<span class="absent">not reported</span>`;
  }
}

/** The lines under a value: its spread over replications, and for a pooled ratio its interval; or why it is undefined. */
export function rangesOf(at: Reading, words: MeasureWords, replications: number): readonly Markup[] {
  if (at.kind === 'absent') return [];
  if (at.kind === 'undefined') return [html`<span class="note">${at.because}</span>`];
  const lines = [];
  if (at.interval !== undefined) {
    lines.push(html`<span class="interval">95% interval ${rangeText(at.interval, words.form)}</span>`);
  }
  if (at.spread !== undefined) {
    const some =
      at.defined !== undefined && at.defined < replications ? ` in ${at.defined} of ${replications} replications` : '';
    lines.push(html`<span class="spread">spread ${rangeText(at.spread, words.form)}${some}</span>`);
  }
  return lines;
}

/** The interval of a paired difference, in words; says so where it spans zero. */
export function intervalText(row: Difference, form: NumberForm): string {
  if (row.low === undefined || row.high === undefined) return 'no interval';
  const interval = { low: row.low.value, high: row.high.value };
  const range = `${changeText(interval.low, form)} to ${changeText(interval.high, form)}`;
  return spansZero(interval) ? `${range}, which spans zero` : range;
}

/** Whether a paired difference is zero in every replication. */
export function isNoDifference({ mean, low, high }: Difference): boolean {
  return mean?.value === 0 && low?.value === 0 && high?.value === 0;
}

/** The line that sets a policy against the baseline, or undefined where there is nothing to set. */
export function changeOf(from: Results, words: MeasureWords, policy: string, point: string): Markup | undefined {
  if (words.statistic === 'pooled') return undefined;
  if (policy === from.baseline) return html`<span class="change">baseline</span>`;
  const row = from.difference(keyOf(words, policy, point));
  if (row?.mean === undefined) return undefined;
  if (isNoDifference(row)) {
    return html`<span class="change">${marked(row, 'difference', row.mean, 'no difference')} in any replication</span>`;
  }
  const mean = `${changeText(row.mean.value, words.form)}${changeUnit(words.form)}`;
  return html`<span class="change">mean difference ${marked(row, 'difference', row.mean, mean)} <span class="interval">(95% interval ${intervalText(row, words.form)})</span></span>`;
}
