export { report } from './make-report.ts';
export { MalformedResults } from './reading/malformed-results.ts';
export type { Report, ResultsFiles } from './results-files.ts';
