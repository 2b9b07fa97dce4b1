const plain = (digits: number): Intl.NumberFormat =>
  new Intl.NumberFormat('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
const signed = (digits: number): Intl.NumberFormat =>
  new Intl.NumberFormat('en', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    signDisplay: 'exceptZero',
  });

const PLAIN = [0, 1, 2, 3, 4].map(plain);
const SIGNED = [0, 1, 2, 3, 4].map(signed);
/** How the numbers of a measure are written: a share as per cent, a count or a ratio as it is. */
export type NumberForm = 'share' | 'number';

// A hyphen is read out as "dash" or not at all; U+2212 is the minus sign.
const withMinus = (written: string): string => written.replace('-', '\u2212');

// Three significant digits, but never fewer than the whole number.
function fractionDigits(size: number): number {
  if (size >= 100 || size === 0) return 0;
  if (size >= 10) return 1;
  if (size >= 1) return 2;
  return size >= 0.1 ? 3 : 4;
}

// Below this, zeros after the point are hard to count, and a power of ten is easier to read.
const TINY = 0.001;
const RAISED: Readonly<Record<string, string>> = {
  ...{ '0': '⁰', '1': '¹', '2': '²', '3': '³', '4': '⁴', '5': '⁵', '6': '⁶', '7': '⁷', '8': '⁸', '9': '⁹', '-': '⁻' },
};

// `1.8 × 10⁻⁵`, with non-breaking spaces.
function tinyText(value: number): string {
  const [digits = '', power = ''] = value.toExponential(1).split('e');
  return `${withMinus(digits)}\u00a0×\u00a0${powerText(Number(power))}`;
}

/** A power of ten, such as `10⁻⁵`. */
export function powerText(power: number): string {
  return `10${[...String(power)].map((sign) => RAISED[sign] ?? '').join('')}`;
}

const TICK = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });

/** A number on an axis, without zeros at its end. */
export function tickText(value: number): string {
  return withMinus(TICK.format(value));
}

/**
 * A figure for people: `12.3%` for a share, three significant digits otherwise.
 *
 * @param size the figure whose digits are counted, where several stand together and should end at the same place
 */
export function figureText(value: number, form: NumberForm, size: number = value): string {
  if (form === 'share') return withMinus(`${PLAIN[1]?.format(value * 100)}%`);
  if (value === 0) return '0';
  if (Math.abs(size) < TINY) return tinyText(value);
  if (Number.isInteger(value) && Number.isInteger(size)) return countText(value);
  return withMinus(PLAIN[fractionDigits(Math.abs(size))]?.format(value) ?? '');
}

/** A whole number with thousands set apart. */
export function countText(value: number): string {
  return withMinus(PLAIN[0]?.format(value) ?? '');
}

/** A change with its sign: percentage points for a share, without the unit; `size` as for `figureText`. */
export function changeText(value: number, form: NumberForm, size: number = value): string {
  if (form === 'share') return withMinus(SIGNED[1]?.format(value * 100) ?? '');
  if (value !== 0 && Math.abs(size) < TINY) return `${value > 0 ? '+' : ''}${tinyText(value)}`;
  return withMinus(SIGNED[fractionDigits(Math.abs(size))]?.format(value) ?? '');
}

/** The unit that follows a change: `points` for a share, nothing otherwise. */
export function changeUnit(form: NumberForm): string {
  return form === 'share' ? ' points' : '';
}
