import type { DatasetCategory } from '@eurodac-sim/law';
import { DATASET_CATEGORIES } from '@eurodac-sim/law';
import type { Brand } from '@eurodac-sim/primitives';
import type { Biometrics } from './dataset.ts';

/** All that decides whether a search reaches a dataset, but for its state and time: ten bits, so that kinds can be counted. */
export type DatasetKind = Brand<number, 'DatasetKind'>;

/** How many kinds there can be. */
export const KINDS: number = 1 << 10;

const MARKED = 1 << 4;
const BLOCKED = 1 << 5;
const FINGERPRINTS = 1 << 6;
const FACE = 1 << 7;
const SEX_BITS = 8;
const SEXES: readonly (string | null)[] = [null, 'female', 'male', 'other'];

/** What a kind is made of. */
type KindFacts = {
  readonly category: DatasetCategory;
  readonly biometrics: Biometrics;
  /** Sexes other than female and male count as one. */
  readonly sex: string | null;
  readonly marked: boolean;
  readonly blocked: boolean;
};

/** The kind of a dataset. */
export function kindOf({ category, biometrics, sex, marked, blocked }: KindFacts): DatasetKind {
  return (DATASET_CATEGORIES.indexOf(category) |
    (marked ? MARKED : 0) |
    (blocked ? BLOCKED : 0) |
    (biometrics === 'face' ? 0 : FINGERPRINTS) |
    (biometrics === 'fingerprints' ? 0 : FACE) |
    (sexNumber(sex) << SEX_BITS)) as DatasetKind;
}

const sexNumber = (sex: string | null): number => {
  const known = SEXES.indexOf(sex);
  return known < 0 ? SEXES.length - 1 : known;
};

export const categoryOf = (kind: DatasetKind): DatasetCategory => DATASET_CATEGORIES[kind & 0xf]!;
export const isMarked = (kind: DatasetKind): boolean => (kind & MARKED) !== 0;
export const isBlocked = (kind: DatasetKind): boolean => (kind & BLOCKED) !== 0;
export const hasFingerprints = (kind: DatasetKind): boolean => (kind & FINGERPRINTS) !== 0;
export const hasFace = (kind: DatasetKind): boolean => (kind & FACE) !== 0;

/** Whether a recorded sex differs from that of a kind; unknown differs from nothing. */
export function differsInSex(kind: DatasetKind, sex: string | null): boolean {
  const recorded = kind >> SEX_BITS;
  return recorded !== 0 && sex !== null && recorded !== sexNumber(sex);
}
