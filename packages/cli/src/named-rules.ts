import { realpathSync } from 'node:fs';
import type { PolicyName, Reform, RegimeId, RuleSet } from '@eurodac-sim/law';
import {
  ConflictingReforms,
  DECIDED_REGIMES,
  InvalidReform,
  POLICY_NAMES,
  RULES_OF_REGIME,
  readReform,
  reform,
  ruleSet,
} from '@eurodac-sim/law';
import { InputError } from './exit-codes.ts';
import { inputData } from './files.ts';

const isPolicy = (name: string): name is PolicyName => (POLICY_NAMES as readonly string[]).includes(name);

const isRegime = (name: string): name is RegimeId => (DECIDED_REGIMES as readonly string[]).includes(name);

type NamedReform = Reform & { readonly file: string };

function reformIn(file: string, option: string): NamedReform {
  if (!/\.(ya?ml|json)$/i.test(file))
    throw new InputError(
      `${option} ${file}: neither a rule set nor a reform file; expected one of ${[...POLICY_NAMES, ...DECIDED_REGIMES].join(', ')}, or files ending in .yaml or .json joined by +`,
    );
  try {
    return { file, ...readReform(inputData(file, 'a reform')) };
  } catch (problem) {
    if (problem instanceof InvalidReform) throw new InputError(`${file}: ${problem.message}`);
    throw problem;
  }
}

/** The one rule set that all reforms change. */
function sharedBase(reforms: readonly NamedReform[], option: string): PolicyName {
  const [first] = reforms;
  const other = reforms.find(({ over }) => over !== first?.over);
  if (first === undefined) throw new InputError(`${option}: expected a rule set or reform files`);
  if (other !== undefined)
    throw new InputError(
      `${option}: ${first.file} changes ${first.over} and ${other.file} changes ${other.over}; reforms compose over one rule set`,
    );
  return first.over;
}

/** @throws {InputError} one file, or one name of a reform, stands twice */
function checkRepeats(reforms: readonly NamedReform[], option: string): void {
  const files = new Map<string, string>();
  for (const { file, change } of reforms)
    for (const known of [realpathSync(file), `reform '${change.name}'`]) {
      const before = files.get(known);
      if (before !== undefined)
        throw new InputError(
          `${option}: ${file} is ${known.startsWith('reform') ? known : 'the same file'} as ${before} is; expected each reform once: leave one of them out`,
        );
      files.set(known, file);
    }
}

/**
 * A rule set by its name or that of its regime, or reform files joined by `+` laid over the rule set that they name.
 *
 * @throws {InputError} no such rule set, a reform file that is not in order, or reforms that conflict
 */
export function namedRules(text: string, option: string): RuleSet {
  if (isPolicy(text)) return ruleSet(text);
  if (isRegime(text)) return RULES_OF_REGIME[text];
  const reforms = text.split('+').map((file) => reformIn(file, option));
  checkRepeats(reforms, option);
  const base = ruleSet(sharedBase(reforms, option));
  try {
    return reform(base, ...reforms.map(({ change }) => change));
  } catch (problem) {
    if (problem instanceof ConflictingReforms) throw new InputError(`${option} ${text}: ${problem.message}`);
    throw problem;
  }
}
