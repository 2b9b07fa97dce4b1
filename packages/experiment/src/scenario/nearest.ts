import { closest, distance } from 'fastest-levenshtein';

/** A sentence that suggests the known name nearest to a wrong one; empty where none is near. */
export function suggestion(wrong: string, known: readonly string[]): string {
  if (known.length === 0) return '';
  const nearest = closest(wrong, known);
  return distance(wrong, nearest) <= Math.max(2, Math.floor(wrong.length / 3)) ? `; did you mean '${nearest}'?` : '';
}
