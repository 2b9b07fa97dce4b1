import { describe, expect, it } from 'vitest';
import { ONE_MINUTIA } from './any-record.test.fixture.ts';
import { statedSingularities } from './cores-and-deltas.ts';
import { extendedDataOf } from './extended-data.ts';
import { recordOf } from './record-of.ts';

const view = (data: readonly number[]) => ({
  ...recordOf(ONE_MINUTIA).views[0]!,
  extendedData: extendedDataOf([
    { type: 1, data: new Uint8Array([0]) },
    { type: 2, data: new Uint8Array(data) },
  ]),
});

describe('the cores and deltas that extended data state', () => {
  it('are read with and without angles, in ISO records for each point', () => {
    const stated = view([2, 0x40, 10, 0, 20, 64, 0, 11, 0, 21, 1, 0x41, 0, 0, 2, 1, 2, 3]);
    const expected = {
      cores: [
        { x: 10, y: 20 },
        { x: 11, y: 21 },
      ],
      deltas: [{ x: 256, y: 2 }],
    };
    expect(statedSingularities(stated, 'iso2005')).toEqual(expected);
    expect(statedSingularities(stated, 'iso2011')).toEqual(expected);
  });

  it('are read with and without angles, in ANSI/INCITS 378-2004 for all points', () => {
    const stated = view([0x41, 0, 10, 0, 20, 64, 0x01, 1, 0, 0, 2]);
    expect(statedSingularities(stated, 'ansi2004')).toEqual({ cores: [{ x: 10, y: 20 }], deltas: [{ x: 256, y: 2 }] });
  });

  it.each([
    ['half a block', [1, 0, 10, 0]],
    ['bytes behind the last point', [0, 0, 7]],
    ['more points than a finger has room for', [16, 0]],
    ['nothing', []],
  ])('are not guessed from %s', (_, data) => {
    expect(statedSingularities(view(data), 'iso2005')).toBeUndefined();
  });

  it('are not known where there is no such block', () => {
    expect(statedSingularities(recordOf(ONE_MINUTIA).views[0]!, 'iso2005')).toBeUndefined();
  });
});
