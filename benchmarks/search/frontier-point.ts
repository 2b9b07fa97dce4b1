import type { SearchRun } from './search-run.ts';
import { FINGERS, searchRun } from './search-run.ts';

/** How a search is made: from thorough to quick. */
export type SearchSetting = {
  /** Signs of a key. */
  readonly keyBits: number;
  /** Keys looked up for each minutia. */
  readonly keys: number;
  /** Persons on a shortlist at most. */
  readonly shortlist: number;
};

/** What one setting costs and loses in one gallery. */
export type FrontierPoint = SearchSetting & {
  readonly persons: number;
  readonly fingers: number;
  readonly run: SearchRun;
};

/** What a frontier is measured with. */
export type Frontier = {
  readonly persons: readonly number[];
  readonly fingers: readonly number[];
  readonly settings: readonly SearchSetting[];
  readonly probes: number;
  readonly group: string;
  readonly seed: number;
  readonly threads: number;
  readonly qualityDrop: number;
};

/** The points of a frontier, one after the other. */
export function* frontierPoints(frontier: Frontier): Generator<FrontierPoint> {
  const { probes, group, seed, threads, qualityDrop } = frontier;
  for (const persons of frontier.persons)
    for (const fingers of frontier.fingers)
      for (const setting of frontier.settings) {
        const run = searchRun({
          gallery: `persons=${persons}`,
          probes: `persons=${probes}`,
          fingers: FINGERS[fingers]!,
          ...{ group, seed, threads, 'quality-drop': qualityDrop, timed: Math.min(200, probes) },
          ...{ 'key-bits': setting.keyBits, keys: setting.keys, shortlist: setting.shortlist },
        });
        yield { ...setting, persons, fingers, run };
      }
}

/** The points of one gallery and number of fingers that no other beats both in time and in loss, quickest first. */
export function notBeaten(points: readonly FrontierPoint[]): readonly FrontierPoint[] {
  const quickest = [...points].sort((a, b) => b.run.searchesPerSecond - a.run.searchesPerSecond);
  return quickest.filter((point, k) => quickest.slice(0, k).every((quicker) => lossOf(point) < lossOf(quicker)));
}

/** The bound below which a point's loss lies with 95 % confidence; 1 where nothing is known. */
export function lossOf({ run }: FrontierPoint): number {
  return run.index.lossUpper95 ?? 1;
}

/** How fast the index stage grows between two galleries. */
export type Growth = {
  readonly from: FrontierPoint;
  readonly to: FrontierPoint;
  /** The power of the number of persons with which the median time of a search grows. */
  readonly exponent: number;
};

/**
 * Growth of the index stage at equal loss: in each gallery the quickest setting whose loss is below `loss`, from each
 * gallery to the next and from the smallest to the largest.
 */
export function growthAt(points: readonly FrontierPoint[], loss: number): readonly Growth[] {
  const sizes = [...new Set(points.map(({ persons }) => persons))].sort((a, b) => a - b);
  const quickest = sizes.flatMap((size) => {
    const good = points.filter((point) => point.persons === size && lossOf(point) <= loss);
    return good.sort((a, b) => a.run.latencyMs.p50 - b.run.latencyMs.p50).slice(0, 1);
  });
  const steps = quickest.slice(1).map((to, k): readonly [FrontierPoint, FrontierPoint] => [quickest[k]!, to]);
  if (steps.length > 1) steps.push([quickest[0]!, quickest.at(-1)!]);
  return steps.map(([from, to]) => ({
    from,
    to,
    exponent: Math.log(to.run.latencyMs.p50 / from.run.latencyMs.p50) / Math.log(to.persons / from.persons),
  }));
}
