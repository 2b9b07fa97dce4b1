import { draws } from '@eurodac-sim/primitives';
import { describe, expect, test } from 'vitest';
import type { SampleId } from '../gallery/gallery.ts';
import type { TenPrint } from '../gallery/ten-print.ts';
import { generatedSample } from '../generated-samples.test.fixture.ts';
import { scattered, templateOf } from '../scattered.test.fixture.ts';
import { castVotes, clearVotes } from './cast-votes.ts';
import { probeSigns } from './probe-signs.ts';
import { MOST_VOTES, plainScan } from './scan-buckets.ts';
import { effortFor } from './search-effort.ts';
import type { SearchIndex } from './search-index.ts';
import { appendToIndex, buildIndex, eraseFromIndex, openIndex, rebuiltIndex } from './search-index.ts';
import { shortlist } from './shortlist.ts';
import { signSheet } from './sign-sheet.ts';

const slot = (number: number): SampleId => number as SampleId;
const PERSONS = 40;
const samples = Array.from({ length: PERSONS }, (_, person) => generatedSample(31, person, 0));
const purpose = { slots: PERSONS + 20, growthHandling: 'rigid', lanes: 2, openSamples: 30, keyBits: 9 } as const;
const fingers = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

const half = PERSONS >> 1;
const sheets = [
  signSheet('rigid', slot(0), samples.slice(0, half)),
  signSheet('rigid', slot(half), samples.slice(half)),
];
const probes = samples.map((_, person) => generatedSample(31, person, 1));
const built = (): SearchIndex => buildIndex(purpose, sheets);

function found(index: SearchIndex, sample: TenPrint): readonly number[] {
  clearVotes(index, 1);
  const evidence = castVotes(index, 1, probeSigns(sample, 'rigid'), { fingers, keysAMinutia: 8 });
  return shortlist(index, 1, evidence, { fewest: 3, most: 10 }).slots;
}

function counters(index: SearchIndex, lane: number): readonly number[] {
  return [...new Uint16Array(index.buffers.memory.buffer, index.places.lanes[lane]!.counters, purpose.slots)];
}

describe('an index', () => {
  test('puts the mate of nearly every probe first', () => {
    const index = built();
    const first = samples.filter((_, person) => found(index, probes[person]!)[0] === person);
    expect(first.length).toBeGreaterThanOrEqual(PERSONS - 1);
  });

  test('gives the same votes in WebAssembly and in TypeScript, and on any division of the fingers', () => {
    const index = built();
    const plain = { ...index, scan: plainScan(index.buffers.memory.buffer) };
    for (let person = 0; person < 12; person++) {
      const signs = probeSigns(probes[person]!, 'rigid');
      for (const lane of [0, 1]) clearVotes(index, lane);
      const whole = castVotes(index, 0, signs, { fingers, keysAMinutia: 16 });
      const ofOdd = castVotes(plain, 1, signs, { fingers: [9, 3, 1, 7, 5], keysAMinutia: 16 });
      const ofEven = castVotes(plain, 1, signs, { fingers: [0, 2, 4, 6, 8], keysAMinutia: 16 });
      expect(counters(index, 1)).toEqual(counters(index, 0));
      expect(ofOdd.entries + ofEven.entries).toBe(whole.entries);
      expect(Math.max(...counters(index, 0))).toBeGreaterThan(100);
    }
  });

  test('opened again is the same memory', () => {
    const index = built();
    expect(found(openIndex(index.buffers), probes[7]!)).toEqual(found(index, probes[7]!));
  });

  test('refuses what it cannot hold', () => {
    expect(() => buildIndex({ ...purpose, slots: 2 ** 24 + 1 }, [])).toThrow('16777216');
    expect(() => buildIndex({ ...purpose, growthHandling: 'scale-search' }, [])).toThrow('search exhaustively');
  });
});

