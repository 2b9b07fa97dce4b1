import { decide } from './decide.ts';
import type { Decision } from './decision.ts';
import type { Interpretation } from './interpretation.ts';
import { interpretation } from './interpretation.ts';
import { InvalidSituation } from './invalid-situation.ts';
import { isFields, readSituation } from './read-situation.ts';
import { RULES_OF_REGIME } from './record-storage.ts';
import { DECIDED_REGIMES, EURODAC_BEGINS, isDecidedRegime, regimeAt } from './regime.ts';
import type { RuleSet } from './rule-set.ts';
import type { AnySituation } from './situation.ts';

/** Why a case has no decision. */
export type CaseError = {
  readonly field: string;
  readonly value: unknown;
  readonly allowed: string | readonly string[];
  readonly message: string;
};
export type CaseAnswer = { readonly id: string | null; readonly regime: string | null } & (
  | { readonly decision: Decision }
  | { readonly error: CaseError }
);
/** `regime` replaces that of every case; `interpretation` answers open questions by name. */
export type CasesOptions = {
  readonly regime?: string;
  readonly interpretation?: Readonly<Record<string, string>>;
};

const CASE_FIELDS: readonly string[] = ['id', 'regime', 'situation', 'expected', 'basis', 'sources', 'note'];

function rulesOf(regime: unknown): RuleSet {
  if (isDecidedRegime(regime)) return RULES_OF_REGIME[regime];
  throw new InvalidSituation('regime', regime, DECIDED_REGIMES);
}

/** The law of the day of the event. @throws {InvalidSituation} a day before Eurodac began */
function rulesOn({ eventDate }: AnySituation): RuleSet {
  const regime = regimeAt(eventDate);
  if (regime === null)
    throw new InvalidSituation(
      'eventDate',
      eventDate,
      `a day from ${EURODAC_BEGINS}, as no text applied before, or a regime named`,
    );
  return rulesOf(regime);
}

/** The law of the recording: another one only where the law changed between event and transmission and no regime was named. */
function recordingRules(situation: AnySituation, rules: RuleSet, reading: Interpretation): RuleSet {
  const { transmittedDate } = situation;
  if (!transmittedDate || reading.changeOfLaw === 'ALL_AT_TRIGGER') return rules;
  return rulesOf(regimeAt(transmittedDate));
}

function decideCase(fields: Readonly<Record<string, unknown>>, named: unknown, reading: Interpretation): Decision {
  for (const field of Object.keys(fields))
    if (!CASE_FIELDS.includes(field)) throw new InvalidSituation(field, fields[field], CASE_FIELDS);
  if (typeof fields['id'] !== 'string' || fields['id'] === '')
    throw new InvalidSituation('id', fields['id'], 'a text that is not empty');
  if (named !== undefined) rulesOf(named);
  const situation = readSituation(fields['situation']);
  const rules = named === undefined ? rulesOn(situation) : rulesOf(named);
  const recording = named === undefined ? recordingRules(situation, rules, reading) : rules;
  return decide(situation, rules, { interpretation: reading, recording });
}

function inCase(id: string | null, error: unknown): CaseError {
  if (!(error instanceof InvalidSituation)) throw error;
  const { field, value, allowed } = error;
  return { field, value: value ?? null, allowed, message: `case ${id ?? 'without id'}: ${error.message}` };
}

/** The regime a case is decided by, as printed beside its answer. */
function regimeOf(fields: Readonly<Record<string, unknown>>, named: unknown): string | null {
  if (typeof named === 'string') return named;
  const situation = fields['situation'];
  const day = isFields(situation) ? situation['eventDate'] : null;
  return typeof day === 'string' ? regimeAt(day) : null;
}

/**
 * One answer for each case, in order: a decision, or the error that stands in the way of that case alone.
 *
 * @throws {TypeError} `cases` is not a list
 * @throws {RangeError} an unknown interpretation or answer
 */
export function decideCases(cases: unknown, options: CasesOptions = {}): readonly CaseAnswer[] {
  if (!Array.isArray(cases)) throw new TypeError('cases are not a list; expected an array of {id, regime, situation}');
  const reading = interpretation(options.interpretation);
  return cases.map((entry: unknown) => {
    const fields = isFields(entry) ? entry : {};
    const id = typeof fields['id'] === 'string' ? fields['id'] : null;
    const named = options.regime ?? fields['regime'] ?? undefined;
    const regime = regimeOf(fields, named);
    try {
      if (!isFields(entry)) throw new InvalidSituation('case', entry, 'an object {id, regime, situation}');
      return { id, regime, decision: decideCase(fields, named, reading) };
    } catch (error) {
      return { id, regime, error: inCase(id, error) };
    }
  });
}
