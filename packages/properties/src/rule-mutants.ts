import type { RuleSet } from '@eurodac-sim/law';
import { DATASET_CATEGORIES } from '@eurodac-sim/law';

/** A rule set with one thing changed. */
export type RuleMutant = {
  /** Where, such as `categories.APPLICANT.stored.lasts.years`. */
  readonly path: string;
  /** What was there and what is there now, in words. */
  readonly change: string;
  readonly rules: RuleSet;
};

/** What a word of a rule could be instead. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  taking: ['must', 'may', 'none'],
  comparing: ['must', 'may'],
  from: ['taken', 'transmitted'],
  counts: ['event', 'date', 'days'],
  does: ['erases', 'blocks', 'marks', 'unmarks', 'adds-date'],
};
/** Names of a text and its provisions, and what is said beyond a single registration, which other functions read. */
const NOT_RULES = /^(name|title|regime|text|article|evidence|recordedAs|procedure|fact)$|citation$/i;
/** Rules that a text may lack: left out where they may be, else null. */
const OPTIONAL = new Set([
  'appliesFrom',
  'except',
  'outside',
  'beginsEurodac',
  'blockedAreHidden',
  'exceptTurnedBack',
  'citizenshipByRecital',
]);
const NULLABLE = new Set([
  'exceptTurnedBackOrHeld',
  'extraGroundsUnderYears',
  'markedVisibleYears',
  'technicalExtension',
  'influxExtension',
  'beforeRelease',
  'borderApplication',
  'transmission',
  'ownDataOnRequest',
  'stored',
  'presumedUnderYears',
  'faceComparison',
  'referralOnRefusal',
  'coercionOfMinors',
  'presenceAtTaking',
  'takeChargeArrival',
  'relocationArrival',
]);

type Fields = Readonly<Record<string, unknown>>;
type Edit = { readonly path: readonly string[]; readonly change: string; readonly value: unknown };

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isCitation = (value: unknown): boolean => isFields(value) && 'article' in value && 'text' in value;
const DROPPED = Symbol('dropped');

function editsOfList(path: readonly string[], list: readonly unknown[]): readonly Edit[] {
  const shorter = list.map((one, index) => ({
    path,
    change: `without ${String(one)}`,
    value: list.filter((_, other) => other !== index),
  }));
  const longer = DATASET_CATEGORIES.filter((one) => !list.includes(one)).map((one) => ({
    path,
    change: `with ${one}`,
    value: [...list, one],
  }));
  return [...shorter, ...longer];
}

function editsOf(path: readonly string[], name: string, value: unknown): readonly Edit[] {
  if (typeof value === 'number')
    return [-1, 1].map((step) => ({ path, change: `${value} becomes ${value + step}`, value: value + step }));
  if (typeof value === 'string')
    return (WORDS[name] ?? [])
      .filter((word, _, words) => word !== value && words.includes(value))
      .map((word) => ({ path, change: `${value} becomes ${word}`, value: word }));
  if (Array.isArray(value)) return editsOfList(path, value);
  if (!isFields(value)) return [];
  const droppable = OPTIONAL.has(name) || NULLABLE.has(name) || path.at(-2) === 'later';
  return [
    ...(droppable ? [{ path, change: 'dropped', value: DROPPED }] : []),
    ...(isCitation(value) ? [] : walked(value, path)),
  ];
}

function walked(fields: Fields, at: readonly string[]): readonly Edit[] {
  return Object.entries(fields)
    .filter(([name]) => !NOT_RULES.test(name))
    .flatMap(([name, value]) => editsOf([...at, name], name, value));
}

function edited(fields: Fields, [name = '', ...rest]: readonly string[], value: unknown): Fields {
  const { [name]: before, ...others } = fields;
  if (rest.length > 0) return { ...others, [name]: edited(before as Fields, rest, value) };
  if (value !== DROPPED) return { ...others, [name]: value };
  return NULLABLE.has(name) ? { ...others, [name]: null } : others;
}

/**
 * Every rule set that differs from a text in one rule: numbers and days by one, lists by one element, words by another,
 * and exceptions, limits and effects dropped.
 */
export function ruleMutants(rules: RuleSet): readonly RuleMutant[] {
  return walked(rules as unknown as Fields, []).map(({ path, change, value }) => ({
    path: path.join('.'),
    change,
    rules: edited(rules as unknown as Fields, path, value) as unknown as RuleSet,
  }));
}
