/**
 * How the matcher allows for the growth of a finger between two captures: not at all, by trying several sizes of the
 * probe, or by bringing every finger to adult size from the recorded sex and age.
 */
export type GrowthHandling = 'rigid' | 'scale-search' | 'growth-model';

/** Every way, in the order in which results list them. */
export const GROWTH_HANDLINGS: readonly GrowthHandling[] = ['rigid', 'scale-search', 'growth-model'];

/**
 * Sizes a reference may have grown by that `scale-search` allows for. In a search of a gallery the probe, the newer, is
 * divided by each in turn; an evaluation of files, which does not know the newer, shrinks either side.
 *
 * Unit: ratio of lengths. Origin: the tolerant matcher of the growth model, 5 % shrinkage to eight years' growth from six.
 */
export const SEARCHED_GROWTH: readonly number[] = [0.95, 1, 1.06, 1.12, 1.18, 1.25, 1.33];

/** Ratios of the growth that are tried when a probe is compared under this handling. */
export function triedGrowth(handling: GrowthHandling): readonly number[] {
  return handling === 'scale-search' ? SEARCHED_GROWTH : [1];
}
