/** Where a value comes from: read in the source, worked out from it, remembered, or our own assumption. */
export type ParameterBasis = 'read' | 'derived' | 'memory' | 'assumption';

/** One number of the model with its range, unit and source; a text where a source gives no number. */
export type Parameter = {
  readonly parameter: string;
  readonly value: number | string;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string;
  readonly source: string;
  readonly url?: string;
  readonly confidence?: string;
  readonly basis: ParameterBasis;
  readonly note: string;
};

/** A parameter as a run used it. */
export type UsedParameter = Parameter & {
  /** The value before the scenario replaced it; absent where it did not. */
  readonly replaces?: number | string;
};
