export type {
  Biometrics,
  BiometricsAtOnce,
  CaptureOutcome,
  CaptureRequest,
  IdentifyRequest,
} from './biometrics/biometrics.ts';
export type { LedgerEvent } from './ledger/ledger-event.ts';
export { type LedgerColumn, type LedgerTable, ledgerTable } from './ledger/ledger-table.ts';
export type { LossCause } from './ledger/loss-cause.ts';
export { LOSS_CAUSES } from './ledger/loss-cause.ts';
export type { MeasureRow } from './measures/measured.ts';
export { MEASURE_ROWS, type MeasuredLedgers, measuredLedgers } from './measures/measures.ts';
export type { MeasureId, Outcome } from './measures/outcome.ts';
export { MEASURE_IDS } from './measures/outcome.ts';
export { STATES } from './member-state/member-state.ts';
export type { Parameters } from './parameters.ts';
export { parameters, SIMULATION_PARAMETERS } from './parameters.ts';
export type { AgeBand } from './person/age-band.ts';
export { NATIONALITY_GROUPS } from './person/nationality-group.ts';
export { PROFILES } from './person/profile.ts';
export type { ThresholdCaptures, ThresholdPersons } from './person/threshold-persons.ts';
export { RECEPTION_MEASURES } from './reception/reception-measure.ts';
export type { Loss, PolicyLedger, ReplicationResult } from './replication/replication-result.ts';
export { warningsOf } from './replication/warnings.ts';
export type { ComparedBy } from './score-model/comparison-features.ts';
export { commonFingers, comparisonFeatures, damagedCaptures, isMismatched } from './score-model/comparison-features.ts';
export { frozenScoreModel } from './score-model/frozen-score-model.ts';
export { deviationAt, expectedRoot } from './score-model/mated-score.ts';
export { thresholdFor } from './score-model/non-mated-score.ts';
export type { ScoreBiometrics } from './score-model/score-biometrics.ts';
export { scoreBiometrics } from './score-model/score-biometrics.ts';
export type {
  FittedRange,
  HandlingScores,
  MatedScores,
  NonMatedScores,
  ScoreModel,
} from './score-model/score-model.ts';
export { RESIDUAL_DEVIATIONS } from './score-model/score-model.ts';
export { matedScore } from './score-model/score-search.ts';
export type { ScoredPrints } from './score-model/scored-prints.ts';
export { scoredPrints } from './score-model/scored-prints.ts';
export type { ScoredWorld } from './score-model/scored-world.ts';
export type { PolicyInput, SimulationInput } from './simulate.ts';
export { backgroundCaptures, simulate, tellEvents, thresholdCaptures } from './simulate.ts';
export type {
  BehaviourSettings,
  EventSettings,
  FollowUpSettings,
  PracticeSettings,
  ReceptionSettings,
  ScenarioPoint,
  SearchPractice,
  WorldSettings,
} from './world-settings.ts';
