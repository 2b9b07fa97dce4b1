import type { CalendarDate } from '@eurodac-sim/primitives';
import { isoDate } from '@eurodac-sim/primitives';
import type { Citation } from './citation.ts';
import type { RegimeId, RuleSet } from './rule-set.ts';

/** A number of the law as it stands in one text, with the days on which the text applies. */
export type LawParameter = {
  /** Such as `minimumAgeYears` or `APPLICANT.stored`, the same in every text; in a trace it follows the name of the text. */
  readonly name: string;
  readonly regime: RegimeId;
  /** With its unit, such as `72 hours`. */
  readonly value: string;
  /** First and last day of application, of the article where it has one of its own; null for a text never in force, or still in force. */
  readonly from: CalendarDate | null;
  readonly until: CalendarDate | null;
  readonly citation: Citation;
};

type Fields = Readonly<Record<string, unknown>>;
type Found = { readonly name: string; readonly value: unknown; readonly citation: Citation };

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
/** Fields of a rule that hold its number where the rule is more than a number. */
const NUMBERS_OF_RULES = ['value', 'lasts', 'firstYears', 'hours'] as const;

/** The numbers in a part of a rule set, each with the way to it. */
function numbersIn(part: unknown, path: readonly string[]): readonly Found[] {
  if (!isFields(part) || Array.isArray(part)) return [];
  const { citation } = part;
  const own = isFields(citation)
    ? NUMBERS_OF_RULES.find((field) => part[field] !== undefined && part[field] !== null)
    : undefined;
  const nested = Object.entries(part).flatMap(([field, value]) =>
    field === own || field === 'citation' ? [] : numbersIn(value, [...path, field]),
  );
  if (own === undefined) return nested;
  const name = own === 'hours' ? [...path, own] : path;
  return [{ name: name.join('.'), value: part[own], citation: citation as Citation }, ...nested];
}

const counted = (count: unknown, unit: string): string => `${count} ${count === 1 ? unit.replace(/s$/, '') : unit}`;

/** A number with its unit, which stands in the value itself or in the name. */
function withUnit(name: string, value: unknown): string {
  if (isFields(value))
    return Object.entries(value)
      .map(([unit, count]) => counted(count, unit))
      .join(' ');
  if (/appliesFrom$/.test(name)) return isoDate(value as CalendarDate);
  if (typeof value !== 'number') return String(value);
  const days = /days$/i.test(name) ? 'days' : 'hours';
  return counted(value, /years$|stored$/i.test(name) ? 'years' : days);
}

/** Every number of a rule set, by name. Groups that are recorded as another share its numbers and are named once. */
export function lawParameters(rules: RuleSet): readonly LawParameter[] {
  const { categories, ...whole } = rules;
  const groups = Object.entries(categories).filter(([category, { recordedAs }]) => category === recordedAs);
  const { regime, appliesFrom, appliesUntil: until } = rules;
  const asWritten = (from: CalendarDate | null, found: readonly Found[]): readonly LawParameter[] =>
    found.map(({ name, value, citation }) => ({ name, regime, value: withUnit(name, value), from, until, citation }));
  return [
    ...asWritten(appliesFrom, numbersIn(whole, [])),
    ...groups.flatMap(([category, group]) =>
      asWritten(appliesFrom && (group.appliesFrom?.value ?? appliesFrom), numbersIn(group, [category])),
    ),
  ];
}
