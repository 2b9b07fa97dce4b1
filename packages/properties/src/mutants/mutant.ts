import type { RuleSet, WrittenDecision, WrittenPriorRecord } from '@eurodac-sim/law';
import { completedYears, decideWritten, interpretation, RULES_OF_REGIME, regimeAt } from '@eurodac-sim/law';
import { addDays, calendarDate, isoDate } from '@eurodac-sim/primitives';
import type { AnySituation, Subject } from '../subject.ts';

/** A mistake that somebody could make, of which one law alone tells. */
export type Mutant = {
  /** The law that tells. */
  readonly law: string;
  readonly mistake: string;
  readonly subject: Partial<Subject>;
};

/** What is done wrongly on the way to a decision: with the facts, with the rules, with the open questions, with the answer. */
export type Mistake = {
  readonly facts?: (situation: AnySituation, rules: RuleSet) => Partial<AnySituation>;
  readonly rules?: (rules: RuleSet, situation: AnySituation) => RuleSet;
  readonly reading?: Readonly<Record<string, string>>;
  readonly answer?: (decision: WrittenDecision, situation: AnySituation, rules: RuleSet) => Partial<WrittenDecision>;
};

const textOn = (day: string): RuleSet => {
  const regime = regimeAt(calendarDate(day));
  if (regime === null) throw new RangeError(`no text applied on ${day}`);
  return RULES_OF_REGIME[regime];
};

/** A subject that makes a mistake in every decision, by named rules and by the law of the day alike. */
function deciding({ facts, rules: changed, reading, answer }: Mistake): Partial<Subject> {
  const readings = interpretation(reading);
  const decide = (situation: AnySituation, rules: RuleSet, recording: RuleSet): WrittenDecision => {
    const told = facts === undefined ? situation : { ...situation, ...facts(situation, rules) };
    const by = (text: RuleSet): RuleSet => (changed === undefined ? text : changed(text, situation));
    const options = { interpretation: readings, recording: by(recording), trace: false };
    const decision = decideWritten(told, by(rules), options);
    return answer === undefined ? decision : { ...decision, ...answer(decision, situation, rules) };
  };
  return {
    decide: (situation, rules) => decide(situation, rules, rules),
    decideByDate: (situation) => {
      const { eventDate, transmittedDate } = situation;
      const atTrigger = readings.changeOfLaw === 'ALL_AT_TRIGGER';
      return decide(situation, textOn(eventDate), textOn(atTrigger ? eventDate : (transmittedDate ?? eventDate)));
    },
  };
}

export const mutant = (law: string, mistake: string, subject: Partial<Subject>): Mutant => ({ law, mistake, subject });
/** A mutant that is a mistake in deciding. */
export const mistaken = (law: string, mistake: string, how: Mistake): Mutant => mutant(law, mistake, deciding(how));

/** Some days after a day; of no day, no day. */
export const moved = (day: string | null | undefined, days: number): string | null =>
  day == null ? null : isoDate(addDays(calendarDate(day), days));
/** Years of a person on the day of the event; -1 where no birth date is known. */
export const ageOf = ({ birthDate, eventDate }: AnySituation): number =>
  birthDate ? completedYears(calendarDate(birthDate), calendarDate(eventDate)) : -1;
/** Whether the event falls on the day on which some years are completed. */
export function isBirthday(situation: AnySituation, years: number): boolean {
  const { birthDate } = situation;
  return ageOf(situation) === years && ageOf({ ...situation, birthDate: moved(birthDate, 1) ?? null }) < years;
}
/** The facts with every earlier record changed. */
export const withRecords = (
  { priorRecords }: AnySituation,
  change: (record: WrittenPriorRecord) => Partial<WrittenPriorRecord>,
): Partial<AnySituation> =>
  priorRecords === undefined ? {} : { priorRecords: priorRecords.map((record) => ({ ...record, ...change(record) })) };
/** Whether a search comes long after a record was made. */
export const isOld = ({ takenDate }: WrittenPriorRecord, { transmittedDate, eventDate }: AnySituation): boolean =>
  takenDate != null && (moved(takenDate, 300) ?? '') < (transmittedDate ?? eventDate);
