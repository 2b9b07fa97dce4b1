import { closest, distance } from 'fastest-levenshtein';

/** Letters in which a name of some length may differ to be suggested; assumption: a slip of the keyboard, not another word. */
const mostDifferent = (letters: number): number => Math.max(2, Math.floor(letters / 3));

/** `; did you mean 'run'?` where a known name is near to a wrong one, and nothing where none is. */
export function didYouMean(wrong: string, known: readonly string[]): string {
  if (known.length === 0) return '';
  const nearest = closest(wrong, known);
  return distance(wrong, nearest) <= mostDifferent(wrong.length) ? `; did you mean '${nearest}'?` : '';
}
