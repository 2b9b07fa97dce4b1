import type { SampleId } from '@eurodac-sim/matching';
import { expect, it } from 'vitest';
import { sealedOwners, truth } from './truth.ts';

const OWN = 101 as SampleId;
const OF_NOBODY = 102 as SampleId;
const sealed = sealedOwners((sample) => (sample === OWN ? 3 : undefined));

it('the truth knows whose a sample is, and that the background is nobody', () =>
  expect([OWN, OF_NOBODY].map(truth(sealed).ownerOf)).toEqual([3, undefined]));

it('sealed owners show neither samples nor persons to those who hand them on', () => {
  expect(Object.keys(sealed)).toEqual([]);
  expect(JSON.stringify(sealed)).toBe('{}');
});
