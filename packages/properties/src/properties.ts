export { arbitraries } from './arbitraries/arbitraries.ts';
export type { CheckSettings, LawReport, Verdict } from './check-law.ts';
export { checkLaw } from './check-law.ts';
export type { Law, LawText } from './law.ts';
export { law } from './law.ts';
export { laws } from './laws.ts';
export type { Subject } from './subject.ts';
export { THIS_LIBRARY } from './subject.ts';
