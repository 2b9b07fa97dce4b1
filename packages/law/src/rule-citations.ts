import type { Citation } from './citation.ts';

const isCitation = (value: object): value is Citation =>
  'text' in value && 'article' in value && 'evidence' in value && typeof value.article === 'string';

/** Every citation that stands in a rule, a group of rules or a rule set. */
export function citationsIn(rules: unknown): readonly Citation[] {
  if (typeof rules !== 'object' || rules === null) return [];
  return isCitation(rules) ? [rules] : Object.values(rules).flatMap(citationsIn);
}
