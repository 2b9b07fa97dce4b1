import type { PolicyName, RuleSet } from '@eurodac-sim/law';
import type { Subject } from '@eurodac-sim/properties';
import { THIS_LIBRARY, Unsupported } from '@eurodac-sim/properties';
import { InputError } from './exit-codes.ts';
import { inputData } from './files.ts';
import { namedRules } from './named-rules.ts';

/** The rule set that a reform file changes; of files joined by `+` the first tells. */
function baseOf(text: string): PolicyName {
  const [file = ''] = text.split('+');
  const { over } = inputData(file, 'a reform') as { readonly over: PolicyName };
  return over;
}

/**
 * This library with reform files in the place of the policy they change. No other policy can be asked, nor the law of
 * the day, of which the reform is no part.
 *
 * @throws {InputError} no reform file, or one that is not in order
 */
export function reformedSubject(text: string): Subject {
  if (!/\.(ya?ml|json)$/i.test(text))
    throw new InputError(`--rule-set ${text}: expected a reform file, or reform files joined by +`);
  const rules: RuleSet = namedRules(text, '--rule-set');
  const base = baseOf(text);
  return {
    ...THIS_LIBRARY,
    ruleSet: (name) => {
      if (name !== base) throw new Unsupported(`the rule set is over ${base}, and ${name} is not tested`);
      return rules;
    },
    decideByDate: () => {
      throw new Unsupported('a reform applies on no day of the calendar');
    },
  };
}
