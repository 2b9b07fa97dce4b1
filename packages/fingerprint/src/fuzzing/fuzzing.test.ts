import { draws } from '@eurodac-sim/primitives';
import { expect, it } from 'vitest';
import { judge } from './judgement.ts';
import { mutatedRecord } from './mutated-record.ts';
import { seedRecords } from './seed-records.ts';

const random = draws(7);
const seeds = seedRecords(random);

it('records to start from are well formed, in every format and in the compact layout', () => {
  const formats = new Set(
    seeds.map((seed) => {
      const judgement = judge(seed);
      return judgement.kind === 'read' ? judgement.format : judgement;
    }),
  );
  expect(formats).toEqual(new Set(['iso2005', 'iso2011', 'ansi2004', 'template']));
});

it('20,000 mutated records are each read and written back to the same bytes, or refused with a place', () => {
  const counts = { read: 0, malformed: 0 };
  const fields = new Set<string>();
  for (let index = 0; index < 20_000; index++) {
    const mutated = mutatedRecord(random, seeds, index);
    const judgement = judge(mutated);
    if (judgement.kind === 'broken')
      throw new Error(`${judgement.because}: ${Buffer.from(mutated.bytes).toString('hex')}`);
    counts[judgement.kind]++;
    if (judgement.kind === 'malformed') fields.add(judgement.field);
  }
  expect(counts.read).toBeGreaterThan(1000);
  expect(counts.malformed).toBeGreaterThan(5000);
  expect(fields.size).toBeGreaterThan(30);
});

it('the same seed and index give the same bytes, and another index others', () => {
  expect(mutatedRecord(draws(7), seedRecords(draws(7)), 5)).toEqual(mutatedRecord(random, seeds, 5));
  expect(mutatedRecord(random, seeds, 6)).not.toEqual(mutatedRecord(random, seeds, 5));
});

it('an error that is not about the bytes of a record is judged broken', () => {
  const [seed] = seeds;
  expect(judge({ bytes: undefined as unknown as Uint8Array, reader: seed!.reader }).kind).toBe('broken');
});
