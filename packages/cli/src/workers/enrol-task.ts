import type { FingerPosition } from '@eurodac-sim/fingerprint';
import type { GalleryBuffers, PairFacts, ProbeSigns, SampleId, SignSheet } from '@eurodac-sim/matching';
import { openGallery, probeSigns, signSheet } from '@eurodac-sim/matching';
import { draws } from '@eurodac-sim/primitives';
import type { ProbeConditions } from './search-people.ts';
import { enrolledPrints, probePrints } from './search-people.ts';

/** Persons to be made and prepared into slots of a shared gallery. */
export type EnrolTask = {
  readonly kind: 'enrol';
  readonly seed: number;
  readonly gallery: GalleryBuffers;
  readonly fingers: readonly FingerPosition[];
  /** Places of the persons, from the first up to but not including the last; each goes to the slot of its place. */
  readonly from: number;
  readonly to: number;
};

export type EnrolAnswer = { readonly kind: 'enrol'; readonly sheet: SignSheet; readonly templates: number };

/** Later captures of persons, each into a slot of its own. */
export type ProbeTask = {
  readonly kind: 'probe';
  readonly seed: number;
  readonly gallery: GalleryBuffers;
  readonly fingers: readonly FingerPosition[];
  readonly conditions: ProbeConditions;
  readonly places: readonly number[];
  readonly firstSlot: number;
};

/** A probe in its slot. */
export type TakenProbe = {
  readonly slot: SampleId;
  readonly signs: ProbeSigns;
  /** Whether this capture, or the one at enrolment, went wrong as a whole. */
  readonly grossFailure: boolean;
  /** Age at enrolment, time since and quality of the probe: for judging searches, not for searching. */
  readonly facts: Pick<PairFacts, 'age' | 'gap' | 'quality'>;
};

export type ProbeAnswer = { readonly kind: 'probe'; readonly probes: readonly TakenProbe[] };

/** Makes the persons of a part of a gallery; their templates go no further than the gallery. */
export function enrol({ seed, gallery, fingers, from, to }: EnrolTask): EnrolAnswer {
  const open = openGallery(gallery);
  const random = draws(seed);
  const samples = Array.from({ length: to - from }, (_, k) => enrolledPrints(random, from + k, fingers).sample);
  let templates = 0;
  for (const [k, sample] of samples.entries()) {
    open.write((from + k) as SampleId, sample);
    templates += sample.templates.filter((template) => template !== undefined).length;
  }
  return { kind: 'enrol', sheet: signSheet(gallery.growthHandling, from as SampleId, samples), templates };
}

/** Takes probes, each into the slot after the one before. */
export function takeProbes(task: ProbeTask): ProbeAnswer {
  const { seed, gallery, fingers, conditions, places, firstSlot } = task;
  const open = openGallery(gallery);
  const random = draws(seed);
  return {
    kind: 'probe',
    probes: places.map((place, k): TakenProbe => {
      const slot = (firstSlot + k) as SampleId;
      const { sample, grossFailure, quality } = probePrints(random, place, fingers, conditions);
      const enrolled = enrolledPrints(random, place, fingers);
      open.write(slot, sample);
      return {
        slot,
        signs: probeSigns(sample, gallery.growthHandling),
        grossFailure: grossFailure || enrolled.grossFailure,
        facts: { age: enrolled.years, gap: conditions.gapYears, ...(Number.isFinite(quality) && { quality }) },
      };
    }),
  };
}
