import { expect, test } from 'vitest';
import { frontierPicture } from './frontier-picture.ts';
import type { FrontierPoint } from './frontier-point.ts';
import { growthAt, notBeaten } from './frontier-point.ts';

function point(persons: number, ms: number, lossUpper95: number): FrontierPoint {
  const run = {
    gallery: { persons, bytesPerTemplate: 900 },
    index: { lossUpper95, lost: 0, of: 100 },
    latencyMs: { p50: ms, p90: ms, p99: ms },
    searchesPerSecond: 1000 / ms,
  };
  return { persons, fingers: 10, keyBits: 14, keys: 8, shortlist: 100, run };
}

const points = [point(100, 1, 0.02), point(100, 2, 0.001), point(100, 3, 0.01), point(10_000, 20, 0.001)];

test('a setting that is slower and loses more than another is not on the line', () => {
  expect(notBeaten(points.slice(0, 3)).map(({ run }) => run.latencyMs.p50)).toEqual([1, 2]);
});

test('growth is taken between the quickest settings that lose no more than allowed', () => {
  expect(growthAt(points, 0.005).map(({ exponent }) => exponent)).toEqual([0.5]);
  expect(growthAt([...points, point(1_000_000, 20, 0)], 0.005).map(({ exponent }) => exponent)).toEqual([0.5, 0, 0.25]);
  expect(growthAt(points, 1e-9)).toEqual([]);
});

test('the picture has a point for every setting and a line for every gallery', () => {
  const picture = frontierPicture(points);
  expect(picture.match(/<circle/g)?.length).toBe(4);
  expect(picture.match(/fill="none"/g)?.length).toBe(2);
  expect(picture).toContain('10,000 persons, 10 fingers');
  expect(picture).not.toContain('NaN');
});
