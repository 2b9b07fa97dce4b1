import type { Gallery } from '../gallery/gallery.ts';
import type { Executor } from './identify.ts';
import { shardedIdentify } from './identify.ts';
import { requestSheet } from './request-sheet.ts';
import type { SearchRequest } from './search-request.ts';

/** Scores without saying of which pair. */
export type PersonScores = { readonly scores: readonly number[]; readonly fingerComparisons: number };

/**
 * The ten-finger score of every pair asked for, zeros included, such as a threshold is set from.
 *
 * @returns request by request, each falling
 */
export async function personScores(
  executor: Executor,
  gallery: Gallery,
  requests: readonly SearchRequest[],
): Promise<PersonScores> {
  const settings = { exhaustive: true, depth: Number.POSITIVE_INFINITY };
  const { candidates, fingerComparisons } = await shardedIdentify(executor, gallery, requests, settings);
  const scores = requests.flatMap((request, r) => {
    const found = candidates[r]!.map(({ score }) => score);
    return [...found, ...new Array<number>(requestSheet([request]).pairs - found.length).fill(0)];
  });
  return { scores, fingerComparisons };
}
