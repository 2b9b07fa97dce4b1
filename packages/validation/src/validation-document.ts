import type { Charts } from './charts/charts.ts';
import type { Size } from './laboratory.ts';
import type { TargetResult } from './validate.ts';

/** A finished validation as it stands in `validation.json`. */
export type Validation = {
  readonly size: Size;
  readonly seed: number;
  readonly version: string;
  readonly targets: readonly TargetResult[];
  /** The curves of the page; null where only some targets were asked for. */
  readonly charts: Charts | null;
};
