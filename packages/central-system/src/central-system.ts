export type { Comparison, ComparisonRequest, Hit } from './compare.ts';
export type { Dataset, DatasetNumber, MarkGround, Standing } from './dataset.ts';
export type { CentralSystemEvent, ErasureGround } from './event-log.ts';
export type { CentralSystem } from './operations.ts';
export { centralSystem } from './operations.ts';
export type { Recording, Transmission } from './transmit.ts';
