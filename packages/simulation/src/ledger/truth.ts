import type { SampleId } from '@eurodac-sim/matching';

/** The key of what a seal covers; it does not leave this file. */
const COVERED: unique symbol = Symbol('covered');

/** Whose sample each is, under a seal that `truth` alone can open: others can hand it on, and can neither read nor count it. */
export type SealedOwners = { readonly [COVERED]: (sample: SampleId) => number | undefined };

/** Puts a seal on who gave each sample. */
export function sealedOwners(personOf: (sample: SampleId) => number | undefined): SealedOwners {
  return { [COVERED]: personOf };
}

/** Who a sample belongs to: what no state, no matcher and no central system knows. */
export type Truth = {
  /** The minor whose sample this is; undefined for the background. */
  readonly ownerOf: (sample: SampleId) => number | undefined;
};

/** The truth about samples. */
export function truth(owners: SealedOwners): Truth {
  return { ownerOf: owners[COVERED] };
}
