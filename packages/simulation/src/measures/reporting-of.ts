import type { Parameters } from '../parameters.ts';
import type { ReportingRules } from './reporting.ts';
import { REPORTING_RULES } from './reporting.ts';

/** How states count, with the factors and delays of a scenario. @throws {RangeError} a parameter is missing */
export function reportingRules({ value }: Parameters): ReportingRules {
  const stillListed = value('encounter.clearup_decline');
  return {
    states: Object.fromEntries(
      Object.entries(REPORTING_RULES.states).map(([state, rule]) => [
        state,
        { ...rule, factor: value(`reporting.factor.${state}`), stillListed },
      ]),
    ),
    others: { ...REPORTING_RULES.others, factor: value('reporting.factor.other'), stillListed },
  };
}
