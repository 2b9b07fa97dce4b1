import { studentQuantile } from '@eurodac-sim/primitives';
import type { Estimate } from '../statistics/estimate.ts';

/** One row a replication, one column a figure; and how much was looked at for it. */
export type Samples = {
  readonly rows: readonly (readonly number[])[];
  readonly minors: number;
  readonly events: number;
};

const UPPER = 0.975;

/** The mean over replications with its 95 % Student interval; replications without a value are left out. */
export function overReplications(values: readonly number[]): Estimate {
  const known = values.filter((value) => !Number.isNaN(value));
  const value = known.reduce((sum, each) => sum + each, 0) / known.length;
  if (known.length < 2) return { value, low: Number.NaN, high: Number.NaN };
  const variance = known.reduce((sum, each) => sum + (each - value) ** 2, 0) / (known.length - 1);
  const half = studentQuantile(UPPER, known.length - 1) * Math.sqrt(variance / known.length);
  return { value, low: value - half, high: value + half };
}

/** The samples of several worlds, replication by replication, their columns one after another. */
export function sideBySide(...parts: readonly Samples[]): Samples {
  return {
    rows: parts[0]!.rows.map((_, replication) => parts.flatMap(({ rows }) => rows[replication]!)),
    minors: parts.reduce((sum, { minors }) => sum + minors, 0),
    events: parts.reduce((sum, { events }) => sum + events, 0),
  };
}
