export { workerScript } from './explorer-bundle.ts';
export type { ReplicationTask } from './explorer-replication.ts';
export type { ReplicationAnswer } from './explorer-worker.ts';
export { judged } from './fuzz-judge.ts';
export { RESULTS_TARGETS } from './fuzz-results.ts';
export { FUZZ_TARGETS } from './fuzz-targets.ts';
export { commandTree, main } from './program.ts';
export { type RunInCode, runScenarioFile } from './run-in-code.ts';
export type { Terminal } from './terminal.ts';
