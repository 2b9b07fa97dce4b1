import { matedFaceScore } from '@eurodac-sim/fingerprint';
import { binomialRate } from '@eurodac-sim/matching';
import { normalQuantile } from '@eurodac-sim/primitives';
import type { Laboratory } from '../laboratory.ts';
import { person } from '../people/person.ts';
import type { Claim, Target } from '../target.ts';

/** Scores are standard normal for two persons, so that this one is reached by 0.1 % of them. */
const THRESHOLD = normalQuantile(0.999);

type Study = {
  readonly name: string;
  readonly enrolledAgeYears: number;
  readonly gapYears: number;
  readonly published: number;
  readonly tolerance: number;
};

const STUDIES: readonly Study[] = [
  { name: 'accepted after 6 months', enrolledAgeYears: 14, gapYears: 0.5, published: 0.983, tolerance: 0.007 },
  { name: 'accepted after 36 months', enrolledAgeYears: 14, gapYears: 3, published: 0.949, tolerance: 0.01 },
  { name: 'toddlers accepted', enrolledAgeYears: 3, gapYears: 0, published: 0.647, tolerance: 0.04 },
];

function accepted(laboratory: Laboratory, { enrolledAgeYears, gapYears }: Study, persons: number): number {
  return Array.from({ length: persons }, (_, number) =>
    matedFaceScore(laboratory.random, { owner: person(number), enrolledAgeYears, gapYears, index: 0 }),
  ).filter(({ z }) => z >= THRESHOLD).length;
}

/** F29: two images of one child's face. */
export const F29: Target = {
  id: 'F29',
  claims: STUDIES.map(
    ({ name, published, tolerance }): Claim => ({
      name,
      published,
      form: 'share',
      tolerance: { around: published, absolute: tolerance },
    }),
  ),
  run: (laboratory) => {
    const persons = laboratory.of(40_000, 200_000);
    return {
      kind: 'measured',
      estimates: STUDIES.map((study) => binomialRate(accepted(laboratory, study, persons), persons)),
      lookedAt: `two images of one face of ${persons} persons for each figure`,
      notes: ['The scores were fitted to these figures: this tests the fit and nothing beyond it.'],
    };
  },
};
