import type { Device, FingerPosition, Impression, Sex } from '@eurodac-sim/fingerprint';
import { finger, impression } from '@eurodac-sim/fingerprint';
import type { GrowthHandling } from '@eurodac-sim/matching';
import type { Laboratory } from '../laboratory.ts';
import { person, personOf } from '../people/person.ts';

/** Years from, and up to; each person draws a number between both. */
export type Span = readonly [from: number, to: number];

/** Persons who are enrolled at an age and found after a gap: what a study of error rates compares. */
export type Arm = {
  readonly enrolled: Span;
  readonly gap: Span;
  readonly growth: GrowthHandling;
  readonly fingers: readonly FingerPosition[];
  /** Persons with one mated comparison each. */
  readonly persons: number;
  /** How many of them are also compared with each other. */
  readonly nonMated: number;
  /** Device of the second capture, and of the first where `both`. */
  readonly device?: Device;
  readonly both?: true;
  /** Everybody of one sex; where not said, women and men take turns. */
  readonly sex?: Sex;
};

/** A person of an arm: age at enrolment and when found, and the impressions of each finger at both. */
export type Pair = {
  readonly sex: Sex;
  readonly ages: readonly [enrolled: number, found: number];
  readonly references: readonly Impression[];
  readonly probes: readonly Impression[];
};

/** Captures of one person: the first two of a life, whatever the ages, so that arms share their presses. */
const ENROLLED = 0;
const FOUND = 1;

/** The two captures of the person of a number. */
export function pairOf(laboratory: Laboratory, arm: Arm, number: number): Pair {
  const { random } = laboratory;
  const owner = arm.sex === undefined ? person(number) : personOf(number, arm.sex);
  const drawn = (purpose: string, [from, to]: Span): number =>
    from === to ? from : from + (to - from) * random.uniform({ ...owner, purpose });
  const enrolled = drawn('validation-enrolled', arm.enrolled);
  const found = enrolled + drawn('validation-gap', arm.gap);
  const fingers = arm.fingers.map((position) => finger(random, owner, position));
  const device = arm.device === undefined ? {} : { device: arm.device };
  const first = arm.both === true ? device : {};
  return {
    sex: owner.sex,
    ages: [enrolled, found],
    references: fingers.map((one) => impression(random, one, { index: ENROLLED, trueAgeYears: enrolled, ...first })),
    probes: fingers.map((one) => impression(random, one, { index: FOUND, trueAgeYears: found, ...device })),
  };
}
