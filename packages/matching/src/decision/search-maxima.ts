import type { Gallery, SampleId } from '../gallery/gallery.ts';
import type { Executor } from '../search/identify.ts';
import { shardedIdentify } from '../search/identify.ts';

/** What extrapolation looks at: searches without a mate of a gallery that is cut into parts of equal size. */
export type SearchMaxima = {
  /** References in a part. */
  readonly part: number;
  /** By search, then part: the highest score with a reference of the part. */
  readonly highest: readonly (readonly number[])[];
  /** By search: the highest scores with references of part 0 alone, falling. */
  readonly top: readonly (readonly number[])[];
};

/** Scores kept of each search of part 0: a tail of a thousandth of all needs one of a thousand on the average. */
export const KEPT = 50;

/**
 * Compares probes with everyone in the first slots of a gallery.
 *
 * @param size slots of a part, and how many parts
 */
export async function searchMaxima(
  executor: Executor,
  gallery: Gallery,
  probes: readonly SampleId[],
  size: { readonly part: number; readonly parts: number },
): Promise<SearchMaxima> {
  const { part, parts } = size;
  const request = (probe: SampleId, at: number) => ({
    probe,
    references: [{ from: (at * part) as SampleId, to: ((at + 1) * part) as SampleId }],
  });
  const kept = await shardedIdentify(
    executor,
    gallery,
    probes.map((probe) => request(probe, 0)),
    { exhaustive: true, depth: KEPT },
  );
  const others = probes.flatMap((probe) => Array.from({ length: parts - 1 }, (_, at) => request(probe, at + 1)));
  const rest =
    parts === 1 ? [] : (await shardedIdentify(executor, gallery, others, { exhaustive: true, depth: 1 })).candidates;
  const top = kept.candidates.map((list) => list.map(({ score }) => score));
  const highest = top.map(([first], k) => [
    first ?? 0,
    ...rest.slice(k * (parts - 1), (k + 1) * (parts - 1)).map((list) => list[0]?.score ?? 0),
  ]);
  return { part, highest, top };
}
