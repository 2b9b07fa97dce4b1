import type { CalendarDate } from '@eurodac-sim/primitives';
import { calendarDate } from '@eurodac-sim/primitives';
import { describe, expect, it } from 'vitest';
import type { DatasetPair, LinkableDataset } from './linked-datasets.ts';
import { linkedDatasets } from './linked-datasets.ts';
import { LINKING } from './regulation-2024-1358/article-3-linking.ts';

const dataset = (id: string, transmitted: string, erased: string | null = null): LinkableDataset => ({
  id,
  memberStateOfOrigin: id.slice(0, 2),
  transmittedOn: calendarDate(transmitted),
  erasedOn: erased === null ? null : calendarDate(erased),
});

const A = dataset('IT1', '2026-07-01');
const B = dataset('FR1', '2026-08-01');
const C = dataset('NL1', '2026-09-01');
const D = dataset('NL2', '2026-10-01');

type Given = {
  datasets: readonly LinkableDataset[];
  hits?: readonly DatasetPair[];
  own?: readonly DatasetPair[];
  on?: string;
  reading?: 'WHEN_COMPARED' | 'ALWAYS';
};

function sequences({ datasets, hits = [], own = [], on = '2027-01-01', reading = 'WHEN_COMPARED' }: Given) {
  const facts = { datasets, confirmedHits: hits, ownDataJoinedByFile: own, on: calendarDate(on) as CalendarDate };
  return linkedDatasets(LINKING, facts, reading).map((sequence) => sequence.datasets);
}

describe('linked datasets', () => {
  it('stand alone until a hit is confirmed', () => {
    expect(sequences({ datasets: [A, B] })).toEqual([['IT1'], ['FR1']]);
  });

  it('form one sequence in order of transmission, whatever the order of the hits', () => {
    const hits: readonly DatasetPair[] = [
      ['NL1', 'FR1'],
      ['FR1', 'IT1'],
    ];
    expect(sequences({ datasets: [C, B, A], hits })).toEqual([['IT1', 'FR1', 'NL1']]);
    expect(sequences({ datasets: [A, C, B], hits: hits.toReversed() })).toEqual([['IT1', 'FR1', 'NL1']]);
  });

  it('lose an erased dataset on the day of its erasure, and keep what it joined', () => {
    const erased = dataset('FR1', '2026-08-01', '2026-12-01');
    const hits: readonly DatasetPair[] = [
      ['NL1', 'FR1'],
      ['FR1', 'IT1'],
    ];
    const datasets = [A, erased, C];
    expect(sequences({ datasets, hits, on: '2026-11-30' })).toEqual([['IT1', 'FR1', 'NL1']]);
    expect(sequences({ datasets, hits, on: '2026-12-01' })).toEqual([['IT1', 'NL1']]);
  });

  it('of own data that were not compared are linked only where all datasets of a person are', () => {
    const given = { datasets: [C, D], own: [['NL1', 'NL2']] as const };
    expect(sequences(given)).toEqual([['NL1'], ['NL2']]);
    expect(sequences({ ...given, reading: 'ALWAYS' })).toEqual([['NL1', 'NL2']]);
  });

  it('of own data that were compared are linked under either reading', () => {
    const given = { datasets: [C, D], hits: [['NL1', 'NL2']] as const };
    expect(sequences(given)).toEqual([['NL1', 'NL2']]);
    expect(sequences({ ...given, reading: 'ALWAYS' })).toEqual([['NL1', 'NL2']]);
  });

  it('refuse a hit with a dataset that does not exist, naming those that do', () => {
    expect(() => sequences({ datasets: [A], hits: [['IT1', 'XX9']] })).toThrow(/no dataset 'XX9'.*IT1/);
  });
});
