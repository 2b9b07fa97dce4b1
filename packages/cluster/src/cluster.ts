export type { ClusterOptions } from './bull-executor.ts';
export { bullExecutor } from './bull-executor.ts';
export type { CellWorker, WorkerOptions } from './cell-worker.ts';
export { cellWorker } from './cell-worker.ts';
export type { ClusterEvent, OnEvent } from './cluster-event.ts';
export { clusterTelemetry } from './cluster-telemetry.ts';
export { packed, unpacked } from './message.ts';
export { RedisAddressError, redisAddress } from './redis-address.ts';
