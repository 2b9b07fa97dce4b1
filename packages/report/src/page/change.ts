import { isOneValue, spansZero } from '../reading/mean-interval.ts';
import { keyOf } from '../reading/reading.ts';
import type { Results } from '../reading/results.ts';
import type { Difference } from '../reading/tables.ts';
import type { MeasureWords } from '../words/measure.ts';
import type { NumberForm } from '../words/number.ts';
import { changeText, changeUnit, countText } from '../words/number.ts';
import type { Markup } from './markup.ts';
import { html } from './markup.ts';
import { marked, small } from './value.ts';

/** A mean difference over pairs of replications, as a file has it or as the page worked it out. */
type MeanDifference = {
  readonly mean: number;
  readonly low: number | undefined;
  readonly high: number | undefined;
  /** In how many replications both values are defined; undefined where that is not said. */
  readonly pairs: number | undefined;
  /** How many were run. */
  readonly of: number;
};

/** A mean difference in words: no interval is spoken of where every replication says the same. */
export type ChangeWords = {
  /** `none` where no replication differs; `same` where all differ by the same; `range` where there is an interval. */
  readonly kind: 'none' | 'same' | 'range' | 'single';
  readonly mean: string;
  /** The interval, or what stands in its place. */
  readonly interval: string;
  readonly isOpen: boolean;
  /** `in 7 of 20 replications`; empty where the mean is of all, or where `interval` says it. */
  readonly pairs: string;
};

/** The words for a mean difference of a measure. */
export function changeWords({ mean, low, high, pairs, of }: MeanDifference, form: NumberForm): ChangeWords {
  const isPartial = pairs !== undefined && pairs < of;
  const counted = isPartial ? `${countText(pairs)} of ${countText(of)} replications` : '';
  const size = Math.max(...[mean, low ?? 0, high ?? 0].map(Math.abs));
  const said = `${changeText(mean, form, size)}${changeUnit(form)}`;
  const partly = isPartial ? `in ${counted}` : '';
  if (low === undefined || high === undefined) {
    return { kind: 'single', mean: said, interval: 'no interval', isOpen: false, pairs: partly };
  }
  if (!isOneValue({ low, high })) {
    const ends = Math.max(Math.abs(low), Math.abs(high));
    const interval = `${changeText(low, form, ends)} to ${changeText(high, form, ends)}`;
    return { kind: 'range', mean: said, interval, isOpen: spansZero({ low, high }), pairs: partly };
  }
  if (mean === 0) {
    const interval = isPartial ? `in any of the ${counted} that can be compared` : 'in any replication';
    return { kind: 'none', mean: 'none', interval, isOpen: false, pairs: '' };
  }
  const interval = isPartial ? `the same in all ${counted} that can be compared` : 'the same in every replication';
  return { kind: 'same', mean: said, interval, isOpen: false, pairs: '' };
}

/** A row of `differences.csv` in words; undefined where it has no mean. */
export function differenceWords(from: Results, row: Difference | undefined, form: NumberForm): ChangeWords | undefined {
  if (row?.mean === undefined) return undefined;
  const { mean, low, high, replications } = row;
  const found = { mean: mean.value, low: low?.value, high: high?.value, pairs: replications?.value };
  return changeWords({ ...found, of: from.replications }, form);
}

/** A paired difference in parts: its mean with its origin, and its words. */
export type Change = { readonly mean: Markup; readonly words: ChangeWords };

/** The policy against the baseline by one measure. */
export function change(from: Results, words: MeasureWords, policy: string, point: string): Change | undefined {
  if (words.marginal || policy === from.baseline) return undefined;
  const row = from.difference(keyOf(words, policy, point));
  const said = differenceWords(from, row, words.form);
  if (row?.mean === undefined || said === undefined) return undefined;
  return { mean: marked(row, 'difference', row.mean, said.mean), words: said };
}

/** The interval, or what stands in its place; says so where it spans zero, after `before`. */
export function intervalMarkup({ interval, isOpen }: ChangeWords, before = ' '): Markup {
  return html`${interval}${isOpen ? html`${before}<span class="open">spans zero</span>` : undefined}`;
}

/** The interval on a line of its own, by its name where it is one, and in how many replications. */
export function intervalLine(said: ChangeWords): Markup {
  const name = said.kind === 'range' ? '95% interval ' : '';
  return html`<span class="interval">${name}${intervalMarkup(said)}</span>${small(said.pairs)}`;
}

/** A paired difference and its interval on lines of their own, each by its name. */
export function changeLines({ mean, words }: Change): Markup {
  return html`<span class="change">mean difference ${mean}</span>${intervalLine(words)}`;
}
