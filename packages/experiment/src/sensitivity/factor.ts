import type { Parameter } from '../parameters/parameter.ts';

/** A parameter that is varied, over the whole of its declared range. */
export type Factor = Pick<Parameter, 'parameter' | 'basis'> & { readonly low: number; readonly high: number };

/** The parameters of a run: those that are varied, and why the others are not. */
export type Factors = {
  readonly varied: readonly Factor[];
  /** Names of those without a declared range, or whose range is one value. */
  readonly withoutRange: readonly string[];
  /** Names of those that the scenario sets. */
  readonly setByScenario: readonly string[];
};

/** Whether nobody published a figure: the range then is ours too. */
export const isAssumption = ({ basis }: Pick<Parameter, 'basis'>): boolean => basis === 'assumption';

/** @param read names of the parameters that a run of the scenario reads */
export function factorsOf(
  table: readonly Parameter[],
  read: ReadonlySet<string>,
  fixed: Readonly<Record<string, number>>,
): Factors {
  const used = table.filter(({ parameter, value }) => read.has(parameter) && typeof value === 'number');
  const isSet = ({ parameter }: Parameter): boolean => Object.hasOwn(fixed, parameter);
  const free = used.filter((parameter) => !isSet(parameter));
  const varied = free.flatMap(({ parameter, basis, low, high }) =>
    low !== null && high !== null && low < high ? [{ parameter, basis, low, high }] : [],
  );
  const names = new Set(varied.map(({ parameter }) => parameter));
  return {
    varied,
    withoutRange: free.flatMap(({ parameter }) => (names.has(parameter) ? [] : [parameter])),
    setByScenario: used.filter(isSet).map(({ parameter }) => parameter),
  };
}
