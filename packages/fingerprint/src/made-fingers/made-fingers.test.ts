import { draws } from '@eurodac-sim/primitives';
import { describe, expect, it } from 'vitest';
import { fingerModel } from '../parameters/finger-model.ts';
import { readRecord } from '../record-formats/read-record.ts';
import type { FingersToMake } from './made-fingers.ts';
import { madeFingers } from './made-fingers.ts';
import { TRUTH_COLUMNS, truthLine } from './truth.ts';

const wanted: FingersToMake = {
  persons: 20,
  fingers: ['right-index', 'left-index'],
  agesYears: [8, 14],
  impressions: 2,
  device: 'ten-print-scanner',
};

describe('made fingers', () => {
  const made = [...madeFingers(draws(2), wanted)];

  it('are every impression of every finger of every person, each in a file of its own', () => {
    expect(made).toHaveLength(20 * 2 * 2 * 2);
    expect(new Set(made.map(({ truth }) => truth.file)).size).toBe(made.length);
    expect(made.slice(0, 5).map(({ truth }) => truth.file)).toEqual([
      '2_1.iso',
      '2_2.iso',
      '2_3.iso',
      '2_4.iso',
      '7_1.iso',
    ]);
    expect(made[3]!.truth).toMatchObject({ person: 0, finger: 'right-index', impression: 4, trueAgeYears: 14 });
  });

  it('have a record that says what the truth says, and none where nothing was acquired', () => {
    for (const { truth, record } of made) {
      expect(record !== undefined).toBe(truth.acquired);
      if (record === undefined) continue;
      const [view] = readRecord(record).views;
      expect(view).toMatchObject({ position: truth.finger, quality: truth.quality, pixelsPerCm: 197 });
    }
  });

  it.each(['iso2005', 'iso2011', 'ansi2004'] as const)('are records of the format asked for, %s', (format) => {
    const few = [...madeFingers(draws(2), { ...wanted, persons: 3, format })];
    const records = few.flatMap(({ record }) => (record === undefined ? [] : [readRecord(record)]));
    expect(records.length).toBeGreaterThan(15);
    expect(new Set(records.map((record) => record.format))).toEqual(new Set([format]));
    expect(few[0]!.truth.file).toBe(format === 'ansi2004' ? '2_1.ansi' : '2_1.iso');
    const [bare] = made.flatMap(({ record }) => (record === undefined ? [] : [readRecord(record).views[0]!]));
    expect(Array.from(records[0]!.views[0]!.x)).toEqual(Array.from(bare!.x));
  });

  it('state one wrong birth date for a person whose recorded age is wrong, for about 3 in 10', () => {
    const people = Array.from(
      madeFingers(draws(2), { ...wanted, persons: 300, fingers: ['right-thumb'], impressions: 1 }),
    );
    const errors = people.map(({ truth }) => truth.recordedAgeYears - truth.trueAgeYears);
    const wrong = errors.filter((error, k) => {
      if (k % 2 === 1) expect(error).toBeCloseTo(errors[k - 1]!, 9);
      return error !== 0;
    });
    expect(wrong.length / errors.length).toBeGreaterThan(0.2);
    expect(wrong.length / errors.length).toBeLessThan(0.4);
  });

  it('have a line each under the columns of truth.csv', () => {
    expect(TRUTH_COLUMNS.join(',')).toBe(
      'file,person,finger,impression,sex,trueAgeYears,recordedAgeYears,quality,device,scale,acquired',
    );
    const [{ truth }] = made as [(typeof made)[number]];
    expect(truthLine({ ...truth, recordedAgeYears: 8, quality: 41, scale: 0.7251234567 })).toBe(
      `2_1.iso,0,right-index,1,${truth.sex},8,8,41,ten-print-scanner,0.725123,true`,
    );
    const rejected = [
      ...madeFingers(draws(2), { ...wanted, persons: 1 }, fingerModel({ 'fingers.quality.gate': 100 })),
    ];
    expect(truthLine(rejected[0]!.truth)).toMatch(/,8(\.\d+)?,,ten-print-scanner,,false$/);
  });
});
