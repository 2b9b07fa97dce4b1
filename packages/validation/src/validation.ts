export type { Verdict } from './verdict.ts';
