import { expect, test } from 'vitest';
import type { CaptureRequest } from '../biometrics/biometrics.ts';
import { frozenScoreModel } from './frozen-score-model.ts';
import type { ScoreBiometrics } from './score-biometrics.ts';
import { scoreBiometrics } from './score-biometrics.ts';
import type { ScoredWorld } from './scored-world.ts';

const YEAR = 365.2425;

function request(
  person: number,
  captureIndex: number,
  ages: { readonly at: number; readonly recorded?: number },
): CaptureRequest {
  const owner = { replication: 0, person, sex: person % 2 === 0 ? ('male' as const) : ('female' as const) };
  return { owner, captureIndex, trueAgeYears: ages.at, recordedAgeYears: ages.recorded ?? ages.at };
}

const BACKGROUND = Array.from({ length: 200 }, (_, k): CaptureRequest => {
  const { owner, ...rest } = request(k, 0, { at: 20 + (k % 20) });
  return { ...rest, owner: { ...owner, replication: 7 } };
});

const made = (changes: Partial<ScoredWorld> = {}): ScoreBiometrics =>
  scoreBiometrics(frozenScoreModel, {
    ...{ seed: 3, growthHandling: 'growth-model', background: BACKGROUND, minors: 100, followUpDays: 730 },
    ...{ targetFpir: 0.001, ...changes },
  });

const acquired = ({ atOnce }: Pick<ScoreBiometrics, 'atOnce'>, asked: CaptureRequest) => {
  const outcome = atOnce.capture(asked);
  if (outcome.kind !== 'acquired') throw new RangeError('nothing acquired; expected somebody with fingers');
  return outcome.sample;
};

const PERSONS = 150;

/** Share of persons enrolled at one age and found at another. */
function found(by: ScoreBiometrics, enrolled: number, at: { readonly at: number; readonly recorded?: number }): number {
  let hits = 0;
  for (let person = 0; person < PERSONS; person++) {
    const reference = acquired(by, request(person, 0, { at: enrolled }));
    const probe = acquired(by, request(person, 1, at));
    const list = by.atOnce.identify({ probe, references: [reference] });
    if (list.some((one) => one.reference === reference)) hits++;
  }
  return hits / PERSONS;
}

test('the same captures and searches give the same answers in any order, whoever was captured before', () => {
  const [one, other] = [made(), made()];
  const asked = [8, 9.5, 11].map((at, index) => request(4, index, { at }));
  acquired(other, request(9, 0, { at: 12 }));
  const samples = asked.map((each) => acquired(one, each));
  const backwards = asked
    .toReversed()
    .map((each) => acquired(other, each))
    .toReversed();
  const scores = (by: ScoreBiometrics, probe: number, ids: typeof samples) =>
    by.atOnce
      .identify({ probe: ids[probe]!, references: [] })
      .map(({ reference, score }) => [ids.indexOf(reference), score])
      .toSorted(([a], [b]) => a! - b!);
  for (const probe of [2, 0, 1]) expect(scores(other, probe, backwards)).toEqual(scores(one, probe, samples));
  expect(scores(one, 2, samples)).toHaveLength(2);
  expect(samples).toEqual(asked.map((each) => acquired(one, each)));
});

test('a view made anew knows the background and nobody else', async () => {
  const by = made();
  const before = acquired(by, request(1, 0, { at: 15 }));
  const fresh = by.fresh();
  expect(fresh.background).toBe(by.background);
  expect(acquired(fresh, request(2, 0, { at: 15 }))).toBe(before);
  const [outcome] = await fresh.capture([request(1, 1, { at: 16 })]);
  if (outcome?.kind !== 'acquired') throw new RangeError('nothing acquired');
  expect(outcome.fingers).toBeGreaterThan(0);
  expect(outcome.fingers).toBeLessThanOrEqual(10);
  expect(await fresh.identify([{ probe: outcome.sample, references: [] }])).toEqual([[]]);
});

test('growth hides a child of six from a rigid matcher eight years later, and not from the others', () => {
  expect(found(made({ growthHandling: 'rigid' }), 6, { at: 14 })).toBeLessThan(0.6);
  expect(found(made({ growthHandling: 'scale-search' }), 6, { at: 14 })).toBeGreaterThan(0.9);
  expect(found(made(), 6, { at: 14 })).toBeGreaterThan(0.9);
});

test('a growth model that is told a wrong age loses whom it would have found', () => {
  expect(found(made(), 8, { at: 9, recorded: 17 })).toBeLessThan(found(made(), 8, { at: 9 }) - 0.05);
});

test('searches return somebody else as often as the target says, in a gallery of any size', () => {
  const searches = 4000;
  for (const targetFpir of [0.05, 0.2]) {
    const by = made({ targetFpir, minors: 1 });
    let wrong = 0;
    for (let person = 0; person < searches; person++) {
      const probe = acquired(by, request(person, 0, { at: 15 }));
      if (by.atOnce.identify({ probe, references: [] }).length > 0) wrong++;
    }
    // The least whole score that keeps the target may keep a little less; four standard errors.
    const error = 4 * Math.sqrt((targetFpir * (1 - targetFpir)) / searches);
    expect(wrong / searches).toBeLessThan(targetFpir + error);
    expect(wrong / searches).toBeGreaterThan(0.85 * targetFpir - error);
  }
});

test('a larger gallery and fewer false positives wanted raise the threshold, whose rate keeps the target', () => {
  let last = 0;
  for (const minors of [100, 10_000, 1_000_000, 100_000_000]) {
    const by = made({ minors });
    expect(by.threshold).toBeGreaterThan(last);
    last = by.threshold;
    const kept = (score: number): boolean => by.falseMatchRateAt(score) * (minors + BACKGROUND.length) <= 0.0010006;
    expect([kept(by.threshold), kept(by.threshold - 1)]).toEqual([true, false]);
  }
  expect(made({ targetFpir: 1e-6 }).threshold).toBeGreaterThan(made().threshold);
});

test('what goes beyond the fit is said: the gap, the age, and rates that no comparison showed', () => {
  const years = frozenScoreModel.range.longestGapYears;
  expect(made({ followUpDays: 30, targetFpir: 0.49, background: [], minors: 1 }).warnings).toEqual([]);
  const warnings = made({ followUpDays: Math.ceil((years + 5) * YEAR) }).warnings.join(' ');
  expect(warnings).toContain(`gaps of ${years} years at most`);
  expect(warnings).toContain('extrapolated from their tail');
  expect(made({ followUpDays: 15 * YEAR }).warnings.join(' ')).toContain('up to an age of 33 years');
});

test('a target that is no rate is refused', () => {
  expect(() => made({ targetFpir: 0 })).toThrow(RangeError);
  expect(() => made({ targetFpir: 1 })).toThrow(RangeError);
  expect(() => made({ background: [], minors: 0 })).toThrow(RangeError);
});
