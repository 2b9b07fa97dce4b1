import type { MeasureWords } from '../words/measure.ts';
import type { MeanInterval } from './mean-interval.ts';
import { meanInterval } from './mean-interval.ts';
import { keyOf } from './reading.ts';
import type { Results } from './results.ts';

/** What one measure of one policy changes by from one grid point to another, on the same people; undefined below two pairs. */
export function step(
  from: Results,
  words: MeasureWords,
  policy: string,
  points: readonly [before: string, after: string],
): MeanInterval | undefined {
  const [before, after] = points.map(
    (point) => new Map(from.outcomes(keyOf(words, policy, point)).map((row) => [row.replication, row.value?.value])),
  );
  return meanInterval(
    [...(before ?? [])].flatMap(([replication, value]) => {
      const other = after?.get(replication);
      return value === undefined || other === undefined ? [] : other - value;
    }),
  );
}
