import type { FigureForm, Tolerance } from '../target.ts';
import type { Samples } from './samples.ts';
import type { WorldLaboratory } from './world-laboratory.ts';

/**
 * Whether a number of the world holds the published figure already, so that it must come back out, or whether nothing
 * was set to it.
 */
export type FigureKind = 'input' | 'prediction';

/** A figure that is measured: what was published, and where ours must lie. */
type MeasuredClaim = {
  readonly name: string;
  readonly kind: FigureKind;
  readonly published?: number;
  readonly form: FigureForm;
  readonly tolerance: Tolerance;
};

/** A published figure that this world cannot give, and why. */
type UnmeasuredClaim = {
  readonly name: string;
  readonly kind: FigureKind;
  readonly published?: number;
  readonly form: FigureForm;
  readonly notRun: string;
};

/** One figure of a published fact. */
export type FactClaim = MeasuredClaim | UnmeasuredClaim;

/** A published fact as written down once. */
export type PublishedFact = {
  readonly id: string;
  readonly statement: string;
  /** How the bounds of its figures follow from what was published. */
  readonly tolerance: string;
  readonly evidence: readonly ('read' | 'derived' | 'memory')[];
  readonly source: string;
};

/** A published fact as something that can be run: one column of samples for each measured claim, in their order. */
export type Fact = PublishedFact & {
  readonly claims: readonly FactClaim[];
  /** The world it is looked for in, a sentence for a reader. */
  readonly scenario: string;
  readonly run: (laboratory: WorldLaboratory) => Samples | Promise<Samples>;
};
