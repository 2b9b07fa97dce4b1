import type { AgeBand } from '../person/age-band.ts';
import { AGE_BANDS } from '../person/age-band.ts';
import type { History } from './histories.ts';

/** A group of minors by what is true of them at arrival. */
export type Subgroup = { readonly name: string; readonly includes: (history: History) => boolean };

/** Everybody, then by true age at arrival, by sex, and by claim in the first state. */
export const SUBGROUPS: readonly Subgroup[] = [
  { name: 'all', includes: () => true },
  ...(Object.keys(AGE_BANDS) as readonly AgeBand[]).map((band) => ({
    name: `age-${band}`,
    includes: ({ ageBand }: History) => ageBand === band,
  })),
  { name: 'sex-female', includes: ({ sex }) => sex === 'female' },
  { name: 'sex-male', includes: ({ sex }) => sex === 'male' },
  { name: 'claim-yes', includes: ({ claimed }) => claimed },
  { name: 'claim-no', includes: ({ claimed }) => !claimed },
];
