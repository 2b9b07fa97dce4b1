import { adultScale } from '../gallery/adult-scale.ts';
import type { TenPrint } from '../gallery/ten-print.ts';
import { FINGERS } from '../gallery/ten-print.ts';
import type { GrowthHandling } from '../growth-handling.ts';
import { frozenHash } from './frozen-hash.ts';
import { AXES, MARGIN_STEPS, MOST_KEY_BITS, marginStep } from './learned-hash.ts';
import { fingerSigns } from './minutia-signs.ts';

/**
 * A ten-print as a search of the index reads it, in shared memory. Layout: ten 32-bit numbers of minutiae; the signs of
 * each minutia, 32 bits, finger after finger; then for each minutia the log odds that its first 16 signs stay, a byte each.
 */
export type ProbeSigns = SharedArrayBuffer;

/** Views of one finger of a probe. */
export type ProbeFingerSigns = { readonly words: Uint32Array; readonly stays: Uint8Array };

/** Writes down what a search needs to know of a ten-print. */
export function probeSigns(sample: TenPrint, growthHandling: GrowthHandling): ProbeSigns {
  const hash = frozenHash();
  const scale = growthHandling === 'growth-model' ? adultScale(sample) : 1;
  const fingers = sample.templates.map((template) =>
    template === undefined ? undefined : fingerSigns(hash, template, scale),
  );
  const total = fingers.reduce((sum, finger) => sum + (finger?.count ?? 0), 0);
  const memory = new SharedArrayBuffer(4 * FINGERS + total * (4 + MOST_KEY_BITS));
  const words = new Uint32Array(memory, 0, FINGERS + total);
  const stays = new Uint8Array(memory, 4 * (FINGERS + total));
  let next = 0;
  for (const [position, finger] of fingers.entries()) {
    if (finger === undefined) continue;
    words[position] = finger.count;
    words.set(finger.words, FINGERS + next);
    for (let i = 0; i < finger.count; i++, next++)
      for (let axis = 0; axis < MOST_KEY_BITS; axis++)
        stays[next * MOST_KEY_BITS + axis] =
          hash.stays[axis * MARGIN_STEPS + marginStep(hash, axis, finger.places[i * AXES + axis]!)]!;
  }
  return memory;
}

/** The finger at a position of a probe. */
export function probeFingerSigns(probe: ProbeSigns, position: number): ProbeFingerSigns {
  const counts = new Uint32Array(probe, 0, FINGERS);
  let before = 0;
  let total = 0;
  for (let finger = 0; finger < FINGERS; finger++) {
    if (finger < position) before += counts[finger]!;
    total += counts[finger]!;
  }
  return {
    words: new Uint32Array(probe, 4 * (FINGERS + before), counts[position]!),
    stays: new Uint8Array(probe, 4 * (FINGERS + total) + before * MOST_KEY_BITS, counts[position]! * MOST_KEY_BITS),
  };
}

/** Fingers of a probe that have minutiae, and minutiae of all fingers. */
export function extentOf(probe: ProbeSigns): { readonly fingers: number; readonly minutiae: number } {
  const counts = new Uint32Array(probe, 0, FINGERS);
  return {
    fingers: counts.filter((count) => count > 0).length,
    minutiae: counts.reduce((sum, count) => sum + count, 0),
  };
}
