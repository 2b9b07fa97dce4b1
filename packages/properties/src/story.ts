import type { SituationCategory, WrittenDecision, WrittenPriorRecord } from '@eurodac-sim/law';
import type { Ask } from './ask.ts';
import type { AnySituation } from './subject.ts';

const MET_AS: Readonly<Record<SituationCategory, string>> = {
  APPLICANT: 'applies for international protection',
  IRREGULAR_CROSSING: 'is apprehended crossing the border irregularly',
  ILLEGAL_STAY: 'is found staying illegally',
  SAR_DISEMBARKED: 'is disembarked after a rescue at sea',
  ADMISSION_CHECK: 'is registered for an admission procedure',
  ADMISSION_GRANTED: 'is admitted',
  ADMISSION_REFUSED: 'is refused admission',
  ADMISSION_DISCONTINUED: 'leaves an admission procedure',
  NATIONAL_RESETTLED: 'is resettled under a national scheme',
  TEMP_PROTECTION: 'is registered under temporary protection',
  LE_REQUEST: 'is searched for by law enforcement',
};

function record({ id, memberState, category, transmittedDate, regime, marked, erasedOn }: WrittenPriorRecord): string {
  const fate = `${marked ? ', marked' : ''}${erasedOn ? `, erased on ${erasedOn}` : ''}`;
  return `${memberState} holds ${id}, ${category}, sent ${transmittedDate ?? 'never'} under ${regime}${fate}`;
}

function born({ birthDate, ageUncertain, ageRangeYears, supportingAgeProof }: AnySituation): string {
  const range = ageRangeYears ? `between ${ageRangeYears.join(' and ')} years` : 'of any age';
  const proof = supportingAgeProof ? 'with' : 'without';
  if (!birthDate) return `of unknown birth, ${range}, ${proof} proof`;
  return ageUncertain ? `said to be born on ${birthDate}, ${range}, ${proof} proof` : `born on ${birthDate}`;
}

/** Facts told by their names, where they are there. */
const BY_NAME = [
  'asOf',
  'eventAt',
  'takenAt',
  'retakenAt',
  'firstTransmittedDate',
  'healthGroundEndedAt',
  'releasedFromDetentionAt',
  'councilDecisionInForce',
  'temporaryProtectionEndsOn',
  'transferArrival',
  'leRole',
] as const;
const FLAGS = [
  'unaccompanied',
  'turnedBack',
  'detainedUntilRemoval',
  'optionExercised',
  'includeOwnData',
  'facialRecognitionLive',
  'protectionRiskOnRefusal',
  'suddenInfluxDerogation',
  'seriousTechnicalProblem',
  'borderApplication',
  'relocationArrival',
  'negativeWithoutComparison',
  'excludedDecision2022_382',
  'leConditionsMet',
  'leExtraGroundsUnder14',
  'representativePresent',
  'trainedPersonPresent',
] as const;

function further(situation: AnySituation): readonly string[] {
  const named = BY_NAME.flatMap((name) => (situation[name] == null ? [] : [`${name} ${situation[name]}`]));
  return [...named, ...FLAGS.filter((flag) => situation[flag] === true)];
}

/** A situation in words. */
function situationStory(situation: AnySituation): string {
  const { eventDate, memberState, takenDate, transmittedDate, fingertips, priorRecords = [] } = situation;
  const taken = takenDate ? `taken on ${takenDate}, sent on ${transmittedDate}` : 'nothing is taken';
  return [
    `on ${eventDate} a person ${born(situation)} ${MET_AS[situation.category]} in ${memberState}`,
    ...(fingertips === undefined || fingertips === 'usable' ? [] : [`fingertips ${fingertips}`]),
    taken,
    ...further(situation),
    ...priorRecords.map(record),
    ...(situation.laterEvents ?? []).map(
      ({ type, date, memberState: state, awareDate }) => `${type} on ${date} in ${state}, known on ${awareDate}`,
    ),
  ].join('; ');
}

/** What a decision says, with its articles; a field that an engine did not give is said to be missing. */
function decisionStory(decision: Partial<WrittenDecision>): string {
  const said = (name: keyof WrittenDecision): string => {
    const value = name in decision ? decision[name] : 'not said';
    if (Array.isArray(value)) return value.join(', ') || 'nothing';
    return typeof value === 'string' ? value : JSON.stringify(value);
  };
  const words = [
    `taking ${'mustTake' in decision ? JSON.stringify(decision.mustTake) : 'not said'}`,
    `sent by ${said('transmitBy')}`,
    `compared with ${said('comparedAgainst')}`,
    `stored until ${said('retainUntil')}`,
    `sees ${said('visiblePrior')}`,
    ...(['marked', 'erasedOn', 'referral', 'lawfulNow'] as const).flatMap((name) =>
      name in decision && decision[name] ? [`${name} ${said(name)}`] : [],
    ),
  ];
  return `${words.join(', ')} (${said('citation')})`;
}

/** One question and its answer in words. */
export function decidedStory({ situation, rules }: Ask, decision: WrittenDecision): string {
  const by = rules === 'by-date' ? 'the law of the day' : rules.name;
  return `${situationStory(situation)}. By ${by}: ${decisionStory(decision)}.`;
}
