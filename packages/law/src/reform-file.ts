import { z } from 'zod';
import type { Citation } from './citation.ts';
import { citing } from './citation.ts';
import type { Cited } from './cited.ts';
import type { SituationCategory } from './dataset-category.ts';
import type { PolicyName } from './policies.ts';
import { ruleSet } from './policies.ts';
import type { GroupChange, ReformFile, StoredChange } from './reform-schema.ts';
import { REFORM_SCHEMA } from './reform-schema.ts';
import type { RuleChange } from './rule-change.ts';
import type { GroupRules, RuleSet, StorageRule } from './rule-set.ts';

/** A reform whose file is not in order: where, and what was expected there. */
export class InvalidReform extends Error {
  override readonly name = 'InvalidReform';
}

type Cite = (field: string) => Citation;

function storageOf(change: false | StoredChange, before: GroupRules, citation: Citation): StorageRule | null {
  if (change === false) return null;
  const from = change.from ?? (before.stored?.from === 'taken' ? 'taken' : 'transmitted');
  return { lasts: 'years' in change ? { years: change.years } : { months: change.months }, from, citation };
}

function groupOf(change: GroupChange, before: GroupRules, cite: Cite): Partial<GroupRules> {
  const { taking, search, comparedAgainst, ownDataOnRequest, stored, extraGroundsUnderYears } = change;
  if (extraGroundsUnderYears !== undefined && before.request === undefined)
    throw new InvalidReform(`${cite('extraGroundsUnderYears').article}: only LE_REQUEST has further grounds`);
  return {
    ...(taking !== undefined && { taking, takingCitation: cite('taking') }),
    ...(search !== undefined && { comparing: search, comparisonCitation: cite('search') }),
    ...(comparedAgainst !== undefined && { comparedAgainst, comparisonCitation: cite('comparedAgainst') }),
    ...(ownDataOnRequest !== undefined && { ownDataOnRequest: ownDataOnRequest ? cite('ownDataOnRequest') : null }),
    ...(stored !== undefined && {
      stored: storageOf(stored, before, cite('stored')),
      storageCitation: cite('stored'),
    }),
    ...(extraGroundsUnderYears !== undefined &&
      before.request && {
        request: {
          ...before.request,
          extraGroundsUnderYears: cited(extraGroundsUnderYears, cite('extraGroundsUnderYears')),
        },
      }),
  };
}

const cited = <Value>(value: Value | null, citation: Citation): Cited<Value> | null =>
  value === null ? null : { value, citation };

function changeOf(file: ReformFile, base: RuleSet): RuleChange {
  const cite = citing(`reform ${file.name}`);
  const at = (field: string): Citation => cite(field, 'reform');
  const { taking, storing, searching } = file.minimumAgeYears ?? {};
  const categories = Object.entries(file.categories ?? {}).map(([name, change]) => {
    const before = base.categories[name as SituationCategory];
    if (before === undefined)
      throw new InvalidReform(
        `categories.${name}: ${base.name} has no such group; it has ${Object.keys(base.categories).join(', ')}`,
      );
    return [name, groupOf(change, before, (field) => at(`categories.${name}.${field}`))] as const;
  });
  return {
    name: file.name,
    title: file.title,
    ...(taking !== undefined && { minimumAgeYears: { value: taking, citation: at('minimumAgeYears.taking') } }),
    ...(storing !== undefined && {
      minimumAgeForStorageYears: { value: storing, citation: at('minimumAgeYears.storing') },
    }),
    ...(searching !== undefined && {
      minimumAgeForSearchYears: { value: searching, citation: at('minimumAgeYears.searching') },
    }),
    ...(file.presumedUnderYears !== undefined && {
      presumedUnderYears: cited(file.presumedUnderYears, at('presumedUnderYears')),
    }),
    ...(file.coercionOfMinors !== undefined && {
      coercionOfMinors: { value: file.coercionOfMinors, citation: at('coercionOfMinors') },
    }),
    ...(categories.length > 0 && { categories: Object.fromEntries(categories) }),
  };
}

/** A reform read from a file, and the rule set that it changes. */
export type Reform = { readonly over: PolicyName; readonly change: RuleChange };

/**
 * A reform read strictly from data of unknown origin.
 *
 * @throws {InvalidReform} an unknown field or value, or a group that the base does not have
 */
export function readReform(value: unknown): Reform {
  const read = REFORM_SCHEMA.safeParse(value);
  if (!read.success) throw new InvalidReform(z.prettifyError(read.error).replaceAll('✖ ', ''));
  return { over: read.data.over, change: changeOf(read.data, ruleSet(read.data.over)) };
}
