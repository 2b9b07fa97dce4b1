import type { Draws } from '@eurodac-sim/primitives';
import type { Finger } from '../finger/finger.ts';
import { finger } from '../finger/finger.ts';
import type { FingerPosition } from '../finger-position.ts';
import { FINGER_POSITIONS } from '../finger-position.ts';
import type { Device } from '../impression/device.ts';
import type { Impression } from '../impression/impression.ts';
import { impression } from '../impression/impression.ts';
import type { Owner } from '../owner.ts';
import type { FingerModel } from '../parameters/finger-model.ts';
import { FINGER_MODEL } from '../parameters/finger-model.ts';
import type { RecordFormat } from '../record-formats/record-format.ts';
import { recordOf } from '../record-formats/record-of.ts';
import { writeRecord } from '../record-formats/write-record.ts';
import { recordedAgeYears } from './recorded-age.ts';
import type { TruthRow } from './truth.ts';

/** Which fingers to make: every chosen finger of every person leaves some impressions at every age. */
export type FingersToMake = {
  readonly persons: number;
  readonly fingers: readonly FingerPosition[];
  readonly agesYears: readonly number[];
  /** Impressions of each finger at each age. */
  readonly impressions: number;
  readonly device: Device;
  /** `iso2005` where not said. */
  readonly format?: RecordFormat;
};

/** One impression: its truth, and the bytes of its file where one was acquired. */
export type MadeFinger = { readonly truth: TruthRow; readonly record: Uint8Array | undefined };

/** Persons of a collection are kept apart from those of any simulation by their replication. */
const COLLECTION = 0xfffffffe;
const EXTENSIONS: Readonly<Record<RecordFormat, string>> = { iso2005: 'iso', iso2011: 'iso', ansi2004: 'ansi' };

/**
 * Synthetic impressions with the truth beside them, one after another: by person, finger, age, then impression.
 *
 * The finger's number in a file name is 10 times the person's place from 0 plus the ISO code of the finger, so that it
 * is unique; the impression's number runs from 1 over all ages.
 */
export function* madeFingers(
  draws: Draws,
  wanted: FingersToMake,
  model: FingerModel = FINGER_MODEL,
): Generator<MadeFinger, void, undefined> {
  const format = wanted.format ?? 'iso2005';
  for (let person = 0; person < wanted.persons; person++) {
    const owner = collectionOwner(draws, person);
    const recordedYears = recordedAgeYears(draws, owner, wanted.agesYears, model.person);
    for (const position of wanted.fingers) {
      const made = finger(draws, owner, position, model);
      for (let index = 0; index < wanted.agesYears.length * wanted.impressions; index++) {
        const place = Math.floor(index / wanted.impressions);
        const trueAgeYears = wanted.agesYears[place]!;
        const result = impression(draws, made, { index, trueAgeYears, device: wanted.device }, model);
        const ages = { trueAgeYears, recordedAgeYears: recordedYears[place]! };
        yield {
          truth: { ...labels(made, index, EXTENSIONS[format]), ...ages, device: wanted.device, ...outcome(result) },
          record: result.kind === 'acquired' ? writeRecord(recordOf(result.template, format)) : undefined,
        };
      }
    }
  }
}

function labels(
  made: Finger,
  index: number,
  extension: string,
): Pick<TruthRow, 'file' | 'person' | 'finger' | 'impression' | 'sex'> {
  const { person, sex } = made.owner;
  const number = person * FINGER_POSITIONS.length + FINGER_POSITIONS.indexOf(made.position) + 1;
  const place = index + 1;
  return { file: `${number}_${place}.${extension}`, person, finger: made.position, impression: place, sex };
}

/** A person of a collection, by place from 0: the same as in every collection of the same seed. */
export function collectionOwner(draws: Draws, person: number): Owner {
  const u = draws.uniform({ replication: COLLECTION, person, purpose: 'sex' });
  return { replication: COLLECTION, person, sex: u < 0.5 ? 'female' : 'male' };
}

function outcome(result: Impression): Pick<TruthRow, 'quality' | 'scale' | 'acquired'> {
  if (result.kind === 'not-acquired') return { quality: undefined, scale: undefined, acquired: false };
  return { quality: result.quality, scale: result.scale, acquired: true };
}
