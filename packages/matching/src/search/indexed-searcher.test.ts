import { afterAll, describe, expect, test } from 'vitest';
import type { SampleId } from '../gallery/gallery.ts';
import { createGallery } from '../gallery/gallery.ts';
import { generatedSample } from '../generated-samples.test.fixture.ts';
import { probeSigns } from '../search-index/probe-signs.ts';
import { buildIndex } from '../search-index/search-index.ts';
import { signSheet } from '../search-index/sign-sheet.ts';
import { perform } from '../workers/matching-task.ts';
import { searchPool } from '../workers/search-pool.ts';
import { identify } from './identify.ts';
import type { IndexedSettings } from './indexed-search.ts';
import { searchIndexed } from './indexed-search.ts';
import type { IndexExecutor } from './indexed-searcher.ts';
import { buildIndexOn, indexedSearcher } from './indexed-searcher.ts';
import { searchShare } from './search-share.ts';

const slot = (number: number): SampleId => number as SampleId;
const PERSONS = 30;
const PROBES = 12;
const growthHandling = 'growth-model';
const gallery = createGallery({ slots: PERSONS + PROBES, growthHandling });
const samples = Array.from({ length: PERSONS }, (_, person) => generatedSample(41, person, 0));
const probes = Array.from({ length: PROBES }, (_, k) => generatedSample(41, 3 * k, 1));
for (const [k, sample] of [...samples, ...probes].entries()) gallery.write(slot(k), sample);
const sheets = [signSheet(growthHandling, slot(0), samples)];
const purpose = { slots: PERSONS + PROBES, growthHandling, lanes: 3, openSamples: 0, keyBits: 9 } as const;
const index = buildIndex(purpose, sheets);
const requests = probes.map((sample, k) => ({ probe: slot(PERSONS + k), signs: probeSigns(sample, growthHandling) }));
const truth = searchIndexed({ gallery, index, lane: 0 }, requests);

/** As many threads as asked for, all of them this one. */
function here(threads: number): IndexExecutor {
  return {
    threads,
    search: async (open, search) => searchShare(open, search),
    runIndexTask: async (task) => {
      const answer = perform(task);
      if (answer.kind !== 'index') throw new TypeError(`answer to a ${answer.kind} task`);
      return answer;
    },
  };
}

test('the candidates are those of comparing everyone, for those who are on the shortlist', () => {
  const everyone = requests.map(({ probe }) => ({ probe, references: [{ from: slot(0), to: slot(PERSONS) }] }));
  const { candidates } = identify(gallery, everyone, { exhaustive: true, depth: PERSONS });
  let matesFirst = 0;
  for (const [k, { candidates: found, shortlist }] of truth.entries()) {
    expect(found).toEqual(candidates[k]!.filter(({ reference }) => shortlist.includes(reference)));
    if (candidates[k]![0]!.reference === 3 * k) {
      matesFirst++;
      expect(found[0]).toEqual(candidates[k]![0]);
    }
    expect(shortlist.length).toBeLessThan(PERSONS);
  }
  expect(matesFirst).toBeGreaterThanOrEqual(PROBES - 2);
});

test.each([1, 2, 3, 5])(
  'searches give the same on %d threads, all at once, in a batch or one by one',
  async (threads) => {
    const searcher = indexedSearcher(here(threads), gallery, index);
    const [batch, ...single] = await Promise.all([
      searcher.searchBatch(requests),
      ...requests.map((request) => searcher.searchOne(request)),
    ]);
    expect(batch).toEqual(truth);
    for (const [k, { candidates, shortlist }] of single.entries()) {
      expect(candidates).toEqual(truth[k]!.candidates);
      expect(shortlist).toEqual(truth[k]!.shortlist);
    }
  },
);

test('evidence that proves thin is that of all keys at once, on any threads', async () => {
  // The same person three times over: more stand high than the shortlist holds.
  const same = createGallery({ slots: 8, growthHandling });
  const sheet = signSheet(
    growthHandling,
    slot(0),
    [0, 0, 0, 1, 2, 3, 4, 5].map((k) => samples[k]!),
  );
  const crowd = buildIndex({ ...purpose, slots: 8 }, [sheet]);
  const request = { probe: slot(0), signs: requests[0]!.signs };
  const of = (keysAMinutia: number): IndexedSettings => ({
    effort: { keysAMinutia, thinKeysAMinutia: 8, fewest: 1, most: 2 },
    stages: 'shortlist',
  });
  const [atOnce, inTwo, alone] = [of(8), of(2), { ...of(2), effort: { ...of(2).effort, thinKeysAMinutia: 2 } }].map(
    (settings) => searchIndexed({ gallery: same, index: crowd, lane: 0 }, [request], settings)[0]!,
  );
  expect(inTwo).toEqual(atOnce);
  expect(inTwo!.shortlist).toEqual([0, 1]);
  expect(inTwo!.entries).toBeGreaterThan(alone!.entries);
  for (const threads of [1, 2, 3])
    expect(await indexedSearcher(here(threads), same, crowd).searchOne(request, of(2))).toEqual(atOnce);
});

test('a search for nothing, and a batch of none, find nothing', async () => {
  const searcher = indexedSearcher(here(2), gallery, index);
  expect(await searcher.searchBatch([])).toEqual([]);
  const empty = { templates: [], sex: 'unknown', recordedAgeYears: 'unknown' } as const;
  const { candidates } = await searcher.searchOne({ probe: slot(0), signs: probeSigns(empty, growthHandling) });
  expect(candidates).toEqual([]);
});

test('an index of another gallery is refused', () => {
  const other = createGallery({ slots: 3, growthHandling });
  expect(() => indexedSearcher(here(1), other, index)).toThrow('the gallery has 3');
});

describe('on real threads', () => {
  const workerFile = new URL('../workers/ending-worker.test.fixture.ts', import.meta.url);
  const pool = searchPool({ threads: 2, workerFile });
  afterAll(() => pool.close());

  test('the index that two threads build gives what one thread built', async () => {
    const built = await buildIndexOn(pool, purpose, sheets);
    const searcher = indexedSearcher(pool, gallery, built);
    expect(await searcher.searchBatch(requests)).toEqual(truth);
    expect((await searcher.searchOne(requests[2]!)).candidates).toEqual(truth[2]!.candidates);
  });

  test('a thread that ends in the middle costs the search one retry, and the gallery stays as it is', async () => {
    const endings = new Int32Array(new SharedArrayBuffer(4));
    const ending = {
      ...pool,
      runIndexTask: (task: Parameters<typeof pool.runIndexTask>[0]) => pool.run<never>({ ...task, endings }),
    };
    endings[0] = 1;
    expect(await indexedSearcher(ending, gallery, index).searchBatch(requests)).toEqual(truth);
    expect(endings[0]).toBe(0);
    expect(await indexedSearcher(pool, gallery, index).searchBatch(requests)).toEqual(truth);
  });

  test('a thread that ends every time fails the search with what happened', async () => {
    const endings = new Int32Array(new SharedArrayBuffer(4));
    endings[0] = 2;
    await expect(pool.run({ kind: 'index-search', endings })).rejects.toThrow('exited');
  });
});
