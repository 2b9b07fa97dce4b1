import type { Citation } from './citation.ts';
import { citing } from './citation.ts';
import type { Cited } from './cited.ts';
import type { SituationCategory } from './dataset-category.ts';
import type { PolicyName } from './policies.ts';
import { ruleSet } from './policies.ts';
import { reformProblems } from './reform-problems.ts';
import type { GroupChange, ReformFile, StoredChange } from './reform-schema.ts';
import { REFORM_SCHEMA } from './reform-schema.ts';
import type { RuleChange } from './rule-change.ts';
import type { GroupRules, RuleSet } from './rule-set.ts';

/** A reform whose file is not in order: where, and what was expected there. */
export class InvalidReform extends Error {
  override readonly name = 'InvalidReform';
}

type Cite = (field: string) => Citation;

/** The day that a rule set counts a group's storage from: where it does not store the group, that of its applicants. */
const countedFrom = (before: GroupRules, base: RuleSet) =>
  before.stored?.from ?? base.categories.APPLICANT.stored?.from ?? 'transmitted';

function storageOf(change: StoredChange, { before, base }: Group, citation: Citation): GroupRules['stored'] {
  const from = change.from ?? countedFrom(before, base);
  const lasts = 'years' in change ? { years: change.years } : { months: change.months };
  if (from !== 'council-decision') return { lasts, from, citation };
  if (before.stored?.from !== 'council-decision')
    throw new InvalidReform(
      `${citation.article}.from is council-decision; expected taken or transmitted; only TEMP_PROTECTION counts from a Council decision`,
    );
  if (lasts.years === undefined)
    throw new InvalidReform(
      `${citation.article}.months is ${lasts.months}; expected years; a period from a Council decision runs in years: give years, or from`,
    );
  return { firstYears: lasts.years, from, citation };
}

type Group = { readonly before: GroupRules; readonly base: RuleSet };

/** Fields that say nothing of a group, with the reason. */
function checkGroup(change: GroupChange, { request }: GroupRules, at: (field: string) => string): void {
  if (change.extraGroundsUnderYears !== undefined && request === undefined)
    throw new InvalidReform(
      `${at('extraGroundsUnderYears')}: only LE_REQUEST has further grounds; expected it there; leave it out`,
    );
  for (const field of ['taking', 'stored'] as const)
    if (change[field] !== undefined && request !== undefined)
      throw new InvalidReform(
        `${at(field)}: a request takes nothing and stores nothing; expected ${LE_FIELDS.join(', ')}; leave it out`,
      );
}

const LE_FIELDS = ['search', 'comparedAgainst', 'ownDataOnRequest', 'extraGroundsUnderYears'];

function groupOf(change: GroupChange, group: Group, cite: Cite): Partial<GroupRules> {
  const { taking, search, comparedAgainst, ownDataOnRequest, stored, extraGroundsUnderYears } = change;
  const { before } = group;
  checkGroup(change, before, (field) => cite(field).article);
  return {
    ...(taking !== undefined && { taking, takingCitation: cite('taking') }),
    ...(search !== undefined && { comparing: search, comparingCitation: cite('search') }),
    ...(comparedAgainst !== undefined && { comparedAgainst, comparisonCitation: cite('comparedAgainst') }),
    ...(comparedAgainst !== undefined && before.onlyMarked !== undefined && { onlyMarked: [] }),
    ...(ownDataOnRequest !== undefined && { ownDataOnRequest: ownDataOnRequest ? cite('ownDataOnRequest') : null }),
    ...(stored !== undefined && {
      stored: stored === false ? null : storageOf(stored, group, cite('stored')),
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

/** The groups that a file changes: those it names, and those that the rule set records as one of them. */
function changedGroups(file: ReformFile, base: RuleSet, at: Cite): NonNullable<RuleChange['categories']> {
  const named = (file.categories ?? {}) as Readonly<Partial<Record<SituationCategory, GroupChange>>>;
  const changes: Partial<Record<SituationCategory, Partial<GroupRules>>> = {};
  for (const name of Object.keys(named) as SituationCategory[])
    if (base.categories[name] === undefined)
      throw new InvalidReform(
        `categories.${name}: ${base.name} has no such group; expected one of ${Object.keys(base.categories).join(', ')}; leave it out`,
      );
  for (const [category, before] of Object.entries(base.categories) as [SituationCategory, GroupRules][]) {
    const change = [...new Set([before.recordedAs, category])].map((name) => {
      const own = named[name];
      return own && groupOf(own, { before, base }, (field) => at(`categories.${name}.${field}`));
    });
    if (change.some((one) => one !== undefined)) changes[category] = Object.assign({}, ...change);
  }
  return changes;
}

const cited = <Value>(value: Value | null, citation: Citation): Cited<Value> | null =>
  value === null ? null : { value, citation };

function changeOf(file: ReformFile, base: RuleSet): RuleChange {
  const cite = citing(`reform ${file.name}`);
  const at = (field: string): Citation => cite(field, 'reform');
  const { taking, storing, searching } = file.minimumAgeYears ?? {};
  const categories = changedGroups(file, base, at);
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
      ...(file.presumedUnderYears === null && { withoutPresumption: at('presumedUnderYears') }),
    }),
    ...(file.coercionOfMinors !== undefined && {
      coercionOfMinors: { value: file.coercionOfMinors, citation: at('coercionOfMinors') },
    }),
    ...(file.categories !== undefined && { categories }),
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
  if (!read.success) throw new InvalidReform(reformProblems(read.error, value).join('\n'));
  return { over: read.data.over, change: changeOf(read.data, ruleSet(read.data.over)) };
}
