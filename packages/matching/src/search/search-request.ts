import type { SampleId } from '../gallery/gallery.ts';

/** Slots from `from` up to but not including `to`. */
export type SlotRange = { readonly from: SampleId; readonly to: SampleId };

/** One probe and every reference it is compared with; single slots and ranges may be mixed and may overlap. */
export type SearchRequest = {
  readonly probe: SampleId;
  readonly references: readonly (SampleId | SlotRange)[];
};

/** A reference returned by a search. */
export type Candidate = { readonly reference: SampleId; readonly score: number };

/** How a search is run; the defaults are two fingers first and ten for the best 20. */
export type SearchSettings = {
  /** Candidates kept. */
  readonly depth?: number;
  /** Ten fingers for every reference, so that the loss of the first stage can be measured. */
  readonly exhaustive?: boolean;
};

/** Candidate lists in the order of the requests, each by falling score, then rising slot. */
export type SearchOutcome = {
  readonly candidates: readonly (readonly Candidate[])[];
  /** Runs of the comparison kernel, one for each finger and size tried. */
  readonly fingerComparisons: number;
};

/** References that go on to the comparison of ten fingers, and candidates returned. */
export const DEPTH = 20;
