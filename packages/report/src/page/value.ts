import { isOneValue } from '../reading/mean-interval.ts';
import type { FigureRange, RatioRange, Reading } from '../reading/reading.ts';
import type { Results } from '../reading/results.ts';
import type { Figure, Key } from '../reading/tables.ts';
import type { MeasureWords } from '../words/measure.ts';
import type { NumberForm } from '../words/number.ts';
import { countText, figureText } from '../words/number.ts';
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

const isOne = ({ low, high }: RatioRange): boolean =>
  high !== undefined && isOneValue({ low: low.value, high: high.value });

/** The interval of a ratio of sums, or the news that every replication gives the same. */
export function ratioInterval(range: RatioRange, form: NumberForm): string {
  const { low, high } = range;
  if (high === undefined) return `${figureText(low.value, form)} or more, without an upper end`;
  return isOne(range) ? 'the same in every replication with a value' : rangeText({ low, high }, form);
}

/** The same by its name, where it is an interval. */
export function namedInterval(range: RatioRange, form: NumberForm): string {
  return `${isOne(range) ? '' : '95% interval '}${ratioInterval(range, form)}`;
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
      : html`<span class="interval">${namedInterval(interval, words.form)}</span>`,
    none === '' ? undefined : html`<span class="interval">${none}</span>`,
    spread === undefined ? undefined : html`<span class="spread">spread ${rangeText(spread, words.form)}</span>`,
    sums && !words.marginal ? undefined : small(definedText(at, from.replications)),
  ];
}
