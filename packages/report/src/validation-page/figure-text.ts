import type { FigureResult } from '@eurodac-sim/validation';
import { figureText } from '../words/number.ts';

/** Most digits after the point, and below what size a number is written with a power of ten. */
const MOST_DIGITS = 4;
const TINY = 0.001;

/** Digits after the point that an interval of some width deserves: two of half of it. */
function digitsFor(width: number): number {
  if (!(width > 0)) return 2;
  return Math.max(0, Math.min(MOST_DIGITS, 1 - Math.floor(Math.log10(width / 2))));
}

/** A number of a figure, with as many digits as the figure's interval deserves; shares in per cent. */
function text(figure: Pick<FigureResult, 'form' | 'value' | 'low' | 'high'>, value: number): string {
  const { form, low, high } = figure;
  const factor = form === 'share' ? 100 : 1;
  const largest = Math.max(...[figure.value, low, high, value].map((one) => Math.abs(one ?? 0)));
  if (form === 'number' && largest > 0 && largest < TINY) return figureText(value, 'number');
  const width = low === null || high === null ? Math.abs(figure.value ?? low ?? 1) : high - low;
  const written = new Intl.NumberFormat('en', {
    minimumFractionDigits: digitsFor(factor * width),
    maximumFractionDigits: digitsFor(factor * width),
  }).format(factor * value);
  return `${written.replace('-', '\u2212')}${form === 'share' ? '%' : ''}`;
}

/** What the interval of a figure says, such as `0.92 to 1.31`; empty where nothing was drawn at random. */
export function intervalText(figure: FigureResult): string {
  const { low, high } = figure;
  if (low === null) return 'nothing to compare';
  if (low === high) return '';
  return high === null ? `${text(figure, low)} or more` : `${text(figure, low)} to ${text(figure, high)}`;
}

/** The value of a figure alone; in words where there is none. */
export function valueText(figure: FigureResult): string {
  return figure.value === null ? 'no misses to divide by' : text(figure, figure.value);
}

/** A published number or a bound, with the digits it was written down with. */
export function statedText({ form }: Pick<FigureResult, 'form'>, value: number): string {
  const factor = form === 'share' ? 100 : 1;
  if (form === 'number' && value !== 0 && Math.abs(value) < TINY) return figureText(value, 'number');
  const written = new Intl.NumberFormat('en', { maximumSignificantDigits: 4 }).format(factor * value);
  return `${written.replace('-', '\u2212')}${form === 'share' ? '%' : ''}`;
}

/** Where a figure must lie. */
export function toleranceText(figure: FigureResult): string {
  const { from, to } = figure;
  if (from === null) return to === null || to === 0 ? 'none' : `at most ${statedText(figure, to)}`;
  if (to === null) return from === 0 ? 'above 0' : `at least ${statedText(figure, from)}`;
  return `${statedText(figure, from)} to ${statedText(figure, to)}`;
}

/** A figure in one line: value, and its interval in brackets. */
export function validationFigureText(figure: FigureResult): string {
  const interval = intervalText(figure);
  return interval === '' ? valueText(figure) : `${valueText(figure)} (${interval})`;
}
