import { spansZero } from '../reading/mean-interval.ts';
import type { FigureRange, Reading } from '../reading/reading.ts';
import { keyOf } from '../reading/reading.ts';
import type { Results } from '../reading/results.ts';
import type { Difference, Figure, Key } from '../reading/tables.ts';
import type { MeasureWords } from '../words/measure.ts';
import type { NumberForm } from '../words/number.ts';
import { changeText, changeUnit, countText, figureText } from '../words/number.ts';
import type { Content, Markup } from './markup.ts';
import { html } from './markup.ts';

/** Which column of which table a shown number is. */
export type Statistic = 'median' | 'mean' | 'pooled' | 'difference';

/** A number with its origin on the element that shows it, so that a page can be checked against the tables. */
export function marked(key: Key, statistic: Statistic, figure: Figure, text: string): Markup {
  return html`<span class="figure" data-measure="${key.measure}" data-policy="${key.policy}" data-point="${key.point}" data-subgroup="${key.subgroup}" data-statistic="${statistic}" data-value="${figure.text}">${text}</span>`;
}

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

/** A range such as `29.1 to 43.3%`. */
export function rangeText({ low, high }: FigureRange, form: NumberForm): string {
  const from = figureText(low.value, form, high.value);
  return `${form === 'share' ? from.replace('%', '') : from} to ${figureText(high.value, form)}`;
}

/** A remark in small print below a figure; nothing where there is no text. */
export function small(text: string): Markup | undefined {
  return text === '' ? undefined : html`<span class="note">${text}</span>`;
}

/** In how many replications a value is defined, where not in all; empty otherwise. */
export function definedText(at: Reading, replications: number): string {
  if (at.kind !== 'defined' || at.defined === undefined || at.defined >= replications) return '';
  return `defined in ${countText(at.defined)} of ${countText(replications)} replications`;
}

/** What no event in so many trials leaves possible. @source Hanley and Lippman-Hand, JAMA 249(13), 1983 */
export function unseenText(at: Reading): string {
  if (at.kind !== 'defined' || at.unseen === undefined) return '';
  return `none in ${countText(at.unseen.trials)}: the rate may still be up to ${figureText(at.unseen.below, 'share')}`;
}

/** A paired difference in parts: the mean and its interval, or the news that no replication differs. */
export type Change =
  | { readonly kind: 'some'; readonly mean: Markup; readonly interval: Markup }
  | { readonly kind: 'none'; readonly mean: Markup };

const largest = (...values: readonly number[]): number => Math.max(...values.map(Math.abs));

/** The interval of a paired difference; says so where it spans zero, after `before`. */
export function intervalMarkup({ low, high }: Difference, form: NumberForm, before = ' '): Markup {
  if (low === undefined || high === undefined) return html`no interval`;
  const size = largest(low.value, high.value);
  const range = `${changeText(low.value, form, size)} to ${changeText(high.value, form, size)}`;
  const open = spansZero({ low: low.value, high: high.value });
  return html`${range}${open ? html`${before}<span class="open">spans zero</span>` : undefined}`;
}

/** Whether a paired difference is zero in every replication. */
export function isNoDifference({ mean, low, high }: Difference): boolean {
  return mean?.value === 0 && low?.value === 0 && high?.value === 0;
}

/** The policy against the baseline by one measure. */
export function change(from: Results, words: MeasureWords, policy: string, point: string): Change | undefined {
  if (words.marginal || policy === from.baseline) return undefined;
  const row = from.difference(keyOf(words, policy, point));
  if (row?.mean === undefined) return undefined;
  if (isNoDifference(row)) {
    return { kind: 'none', mean: marked(row, 'difference', row.mean, 'none') };
  }
  const size = largest(row.mean.value, row.low?.value ?? 0, row.high?.value ?? 0);
  const text = `${changeText(row.mean.value, words.form, size)}${changeUnit(words.form)}`;
  return { kind: 'some', mean: marked(row, 'difference', row.mean, text), interval: intervalMarkup(row, words.form) };
}

/** A paired difference and its interval on lines of their own, each by its name. */
export function changeLines(changed: Change): Markup {
  const interval = changed.kind === 'none' ? html`in any replication` : html`95% interval ${changed.interval}`;
  return html`<span class="change">mean difference ${changed.mean}</span><span class="interval">${interval}</span>`;
}

/** The lines under a value in a cell of its own: its interval or spread, by its name; or why there is no value. */
export function rangeLines(from: Results, words: MeasureWords, at: Reading): Content {
  if (at.kind === 'absent') return undefined;
  if (at.kind === 'undefined') return small(at.because);
  const none = unseenText(at);
  const sums = at.statistic === 'pooled';
  const [interval, spread] = [at.interval, sums && !words.marginal ? undefined : at.spread];
  return [
    interval === undefined || none !== ''
      ? undefined
      : html`<span class="interval">95% interval ${rangeText(interval, words.form)}</span>`,
    none === '' ? undefined : html`<span class="interval">${none}</span>`,
    spread === undefined ? undefined : html`<span class="spread">spread ${rangeText(spread, words.form)}</span>`,
    sums && !words.marginal ? undefined : small(definedText(at, from.replications)),
  ];
}
