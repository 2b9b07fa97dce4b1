import type { RuleSet } from '@eurodac-sim/law';
import type { AnySituation } from './subject.ts';

/** One question about a value: the facts, and the rules that decide them; `by-date`: the law of the day. */
export type Ask = { readonly situation: AnySituation; readonly rules: RuleSet | 'by-date' };
