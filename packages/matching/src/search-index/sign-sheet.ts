import { adultScale } from '../gallery/adult-scale.ts';
import type { SampleId } from '../gallery/gallery.ts';
import type { TenPrint } from '../gallery/ten-print.ts';
import { FINGERS } from '../gallery/ten-print.ts';
import type { GrowthHandling } from '../growth-handling.ts';
import { frozenHash } from './frozen-hash.ts';
import { fingerSigns } from './minutia-signs.ts';

/**
 * Signs of neighbouring slots, such as one thread made them: what an index is built from.
 *
 * `counts` has ten bytes a slot, minutiae of each finger; `words` the signs of each minutia, slot by slot, finger by
 * finger.
 */
export type SignSheet = {
  readonly firstSlot: SampleId;
  readonly counts: SharedArrayBuffer;
  readonly words: SharedArrayBuffer;
};

/** The signs of samples that stand in slots from `firstSlot` on; `undefined` is an empty slot. */
export function signSheet(
  growthHandling: GrowthHandling,
  firstSlot: SampleId,
  samples: readonly (TenPrint | undefined)[],
): SignSheet {
  const counts = new SharedArrayBuffer(samples.length * FINGERS);
  const bytes = new Uint8Array(counts);
  const parts: Uint32Array[] = [];
  let total = 0;
  for (const [k, sample] of samples.entries()) {
    for (const [position, words] of tenPrintWords(growthHandling, sample).entries()) {
      bytes[k * FINGERS + position] = words.length;
      parts.push(words);
      total += words.length;
    }
  }
  const words = new SharedArrayBuffer(4 * total);
  const all = new Uint32Array(words);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return { firstSlot, counts, words };
}

const NONE = new Uint32Array(0);

/** The signs of ten fingers; none of a finger that is missing. */
export function tenPrintWords(growthHandling: GrowthHandling, sample: TenPrint | undefined): readonly Uint32Array[] {
  if (sample === undefined) return [];
  const hash = frozenHash();
  const scale = growthHandling === 'growth-model' ? adultScale(sample) : 1;
  return sample.templates.map((template) => (template === undefined ? NONE : fingerSigns(hash, template, scale).words));
}
