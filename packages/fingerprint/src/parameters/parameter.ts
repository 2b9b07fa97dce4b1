/**
 * How well a number is known: read in its source, derived from numbers read, recalled and to be verified, or chosen.
 */
export type ParameterBasis = 'read' | 'derived' | 'memory' | 'assumption';

/** One constant of the model of fingers, with the range worth sweeping and where it comes from. */
export type Parameter = {
  readonly parameter: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  readonly source: string;
  readonly basis: ParameterBasis;
  readonly note: string;
};

/** The constants of one part of the model, by the name under which the code reads them. */
export type ParameterTable<Name extends string> = Readonly<Record<Name, Omit<Parameter, 'parameter'>>>;

/** The values alone, as the code reads them. */
export type Values<Name extends string> = Readonly<Record<Name, number>>;

type Known = { readonly value: number; readonly range: readonly [low: number, high: number]; readonly unit: string };

/** A constant with a source that somebody can open or recompute. */
export function sourced(
  known: Known,
  basis: Exclude<ParameterBasis, 'assumption'>,
  source: string,
  note = '',
): Omit<Parameter, 'parameter'> {
  const [low, high] = known.range;
  return { value: known.value, low, high, unit: known.unit, source, basis, note };
}

/** A constant that was chosen, with the reason. */
export function assumed(known: Known, note: string): Omit<Parameter, 'parameter'> {
  const [low, high] = known.range;
  return { value: known.value, low, high, unit: known.unit, source: 'choice of this model', basis: 'assumption', note };
}
