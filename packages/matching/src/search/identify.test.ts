import { afterAll, describe, expect, test } from 'vitest';
import type { Gallery, SampleId } from '../gallery/gallery.ts';
import { createGallery, openGallery } from '../gallery/gallery.ts';
import { personScore } from '../gallery/probe-ten-print.ts';
import type { TenPrint } from '../gallery/ten-print.ts';
import { pressedAgain, scattered } from '../scattered.test.fixture.ts';
import { searchPool } from '../workers/search-pool.ts';
import type { Executor } from './identify.ts';
import { identify, shardedIdentify } from './identify.ts';
import { personScores } from './person-scores.ts';
import type { SearchRequest } from './search-request.ts';
import { searchShare } from './search-share.ts';
import { thisThread } from './this-thread.ts';

const slot = (number: number): SampleId => number as SampleId;
const range = (from: number, to: number): { from: SampleId; to: SampleId } => ({ from: slot(from), to: slot(to) });
const PERSONS = 40;

function tenPrintOf(person: number, missing: readonly number[] = []): TenPrint {
  const templates = Array.from({ length: 10 }, (_, f) =>
    missing.includes(f) ? undefined : scattered(10 * person + f, 30),
  );
  return { templates, sex: 'unknown', recordedAgeYears: 'unknown' };
}

/** Persons 0 to 39 in slots 0 to 39; the same pressed again, some without thumbs, in slots 40 to 79. */
function galleryOf(): Gallery {
  const gallery = createGallery({ slots: 2 * PERSONS, growthHandling: 'rigid' });
  for (let person = 0; person < PERSONS; person++) {
    const sample = tenPrintOf(person);
    gallery.write(slot(person), sample);
    const templates = sample.templates.map((template, f) =>
      person % 4 === 0 && f % 5 === 0 ? undefined : pressedAgain(template!, (person + f) & 7, 4),
    );
    gallery.write(slot(PERSONS + person), { ...sample, templates });
  }
  return gallery;
}

const gallery = galleryOf();
const requests: readonly SearchRequest[] = Array.from({ length: 12 }, (_, k) => ({
  probe: slot(PERSONS + 3 * k),
  references: [range(0, 20 + k), slot(39), slot(5), range(30, 39), slot(3 * k)],
}));

test('a search finds the other sample of the same fingers first, with or without thumbs', () => {
  const { candidates } = identify(gallery, requests);
  for (const [k, list] of candidates.entries()) {
    expect(list[0]!.reference).toBe(3 * k);
    expect(list[0]!.score).toBe(personScore(gallery, requests[k]!.probe, slot(3 * k)));
  }
});

test('references that were not asked for are never returned, and none is returned twice', () => {
  const { candidates } = identify(gallery, [{ probe: slot(40), references: [slot(7), range(6, 9), slot(12)] }], {
    depth: 50,
  });
  const found = candidates[0]!.map(({ reference }) => reference as number);
  expect(new Set(found).size).toBe(found.length);
  for (const reference of found) expect([6, 7, 8, 12]).toContain(reference);
});

test('an exhaustive search compares ten fingers with every reference, the usual one two and then ten with the best', () => {
  const request = [{ probe: slot(41), references: [range(0, 40)] }];
  expect(identify(gallery, request, { exhaustive: true }).fingerComparisons).toBe(40 * 10);
  const usual = identify(gallery, request);
  expect(usual.fingerComparisons).toBeGreaterThanOrEqual(40 * 2);
  expect(usual.fingerComparisons).toBeLessThanOrEqual(40 * 2 + 20 * 10);
  expect(usual.candidates[0]![0]).toEqual(identify(gallery, request, { exhaustive: true }).candidates[0]![0]);
});

test('equal scores are ordered by slot', () => {
  const same = createGallery({ slots: 6, growthHandling: 'rigid' });
  for (let k = 0; k < 6; k++) same.write(slot(k), tenPrintOf(1));
  const { candidates } = identify(same, [{ probe: slot(3), references: [range(4, 6), range(0, 3)] }], { depth: 3 });
  expect(candidates[0]!.map(({ reference }) => reference)).toEqual([0, 1, 2]);
});

test('an empty request and an empty list of requests have empty outcomes', () => {
  expect(identify(gallery, [])).toEqual({ candidates: [], fingerComparisons: 0 });
  expect(identify(gallery, [{ probe: slot(0), references: [] }])).toEqual({ candidates: [[]], fingerComparisons: 0 });
});

test('the scores of all pairs asked for include those of pairs without a common finger', async () => {
  const { scores, fingerComparisons } = await personScores(thisThread, sparse(), [
    { probe: slot(0), references: [range(0, 3)] },
    { probe: slot(2), references: [slot(2), slot(2)] },
  ]);
  expect(scores).toEqual([10 * 30 * 64, personScore(sparse(), slot(0), slot(1)), 0, 0]);
  expect(fingerComparisons).toBe(20);
});

/** Two persons and an empty slot. */
function sparse(): Gallery {
  const three = createGallery({ slots: 3, growthHandling: 'rigid' });
  three.write(slot(0), tenPrintOf(1));
  three.write(slot(1), tenPrintOf(2));
  return three;
}

describe('on several threads', () => {
  const pool = searchPool({ threads: 2, workerFile: new URL('../workers/matching-task.ts', import.meta.url) });
  afterAll(() => pool.close());

  test.each([1, 2, 3, 7, 1000])('the outcome is that of one thread: %d shares', async (threads) => {
    const executor: Executor = {
      threads,
      search: async (open, search) => searchShare(openGallery(open.buffers), search),
    };
    for (const settings of [{}, { exhaustive: true }, { depth: 3 }])
      expect(await shardedIdentify(executor, gallery, requests, settings)).toEqual(
        identify(gallery, requests, settings),
      );
  });

  test('the outcome is that of one thread: a pool of two', async () => {
    expect(await shardedIdentify(pool, gallery, requests)).toEqual(identify(gallery, requests));
  });

  test('a slot that another thread wrote is compared here', async () => {
    const shared = createGallery({ slots: 2, growthHandling: 'rigid' });
    const samples = [0, 1].map((k) => ({ slot: slot(k), sample: tenPrintOf(k + 50) }));
    expect(await pool.run({ kind: 'prepare', gallery: shared.buffers, samples })).toEqual({
      kind: 'prepare',
      written: 2,
    });
    expect(personScore(shared, slot(1), slot(1))).toBe(10 * 30 * 64);
  });

  test('a slot outside the gallery is refused with its number', async () => {
    const shared = createGallery({ slots: 2, growthHandling: 'rigid' });
    const samples = [{ slot: slot(2), sample: tenPrintOf(1) }];
    await expect(pool.run({ kind: 'prepare', gallery: shared.buffers, samples })).rejects.toThrow('slot 2');
  });
});
