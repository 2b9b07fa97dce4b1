import type { Template } from '@eurodac-sim/fingerprint';
import type { Alignment } from './alignment.ts';
import { align, alignment } from './alignment.ts';
import { alikePairs, findAlikePairs } from './alike-pairs.ts';
import { bend } from './bending.ts';
import { BLOCK_BYTES, CODE_BYTES, fingerBlocks } from './finger-block.ts';
import type { LoadedFinger } from './loaded-finger.ts';
import { load, loadedFinger } from './loaded-finger.ts';
import type { Agreement } from './overlap-score.ts';
import { agreementInOverlap, overlapScore } from './overlap-score.ts';
import { findPartners, moveProbe, NO_PARTNER, pairing } from './pairing.ts';
import { LEAST_BENT, LEAST_REFINED, SEEDS } from './parameters.ts';
import { prepare } from './prepare.ts';
import { refine } from './refinement.ts';
import { bestSupported, findSupport, support } from './support.ts';

/** A minutia as it is compared: 1/197 cm from the mean minutia, y up; direction in 1/256 turn. */
export type TracedMinutia = { readonly x: number; readonly y: number; readonly direction: number };

/** Two minutiae by their numbers, with the likeness of their neighbourhoods, 0 to 255, or the cost of being partners. */
type TracedPair = readonly [probe: number, reference: number, value: number];

/** One movement as it was tried: where the probe came to lie, and what it paired there. */
export type TracedPairing = {
  readonly movement: Readonly<Alignment>;
  readonly moved: readonly { readonly x: number; readonly y: number }[];
  readonly partners: readonly TracedPair[];
  readonly agreement: Agreement;
  readonly score: number;
};

/** What every step of one comparison found, a key a step; of the movements tried, the one that gave the score. */
export type ComparisonTrace = {
  readonly keptMinutiae: { readonly probe: readonly TracedMinutia[]; readonly reference: readonly TracedMinutia[] };
  /** Set bits of the code of each minutia of the probe. */
  readonly neighbourhood: readonly (readonly number[])[];
  readonly alikePairs: readonly TracedPair[];
  /** For each pair the numbers of those that agree with it, its own among them. */
  readonly support: readonly (readonly number[])[];
  /** Number of the pair that the movement began with; null where no pair is alike, and then nothing follows. */
  readonly alignment: number | null;
  readonly pairing: TracedPairing | null;
  /** Null where the movement did not promise enough to be fitted anew, or the probe to be bent. */
  readonly refinement: TracedPairing | null;
  readonly bending: TracedPairing | null;
  readonly score: number;
};

type Tried = Pick<ComparisonTrace, 'pairing' | 'refinement' | 'bending' | 'score'>;

/** Compares two templates by the plain steps and tells what each found; the score is that of `compare`. */
export function traceComparison(probeTemplate: Template, referenceTemplate: Template): ComparisonTrace {
  const [probe, reference] = [prepared(probeTemplate), prepared(referenceTemplate)];
  const steps = { pairs: alikePairs(), support: support(), alignment: alignment(), pairing: pairing() };
  findAlikePairs(probe, reference, steps.pairs);
  findSupport(probe, reference, steps);
  const { pairs } = steps;
  const numbers = Array.from({ length: pairs.count }, (_, k) => k);
  let [seed, best, used]: [number | null, Tried, number] = [null, NOTHING, 0];
  for (let tried = 0; tried < SEEDS; tried++) {
    const start = bestSupported(pairs, steps.support.weight, used);
    if (start < 0) break;
    used |= steps.support.agreeing[start]!;
    align(probe, reference, steps, start);
    const found = tracedMovement(probe, reference, steps, best.score);
    if (seed === null || found.score > best.score) [seed, best] = [start, found];
  }
  return {
    keptMinutiae: { probe: minutiaeOf(probe), reference: minutiaeOf(reference) },
    neighbourhood: Array.from({ length: probe.count }, (_, k) => bitsOf(probe, k)),
    alikePairs: numbers.map((k): TracedPair => [pairs.probe[k]!, pairs.reference[k]!, pairs.rank[k]!]),
    support: numbers.map((k) => numbers.filter((l) => ((steps.support.agreeing[k]! >>> l) & 1) === 1)),
    alignment: seed,
    ...best,
  };
}

const NOTHING: Tried = { pairing: null, refinement: null, bending: null, score: 0 };

type Steps = { readonly alignment: Alignment; readonly pairing: ReturnType<typeof pairing> };

/** The movement at hand: as it is, fitted anew, and the probe bent, each where the one before promises it. */
function tracedMovement(probe: LoadedFinger, reference: LoadedFinger, steps: Steps, best: number): Tried {
  moveProbe(probe, steps);
  const first = traced(probe, reference, steps);
  const tried = { ...NOTHING, pairing: first, score: first.score };
  if (first.score <= best || first.score < LEAST_REFINED || !refine(probe, reference, steps)) return tried;
  moveProbe(probe, steps);
  const refinement = traced(probe, reference, steps);
  const score = Math.max(first.score, refinement.score);
  if (score < LEAST_BENT) return { ...tried, refinement, score };
  bend(probe, reference, steps.pairing);
  const bending = traced(probe, reference, steps);
  return { pairing: first, refinement, bending, score: bending.score };
}

function traced(probe: LoadedFinger, reference: LoadedFinger, steps: Steps): TracedPairing {
  findPartners(probe, reference, steps);
  const { partner, cost, probeX, probeY } = steps.pairing;
  const numbers = Array.from({ length: probe.count }, (_, i) => i);
  return {
    movement: { ...steps.alignment },
    moved: numbers.map((i) => ({ x: probeX[i]!, y: probeY[i]! })),
    partners: numbers.filter((i) => partner[i] !== NO_PARTNER).map((i) => [i, partner[i]!, cost[i]!]),
    agreement: agreementInOverlap(probe, reference, steps),
    score: overlapScore(probe, reference, steps),
  };
}

function prepared(template: Template): LoadedFinger {
  const blocks = fingerBlocks(new ArrayBuffer(BLOCK_BYTES));
  const finger = loadedFinger();
  prepare(template, 1, blocks, 0);
  load(finger, blocks, 0);
  return finger;
}

function minutiaeOf({ count, x, y, direction }: LoadedFinger): TracedMinutia[] {
  return Array.from({ length: count }, (_, k) => ({ x: x[k]!, y: y[k]!, direction: direction[k]! }));
}

function bitsOf({ codes }: LoadedFinger, k: number): number[] {
  const bits = Array.from({ length: 8 * CODE_BYTES }, (_, bit) => bit);
  return bits.filter((bit) => ((codes[k * (CODE_BYTES / 4) + (bit >> 5)]! >>> (bit & 31)) & 1) === 1);
}
