import type { OutcomeName, Reason, WrittenDecision } from './decision.ts';

const DUTY = ['application', 'coverage', 'minimum-age', 'taking'];
const SENT = [...DUTY, 'capture', 'law-enforcement-request'];
const SEARCH = [...SENT, 'comparison'];
const DATASET = [...SENT, 'storage', 'later-events'];

/** The steps that an outcome follows from, by its name, in the order in which they are taken. */
const BEHIND: Readonly<Record<OutcomeName, readonly string[]>> = {
  applicable: ['application', 'coverage'],
  mustTake: DUTY,
  compared: SEARCH,
  comparedAgainst: SEARCH,
  visiblePrior: [...SEARCH, 'prior-records', 'prior-record'],
  visibleMarks: [...SEARCH, 'prior-records', 'prior-record'],
  linkedPrior: [...SEARCH, 'prior-records', 'prior-record', 'storage', 'linking', 'own-record'],
  stored: DATASET,
  retainUntil: DATASET,
  marked: DATASET,
  erasedOn: DATASET,
  transmitBy: [...DUTY, 'transmission'],
  transmitByDate: [...DUTY, 'transmission'],
  referral: [...DUTY, 'referral'],
  coercion: [...DUTY, 'coercion'],
  lawfulNow: [...DUTY, 'safeguards'],
  responsible: ['application', 'responsibility'],
};

export const OUTCOME_NAMES: readonly OutcomeName[] = Object.keys(BEHIND) as OutcomeName[];

/** The steps of a decision that one of its outcomes follows from. */
export function stepsBehind(decision: WrittenDecision, field: OutcomeName): readonly Reason[] {
  return decision.reasons.filter(({ rule }) => BEHIND[field].includes(rule));
}
