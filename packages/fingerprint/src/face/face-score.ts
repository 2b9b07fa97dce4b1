import type { Draws } from '@eurodac-sim/primitives';
import { normal } from '@eurodac-sim/primitives';
import type { Owner } from '../owner.ts';
import type { FaceParameter } from '../parameters/face.ts';
import { FACE } from '../parameters/face.ts';

type FaceValues = Readonly<Record<FaceParameter, number>>;

const VALUES = Object.fromEntries(Object.entries(FACE).map(([name, { value }]) => [name, value])) as FaceValues;

/** Two images of the face of one person. */
export type MatedFaces = {
  readonly owner: Owner;
  /** Age at the image that is stored, in years. */
  readonly enrolledAgeYears: number;
  readonly gapYears: number;
  /** Tells comparisons of this person apart. */
  readonly index: number;
};

/** A score of two face images, and whether it rests on measurements. */
export type FaceScore = {
  /** Standard deviations above the mean of two adults who are not the same person. */
  readonly z: number;
  /** `measured`: within the ages and gaps of the studies; `extrapolated`: beyond, with a wider decline. */
  readonly basis: 'measured' | 'extrapolated';
};

/**
 * Mean score of two images of a child of an age at enrolment, before the spread of single comparisons.
 *
 * @param declinePerYear standard deviations that a year between the images takes
 * @source Bahmani and Schuckers 2022; Hossain et al. 2026; the shape between both is assumed
 */
export function meanFaceScore(
  enrolledAgeYears: number,
  gapYears: number,
  declinePerYear: number = VALUES.declinePerYear,
): number {
  const years = Math.max(0, enrolledAgeYears - VALUES.enrolledFrom);
  const rise = 1 - Math.exp(-years / VALUES.riseYears);
  return VALUES.youngestMean + (VALUES.childMean - VALUES.youngestMean) * rise - declinePerYear * gapYears;
}

/**
 * The score of two images of one face.
 *
 * Where the gap is longer than any study measured, `basis` is `extrapolated` and the decline of the person is drawn
 * evenly from a wider range: say so beside every figure that rests on it.
 *
 * To be used only as the law allows: faces are searched where fingertips are unusable or no prints are there, once the
 * software for it is in use, and a hit on a face alone is verified by an expert. They never count towards a result on
 * fingers.
 *
 * @source Reg. (EU) 2024/1358 Art. 28(1) and (2), 38(5), 63(5) for the use
 */
export function matedFaceScore(draws: Draws, { owner, enrolledAgeYears, gapYears, index }: MatedFaces): FaceScore {
  const ofPerson = { replication: owner.replication, person: owner.person };
  const measured = gapYears <= VALUES.measuredYears && enrolledAgeYears >= VALUES.enrolledFrom;
  const u = draws.uniform({ ...ofPerson, purpose: 'face-decline' });
  const beyond = VALUES.declineLowest + (VALUES.declineHighest - VALUES.declineLowest) * u;
  const late = Math.max(0, gapYears - VALUES.measuredYears);
  const mean = meanFaceScore(enrolledAgeYears, gapYears - late) - late * beyond;
  const z = normal(draws.uniform({ ...ofPerson, purpose: 'mated-face', index }), mean, 1);
  return { z, basis: measured ? 'measured' : 'extrapolated' };
}

/** A face at the moment of its image. */
export type FaceAtAge = { readonly owner: Owner; readonly ageYears: number };

/** Spreads whole numbers over 32 bits without two falling on one. @source Knuth, TAOCP 3, 6.4 */
const GOLDEN = 0x9e3779b1;

/**
 * The score of the faces of two different persons, the probe's first: standard normal, higher where both are children of
 * one sex and about one age. To be used only as the law allows, as mated scores.
 *
 * @param index tells comparisons of these two apart
 */
export function nonMatedFaceScore(draws: Draws, probe: FaceAtAge, reference: FaceAtAge, index: number): FaceScore {
  const close = Math.abs(probe.ageYears - reference.ageYears) <= VALUES.likenessYears;
  const children = Math.max(probe.ageYears, reference.ageYears) < VALUES.likenessUntil;
  const mean = close && children && probe.owner.sex === reference.owner.sex ? VALUES.likeness : 0;
  const { replication, person } = probe.owner;
  const pair = (Math.imul(reference.owner.person, GOLDEN) ^ index) >>> 0;
  const u = draws.uniform({ replication, person, purpose: 'non-mated-face', index: pair });
  return { z: normal(u, mean, 1), basis: 'measured' };
}
