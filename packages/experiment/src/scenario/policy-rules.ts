import type { PolicyName, Reform, RuleSet } from '@eurodac-sim/law';
import { POLICY_NAMES, readReform, reform, ruleSet } from '@eurodac-sim/law';
import type { AxisValue, Scenario, WrittenReform } from './scenario.ts';

/** Whether a name is that of a rule set that ships. */
export function isShippedPolicy(name: unknown): name is PolicyName {
  return POLICY_NAMES.some((policy) => policy === name);
}

/** A change of the law at a point of the grid: a field of a reform by its path, and its value. */
export type LawChange = { readonly axis: string; readonly path: readonly string[]; readonly value: AxisValue };

/** The rule set that the reforms of a policy change. @throws {RangeError} they change different ones */
function sharedBase(policy: string, reforms: readonly WrittenReform[]): PolicyName {
  const [first, ...others] = reforms.map(({ over }) => over as PolicyName);
  const other = others.find((over) => over !== first);
  if (first === undefined || other !== undefined)
    throw new RangeError(`the reforms of '${policy}' change ${String(first)} and ${other}; expected one rule set`);
  return first;
}

const nested = (path: readonly string[], value: unknown): unknown =>
  path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value);

function gridReform(over: PolicyName, { axis, path, value }: LawChange): Reform {
  const name = `grid-${axis.replaceAll(/[^A-Za-z0-9]+/g, '-').toLowerCase()}`;
  return readReform({ ...(nested(path, value) as object), name, title: `${axis} ${String(value)}`, over });
}

/** A reform as law reads it: named by its policy, numbered where a policy has several without names. */
function writtenReform(policy: string, number: number, written: WrittenReform): WrittenReform {
  const name = number === 0 ? policy : `${policy}-${number + 1}`;
  return { name, title: policy, ...written };
}

/**
 * The rule set of a policy under its own name: one that ships, or reforms of one, with changes of the grid laid over it.
 *
 * @throws {InvalidReform} a reform is not in order
 * @throws {ConflictingReforms} two want different things of the same rule; the message names both
 * @throws {RangeError} the reforms change different rule sets
 */
export function policyRules(
  policy: string,
  { reforms }: Pick<Scenario, 'reforms'>,
  changes: readonly LawChange[] = [],
): RuleSet {
  const written = isShippedPolicy(policy) ? [] : (reforms?.[policy] ?? []);
  const over = isShippedPolicy(policy) ? policy : sharedBase(policy, written);
  const own = written.map((one, number) => readReform(writtenReform(policy, number, one)));
  const base = ruleSet(over);
  const all = [...own, ...changes.map((change) => gridReform(over, change))].map(({ change }) => change);
  if (all.length === 0) return base;
  return { ...reform(base, ...all), name: policy, title: own[0]?.change.title ?? base.title };
}
