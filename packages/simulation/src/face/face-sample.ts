import type { SampleId } from '@eurodac-sim/matching';

/** Numbers of samples from which those are that hold a face and no prints: no matcher of prints gets there. */
const FIRST_FACE = 2 ** 33;

/** Contacts of one person whose faces are told apart. */
const CONTACTS = 65_536;

/** The sample of a contact at which a face was taken and no prints. */
export function faceSample(person: number, contact: number): SampleId {
  return (FIRST_FACE + person * CONTACTS + contact) as SampleId;
}

/** Whose face a sample is; undefined for prints. */
export function ownerOfFace(sample: SampleId): number | undefined {
  return sample < FIRST_FACE ? undefined : Math.floor((sample - FIRST_FACE) / CONTACTS);
}
