import type { Sex } from '@eurodac-sim/fingerprint';
import { statureRatio } from '@eurodac-sim/fingerprint';
import { corresponding, recoveredScale } from '../growth/corresponding.ts';
import type { Laboratory } from '../laboratory.ts';
import { exactly } from '../statistics/estimate.ts';
import { resampledMean } from '../statistics/resampling.ts';
import type { Claim, Target } from '../target.ts';

/** Published factors by sex, from one age to another. */
const FACTORS: readonly (readonly [sex: Sex, from: number, to: number, factor: number])[] = [
  ['male', 6, 7, 1.05],
  ['female', 6, 7, 1.049],
  ['male', 6, 10, 1.188],
  ['female', 6, 10, 1.204],
  ['male', 6, 14, 1.407],
  ['female', 6, 14, 1.388],
  ['male', 10, 14, 1.184],
  ['female', 10, 14, 1.153],
  ['male', 14, 16, 1.06],
  ['female', 14, 16, 1.017],
];

const who = (sex: Sex): string => (sex === 'male' ? 'boys' : 'girls');
const persons = (laboratory: Laboratory): number => laboratory.of(240, 3_000);

/** F1: the size of fingers as corresponding minutiae show it. */
export const F1: Target = {
  id: 'F1',
  claims: FACTORS.map(([sex, from, to, factor]): Claim => {
    const tolerance = { around: factor, relative: 0.005 };
    return { name: `${who(sex)}, ${from} to ${to} years`, published: factor, form: 'number', tolerance };
  }),
  run: (laboratory) => {
    const count = persons(laboratory);
    let used = 0;
    const estimates = FACTORS.map(([sex, from, to]) => {
      const scales = Array.from({ length: count }, (_, number) => {
        const before = { number, sex, ageYears: from };
        const both = corresponding(laboratory, before, { number, sex, ageYears: to });
        return both === undefined ? [] : [recoveredScale(both)];
      }).flat();
      used += scales.length;
      return resampledMean(scales);
    });
    return { kind: 'measured', estimates, lookedAt: `${count} persons of each sex, ${used} pairs of impressions` };
  },
};

/** Published misjudgement of four years of growth of boys whose recorded age is two years too low, by true age. */
const MISJUDGED: readonly (readonly [trueAge: number, error: number])[] = [
  [10, -0.01],
  [14, 0.08],
];
const GAP = 4;
const TOO_LOW = 2;

/** F33: what a wrong recorded age does to the growth that a matcher allows for. */
export const F33: Target = {
  id: 'F33',
  claims: MISJUDGED.map(([trueAge, error]): Claim => {
    const tolerance = { around: error, absolute: 0.005 };
    return { name: `true age ${trueAge}, gap ${GAP} years`, published: error, form: 'share', tolerance };
  }),
  run: () => ({
    kind: 'measured',
    estimates: MISJUDGED.map(([trueAge]) => {
      const believed = statureRatio('male', trueAge - TOO_LOW, trueAge - TOO_LOW + GAP);
      return exactly(believed / statureRatio('male', trueAge, trueAge + GAP) - 1);
    }),
    lookedAt: 'the growth curve that the growth model reads',
  }),
};
