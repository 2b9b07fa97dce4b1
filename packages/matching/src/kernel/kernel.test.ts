import type { Template } from '@eurodac-sim/fingerprint';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BLOCK_BYTES, BLOCK_WORDS, fingerBlocks } from '../comparison/finger-block.ts';
import { plainFingerScore } from '../comparison/plain-score.ts';
import { prepare, prepareShrunk } from '../comparison/prepare.ts';
import { loadProbe, probeFinger } from '../comparison/probe-finger.ts';
import { GROWTH_HANDLINGS, triedGrowth } from '../growth-handling.ts';
import type { Point } from '../scattered.test.fixture.ts';
import { pressedAgain, templateOf } from '../scattered.test.fixture.ts';
import { kernel } from './kernel.ts';

const { score } = kernel()!;
const blocks = fingerBlocks(new SharedArrayBuffer(3 * BLOCK_BYTES));
const [PROBE, REFERENCE, SHRUNK] = [0, BLOCK_WORDS, 2 * BLOCK_WORDS];

const limits = fc.oneof({ weight: 3, arbitrary: fc.constant(128) }, fc.nat(128));

/** Both scores of a probe shrunk by `growth` and a reference scaled by `scale`. */
function scores(
  [probe, reference]: readonly [Template, Template],
  growth: number,
  scale: number,
  limit: number,
): readonly [number, number] {
  const side = probeFinger();
  prepare(probe, 1, blocks, PROBE!);
  prepareShrunk({ blocks, at: PROBE! }, growth, blocks, SHRUNK!);
  loadProbe(side, blocks, growth === 1 ? PROBE! : SHRUNK!);
  prepare(reference, scale, blocks, REFERENCE!);
  return [score(side, blocks, REFERENCE!, limit), plainFingerScore(side, blocks, REFERENCE!, limit)];
}

const within = (most: number): fc.Arbitrary<Point> =>
  fc.record({ x: fc.nat(most), y: fc.nat(most), angle: fc.nat(255) });
const fingerOf = (point: fc.Arbitrary<Point>, least: number, most: number): fc.Arbitrary<Template> =>
  fc.array(point, { minLength: least, maxLength: most, size: 'max' }).map(templateOf);

const ordinary = fingerOf(within(300), 12, 70);
const odd: fc.Arbitrary<Template> = fc.oneof(
  fingerOf(within(300), 0, 1),
  fingerOf(within(250), 2, 12),
  fingerOf(within(400), 90, 255),
  fingerOf(within(200), 255, 255),
  fingerOf(within(16_383), 5, 60),
  fingerOf(within(40), 20, 80),
  ordinary.map((finger) => templateOf(Array.from(finger.x, (x, k) => ({ x, y: finger.y[k]!, angle: 77 })))),
  fc.tuple(within(300), fc.nat(255)).map(([point, count]) => templateOf(new Array<Point>(count).fill(point))),
);
const pair: fc.Arbitrary<readonly [Template, Template]> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .tuple(ordinary, fc.nat(255), fc.nat(6))
      .map(([a, turn, jitter]) => [a, pressedAgain(a, turn, jitter)] as const),
  },
  { weight: 1, arbitrary: fc.tuple(ordinary, ordinary) },
  { weight: 2, arbitrary: fc.tuple(odd, fc.oneof(odd, ordinary)) },
  { weight: 1, arbitrary: odd.map((finger) => [finger, finger] as const) },
);

test.each(GROWTH_HANDLINGS)('WebAssembly gives the score of the plain steps, under %s', (handling) => {
  const growths = triedGrowth(handling);
  const scales = handling === 'growth-model' ? fc.double({ min: 0.9, max: 1.7, noNaN: true }) : fc.constant(1);
  let positive = 0;
  fc.assert(
    fc.property(pair, fc.constantFrom(...growths), scales, limits, (templates, growth, scale, limit) => {
      const [fast, plain] = scores(templates, growth, scale, limit);
      expect(fast).toBe(plain);
      if (fast > 0) positive++;
    }),
    { numRuns: 800, seed: 5 },
  );
  expect(positive).toBeGreaterThan(200);
});

test('more probes than are laid out at a time take turns', () => {
  const fingers = Array.from({ length: 200 }, probeFinger);
  for (const [k, finger] of fingers.entries()) {
    prepare(
      templateOf(
        Array.from({ length: 20 + (k % 30) }, (_, m) => ({ x: 13 * m, y: (k * m * 7) % 300, angle: (k * m) & 255 })),
      ),
      1,
      blocks,
      PROBE!,
    );
    loadProbe(finger, blocks, PROBE!);
  }
  const expected = fingers.map((finger) => plainFingerScore(finger, blocks, PROBE!));
  for (let round = 0; round < 2; round++)
    expect(fingers.map((finger) => score(finger, blocks, PROBE!))).toEqual(expected);
});

test('without WebAssembly, or without its vector instructions, there is no kernel', () => {
  const withoutVectors = Object.create(WebAssembly, { validate: { value: () => false } }) as typeof WebAssembly;
  expect(kernel(withoutVectors)).toBeUndefined();
  expect(kernel('none')).toBeUndefined();
});
