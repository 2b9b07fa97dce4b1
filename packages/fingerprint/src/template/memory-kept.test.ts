import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { draws } from '@eurodac-sim/primitives';
import { expect, it } from 'vitest';
import { FINGER_POSITIONS } from '../finger-position.ts';
import { tenPrint } from '../impression/ten-print.ts';
import { ONE_MINUTIA } from '../record-formats/any-record.test.fixture.ts';
import { extendedDataOf } from '../record-formats/extended-data.ts';
import type { FingerRecord, Iso2005Record, Iso2011Record } from '../record-formats/finger-record.ts';
import { readRecord } from '../record-formats/read-record.ts';
import { recordOf } from '../record-formats/record-of.ts';
import { writeRecord } from '../record-formats/write-record.ts';
import { columns } from './columns.ts';
import type { Template } from './template.ts';
import { openTemplates, packTemplates } from './template-shelf.ts';

setFlagsFromString('--expose_gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Bytes that what `make` returns keeps in memory, buffers included. */
async function bytesKept(make: () => unknown): Promise<number> {
  const used = async (): Promise<number> => {
    // Buffers are given back behind the collector's back: the next collection waits for that.
    for (let round = 0; round < 3; round++) {
      collectGarbage();
      await new Promise(setImmediate);
    }
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const before = await used();
  const kept = [make()];
  const after = await used();
  return kept.length === 1 ? after - before : Number.NaN;
}

const COPIES = 50;
/** Beside its own size a record takes this for each view, of which it has at most 176. */
const VIEW_BYTES = 1500;

const bare = recordOf({ ...ONE_MINUTIA, ...columns(0) });
const blocks = extendedDataOf(Array.from({ length: 16_383 }, (_, type) => ({ type, data: new Uint8Array(0) })));
const qualityBlocks = Array.from({ length: 255 }, () => ({ quality: 60, vendor: 1, algorithm: 1 }));

function manyViews({ views: [first], ...record }: Iso2005Record): Iso2005Record {
  const numbers = Array.from({ length: 16 }, (_, viewNumber) => viewNumber);
  const positions = ['unknown' as const, ...FINGER_POSITIONS];
  const views = positions.flatMap((position) => numbers.map((viewNumber) => ({ ...first!, position, viewNumber })));
  return { ...record, views };
}

function withQualityBlocks(record: Iso2011Record): Iso2011Record {
  return { ...record, views: record.views.map((view) => ({ ...view, qualityBlocks })) };
}

it.each<[string, FingerRecord]>([
  ['as many views as there may be, without a minutia', manyViews(bare)],
  ['as many views as there may be, of one minutia', manyViews(recordOf(ONE_MINUTIA))],
  ['as many empty blocks as there may be', { ...bare, views: [{ ...bare.views[0]!, extendedData: blocks }] }],
  ['as many quality blocks as there may be', withQualityBlocks(recordOf(ONE_MINUTIA, 'iso2011') as Iso2011Record)],
])('a record of %s takes little memory beside its size', async (name, record) => {
  const bytes = writeRecord(record);
  const kept = (await bytesKept(() => Array.from({ length: COPIES }, () => readRecord(bytes)))) / COPIES;
  console.info(`${name}: ${bytes.length} bytes, ${Math.round(kept)} in memory`);
  expect(kept).toBeLessThan(12 * bytes.length + VIEW_BYTES * record.views.length);
});

it('generated templates on a shelf take at most 12 bytes of memory a minutia', async () => {
  const random = draws(1);
  const made: Template[] = [];
  for (let person = 0; person < 100; person++)
    for (const result of tenPrint(random, { replication: 0, person, sex: 'female' }, { index: 0, trueAgeYears: 8 }))
      if (result.kind === 'acquired') made.push(result.template);
  // The same ones again and again, so that what the runtime keeps beside them does not count.
  const many = Array.from({ length: 20 }, () => made).flat();
  const minutiae = many.reduce((sum, { count }) => sum + count, 0);
  const onShelf = (await bytesKept(() => openTemplates(packTemplates(many)))) / minutiae;
  const asObjects = (await bytesKept(() => many.map((template) => structuredClone(template)))) / minutiae;
  console.info(
    `${many.length} templates of ${(minutiae / many.length).toFixed(1)} minutiae: ` +
      `${onShelf.toFixed(1)} bytes a minutia on a shelf, ${asObjects.toFixed(1)} as an object each`,
  );
  expect(onShelf).toBeLessThanOrEqual(12);
  expect(onShelf).toBeGreaterThan(7);
});
