import type { CalendarDate } from '@eurodac-sim/primitives';
import { calendarDate, isCalendarDateText, isoDate } from '@eurodac-sim/primitives';
import type { Interpretation, InterpretationName } from './interpretation.ts';
import { InvalidSituation } from './invalid-situation.ts';
import { isFields, readSituation, UNKNOWN_FIELD } from './read-situation.ts';
import { RULES_OF_REGIME } from './record-storage.ts';
import { DECIDED_REGIMES, EURODAC_BEGINS, isDecidedRegime, regimeAt } from './regime.ts';
import type { RuleSet } from './rule-set.ts';
import { echoedValue } from './shown-value.ts';
import type { Situation } from './situation.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Why a case has no decision. */
export type CaseError = {
  readonly field: string;
  /** What stands there, cut short where it is long. */
  readonly value: unknown;
  readonly allowed: string | readonly string[];
  readonly message: string;
};
/** `regime` or a whole rule set `rules` replaces that of every case; `interpretation` answers open questions by name. */
export type CasesOptions = {
  readonly regime?: string;
  readonly rules?: RuleSet;
  readonly interpretation?: Readonly<Record<string, string>>;
};

const CASE_FIELDS: readonly string[] = [
  'id',
  'title',
  'regime',
  'situation',
  'expected',
  'article',
  'basis',
  'sources',
  'note',
];

function rulesOf(regime: unknown): RuleSet {
  if (isDecidedRegime(regime)) return RULES_OF_REGIME[regime];
  throw new InvalidSituation('regime', regime, DECIDED_REGIMES);
}

/** Whether an irregular crossing of before the last change of law is asked about after it: Article 22 may reach back to it. */
function isBeforeApplication({ category, eventDate, asOf }: Situation): boolean {
  const { appliesFrom } = RULES_OF_REGIME['EU2024-1358'];
  return (
    category === 'IRREGULAR_CROSSING' &&
    asOf != null &&
    appliesFrom !== null &&
    asOf >= appliesFrom &&
    eventDate < appliesFrom
  );
}

/** The day whose law governs the event: its own, or where Article 22 reaches back the day on which it is asked about. */
function governingDay(situation: Situation, reading: Interpretation): CalendarDate {
  const reached = reading.presenceBeforeApplication === 'REACHED' && isBeforeApplication(situation);
  return (reached ? situation.asOf : null) ?? situation.eventDate;
}

/** The law of the event. @throws {InvalidSituation} a day before Eurodac began */
function rulesOn(situation: Situation, reading: Interpretation): RuleSet {
  const regime = regimeAt(governingDay(situation, reading));
  if (regime === null)
    throw new InvalidSituation(
      'eventDate',
      isoDate(situation.eventDate),
      `a day from ${isoDate(EURODAC_BEGINS)}, as no text applied before, or a regime named`,
    );
  return rulesOf(regime);
}

/** Whether the law changed between the event and the transmission. */
const isAcrossChange = ({ eventDate, transmittedDate }: Situation): boolean =>
  transmittedDate != null && regimeAt(eventDate) !== regimeAt(transmittedDate);

/** The law of the recording: another one only where the law changed between event and transmission and no regime was named. */
function recordingRules(situation: Situation, rules: RuleSet, reading: Interpretation): RuleSet {
  const { transmittedDate } = situation;
  if (transmittedDate == null || reading.changeOfLaw === 'ALL_AT_TRIGGER') return rules;
  const regime = regimeAt(transmittedDate);
  if (regime !== null) return rulesOf(regime);
  const allowed = `a day from ${isoDate(EURODAC_BEGINS)}, as there was no Eurodac to send data to before`;
  throw new InvalidSituation('transmittedDate', isoDate(transmittedDate), allowed);
}

/** A case as it is decided: what is asked, by which law, and what it is compared with. */
type ReadCase = {
  readonly id: string;
  readonly situation: Situation;
  readonly rules: RuleSet;
  readonly recording: RuleSet;
  /** Open questions whose answer chose the rules. */
  readonly chosenBy: readonly InterpretationName[];
};

