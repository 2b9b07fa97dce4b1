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
export { createGallery, openGallery } from './gallery/gallery.ts';
export { personScore } from './gallery/probe-ten-print.ts';
export type { TenPrint } from './gallery/ten-print.ts';
export type { GrowthHandling } from './growth-handling.ts';
export { GROWTH_HANDLINGS } from './growth-handling.ts';
export type { Executor } from './search/identify.ts';
export { identify, shardedIdentify } from './search/identify.ts';
export type { IndexLoss } from './search/index-loss.ts';
export { indexLoss, rateWithin } from './search/index-loss.ts';
export type { IndexedOutcome, IndexedRequest, IndexedSettings } from './search/indexed-search.ts';
export { searchIndexed } from './search/indexed-search.ts';
export type { IndexedSearcher } from './search/indexed-searcher.ts';
export { buildIndexOn, indexedSearcher } from './search/indexed-searcher.ts';
export type { PersonScores } from './search/person-scores.ts';
export { personScores } from './search/person-scores.ts';
export type { Candidate, SearchOutcome, SearchRequest, SearchSettings, SlotRange } from './search/search-request.ts';
export type { ShareOutcome, ShareSearch } from './search/search-share.ts';
export { thisThread } from './search/this-thread.ts';
export { hashText } from './search-index/learned-hash.ts';
export type { ImpressionPair } from './search-index/learning/learn-hash.ts';
export { learnHash } from './search-index/learning/learn-hash.ts';
export type { Snapshot, SnapshotSource } from './search-index/memory-snapshot.ts';
export { MalformedSnapshot, openSnapshot, snapshotOf } from './search-index/memory-snapshot.ts';
export type { ProbeSigns } from './search-index/probe-signs.ts';
export { probeSigns } from './search-index/probe-signs.ts';
export type { SearchEffort } from './search-index/search-effort.ts';
export { effortFor } from './search-index/search-effort.ts';
export type { IndexPurpose, SearchIndex } from './search-index/search-index.ts';
export {
  appendToIndex,
  buildIndex,
  eraseFromIndex,
  indexBytes,
  rebuiltIndex,
} from './search-index/search-index.ts';
export type { SignSheet } from './search-index/sign-sheet.ts';
export { signSheet } from './search-index/sign-sheet.ts';
export type { MatchingAnswer, MatchingTask } from './workers/matching-task.ts';
export { perform } from './workers/matching-task.ts';
export type { SearchPool } from './workers/search-pool.ts';
export { searchPool } from './workers/search-pool.ts';
export type { Yardstick } from './yardstick/yardstick.ts';
export { yardstick } from './yardstick/yardstick.ts';
