import { finger, impression } from '@eurodac-sim/fingerprint';
import { draws } from '@eurodac-sim/primitives';
import { expect, test } from 'vitest';
import { personOf } from '../people/person.ts';
import { PIXELS_PER_MM } from './corresponding.ts';
import { labelled } from './place.ts';

const random = draws(3);

/** Minutiae labelled in an impression of person a when read as a finger of person b, as a share of the template. */
function labelledShare(a: number, b: number, ageYears: number): { share: number; farthest: number } {
  const shown = finger(random, personOf(a, 'male'), 'right-index');
  const believed = finger(random, personOf(b, 'male'), 'right-index');
  const found = impression(random, shown, { index: 0, trueAgeYears: ageYears });
  if (found.kind !== 'acquired' || found.grossFailure) return { share: Number.NaN, farthest: 0 };
  const size = PIXELS_PER_MM * believed.adultSize * found.scale;
  const places = [...labelled(believed, found.template, size)];
  // Whatever the press, two minutiae lie as far apart on the image as on the finger, up to jitter and distortion.
  const gaps = places.flatMap(([k, [x, y]], n) =>
    places.slice(n + 1).map(([l, [u, v]]) => {
      const onFinger =
        size *
        Math.hypot(
          believed.minutiae.x[k]! - believed.minutiae.x[l]!,
          believed.minutiae.y[k]! - believed.minutiae.y[l]!,
        );
      return Math.abs(Math.hypot(x - u, y - v) - onFinger);
    }),
  );
  return { share: places.length / found.template.count, farthest: Math.max(0, ...gaps) };
}

test.each([6, 25])(
  'most minutiae of an impression at %i years are found on its own finger, and lie as they should',
  (age) => {
    const shares = Array.from({ length: 60 }, (_, a) => labelledShare(a, a, age)).filter(
      ({ share }) => !Number.isNaN(share),
    );
    const mean = shares.reduce((sum, { share }) => sum + share, 0) / shares.length;
    expect(shares.length).toBeGreaterThan(50);
    expect(mean).toBeGreaterThan(0.75);
    for (const { farthest } of shares) expect(farthest).toBeLessThan(40);
  },
);

test('far fewer are found on a finger of somebody else', () => {
  const shares = Array.from({ length: 60 }, (_, a) => labelledShare(a, a + 1, 25).share).filter(
    (share) => !Number.isNaN(share),
  );
  expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeLessThan(0.5);
});
