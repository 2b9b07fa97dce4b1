import type { Scenario } from '../scenario/scenario.ts';
import type { Parameter, UsedParameter } from './parameter.ts';

/** The parameters with the scenario's values in place of the published ones, which `replaces` then keeps. */
export function scenarioParameters(
  table: readonly Parameter[],
  { parameters }: Pick<Scenario, 'parameters'>,
): readonly UsedParameter[] {
  return table.map((parameter) => {
    const value = Object.hasOwn(parameters, parameter.parameter) ? parameters[parameter.parameter] : undefined;
    return value === undefined || value === parameter.value
      ? parameter
      : { ...parameter, value, replaces: parameter.value };
  });
}

/** The numbers by name, for the model; texts, which no model reads, are left out. */
export function parameterValues(parameters: readonly Parameter[]): ReadonlyMap<string, number> {
  return new Map(
    parameters.flatMap(({ parameter, value }) => (typeof value === 'number' ? [[parameter, value] as const] : [])),
  );
}

/** How many of the given parameters are assumptions, of how many. */
export function assumptionShare(parameters: readonly Parameter[]): {
  readonly count: number;
  readonly of: number;
  readonly share: number;
} {
  const count = parameters.filter(({ basis }) => basis === 'assumption').length;
  return { count, of: parameters.length, share: parameters.length === 0 ? 0 : count / parameters.length };
}
