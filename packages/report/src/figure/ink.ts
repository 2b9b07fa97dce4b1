/**
 * Colours that stand out from white and from the page's dark ground by at least 2.7 to 1, and carry white letters by 4.5 to 1.
 * No chart tells by colour alone: points differ in shape, lines in dashes, areas carry letters.
 */
export const INK = {
  main: '#0072b2',
  second: '#c2410c',
  third: '#00796b',
  quiet: '#6b7280',
  onFill: '#ffffff',
} as const;

/** Fill of the identified, and of each kind of loss by its letter. */
export const LOSS_INK: Readonly<Record<string, string>> = {
  I: '#0072b2',
  A: '#b45309',
  C: '#9d3c8a',
  E: '#6b6a00',
  L: '#447a1c',
  P: '#00796b',
  F: '#b3261e',
  R: '#6459c2',
  N: '#6b7280',
};
