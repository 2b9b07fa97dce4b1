export { type CaseCheck, type CaseMismatch, caseErrors, checkCase, checkCases } from './check-cases.ts';
export { type Citation, citationList, citationText, type Evidence } from './citation.ts';
export type { Cited } from './cited.ts';
export { type CollectionDuty, collectionDuty, type RegistrationFacts } from './collection-duty.ts';
export { type CaseComparison, compareCases } from './compare-cases.ts';
export { compareDecisions, type DecisionComparison } from './compare-decisions.ts';
export { type ComparisonSet, comparisonSet } from './comparison-set.ts';
export { completedYears, type LeapBirthday } from './completed-years.ts';
export type { DatasetCategory, EventCategory, SituationCategory } from './dataset-category.ts';
export { DATASET_CATEGORIES, EVENT_CATEGORIES } from './dataset-category.ts';
export { type DecideOptions, decide } from './decide.ts';
export { answerCases, type CaseAnswer, decideCases } from './decide-cases.ts';
export { decideWritten } from './decide-written.ts';
export type { Coercion, Decision, OutcomeName, Reason, Step, Undetermined, WrittenDecision } from './decision.ts';
export { type ExpertCheck, expertCheck, type HitToCheck } from './expert-check.ts';
export { falseHit } from './false-hit.ts';
export { type HitContents, hitContents, hitsByPrecedence } from './hit-contents.ts';
export { type ComparisonRequest, type DatasetOrigin, hits, recordedCategory, type Scored } from './hits.ts';
export {
  INTERPRETATION_NAMES,
  INTERPRETATIONS,
  type Interpretation,
  type InterpretationName,
  interpretation,
} from './interpretation.ts';
export { InvalidSituation } from './invalid-situation.ts';
export { type LawCoverage, lawCoverage } from './law-coverage.ts';
export { lawPages } from './law-pages.ts';
export { type LawParameter, lawParameters } from './law-parameters.ts';
export { type LinkableDataset, type LinkedSequence, linkedDatasets } from './linked-datasets.ts';
export { monthlyStatistics, type Statistics, type StatisticsFacts } from './monthly-statistics.ts';
export { newsToEarlierStates } from './news-to-earlier-states.ts';
export { measuresAgainst } from './obligation.ts';
export { POLICY_NAMES, type PolicyName, ruleSet } from './policies.ts';
export type { ProcedureRules } from './procedure-rules.ts';
export { countingAttempt, resending } from './quality-rejection.ts';
export type { CaseError, CasesOptions } from './read-cases.ts';
export { readSituation } from './read-situation.ts';
export { RULES_OF_REGIME } from './record-storage.ts';
export {
  InvalidReferenceNumber,
  type ReferenceNumber,
  readReferenceNumber,
  writeReferenceNumber,
} from './reference-number.ts';
export { ConflictingReforms, reform } from './reform.ts';
export { InvalidReform, type Reform, readReform } from './reform-file.ts';
export { REFORM_SCHEMA } from './reform-schema.ts';
export { DECIDED_REGIMES, regimeAt } from './regime.ts';
export { inOrderOfArrival, replyDue } from './reply.ts';
export type { RuleChange } from './rule-change.ts';
export type { CategoryRules, LaterEventType, RecordRegimeId, RegimeId, RuleSet, StorageRule } from './rule-set.ts';
export type { Situation, WrittenLaterEvent, WrittenPriorRecord, WrittenSituation } from './situation.ts';
export { OUTCOME_NAMES, stepsBehind } from './steps-behind.ts';
export { type StorageOutcome, storage, storageEndsOn } from './storage.ts';
export { writtenDecision } from './written-decision.ts';
