import { POLICY_NAMES } from '@eurodac-sim/law';
import { addDays, calendarDate, isoDate } from '@eurodac-sim/primitives';
import type { Arbitrary } from 'fast-check';
import fc from 'fast-check';
import type { MadeWorld, Outage } from '../simulated/made-world.ts';

const FROM = calendarDate('2027-01-01');
/** A share in steps of a tenth, all alike: those of `fc.double` are nearly all next to nothing. */
export const share: Arbitrary<number> = fc.noBias(fc.nat(10)).map((tenths) => tenths / 10);
const dayWithin = (days: number): Arbitrary<number> => fc.noBias(fc.nat(days));

/** Days without transmission in the first year, two or more in a row. */
export const outage: Arbitrary<Outage> = fc
  .record({ after: dayWithin(300), lasts: fc.integer({ min: 1, max: 30 }) })
  .map(({ after, lasts }) => ({ from: isoDate(addDays(FROM, after)), to: isoDate(addDays(FROM, after + lasts)) }));

/** A world of up to thirty minors. It shrinks to few of them, seen for a short time, where all goes as it should. */
export const world: Arbitrary<MadeWorld> = fc.record({
  seed: fc.nat(999),
  minors: fc.noBias(fc.integer({ min: 1, max: 30 })),
  arrivalsFrom: fc.constant(isoDate(FROM)),
  arrivalDays: fc.noBias(fc.integer({ min: 1, max: 120 })),
  followUpDays: fc.noBias(fc.integer({ min: 30, max: 1200 })),
  background: fc.nat(5),
  policy: fc.constantFrom(...POLICY_NAMES),
  searchPractice: fc.constantFrom('follows-law' as const, 'as-2013' as const),
  matching: fc.constantFrom('perfect' as const, 'modelled' as const),
  coverage: share.map((less) => 1 - less),
  searched: share.map((less) => 1 - less),
  outages: fc.array(outage, { maxLength: 2 }),
  coverageSteps: fc.constant([]),
});

/** The same with matching that does not err and everybody looked for, so that what is done decides who is found. */
export const perfectWorld: Arbitrary<MadeWorld> = world.map((made) => ({ ...made, matching: 'perfect' as const }));
