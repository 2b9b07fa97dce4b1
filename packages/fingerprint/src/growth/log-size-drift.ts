import type { Draws, RandomStream } from '@eurodac-sim/primitives';
import type { Owner } from '../owner.ts';
import type { FingerModel } from '../parameters/finger-model.ts';
import { standardNormal } from '../sampling.ts';

/**
 * How far ln size of a person's fingers is from the median curve at an age, zero from adult age on.
 *
 * Between two ages d years apart it differs by a normal with sd `walkSd * sqrt(min(d, 4) / 4)`, and by a wider one over
 * the years of puberty. Both come from a window four years wide that slides over white noise: beyond its width, two
 * ages share no noise and drift no further apart.
 */
export function logSizeDrift(draws: Draws, owner: Owner, ageYears: number, values: FingerModel['growth']): number {
  const { walkSd, pubertyWalkSd, walkYears, pubertyFrom, pubertyUntil, grownAt } = values;
  if (ageYears >= grownAt) return 0;
  const stream = draws.stream({ replication: owner.replication, person: owner.person, purpose: 'growth-drift' });
  const age = Math.max(0, ageYears);
  const childhood = windowedNoise(stream, { from: 0, until: grownAt, at: age, walkYears });
  const inPuberty = Math.min(pubertyUntil, Math.max(pubertyFrom, age));
  const puberty = windowedNoise(stream, { from: pubertyFrom, until: pubertyUntil, at: inPuberty, walkYears });
  return walkSd * childhood + Math.sqrt(pubertyWalkSd * pubertyWalkSd - walkSd * walkSd) * puberty;
}

type Window = { readonly from: number; readonly until: number; readonly at: number; readonly walkYears: number };

/**
 * Difference of the sliding sum of white noise between `at` and `until`: variance min(until - at, walkYears) / walkYears.
 *
 * Takes one normal draw for each year from `from` to `until + walkYears`, whatever `at` is.
 */
function windowedNoise(stream: RandomStream, { from, until, at, walkYears }: Window): number {
  let sum = 0;
  for (let year = from; year < until + walkYears; year++) {
    const noise = standardNormal(stream);
    sum += noise * (overlap(year, at, at + walkYears) - overlap(year, until, until + walkYears));
  }
  return sum / Math.sqrt(2 * walkYears);
}

/** Share of the year from `year` to `year + 1` that lies between two ages. */
function overlap(year: number, start: number, end: number): number {
  return Math.max(0, Math.min(year + 1, end) - Math.max(year, start));
}
