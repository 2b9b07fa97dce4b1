import { tenPrint } from '@eurodac-sim/fingerprint';
import { draws } from '@eurodac-sim/primitives';
import { expect, test } from 'vitest';
import { compare } from '../comparison/compare.ts';
import type { GrowthHandling } from '../growth-handling.ts';
import { pressedAgain, scattered, templateOf } from '../scattered.test.fixture.ts';
import type { SampleId } from './gallery.ts';
import { createGallery, openGallery } from './gallery.ts';
import { personScore } from './probe-ten-print.ts';
import { SEGMENT_SLOTS } from './segment.ts';
import type { TenPrint } from './ten-print.ts';

const slot = (number: number): SampleId => number as SampleId;
const one = (template: TenPrint['templates'][number]): TenPrint => ({
  templates: [template, ...new Array(9).fill(undefined)],
  sex: 'unknown',
  recordedAgeYears: 'unknown',
});

test('a gallery takes 21 bytes a minutia and some for the table, however often a slot is written', () => {
  const gallery = createGallery({ slots: 3, growthHandling: 'rigid' });
  const empty = gallery.usedBytes();
  gallery.write(slot(1), one(scattered(1, 35)));
  expect(gallery.usedBytes() - empty).toBe(4 + 21 * 35 + 1);
  for (let count = 36; count < 90; count++) gallery.write(slot(1), one(scattered(1, count)));
  gallery.clear(slot(1));
  gallery.write(slot(1), one(scattered(1, 255)));
  expect(gallery.usedBytes() - empty).toBeLessThan(3 * 96 * 21);
});

test('a gallery that makes codes anew takes 5 bytes a minutia, and every score is the same', () => {
  const fingers = [35, 1, 90, 255].map((count) => scattered(count, count));
  const scores = (['stored', 'recomputed'] as const).map((codes) => {
    const gallery = createGallery({ slots: 5, growthHandling: 'scale-search', codes });
    const empty = gallery.usedBytes();
    gallery.write(slot(0), one(fingers[0]));
    expect(gallery.usedBytes() - empty).toBe(codes === 'stored' ? 740 : 180);
    for (const [k, finger] of fingers.entries()) gallery.write(slot(k), one(finger));
    gallery.write(slot(4), one(pressedAgain(fingers[0]!, 3, 4)));
    const opened = openGallery(gallery.buffers);
    return [0, 1, 2, 3, 4].flatMap((a) => [0, 1, 2, 3, 4].map((b) => personScore(opened, slot(a), slot(b))));
  });
  expect(scores[1]).toEqual(scores[0]);
  expect(scores[0]![4]).toBeGreaterThan(300);
});

test('slots beyond the first segment are written and found', () => {
  const slots = SEGMENT_SLOTS + 2;
  const gallery = createGallery({ slots, growthHandling: 'rigid' });
  gallery.write(slot(slots - 1), one(scattered(1, 30)));
  gallery.write(slot(SEGMENT_SLOTS - 1), one(scattered(1, 30)));
  expect(gallery.buffers.segments.map(({ byteLength }) => byteLength <= 2 ** 30)).toEqual([true, true]);
  expect(personScore(openGallery(gallery.buffers), slot(slots - 1), slot(SEGMENT_SLOTS - 1))).toBe(64 * 30);
});

test('an opened gallery is the same memory', () => {
  const gallery = createGallery({ slots: 2, growthHandling: 'rigid' });
  const opened = openGallery(gallery.buffers);
  gallery.write(slot(1), one(scattered(1, 30)));
  expect(personScore(opened, slot(1), slot(1))).toBe(64 * 30);
});

test('a cleared slot, and one without a common finger, score 0', () => {
  const gallery = createGallery({ slots: 2, growthHandling: 'rigid' });
  const finger = scattered(1, 30);
  gallery.write(slot(0), one(finger));
  gallery.write(slot(1), { ...one(undefined), templates: [undefined, finger] });
  expect(personScore(gallery, slot(0), slot(1))).toBe(0);
  gallery.clear(slot(0));
  expect(personScore(gallery, slot(0), slot(0))).toBe(0);
});

test('writing a slot again leaves nothing of what was there', () => {
  const gallery = createGallery({ slots: 2, growthHandling: 'rigid' });
  gallery.write(slot(0), one(scattered(1, 90)));
  gallery.write(slot(0), one(scattered(2, 20)));
  gallery.write(slot(1), one(scattered(2, 20)));
  expect(personScore(gallery, slot(0), slot(1))).toBe(compare(scattered(2, 20), scattered(2, 20)));
});

test('slots that do not exist are refused', () => {
  const gallery = createGallery({ slots: 2, growthHandling: 'rigid' });
  expect(() => gallery.write(slot(2), one(undefined))).toThrow(RangeError);
  expect(() => gallery.clear(slot(-1))).toThrow(RangeError);
  expect(() => createGallery({ slots: 0, growthHandling: 'rigid' })).toThrow(RangeError);
});

/** A finger at a size relative to another, in the same image. */
function sized(template: ReturnType<typeof scattered>, size: number): ReturnType<typeof scattered> {
  const points = Array.from(template.x, (x, k) => ({
    x: Math.round(x * size),
    y: Math.round(template.y[k]! * size),
    angle: template.angle[k]!,
  }));
  return templateOf(points);
}

test('a finger grown by a quarter is lost to a rigid matcher and found by a search of scales', () => {
  const child = scattered(4, 40);
  const scores = (['rigid', 'scale-search'] as const).map((growthHandling) => {
    const gallery = createGallery({ slots: 2, growthHandling });
    gallery.write(slot(0), one(sized(child, 1.25)));
    gallery.write(slot(1), one(child));
    return personScore(gallery, slot(0), slot(1));
  });
  expect(scores[1]).toBeGreaterThan(0.9 * compare(child, child));
  expect(scores[0]).toBeLessThan(0.3 * scores[1]!);
});

test('a boy of eight found at fourteen: the growth model and the search of scales keep what a rigid matcher loses', () => {
  const seeded = draws(9);
  const score = (growthHandling: GrowthHandling, recorded: boolean): number => {
    const gallery = createGallery({ slots: 12, growthHandling });
    let total = 0;
    for (let person = 0; person < 6; person++) {
      for (const [index, age] of [8, 14].entries()) {
        const owner = { replication: 0, person, sex: 'male' as const };
        const impressions = tenPrint(seeded, owner, { index, trueAgeYears: age });
        gallery.write(slot(2 * person + index), {
          templates: impressions.map((one) => (one.kind === 'acquired' ? one.template : undefined)),
          sex: 'male',
          recordedAgeYears: recorded ? age : 'unknown',
        });
      }
      total += personScore(gallery, slot(2 * person + 1), slot(2 * person));
    }
    return total;
  };
  expect(score('growth-model', true)).toBeGreaterThan(3 * score('rigid', true));
  expect(score('scale-search', true)).toBeGreaterThan(3 * score('rigid', true));
  expect(score('growth-model', false)).toBe(score('rigid', false));
});
