import type { Sex } from '@eurodac-sim/fingerprint';
import { fingerModel, statureRatio } from '@eurodac-sim/fingerprint';
import { binomialRate } from '@eurodac-sim/matching';
import { studentQuantile } from '@eurodac-sim/primitives';
import type { Point } from '../growth/corresponding.ts';
import { corresponding, PIXELS_PER_MM, turnedOnto } from '../growth/corresponding.ts';
import type { Laboratory } from '../laboratory.ts';
import { resampled } from '../statistics/resampling.ts';
import type { Target } from '../target.ts';

const distances = (a: readonly Point[], b: readonly Point[]): number =>
  a.reduce((sum, [x, y], k) => sum + Math.hypot(x - b[k]![0], y - b[k]![1]), 0);

/** Ages of adolescents whose stature grows by 1.12 to 1.20 between both. */
const ADOLESCENT: readonly (readonly [sex: Sex, from: number, to: number])[] = [
  ['male', 11, 14],
  ['female', 10, 13],
];

/** F3: how much of the distances rescaling takes away. */
export const F3: Target = {
  id: 'F3',
  claims: [
    { name: 'distances taken away', published: 0.72, form: 'share', tolerance: { from: 0.6, to: 0.8 } },
    { name: 'scale by which the prints grow', form: 'number', tolerance: { from: 1.12, to: 1.2 } },
  ],
  run: (laboratory) => {
    const count = laboratory.of(150, 2_000);
    const pairs = ADOLESCENT.flatMap(([sex, from, to]) =>
      Array.from({ length: count }, (_, number) => {
        const both = corresponding(laboratory, { number, sex, ageYears: from }, { number, sex, ageYears: to });
        if (both === undefined) return [];
        const [a, b] = both;
        const scale = statureRatio(sex, from, to);
        return [{ scale, rigid: distances(turnedOnto(a, b, 1), b), rescaled: distances(turnedOnto(a, b, scale), b) }];
      }).flat(),
    );
    const sum = (of: (pair: (typeof pairs)[number]) => number, weights: Readonly<Float64Array>): number =>
      pairs.reduce((total, pair, k) => total + weights[k]! * of(pair), 0);
    const taken = resampled(
      pairs.length,
      (weights) => 1 - sum(({ rescaled }) => rescaled, weights) / sum(({ rigid }) => rigid, weights),
    );
    const scales = pairs.map(({ scale }) => scale);
    const mean = scales.reduce((total, scale) => total + scale, 0) / scales.length;
    return {
      kind: 'measured',
      estimates: [taken, { value: mean, low: Math.min(...scales), high: Math.max(...scales) }],
      lookedAt: `${pairs.length} pairs of impressions: boys of 11 and 14, girls of 10 and 13`,
      notes: ['The ages of the study are unread; these give a scale in its range.'],
    };
  },
};

type Regression = { n: number; r: number; g: number; rr: number; rg: number };

/** Sums of the regression of relative displacement on radius in mm, of the minutiae of one pair. */
function displacement([a, b]: readonly [readonly Point[], readonly Point[]]): Regression {
  const sums: Regression = { n: 0, r: 0, g: 0, rr: 0, rg: 0 };
  for (const [k, [x, y]] of turnedOnto(a, b, 1).entries()) {
    const radius = Math.hypot(x, y) / PIXELS_PER_MM;
    if (radius < 1) continue;
    const [u, v] = b[k]!;
    const share = (x * u + y * v) / (x * x + y * y) - 1;
    sums.n++;
    sums.r += radius;
    sums.g += share;
    sums.rr += radius * radius;
    sums.rg += radius * share;
  }
  return sums;
}

/** F5: whether the displacement by growth is the same share of the radius everywhere. */
export const F5: Target = {
  id: 'F5',
  claims: [{ name: 'slope, share per mm', published: 0, form: 'share', tolerance: { around: 0, absolute: 0.005 } }],
  run: (laboratory) => {
    const count = laboratory.of(250, 3_000);
    const pairs = Array.from({ length: count }, (_, number) => {
      const sex = number % 2 === 0 ? 'male' : 'female';
      const both = corresponding(laboratory, { number, sex, ageYears: 6 }, { number, sex, ageYears: 10 });
      return both === undefined ? [] : [displacement(both)];
    }).flat();
    const slope = resampled(pairs.length, (weights) => {
      const of = (name: keyof Regression): number => pairs.reduce((sum, pair, k) => sum + weights[k]! * pair[name], 0);
      const [n, r] = [of('n'), of('r')];
      return (n * of('rg') - r * of('g')) / (n * of('rr') - r * r);
    });
    const minutiae = pairs.reduce((sum, { n }) => sum + n, 0);
    const lookedAt = `${pairs.length} children at 6 and 10 years, ${minutiae} corresponding minutiae at least 1 mm from their centre`;
    return { kind: 'measured', estimates: [slope], lookedAt };
  },
};

const PRINTS = 56;
const LEVEL = 0.05;

/** Whether one study of 56 prints of the same girls at 6 and grown up finds uneven growth at the 5 % level. */
function detects(laboratory: Laboratory, anisotropy: number, study: number): boolean {
  const model = fingerModel({ 'fingers.growth.anisotropy': anisotropy });
  const excess = Array.from({ length: PRINTS }, (_, k) => {
    const shot = { number: 100_000 + study * PRINTS + k, sex: 'female', model } as const;
    const both = corresponding(laboratory, { ...shot, ageYears: 6 }, { ...shot, ageYears: 25 });
    if (both === undefined) return [];
    const turned = turnedOnto(both[0], both[1], 1);
    const spread = (axis: 0 | 1): number =>
      both[1].reduce((sum, point) => sum + point[axis] * point[axis], 0) /
      turned.reduce((sum, point) => sum + point[axis] * point[axis], 0);
    return [Math.log(spread(1) / spread(0)) / 2];
  }).flat();
  const mean = excess.reduce((sum, value) => sum + value, 0) / excess.length;
  const squares = excess.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  const error = Math.sqrt(squares / (excess.length - 1) / excess.length);
  return Math.abs(mean) / error > studentQuantile(1 - LEVEL / 2, excess.length - 1);
}

/** F6: whether a study of the published size would see an excess of lengthwise growth. */
export const F6: Target = {
  id: 'F6',
  claims: [
    { name: 'power, excess of 5 %', form: 'share', tolerance: { from: 0.8 } },
    { name: 'size, no excess', form: 'share', tolerance: { to: 0.1 } },
  ],
  run: (laboratory) => {
    const [powered, sized] = [laboratory.of(4, 40), laboratory.of(8, 300)];
    const rate = (anisotropy: number, studies: number) => {
      const found = Array.from({ length: studies }, (_, study) => detects(laboratory, anisotropy, study));
      return binomialRate(found.filter((one) => one).length, studies);
    };
    return {
      kind: 'measured',
      estimates: [rate(0.025, powered), rate(0, sized)],
      lookedAt: `${powered} and ${sized} studies of ${PRINTS} prints`,
    };
  },
};
