import type { SituationCategory } from './dataset-category.ts';
import type { WrittenSituation } from './situation.ts';

/** The facts of an event of any category, as written. */
export type AnyWritten = WrittenSituation<SituationCategory>;

/** A twelve-year-old met in the Netherlands in September 2026, everything in order; tests replace what they are about. */
export function plainSituation(facts: Partial<AnyWritten> = {}): AnyWritten {
  return {
    category: 'APPLICANT',
    memberState: 'NL',
    eventDate: '2026-09-01',
    birthDate: '2014-05-05',
    ageUncertain: false,
    supportingAgeProof: true,
    unaccompanied: true,
    fingertips: 'usable',
    takenDate: '2026-09-01',
    transmittedDate: '2026-09-02',
    eventAt: `${facts.eventDate ?? '2026-09-01'}T08:00:00Z`,
    representativePresent: true,
    trainedPersonPresent: false,
    familyInMemberStates: false,
    firstApplicationRegisteredIn: 'NL',
    priorRecords: [],
    laterEvents: [],
    ...facts,
  };
}
