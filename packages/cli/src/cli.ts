export { commandTree, main } from './program.ts';
export { type RunInCode, runScenarioFile } from './run-in-code.ts';
export type { Terminal } from './terminal.ts';
