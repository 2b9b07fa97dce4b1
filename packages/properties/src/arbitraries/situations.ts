import type {
  EventCategory,
  LaterEventType,
  PolicyName,
  RecordRegimeId,
  WrittenLaterEvent,
  WrittenPriorRecord,
  WrittenSituation,
} from '@eurodac-sim/law';
import { DATASET_CATEGORIES, EVENT_CATEGORIES, POLICY_NAMES } from '@eurodac-sim/law';
import { addDays, isoDate } from '@eurodac-sim/primitives';
import type { Arbitrary } from 'fast-check';
import fc from 'fast-check';
import { birthDay, eventDay, fewDays } from './days.ts';

export const policy: Arbitrary<PolicyName> = fc.constantFrom(...POLICY_NAMES);
export const eventCategory: Arbitrary<EventCategory> = fc.constantFrom(...EVENT_CATEGORIES);

/** Few states, so that a search often meets data of its own. */
const memberState: Arbitrary<string> = fc.constantFrom('NL', 'IT', 'EL', 'DE');

const regime: Arbitrary<RecordRegimeId> = fc.constantFrom('EC2725-2000', 'EU603-2013', 'COM2016-272', 'EU2024-1358');

/** A record made up to twelve years before a day. */
function recordBefore(day: number, index: number): Arbitrary<WrittenPriorRecord> {
  const early = fc.oneof(fc.integer({ min: 0, max: 12 * 366 }), fc.integer({ min: 0, max: 500 }));
  return fc
    .record({
      regime,
      memberState,
      category: fc.constantFrom(...DATASET_CATEGORIES),
      ago: early,
      marked: fc.boolean(),
      face: fc.boolean(),
    })
    .map(({ ago, face, ...record }) => {
      const made = isoDate(addDays(day as Parameters<typeof addDays>[0], -ago));
      return {
        ...record,
        id: `p${index + 1}`,
        takenDate: made,
        transmittedDate: made,
        blocked: false,
        erasedOn: null,
        sex: 'F',
        face,
      };
    });
}

const laterEventType: Arbitrary<LaterEventType> = fc.constantFrom(
  'PROTECTION_GRANTED',
  'STATUS_WITHDRAWN',
  'RESIDENCE_DOCUMENT_ISSUED',
  'LEFT_TERRITORY',
  'CITIZENSHIP_ACQUIRED',
);

/** Something that happens within twelve years after a day. */
function eventAfter(day: number): Arbitrary<WrittenLaterEvent> {
  return fc
    .record({
      type: laterEventType,
      memberState,
      after: fc.oneof(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 12 * 366 })),
      aware: fc.integer({ min: 0, max: 60 }),
    })
    .map(({ after, aware, ...event }) => {
      const on = addDays(day as Parameters<typeof addDays>[0], after);
      return { ...event, date: isoDate(on), awareDate: isoDate(addDays(on, aware)) };
    });
}

/** Up to three records made before a day, in days since 1970-01-01. */
export const priorRecordsBefore = (day: number): Arbitrary<readonly WrittenPriorRecord[]> =>
  fc
    .array(fc.integer({ min: 0, max: 2 }), { maxLength: 3 })
    .chain((list) => fc.tuple(...list.map((_, index) => recordBefore(day, index))));

/** Up to three things that happen after a day, in days since 1970-01-01. */
export const laterEventsAfter = (day: number): Arbitrary<readonly WrittenLaterEvent[]> =>
  fc.array(eventAfter(day), { maxLength: 3, size: 'max' });

/** An event with everything known and in order: fingerprints taken and sent within a few days, up to three earlier records. */
export const situation: Arbitrary<WrittenSituation> = fc
  .tuple(eventDay, birthDay)
  .filter(([event, birth]) => birth <= event)
  .chain(([event, birth]) =>
    fc
      .record({
        category: eventCategory,
        memberState,
        waited: fewDays,
        unaccompanied: fc.boolean(),
        optionExercised: fc.boolean(),
        includeOwnData: fc.boolean(),
        hour: fc.integer({ min: 0, max: 23 }),
        priorRecords: priorRecordsBefore(event),
        laterEvents: laterEventsAfter(event),
      })
      .map(
        ({ waited, hour, ...facts }): WrittenSituation => ({
          ...facts,
          eventDate: isoDate(event),
          birthDate: isoDate(birth),
          ageUncertain: false,
          supportingAgeProof: true,
          fingertips: 'usable',
          takenDate: isoDate(event),
          transmittedDate: isoDate(addDays(event, waited)),
          eventAt: `${isoDate(event)}T${String(hour).padStart(2, '0')}:00:00Z`,
          representativePresent: true,
          trainedPersonPresent: false,
          sex: 'F',
          councilDecisionInForce: '2029-07-01',
        }),
      ),
  );

/** A situation and the policy that is asked. */
export const question: Arbitrary<{ readonly policy: PolicyName; readonly situation: WrittenSituation }> = fc.record({
  policy,
  situation,
});
