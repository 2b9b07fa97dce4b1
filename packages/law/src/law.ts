export type { Citation, Evidence } from './citation.ts';
export { citationList, citationText } from './citation.ts';
export type { CollectionDuty, RegistrationFacts } from './collection-duty.ts';
export { collectionDuty } from './collection-duty.ts';
export type { DecisionComparison, FieldDifference, StepDifference } from './compare-decisions.ts';
export { compareDecisions } from './compare-decisions.ts';
export type { ComparisonSet } from './comparison-set.ts';
export { comparisonSet } from './comparison-set.ts';
export type { LeapBirthday } from './completed-years.ts';
export { completedYears } from './completed-years.ts';
export type { DatasetCategory, EventCategory, SituationCategory } from './dataset-category.ts';
export { DATASET_CATEGORIES, EVENT_CATEGORIES } from './dataset-category.ts';
export type { DecideOptions } from './decide.ts';
export { decide } from './decide.ts';
export type { CaseAnswer, CaseError, CasesOptions } from './decide-cases.ts';
export { decideCases } from './decide-cases.ts';
export { decideWritten } from './decide-written.ts';
export type { Coercion, Decision, Reason, Step, Undetermined, WrittenDecision } from './decision.ts';
export type { ComparisonRequest, DatasetOrigin, Scored } from './hits.ts';
export { hits } from './hits.ts';
export type { Interpretation, InterpretationName } from './interpretation.ts';
export { INTERPRETATION_NAMES, INTERPRETATIONS, interpretation } from './interpretation.ts';
export { InvalidSituation } from './invalid-situation.ts';
export type { PolicyName } from './policies.ts';
export { POLICY_NAMES, ruleSet } from './policies.ts';
export { readSituation } from './read-situation.ts';
export { ConflictingReforms, reform } from './reform.ts';
export { DECIDED_REGIMES, regimeAt } from './regime.ts';
export type { RuleChange } from './rule-change.ts';
export type {
  CategoryRules,
  Cited,
  LaterEventType,
  RecordRegimeId,
  RegimeId,
  RuleSet,
  StorageRule,
} from './rule-set.ts';
export type { Situation, WrittenLaterEvent, WrittenPriorRecord, WrittenSituation } from './situation.ts';
export type { StorageOutcome } from './storage.ts';
export { storage } from './storage.ts';
export { writtenDecision } from './written-decision.ts';