describe('samples that come and go', () => {
  const late = Array.from({ length: 6 }, (_, k) => generatedSample(31, PERSONS + k, 0));

  test('are found at once when appended, and where they were after the index is built anew', () => {
    const index = built();
    for (const [k, sample] of late.entries()) appendToIndex(index, slot(PERSONS + k), sample);
    const anew = rebuiltIndex(index, 5);
    for (const searched of [index, anew])
      for (const k of late.keys()) expect(found(searched, generatedSample(31, PERSONS + k, 1))[0]).toBe(PERSONS + k);
    expect(found(anew, probes[3]!)[0]).toBe(3);
    appendToIndex(anew, slot(PERSONS + 15), late[0]!);
    expect(found(anew, late[0]!).slice(0, 2).sort()).toEqual([PERSONS, PERSONS + 15]);
  });

  test('never come back once erased, not when the index is built anew or their slot is taken by another', () => {
    const index = built();
    appendToIndex(index, slot(PERSONS), late[0]!);
    eraseFromIndex(index, slot(4));
    eraseFromIndex(index, slot(PERSONS));
    expect(found(index, samples[4]!)).not.toContain(4);
    expect(found(index, late[0]!)).not.toContain(PERSONS);
    appendToIndex(index, slot(4), late[1]!);
    appendToIndex(index, slot(PERSONS), late[2]!);
    const anew = rebuiltIndex(index, 5);
    for (const searched of [index, anew]) {
      expect(found(searched, late[1]!)[0]).toBe(4);
      expect(found(searched, late[2]!)[0]).toBe(PERSONS);
    }
    expect(found(anew, samples[4]!)[0]).not.toBe(4);
    expect(found(anew, late[0]!)[0]).not.toBe(PERSONS);
  });

  test('cannot be appended to a taken slot, beyond the last slot or beyond the room', () => {
    const index = built();
    expect(() => appendToIndex(index, slot(3), late[0]!)).toThrow('taken');
    expect(() => appendToIndex(index, slot(purpose.slots), late[0]!)).toThrow(RangeError);
    const full = buildIndex({ ...purpose, openSamples: 1 }, []);
    appendToIndex(full, slot(0), late[0]!);
    expect(() => appendToIndex(full, slot(1), late[1]!)).toThrow('build the index anew');
  });
});

describe('odd samples', () => {
  const ofAll = (template: TenPrint['templates'][number]): TenPrint => ({
    templates: new Array(10).fill(template),
    sex: 'unknown',
    recordedAgeYears: 'unknown',
  });
  const stream = draws(8).stream({ replication: 0, person: 0, purpose: 'odd-samples' });
  const odd: readonly (readonly [string, TenPrint])[] = [
    ['nothing', ofAll(undefined)],
    ['no minutia', ofAll(templateOf([]))],
    ['one minutia', ofAll(templateOf([{ x: 10, y: 10, angle: 3 }]))],
    ['255 minutiae', ofAll(scattered(77, 255))],
    ['255 times one minutia', ofAll(templateOf(new Array(255).fill({ x: 200, y: 200, angle: 40 })))],
    [
      'equal angles',
      ofAll(
        templateOf(
          Array.from({ length: 120 }, () => ({ x: 300 * stream.uniform(), y: 300 * stream.uniform(), angle: 0 })),
        ),
      ),
    ],
    [
      'places outside the image',
      ofAll(
        templateOf([
          { x: 65_535, y: 65_535, angle: 1 },
          { x: 0, y: 0, angle: 9 },
        ]),
      ),
    ],
  ];

  test.each(odd)('%s is indexed, searched for, and found where there is something to find', (_, sample) => {
    const index = buildIndex(purpose, [sheets[0]!, signSheet('rigid', slot(half), [sample, sample])]);
    const slots = found(index, sample);
    const minutiae = sample.templates[0]?.count ?? 0;
    if (minutiae > 1) expect(slots.slice(0, 2)).toEqual([half, half + 1]);
    if (minutiae === 0) expect(counters(index, 1).every((count) => count === 0)).toBe(true);
    expect(slots.length).toBeLessThanOrEqual(10);
  });

  test('counts stay at their greatest', () => {
    const [, many] = odd[4]!;
    const index = buildIndex(purpose, [signSheet('rigid', slot(0), [many])]);
    found(index, many);
    expect(Math.max(...counters(index, 1))).toBe(MOST_VOTES);
  });
});

test('fewer fingers, sparse prints and long keys are searched for with more effort', () => {
  const of = (fingers: number, minutiae: number, keyBits: number): ReturnType<typeof effortFor> =>
    effortFor({ fingers, minutiae, keyBits });
  expect(of(4, 160, 14).keysAMinutia).toBeGreaterThan(of(10, 400, 14).keysAMinutia);
  expect(of(10, 200, 14).keysAMinutia).toBe(2 * of(10, 400, 14).keysAMinutia);
  expect(of(10, 400, 16).keysAMinutia).toBe(2 * of(10, 400, 12).keysAMinutia);
  expect(of(1, 40, 14).most).toBeGreaterThan(of(4, 160, 14).most);
  expect(of(0, 0, 8)).toMatchObject({ keysAMinutia: 32, thinKeysAMinutia: 64 });
});
