import type { Draws } from '@eurodac-sim/primitives';
import type { Owner } from '../owner.ts';
import type { FingerModel } from '../parameters/finger-model.ts';
import { FINGER_MODEL } from '../parameters/finger-model.ts';
import { packTemplates } from '../template/template-shelf.ts';
import type { Capture } from './capture.ts';
import { tenPrint } from './ten-print.ts';

/** Persons of a gallery, from one number up to but without another: a shard of it. */
export type PersonRange = { readonly from: number; readonly to: number };

/** Who a person of a gallery is and how the ten-print was taken: nothing but the number decides it. */
export type GalleryPerson = { readonly owner: Owner; readonly capture: Capture };

/**
 * The ten-prints of a range of persons as the bytes of a shelf, for `openTemplates`: ten places for each person, in ISO
 * order; a finger that was not acquired leaves its place empty.
 *
 * The same for each person whatever the range, so any thread can make any shard.
 *
 * @throws {RangeError} the templates take more than 4 GiB: ask for fewer persons
 */
export function fingersOfPersons(
  draws: Draws,
  { from, to }: PersonRange,
  personOf: (person: number) => GalleryPerson,
  model: FingerModel = FINGER_MODEL,
): Uint8Array {
  const persons = Array.from({ length: Math.max(0, to - from) }, (_, k) => personOf(from + k));
  const impressions = persons.flatMap(({ owner, capture }) => tenPrint(draws, owner, capture, model));
  return packTemplates(impressions.map((one) => (one.kind === 'acquired' ? one.template : undefined)));
}
