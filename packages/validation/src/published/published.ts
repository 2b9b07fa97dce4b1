/** How far a published figure can be trusted: read in its source, in a text that quotes it, derived, recalled, or open. */
export type Evidence = 'READ' | 'READ-2nd' | 'DERIVED' | 'PROTO' | 'MEMORY';

/** What a target is for: a gate must be met, a trend is watched, an open one waits for a document. */
export type TargetKind = 'gate' | 'trend' | 'gate-at-full-size' | 'open';

/** One published figure that the model should give, as written down once: the numbers of `tolerance` bind the code. */
export type Published = {
  readonly id: string;
  readonly statement: string;
  readonly tolerance: string;
  readonly kind: TargetKind;
  readonly evidence: readonly Evidence[];
  readonly source: string;
};
