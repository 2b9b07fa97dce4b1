import type { SituationCategory } from './dataset-category.ts';
import type { DecideOptions } from './decide.ts';
import { decide } from './decide.ts';
import type { WrittenDecision } from './decision.ts';
import { readSituation } from './read-situation.ts';
import type { RuleSet } from './rule-set.ts';
import type { WrittenSituation } from './situation.ts';
import { writtenDecision } from './written-decision.ts';

/**
 * What a rule set says of one event, facts and decision in the format of the cases.
 *
 * @throws {InvalidSituation} an unknown field or value, a needed field left out, or facts that contradict each other
 */
export function decideWritten(
  situation: WrittenSituation<SituationCategory>,
  ruleSet: RuleSet,
  options?: DecideOptions,
): WrittenDecision {
  return writtenDecision(decide(readSituation(situation), ruleSet, options));
}
