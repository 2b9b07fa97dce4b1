import type { ModelChanges } from '@eurodac-sim/fingerprint';
import { fingerModel } from '@eurodac-sim/fingerprint';
import type { GrowthHandling, SampleId, SearchPool } from '@eurodac-sim/matching';
import { createGallery, personScores } from '@eurodac-sim/matching';
import { draws } from '@eurodac-sim/primitives';
import type { CaptureOutcome, ScoredPrints } from '@eurodac-sim/simulation';
import { commonFingers, isMismatched, scoredPrints } from '@eurodac-sim/simulation';
import { captureAll } from './biometrics.ts';
import { capturesOf } from './score-model-people.ts';

/** Persons captured at a time; bounds memory, changes no score. */
const BATCH = 200;

/** Whose comparisons to make. */
export type MatedPersons = {
  readonly seed: number;
  readonly growthHandling: GrowthHandling;
  /** Numbers of the persons, from the first up to but not including the last. */
  readonly from: number;
  readonly to: number;
  /** Constants of the fingers that are others than they are. */
  readonly changes?: ModelChanges;
};

/** A later capture of a person against an earlier one, by templates and matcher. */
export type MatedComparison = {
  readonly probe: ScoredPrints;
  readonly reference: ScoredPrints;
  /** Fingers that both have; at least one. */
  readonly fingers: number;
  readonly score: number;
};

/** Every later capture of persons against every earlier one, but where hands were swapped or the like. */
export async function matedComparisons(pool: SearchPool, by: MatedPersons): Promise<readonly MatedComparison[]> {
  const all: MatedComparison[] = [];
  for (let from = by.from; from < by.to; from += BATCH)
    all.push(...(await compared(pool, { ...by, from, to: Math.min(by.to, from + BATCH) })));
  return all;
}

async function compared(pool: SearchPool, by: MatedPersons): Promise<readonly MatedComparison[]> {
  const { seed, growthHandling, changes = {} } = by;
  const random = draws(seed);
  const persons = Array.from({ length: by.to - by.from }, (_, k) => capturesOf(random, by.from + k));
  const requests = persons.flat();
  const gallery = createGallery({ slots: requests.length, growthHandling });
  const outcomes = await captureAll(pool, { seed, gallery: gallery.buffers, requests, firstSlot: 0, changes });
  const model = fingerModel(changes);
  const prints = requests.map((request) => scoredPrints(random, request, model));
  const isCompared = ([one, other]: readonly [number, number]): boolean =>
    isAcquired(outcomes[one]!) &&
    isAcquired(outcomes[other]!) &&
    commonFingers(prints[one]!, prints[other]!) > 0 &&
    !isMismatched(prints[one]!, prints[other]!);
  const pairs = requests.flatMap((request, probe) =>
    Array.from({ length: request.captureIndex }, (_, back) => [probe, probe - 1 - back] as const).filter(isCompared),
  );
  const { scores } = await personScores(
    pool,
    gallery,
    pairs.map(([probe, reference]) => ({ probe: probe as SampleId, references: [reference as SampleId] })),
  );
  return pairs.map(([one, other], k): MatedComparison => {
    const [probe, reference] = [prints[one]!, prints[other]!];
    return { probe, reference, fingers: commonFingers(probe, reference), score: scores[k]! };
  });
}

const isAcquired = ({ kind }: CaptureOutcome): boolean => kind === 'acquired';
