import type { Finger, FingerPosition, Owner, Template } from '@eurodac-sim/fingerprint';
import { collectionOwner, DEVICES, FINGER_POSITIONS, finger as fingerOf, impression } from '@eurodac-sim/fingerprint';
import { draws } from '@eurodac-sim/primitives';
import type { Arbitrary } from 'fast-check';
import fc from 'fast-check';

/** Somebody of a collection, by its seed and their place. */
export type MadePerson = { readonly seed: number; readonly person: number; readonly owner: Owner };

/** A synthetic person; the first of the first collection is the smallest. */
export const person: Arbitrary<MadePerson> = fc
  .record({ seed: fc.nat(1000), person: fc.nat(1000) })
  .map((key) => ({ ...key, owner: collectionOwner(draws(key.seed), key.person) }));

const position: Arbitrary<FingerPosition> = fc.constantFrom(...FINGER_POSITIONS);

/** A finger of a synthetic person. */
export const finger: Arbitrary<Finger> = fc
  .tuple(person, position)
  .map(([{ seed, owner }, place]) => fingerOf(draws(seed), owner, place));

/** Two impressions of one finger at some age, and one of the same finger of somebody else. */
export type Pressed = {
  readonly probe: Template;
  readonly mated: Template;
  readonly other: Template;
  readonly words: string;
};

/** Impressions on a ten-print scanner, where all three were acquired. */
export const pressed: Arbitrary<Pressed> = fc
  .record({ someone: person, place: position, trueAgeYears: fc.integer({ min: 6, max: 30 }) })
  .map(({ someone: { seed, person: number, owner }, place, trueAgeYears }) => {
    const drawn = draws(seed);
    const device = DEVICES[0] ?? 'ten-print-scanner';
    const one = fingerOf(drawn, owner, place);
    const another = fingerOf(drawn, collectionOwner(drawn, number + 1), place);
    const taken = [0, 1].map((index) => impression(drawn, one, { index, trueAgeYears, device }));
    const words = `the ${place} of person ${number} of collection ${seed} at ${trueAgeYears}`;
    return { all: [...taken, impression(drawn, another, { index: 0, trueAgeYears, device })], words };
  })
  .filter(({ all }) => all.every(({ kind }) => kind === 'acquired'))
  .map(({ all, words }) => {
    const [probe, mated, other] = all.flatMap((one) => (one.kind === 'acquired' ? [one.template] : []));
    return { probe: probe!, mated: mated!, other: other!, words };
  });
