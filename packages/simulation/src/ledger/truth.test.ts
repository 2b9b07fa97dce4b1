import type { SampleId } from '@eurodac-sim/matching';
import { calendarDate, instant } from '@eurodac-sim/primitives';
import { describe, expect, it } from 'vitest';
import type { Minor } from '../person/minor.ts';
import { sealedOwners, truth } from './truth.ts';

const CHILD: Minor = {
  person: 3,
  sex: 'female',
  ageBand: '14-15',
  birthDate: calendarDate('2012-03-01'),
  arrivedAt: instant('2026-09-01T00:00:00Z'),
  entryState: 'GR',
  claims: true,
};
const OWN = 101 as SampleId;
const OF_NOBODY = 102 as SampleId;
const sealed = sealedOwners([{ sample: OWN, person: 3 }]);

describe('the truth', () => {
  const known = truth([CHILD], sealed);

  it('knows whose a sample is, and that the background is nobody', () =>
    expect([known.ownerOf(OWN), known.ownerOf(OF_NOBODY)]).toEqual([3, undefined]));

  it('knows when somebody was born, and refuses a stranger', () => {
    expect(known.birthDateOf(3)).toBe(CHILD.birthDate);
    expect(() => known.birthDateOf(4)).toThrow(/no minor 4/);
  });
});

it('sealed owners show neither samples nor persons to those who hand them on', () => {
  expect(Object.keys(sealed)).toEqual([]);
  expect(JSON.stringify(sealed)).toBe('{}');
});
