import canonicalize from 'canonicalize';
import type { SituationCategory } from './dataset-category.ts';
import type { RuleChange } from './rule-change.ts';
import { CHANGEABLE, changedPaths } from './rule-change.ts';
import type { GroupRules, RuleSet } from './rule-set.ts';

/** Two reforms want different things of the same rule. */
export class ConflictingReforms extends Error {
  override readonly name = 'ConflictingReforms';
  readonly path: string;
  readonly reforms: readonly [string, string];

  constructor(path: string, reforms: readonly [string, string]) {
    super(
      `reforms '${reforms[0]}' and '${reforms[1]}' both change ${path}, to different values; leave one of them out`,
    );
    this.path = path;
    this.reforms = reforms;
  }
}

const MONTHS_A_YEAR = 12;

/** A part of a rule as it counts: without its article, sets in order, periods in months. */
function asItCounts(name: string, part: unknown): unknown {
  if (/citation$/i.test(name)) return undefined;
  if (Array.isArray(part)) return part.toSorted();
  if (name !== 'lasts') return part;
  const { years, months } = part as { readonly years?: number; readonly months?: number };
  return years === undefined ? { months } : { months: years * MONTHS_A_YEAR };
}

/** A value without the articles it rests on: two reforms that ask for the same on different grounds do not conflict. */
const withoutCitations = (value: unknown): string => canonicalize(JSON.parse(JSON.stringify(value, asItCounts))) ?? '';

function checkConflicts(changes: readonly RuleChange[]): void {
  const seen = new Map<string, { readonly name: string; readonly value: string }>();
  for (const change of changes)
    for (const { path, value } of changedPaths(change)) {
      if (/(Citation|withoutPresumption)$/.test(path)) continue;
      const text = withoutCitations(value);
      const earlier = seen.get(path);
      if (earlier && earlier.value !== text) throw new ConflictingReforms(path, [earlier.name, change.name]);
      seen.set(path, { name: change.name, value: text });
    }
}

function changed(base: RuleSet, change: RuleChange): RuleSet {
  const categories: Partial<Record<SituationCategory, GroupRules>> = { ...base.categories };
  for (const [category, rules] of Object.entries(change.categories ?? {}) as [SituationCategory, object][]) {
    const before = categories[category];
    if (before === undefined)
      throw new RangeError(
        `reform '${change.name}' changes ${category}, a group that ${base.name} does not have; it has ${Object.keys(base.categories).join(', ')}`,
      );
    categories[category] = { ...before, ...rules };
  }
  const whole = Object.fromEntries(
    CHANGEABLE.filter((name) => change[name] !== undefined).map((name) => [name, change[name]]),
  );
  return { ...base, ...whole, categories: categories as RuleSet['categories'] };
}

/** By name, so that the order in which changes are given tells nothing. */
const byName = (one: RuleChange, other: RuleChange): number =>
  one.name < other.name ? -1 : one.name > other.name ? 1 : 0;

/**
 * A rule set with changes laid over it; what no change names stays as in `base`. The order of the changes does not
 * matter: they are laid on by name, and named and entitled in that order.
 *
 * @throws {ConflictingReforms} two changes want different things of the same rule
 * @throws {RangeError} a change of a group that the base does not have
 */
export function reform(base: RuleSet, ...changes: readonly RuleChange[]): RuleSet {
  if (changes.length === 0) return base;
  const inOrder = changes.toSorted(byName);
  checkConflicts(inOrder);
  return {
    ...inOrder.reduce(changed, base),
    name: inOrder.map(({ name }) => name).join('+'),
    title: inOrder.map(({ title }) => title).join('; '),
  };
}
