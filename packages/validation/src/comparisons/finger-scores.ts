import type { Impression, Template } from '@eurodac-sim/fingerprint';
import type { Gallery, SampleId, SearchRequest, TenPrint } from '@eurodac-sim/matching';
import { createGallery, shardedIdentify } from '@eurodac-sim/matching';
import type { Laboratory } from '../laboratory.ts';
import type { Arm, Pair } from './arm.ts';
import { pairOf } from './arm.ts';

/** Scores of single fingers of an arm; a finger that was not acquired scores -1. */
export type FingerScores = {
  readonly persons: number;
  /** How many of them were compared with each other. */
  readonly compared: number;
  /** By finger of the arm, then person: the probe with the person's own reference. */
  readonly mated: readonly Float32Array[];
  /** By finger of the arm: probe of person i with the reference of person j at `i * compared + j`. */
  readonly nonMated: readonly Float32Array[];
  /** The lower quality of each person's two impressions of the arm's first finger; NaN where one was not acquired. */
  readonly quality: Float64Array;
  readonly ages: readonly (readonly [enrolled: number, found: number])[];
};

const NOT_ACQUIRED = -1;
const PLACES = 10;
/** Persons prepared at a time; bounds memory, changes no score. */
const BATCH = 250;

const slot = (number: number): SampleId => number as SampleId;
const templateOf = (one: Impression): Template | undefined => (one.kind === 'acquired' ? one.template : undefined);

/** A ten-print of which only some places are filled: the matcher compares what both sides have. */
function sample(pair: Pair, age: number, templates: ReadonlyMap<number, Template | undefined>): TenPrint {
  return {
    templates: Array.from({ length: PLACES }, (_, place) => templates.get(place)),
    sex: pair.sex,
    recordedAgeYears: age,
  };
}

/** References at slots 0 to n - 1 with all fingers; behind them one probe slot for each person and finger. */
function galleryOf(pairs: readonly Pair[], arm: Arm): Gallery {
  const fingers = arm.fingers.length;
  const gallery = createGallery({ slots: pairs.length * (1 + fingers), growthHandling: arm.growth });
  for (const [i, pair] of pairs.entries()) {
    const references = new Map(pair.references.map((one, place) => [place, templateOf(one)]));
    gallery.write(slot(i), sample(pair, pair.ages[0], references));
    for (const [place, one] of pair.probes.entries()) {
      const only = new Map([[place, templateOf(one)]]);
      gallery.write(slot(probeSlot(pairs.length, fingers, i) + place), sample(pair, pair.ages[1], only));
    }
  }
  return gallery;
}

const probeSlot = (persons: number, fingers: number, i: number): number => persons + i * fingers;

/** Writes the scores of some probes with a range of references through `put`; a pair without a score scores 0. */
async function compareAll(
  laboratory: Laboratory,
  gallery: Gallery,
  requests: readonly SearchRequest[],
  put: (request: number, reference: number, score: number) => void,
): Promise<void> {
  const settings = { exhaustive: true, depth: Number.POSITIVE_INFINITY };
  const { candidates } = await shardedIdentify(laboratory.executor, gallery, requests, settings);
  for (const [r, list] of candidates.entries())
    for (const { reference, score } of list) put(r, reference as number, score);
}

/** Every mated comparison of an arm and every non-mated one among the first of its persons, finger by finger. */
export function fingerScores(laboratory: Laboratory, arm: Arm): Promise<FingerScores> {
  return laboratory.once(`scores ${JSON.stringify(arm)}`, () => scored(laboratory, arm));
}

async function scored(laboratory: Laboratory, arm: Arm): Promise<FingerScores> {
  const { persons, nonMated } = arm;
  const fingers = arm.fingers.length;
  const mated = arm.fingers.map(() => new Float32Array(persons).fill(NOT_ACQUIRED));
  const quality = new Float64Array(persons).fill(Number.NaN);
  const ages: (readonly [number, number])[] = [];
  for (let from = 0; from < persons; from += BATCH) {
    const count = Math.min(BATCH, persons - from);
    const pairs = Array.from({ length: count }, (_, i) => pairOf(laboratory, arm, from + i));
    const requests = pairs.flatMap((_, i) =>
      arm.fingers.map((_, place) => ({
        probe: slot(probeSlot(count, fingers, i) + place),
        references: [slot(i)],
      })),
    );
    for (const [i, pair] of pairs.entries()) {
      ages.push(pair.ages);
      quality[from + i] = lowerQuality(pair);
      for (const [place, scores] of mated.entries()) if (comparable(pair, place)) scores[from + i] = 0;
    }
    await compareAll(laboratory, galleryOf(pairs, arm), requests, (r, _, score) => {
      mated[r % fingers]![from + Math.floor(r / fingers)] = score;
    });
  }
  return { persons, compared: nonMated, mated, nonMated: await crossed(laboratory, arm), quality, ages };
}

/** Probes of the first persons with the references of all the others of them. */
async function crossed(laboratory: Laboratory, arm: Arm): Promise<readonly Float32Array[]> {
  const { nonMated: n } = arm;
  const fingers = arm.fingers.length;
  const pairs = Array.from({ length: n }, (_, i) => pairOf(laboratory, arm, i));
  const scores = arm.fingers.map(() => new Float32Array(n * n).fill(NOT_ACQUIRED));
  for (const [i, pair] of pairs.entries())
    for (const [j, other] of pairs.entries())
      for (const [place, own] of scores.entries())
        if (i !== j && pair.probes[place]?.kind === 'acquired' && other.references[place]?.kind === 'acquired')
          own[i * n + j] = 0;
  const requests = pairs.flatMap((_, i) =>
    arm.fingers.map((_, place) => ({
      probe: slot(probeSlot(n, fingers, i) + place),
      references: [
        { from: slot(0), to: slot(i) },
        { from: slot(i + 1), to: slot(n) },
      ],
    })),
  );
  if (n > 1)
    await compareAll(laboratory, galleryOf(pairs, arm), requests, (r, j, score) => {
      scores[r % fingers]![Math.floor(r / fingers) * n + j] = score;
    });
  return scores;
}

function comparable(pair: Pair, place: number): boolean {
  return pair.references[place]?.kind === 'acquired' && pair.probes[place]?.kind === 'acquired';
}

function lowerQuality({ references, probes }: Pair): number {
  const [before, after] = [references[0], probes[0]];
  if (before?.kind !== 'acquired' || after?.kind !== 'acquired') return Number.NaN;
  return Math.min(before.quality, after.quality);
}
