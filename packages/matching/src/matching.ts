export { compare } from './comparison/compare.ts';
export { BLOCK_BYTES as TEMPLATE_BYTES } from './comparison/finger-block.ts';
export type { PersonThreshold } from './decision/person-threshold.ts';
export { personThreshold } from './decision/person-threshold.ts';
export { comparisonScores } from './evaluation/comparison-scores.ts';
export { evaluate, evaluateScores } from './evaluation/evaluate.ts';
export type {
  ErrorRates,
  Evaluation,
  EvaluationDatabase,
  EvaluationFile,
  EvaluationSettings,
  Protocol,
  Rate,
  ScoreRow,
} from './evaluation/evaluation.ts';
export type { Gallery, GalleryBuffers, SampleId } from './gallery/gallery.ts';
export { createGallery, openGallery, SLOT_BYTES } from './gallery/gallery.ts';
export { personScore } from './gallery/probe-ten-print.ts';
export type { TenPrint } from './gallery/ten-print.ts';
export type { GrowthHandling } from './growth-handling.ts';
export { GROWTH_HANDLINGS } from './growth-handling.ts';
export type { Executor } from './search/identify.ts';
export { identify, shardedIdentify } from './search/identify.ts';
export type { PersonScores } from './search/person-scores.ts';
export { personScores } from './search/person-scores.ts';
export type { Candidate, SearchOutcome, SearchRequest, SearchSettings, SlotRange } from './search/search-request.ts';
export type { ShareOutcome, ShareSearch } from './search/search-share.ts';
export { thisThread } from './search/this-thread.ts';
export type { MatchingAnswer, MatchingTask } from './workers/matching-task.ts';
export { perform } from './workers/matching-task.ts';
export type { SearchPool } from './workers/search-pool.ts';
export { searchPool } from './workers/search-pool.ts';
export type { Yardstick } from './yardstick/yardstick.ts';
export { yardstick } from './yardstick/yardstick.ts';
