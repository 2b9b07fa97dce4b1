import type { ModelChanges } from '@eurodac-sim/fingerprint';
import { fingerModel, tenPrint } from '@eurodac-sim/fingerprint';
import type { GalleryBuffers, SampleId } from '@eurodac-sim/matching';
import { openGallery } from '@eurodac-sim/matching';
import { draws } from '@eurodac-sim/primitives';
import type { CaptureOutcome, CaptureRequest } from '@eurodac-sim/simulation';

/** Prints to be taken and prepared into slots of a shared gallery; plain data but for the memory. */
export type CaptureTask = {
  readonly kind: 'capture';
  readonly seed: number;
  readonly gallery: GalleryBuffers;
  readonly requests: readonly CaptureRequest[];
  /** Slot of the first request; the others follow. */
  readonly firstSlot: number;
  /** Constants of the fingers that are others than they are. */
  readonly changes?: ModelChanges;
};

export type CaptureAnswer = { readonly kind: 'capture'; readonly outcomes: readonly CaptureOutcome[] };

/**
 * Takes ten-prints and prepares each into its slot. What the gallery keeps is templates, sex and recorded age:
 * who the person is stays here.
 */
export function captureIntoGallery(task: CaptureTask): CaptureAnswer {
  const gallery = openGallery(task.gallery);
  const random = draws(task.seed);
  const model = fingerModel(task.changes);
  const outcomes = task.requests.map((request, i): CaptureOutcome => {
    const sample = (task.firstSlot + i) as SampleId;
    const { owner, captureIndex: index, trueAgeYears } = request;
    const impressions = tenPrint(random, owner, { index, trueAgeYears }, model);
    const templates = impressions.map((impression) =>
      impression.kind === 'acquired' ? impression.template : undefined,
    );
    const fingers = templates.filter((template) => template !== undefined).length;
    if (fingers === 0) {
      gallery.clear(sample);
      return { kind: 'not-acquired', because: 'no finger of sufficient quality' };
    }
    gallery.write(sample, { templates, sex: request.owner.sex, recordedAgeYears: request.recordedAgeYears });
    return { kind: 'acquired', sample, fingers };
  });
  return { kind: 'capture', outcomes };
}
