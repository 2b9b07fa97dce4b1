import type { Template } from '@eurodac-sim/fingerprint';
import type { GrowthHandling } from '../growth-handling.ts';

/** Impressions of a set of fingers; `template` is `undefined` where the file could not be read. */
export type EvaluationDatabase = {
  readonly name: string;
  readonly files: readonly EvaluationFile[];
};

export type EvaluationFile = {
  readonly finger: number;
  readonly impression: number;
  readonly template: Template | undefined;
};

/** `all`: every pair of different fingers is non-mated; `fvc`: only their first impressions are. */
export type Protocol = 'all' | 'fvc';

export type EvaluationSettings = {
  readonly protocol?: Protocol;
  readonly growth?: GrowthHandling;
};

/** One comparison; `probe` and `reference` are `<finger>_<impression>`. */
export type ScoreRow = {
  readonly database: string;
  readonly probe: string;
  readonly reference: string;
  readonly mated: boolean;
  readonly score: number;
} & PairFacts;

/** What may be known of a comparison beside its score. */
export type PairFacts = {
  /** Fingers the files are of, and the subjects (whose fingers they are, to resample by); without them the finger is the part of the name before the `_`. */
  readonly probeFinger?: string;
  readonly referenceFinger?: string;
  readonly probeSubject?: string;
  readonly referenceSubject?: string;
  /** The younger age of the two captures, and the time between them: years. */
  readonly age?: number;
  readonly gap?: number;
  /** The lower quality of the two impressions, 0 to 100. */
  readonly quality?: number;
};

/** A rate as a fraction with its 95 % interval over fingers; null where there is nothing to count. */
export type Rate = { readonly value: number | null; readonly low: number | null; readonly high: number | null };

/** Error rates of one database, or of all of them. */
export type ErrorRates = {
  readonly templates: number;
  /** Null where only scores were given. */
  readonly unreadable: number | null;
  readonly mated: number;
  readonly nonMated: number;
  /** (FMR + FNMR) / 2 where the two differ least. */
  readonly eer: Rate;
  /** FNMR at the lowest threshold whose FMR is at most 1/100. */
  readonly fmr100: Rate;
  /** FNMR at the lowest threshold whose FMR is at most 1/1000. */
  readonly fmr1000: Rate;
  /** FNMR at the lowest threshold without a false match. */
  readonly zeroFmr: Rate;
};

/** What `match evaluate` prints, but for speed and memory. */
export type Evaluation = {
  readonly protocol: Protocol;
  readonly growth: GrowthHandling;
  readonly databases: readonly ({ readonly name: string } & ErrorRates)[];
  readonly pooled: ErrorRates;
};
