import type { Decision, RegimeId, SituationCategory } from '@eurodac-sim/law';
import { decide, RULES_OF_REGIME, readSituation, regimeAt } from '@eurodac-sim/law';
import { calendarDate, isoDate } from '@eurodac-sim/primitives';
import type { Life } from '@eurodac-sim/properties';
import type { Answer, Kept, Meeting, Text } from './oracle.ts';
import { oracle, PROTECTION, textOn } from './oracle.ts';

type Encounter = Life['encounters'][number];
type Day = Parameters<typeof isoDate>[0];

const day = (date: unknown): string | null => (typeof date === 'number' ? isoDate(date as Day) : (date as null));

/** A decision in the words of the oracle. */
const inWords = (decision: Decision): Answer => ({
  mustTake: decision.mustTake as Answer['mustTake'],
  stored: decision.stored as boolean,
  retainUntil: day(decision.retainUntil),
  erasedOn: day(decision.erasedOn),
  marked: decision.marked as boolean,
  comparedAgainst: decision.comparedAgainst as readonly string[],
  visiblePrior: decision.visiblePrior as readonly string[],
});

/** The same meeting decided by the law package. */
function decided(meeting: Meeting, regime: RegimeId | undefined): Answer {
  const situation = readSituation({
    category: meeting.category as SituationCategory,
    memberState: meeting.memberState,
    eventDate: meeting.on,
    birthDate: meeting.birthDate,
    ageUncertain: false,
    unaccompanied: false,
    fingertips: 'usable',
    takenDate: meeting.on,
    transmittedDate: meeting.sentOn,
    optionExercised: meeting.optionExercised,
    includeOwnData: meeting.includeOwnData,
    turnedBack: meeting.turnedBack,
    laterEvents: meeting.later,
    councilDecisionInForce: PROTECTION.decided,
    temporaryProtectionEndsOn: PROTECTION.until,
    priorRecords: meeting.earlier.map(({ text, takenOn, sentOn, ...record }) => ({
      ...record,
      regime: text,
      takenDate: takenOn,
      transmittedDate: sentOn,
    })),
  });
  const rules = (on: string) => RULES_OF_REGIME[regime ?? regimeAt(calendarDate(on))!];
  return inWords(decide(situation, rules(meeting.on), { recording: rules(meeting.sentOn), trace: false }));
}

/** What later searches meet of a dataset: marks and erasures as they are once all is known. */
function kept(meeting: Meeting, answer: Answer, index: number, regime: Text | undefined): Kept {
  const text = regime ?? textOn(meeting.sentOn);
  const bySea = meeting.category === 'SAR_DISEMBARKED' && text !== 'EU2024-1358';
  return {
    id: `d${index + 1}`,
    text,
    memberState: meeting.memberState,
    category: bySea ? 'IRREGULAR_CROSSING' : meeting.category,
    takenOn: meeting.on,
    sentOn: meeting.sentOn,
    marked: answer.marked,
    blocked: text === 'EC2725-2000' && meeting.later.some(({ type }) => type === 'PROTECTION_GRANTED'),
    erasedOn: answer.erasedOn,
  };
}

const meetingOf = ({ laterEvents, ...encounter }: Encounter, birthDate: string, earlier: readonly Kept[]): Meeting => ({
  ...encounter,
  birthDate,
  later: laterEvents,
  earlier,
});
/** Lists are sets. */
const comparable = (answer: Answer): string =>
  JSON.stringify(answer, (_, part: unknown) => (Array.isArray(part) ? [...part].sort() : part));

/** The same life with whoever is met without a claim, while a Council decision is in force, registered under it. */
export const underProtection = ({ birthDate, encounters }: Life): Life => ({
  birthDate,
  encounters: encounters.map((encounter) =>
    encounter.category !== 'APPLICANT' && encounter.on >= PROTECTION.decided && encounter.sentOn <= PROTECTION.until
      ? { ...encounter, category: 'TEMP_PROTECTION' }
      : encounter,
  ),
});

/** What a life met on its way. */
export type LivedThrough = { meetings: number; stored: number; found: number; difference: string | null };

/** Lives a life through twice, by the law package and by the oracle, and tells the first meeting on which they differ. */
export function livedThrough({ birthDate, encounters }: Life, regime?: Text): LivedThrough {
  const lived: LivedThrough = { meetings: 0, stored: 0, found: 0, difference: null };
  const earlier: Kept[] = [];
  for (const [index, encounter] of encounters.entries()) {
    const meeting = meetingOf(encounter, birthDate, [...earlier]);
    const [ours, theirs] = [decided(meeting, regime), oracle(meeting, regime)];
    lived.meetings++;
    if (comparable(ours) !== comparable(theirs)) {
      lived.difference = `${JSON.stringify(meeting)}\nlaw    ${comparable(ours)}\noracle ${comparable(theirs)}`;
      return lived;
    }
    if (ours.stored) earlier.push(kept(meeting, ours, index, regime));
    lived.stored += ours.stored ? 1 : 0;
    lived.found += ours.visiblePrior.length;
  }
  return lived;
}
