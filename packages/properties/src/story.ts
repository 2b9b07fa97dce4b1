import type { EventCategory, RuleSet, WrittenDecision, WrittenPriorRecord, WrittenSituation } from '@eurodac-sim/law';
import type { Subject } from './subject.ts';

const MET_AS: Readonly<Record<EventCategory, string>> = {
  APPLICANT: 'applies for international protection',
  IRREGULAR_CROSSING: 'is apprehended crossing the border irregularly',
  ILLEGAL_STAY: 'is found staying illegally',
  SAR_DISEMBARKED: 'is disembarked after a rescue at sea',
};

const record = ({ id, memberState, category, transmittedDate, regime }: WrittenPriorRecord): string =>
  `${memberState} holds ${id}, ${category}, sent ${transmittedDate ?? 'never'} under ${regime}`;

const born = ({ birthDate, ageRangeYears, supportingAgeProof }: WrittenSituation): string =>
  birthDate
    ? `born on ${birthDate}`
    : `of unknown birth, between ${ageRangeYears?.join(' and ') ?? 'any'} years, ${supportingAgeProof ? 'with' : 'without'} proof`;

/** A situation in words. */
function situationStory(situation: WrittenSituation): string {
  const { eventDate, memberState, takenDate, transmittedDate, priorRecords = [], laterEvents = [] } = situation;
  const taken = takenDate ? `taken on ${takenDate}, sent on ${transmittedDate}` : 'nothing is taken';
  return [
    `on ${eventDate} a person ${born(situation)} ${MET_AS[situation.category]} in ${memberState}; ${taken}`,
    ...priorRecords.map(record),
    ...laterEvents.map(
      ({ type, date, memberState: state, awareDate }) => `${type} on ${date} in ${state}, known on ${awareDate}`,
    ),
  ].join('; ');
}

/** What a decision says, with its articles. */
function decisionStory({
  mustTake,
  compared,
  retainUntil,
  visiblePrior,
  transmitBy,
  citation,
}: WrittenDecision): string {
  const seen = visiblePrior === 'undetermined' ? visiblePrior : visiblePrior.join(', ') || 'nothing';
  return `taking ${JSON.stringify(mustTake)}, sent by ${transmitBy}, compared ${compared}, stored until ${retainUntil}, sees ${seen} (${citation})`;
}

/** One question and its answer in words. */
export function decidedStory(situation: WrittenSituation, rules: RuleSet, subject: Subject): string {
  return `${situationStory(situation)}. By ${rules.name}: ${decisionStory(subject.decide(situation, rules))}.`;
}

/** Two situations under one rule set. */
export function bothStory(situations: readonly WrittenSituation[], rules: RuleSet, subject: Subject): string {
  return situations.map((situation) => decidedStory(situation, rules, subject)).join('\nAnd ');
}
