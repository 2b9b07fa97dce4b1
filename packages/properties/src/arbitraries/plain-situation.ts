import type { RecordRegimeId, SituationCategory, WrittenPriorRecord } from '@eurodac-sim/law';
import type { AnySituation, RulesName } from '../subject.ts';

/** An adult of whom everything is known, taken and sent on the day, with what differs from that. */
export function met(category: SituationCategory, on: string, facts: Partial<AnySituation> = {}): AnySituation {
  return {
    category,
    memberState: 'NL',
    eventDate: on,
    birthDate: '1990-01-01',
    ageUncertain: false,
    supportingAgeProof: true,
    unaccompanied: false,
    fingertips: 'usable',
    takenDate: on,
    transmittedDate: on,
    priorRecords: [],
    laterEvents: [],
    optionExercised: true,
    sex: 'F',
    ...facts,
  };
}

/** A record that Italy made on a day, with what differs from that. */
export function heldSince(day: string, record: Partial<WrittenPriorRecord> = {}): WrittenPriorRecord {
  return {
    id: 'first',
    regime: 'EU2024-1358',
    memberState: 'IT',
    category: 'APPLICANT',
    takenDate: day,
    transmittedDate: day,
    marked: false,
    blocked: false,
    erasedOn: null,
    ...record,
  };
}

/** The text that records of a policy are made under. */
export const REGIME_OF: Readonly<Record<RulesName, RecordRegimeId>> = {
  'rules-2000': 'EC2725-2000',
  'rules-2013': 'EU603-2013',
  'council-2017': 'COM2016-272',
  'rules-2024': 'EU2024-1358',
  'age-14-claim-2013': 'EU603-2013',
  'age-6-claim-2013': 'EU603-2013',
  'age-14-claim-2024': 'EU603-2013',
  'age-6-claim-2024': 'EU603-2013',
};