function readCase(fields: Fields, rules: RuleSet | undefined, reading: Interpretation): ReadCase {
  for (const field of Object.keys(fields))
    if (!CASE_FIELDS.includes(field)) throw new InvalidSituation(field, fields[field], CASE_FIELDS, UNKNOWN_FIELD);
  const { id } = fields;
  if (typeof id !== 'string' || id === '') throw new InvalidSituation('id', id, 'a text that is not empty');
  const situation = readSituation(fields['situation']);
  if (rules !== undefined) return { id, situation, rules, recording: rules, chosenBy: [] };
  const ofDay = rulesOn(situation, reading);
  return {
    id,
    situation,
    rules: ofDay,
    recording: recordingRules(situation, ofDay, reading),
    chosenBy: [
      ...(isBeforeApplication(situation) ? (['presenceBeforeApplication'] as const) : []),
      ...(isAcrossChange(situation) ? (['changeOfLaw'] as const) : []),
    ],
  };
}

/** How a message names a case: by its id, or by its place in the list. */
const nameOf = (id: string | null, position: number): string =>
  id === null ? `case at position ${position}, without id` : `case ${id.length > 80 ? `${id.slice(0, 80)}…` : id}`;

/** An error of one case, told with the name of the case. */
export function caseError(id: string | null, position: number, error: unknown): CaseError {
  if (!(error instanceof InvalidSituation)) throw error;
  const { field, value, allowed } = error;
  return {
    field,
    value: echoedValue(value) ?? null,
    allowed,
    message: `${nameOf(id, position)}: ${error.message}`,
  };
}

/** The regime a case is decided by, as printed beside its answer. */
function regimeOf(fields: Fields, named: unknown): string | null {
  if (typeof named === 'string') return named;
  const situation = fields['situation'];
  const day = isFields(situation) ? situation['eventDate'] : null;
  return typeof day === 'string' && isCalendarDateText(day) ? regimeAt(calendarDate(day)) : null;
}

/** A case that was read, or the error that stands in its way; `position` counts from one. */
export type CaseReading = {
  readonly id: string | null;
  readonly regime: string | null;
  readonly position: number;
  readonly entry: unknown;
} & ({ readonly read: ReadCase } | { readonly error: CaseError });

/** One case of a list. */
export function readOne(
  entry: unknown,
  position: number,
  options: Omit<CasesOptions, 'interpretation'>,
  reading: Interpretation,
): CaseReading {
  const fields = isFields(entry) ? entry : {};
  const id = typeof fields['id'] === 'string' && fields['id'] !== '' ? fields['id'] : null;
  const named = options.regime ?? fields['regime'] ?? undefined;
  const about = { id, regime: options.rules?.regime ?? regimeOf(fields, named), position, entry };
  try {
    if (!isFields(entry)) throw new InvalidSituation('case', entry, 'an object {id, regime, situation}');
    const rules = named === undefined ? undefined : rulesOf(named);
    return { ...about, read: readCase(fields, options.rules ?? rules, reading) };
  } catch (error) {
    return { ...about, error: caseError(id, position, error) };
  }
}

function* readingsOf(
  cases: readonly unknown[],
  options: Omit<CasesOptions, 'interpretation'>,
  reading: Interpretation,
): Generator<CaseReading> {
  const places = new Map<string, number>();
  for (const [index, entry] of cases.entries()) {
    const position = index + 1;
    const one = readOne(entry, position, options, reading);
    const known = one.id === null ? undefined : places.get(one.id);
    if (known !== undefined) {
      const allowed = `an id of its own: the case at position ${known} has this one`;
      const error = caseError(one.id, position, new InvalidSituation('id', one.id, allowed));
      yield { id: one.id, regime: one.regime, position, entry, error };
    } else yield one;
    if (one.id !== null && known === undefined) places.set(one.id, position);
  }
}

/**
 * Every case of a list, read one by one as they are asked for: an error stands in the way of its own case alone.
 *
 * @throws {TypeError} `cases` is not a list
 */
export function readCases(
  cases: unknown,
  options: Omit<CasesOptions, 'interpretation'>,
  reading: Interpretation,
): Iterable<CaseReading> {
  if (!Array.isArray(cases)) throw new TypeError('cases are not a list; expected an array of {id, regime, situation}');
  return readingsOf(cases, options, reading);
}
