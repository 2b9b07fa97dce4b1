import { finger, impression } from '@eurodac-sim/fingerprint';
import { compare, thisThread } from '@eurodac-sim/matching';
import { expect, test } from 'vitest';
import { laboratory } from '../laboratory.ts';
import { person } from '../people/person.ts';
import { shareReturned } from '../targets/gallery-size.ts';
import { largeGallery } from './large-gallery.ts';

test('a gallery with ten persons in a slot gives each pair the score of a comparison of its own', async () => {
  const bench = laboratory('ci', 4, thisThread);
  const { best } = await largeGallery(bench, 30, 2);
  const template = (number: number) => {
    const made = finger(bench.random, person(200_000 + number), 'right-index');
    const found = impression(bench.random, made, { index: 0, trueAgeYears: 30 });
    return found.kind === 'acquired' ? found.template : undefined;
  };
  let compared = 0;
  for (const [probe, list] of best.entries()) {
    const own = template(30 + probe);
    for (let reference = 0; reference < 30; reference++) {
      const other = template(reference);
      if (own === undefined || other === undefined) continue;
      compared++;
      const found = list.find((one) => one.reference === reference)?.score ?? 0;
      expect(found, `${probe} with ${reference}`).toBe(compare(own, other));
    }
    expect(list.map(({ score }) => score)).toEqual(list.map(({ score }) => score).sort((a, b) => b - a));
  }
  expect(compared).toBeGreaterThan(50);
});

test('parts of a gallery are counted once, whole parts only', () => {
  const best = [
    [
      { reference: 1, score: 90 },
      { reference: 2, score: 80 },
      { reference: 19, score: 70 },
      { reference: 24, score: 60 },
    ],
    [{ reference: 5, score: 10 }],
  ];
  const gallery = { enrolled: 25, probes: 2, best };
  expect(shareReturned(gallery, 60, 10)).toEqual([1, 0]);
  expect(shareReturned(gallery, 75, 10)).toEqual([0.5, 0]);
  expect(shareReturned(gallery, 60, 25)).toEqual([1, 0]);
});
