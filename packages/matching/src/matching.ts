export { compare } from './comparison/compare.ts';
export { type ComparisonTrace, traceComparison } from './comparison/comparison-trace.ts';
export { BLOCK_BYTES as TEMPLATE_BYTES } from './comparison/finger-block.ts';
export { type GalleryExtrapolation, galleryExtrapolation } from './decision/gallery-extrapolation.ts';
export { logSlope } from './decision/log-slope.ts';
export { type PersonThreshold, personThreshold } from './decision/person-threshold.ts';
export { type SearchMaxima, searchMaxima } from './decision/search-maxima.ts';
export { comparisonScores, preparedComparisons } from './evaluation/comparison-scores.ts';
export { evaluate, evaluateScores } from './evaluation/evaluate.ts';
export type {
  ErrorRates,
  Evaluation,
  EvaluationDatabase,
  EvaluationFile,
  EvaluationSettings,
  PairFacts,
  Protocol,
  Rate,
  ScoreRow,
} from './evaluation/evaluation.ts';
export { type EvaluationDetails, evaluationDetails } from './evaluation/evaluation-details.ts';
export { type IdentificationReport, identificationReport, type ScoredSearch } from './evaluation/identification.ts';
export { comparisonKey, type PairedRatios, pairedRatios } from './evaluation/paired-ratios.ts';
export { createGallery, type Gallery, type GalleryBuffers, openGallery, type SampleId } from './gallery/gallery.ts';
export { personScore } from './gallery/probe-ten-print.ts';
export type { TenPrint } from './gallery/ten-print.ts';
export { GROWTH_HANDLINGS, type GrowthHandling, triedGrowth } from './growth-handling.ts';
export { type Executor, identify, shardedIdentify } from './search/identify.ts';
export { type IndexLoss, indexLoss, rateWithin } from './search/index-loss.ts';
export type { IndexedOutcome, IndexedRequest, IndexedSettings } from './search/indexed-search.ts';
export { searchIndexed } from './search/indexed-search.ts';
export { buildIndexOn, type IndexedSearcher, indexedSearcher } from './search/indexed-searcher.ts';
export { type PersonScores, personScores } from './search/person-scores.ts';
export type { Candidate, SearchOutcome, SearchRequest, SearchSettings, SlotRange } from './search/search-request.ts';
export type { ShareOutcome, ShareSearch } from './search/search-share.ts';
export { thisThread } from './search/this-thread.ts';
export { hashText } from './search-index/learned-hash.ts';
export { type ImpressionPair, learnHash } from './search-index/learning/learn-hash.ts';
export type { Snapshot, SnapshotSource } from './search-index/memory-snapshot.ts';
export { MalformedSnapshot, openSnapshot, snapshotOf } from './search-index/memory-snapshot.ts';
export { type ProbeSigns, probeSigns } from './search-index/probe-signs.ts';
export type { SearchEffort } from './search-index/search-effort.ts';
export type { IndexPurpose, SearchIndex } from './search-index/search-index.ts';
export {
  appendToIndex,
  buildIndex,
  eraseFromIndex,
  indexBytes,
  rebuiltIndex,
} from './search-index/search-index.ts';
export { type SignSheet, signSheet } from './search-index/sign-sheet.ts';
export { binomialRate } from './statistics/binomial-rate.ts';
export { type MatchingAnswer, type MatchingTask, perform } from './workers/matching-task.ts';
export { type SearchPool, searchPool } from './workers/search-pool.ts';
export { type Yardstick, yardstick } from './yardstick/yardstick.ts';
