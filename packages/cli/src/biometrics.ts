import type { Gallery, GrowthHandling, SampleId, SearchPool } from '@eurodac-sim/matching';
import { createGallery, shardedIdentify } from '@eurodac-sim/matching';
import type { Biometrics, CaptureOutcome, CaptureRequest } from '@eurodac-sim/simulation';
import type { CaptureAnswer, CaptureTask } from './capture-task.ts';
import type { DerivedThreshold, ThresholdPersons } from './threshold.ts';
import { deriveThreshold } from './threshold.ts';

/** What one experiment asks of the fingers and the matcher. */
export type BiometricSettings = {
  readonly seed: number;
  readonly growthHandling: GrowthHandling;
  /** Whom to capture as the background, once for all replications. */
  readonly background: readonly CaptureRequest[];
  readonly minors: number;
  readonly targetFpir: number;
  readonly thresholdPersons: ThresholdPersons;
  /** References that two fingers leave for the comparison of all ten. */
  readonly shortlist: number;
};

/** `exhaustive`: all ten fingers of everyone, to measure what the shortlist loses. */
type SearchKind = 'two-stages' | 'exhaustive';

/** The fingers and the matcher of an experiment: real templates in a shared gallery, searched by all threads. */
export type SharedBiometrics = {
  /** A fresh view for one replication: the background stays, everybody else is forgotten. */
  readonly replication: (search?: SearchKind) => Biometrics & { readonly fingerComparisons: () => number };
  readonly derived: DerivedThreshold;
  /** What is asked beyond what a model of scores was fitted to. */
  readonly warnings?: readonly string[];
};

/** Room for the captures of one replication, for each minor: several contacts, under policies that may lead to others. Unused room is address space only. */
const CAPTURES_PER_MINOR = 32;

const captureTask = (task: Omit<CaptureTask, 'kind'>): CaptureTask => ({ kind: 'capture', ...task });

/** Takes prints on all threads at once, each a run of neighbouring slots. */
export async function captureAll(
  pool: SearchPool,
  task: Omit<CaptureTask, 'kind'>,
): Promise<readonly CaptureOutcome[]> {
  const { requests, firstSlot } = task;
  const size = Math.max(1, Math.ceil(requests.length / pool.threads));
  const starts = Array.from({ length: Math.ceil(requests.length / size) }, (_, k) => k * size);
  const answers = await Promise.all(
    starts.map((start) =>
      pool.run<CaptureAnswer>(
        captureTask({ ...task, requests: requests.slice(start, start + size), firstSlot: firstSlot + start }),
      ),
    ),
  );
  return answers.flatMap(({ outcomes }) => outcomes);
}

/** Captures the background, derives the threshold, and stands ready for replications. */
export async function sharedBiometrics(settings: BiometricSettings, pool: SearchPool): Promise<SharedBiometrics> {
  const { seed, growthHandling, background, minors, targetFpir, thresholdPersons } = settings;
  const free = background.length;
  const slots =
    free + Math.max(CAPTURES_PER_MINOR * minors, thresholdPersons.minors.length + thresholdPersons.adults.length);
  const gallery: Gallery = createGallery({ slots, growthHandling });
  const capture = (requests: readonly CaptureRequest[], firstSlot: number): Promise<readonly CaptureOutcome[]> =>
    captureAll(pool, { seed, gallery: gallery.buffers, requests, firstSlot });
  const captured = await capture(background, 0);
  const derived = await deriveThreshold({
    gallery,
    pool,
    capture,
    firstSlot: free,
    persons: thresholdPersons,
    targetFpir,
    enrolled: free + minors,
  });
  return {
    derived,
    replication: (search = 'two-stages') => {
      let next = free;
      let comparisons = 0;
      return {
        background: captured,
        threshold: derived.threshold.threshold,
        falseMatchRateAt: derived.threshold.falseMatchRateAt,
        fingerComparisons: () => comparisons,
        capture: async (requests) => {
          if (next + requests.length > slots)
            throw new RangeError(`${requests.length} captures do not fit; room for ${slots - next}`);
          const outcomes = await capture(requests, next);
          next += requests.length;
          return outcomes;
        },
        identify: async (requests) => {
          const everyone = { from: 0 as SampleId, to: free as SampleId };
          const searches = requests.map(({ probe, references, backgroundSearched }) => ({
            probe,
            references: backgroundSearched ? references : [everyone, ...references],
          }));
          const found = await shardedIdentify(pool, gallery, searches, {
            depth: settings.shortlist,
            exhaustive: search === 'exhaustive',
          });
          comparisons += found.fingerComparisons;
          return found.candidates;
        },
      };
    },
  };
}
