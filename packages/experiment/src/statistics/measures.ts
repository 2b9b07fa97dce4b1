import type { MeasureId, MeasureRow } from '@eurodac-sim/simulation';
import { MEASURE_IDS, MEASURE_ROWS } from '@eurodac-sim/simulation';

const ROWS: ReadonlyMap<MeasureId, ReadonlyMap<string, MeasureRow>> = new Map(
  MEASURE_IDS.map((measure) => [
    measure,
    new Map(MEASURE_ROWS.filter((row) => row.measure === measure).map((row) => [row.subgroup, row])),
  ]),
);

/** Whether a text names a measure. */
export function isMeasure(name: unknown): name is MeasureId {
  return MEASURE_IDS.some((measure) => measure === name);
}

/** The subgroups of a measure, in the order of the tables. */
export function subgroupsOf(measure: MeasureId): readonly string[] {
  return [...(ROWS.get(measure)?.keys() ?? [])];
}

type Row = Pick<MeasureRow, 'measure' | 'subgroup'>;

/** Whether the numerator counts some of the cases in the denominator, so that none in n still bounds the rate by 3/n. */
export function isShare({ measure, subgroup }: Row): boolean {
  return ROWS.get(measure)?.get(subgroup)?.is === 'share';
}

/** Whether the denominator is a difference of policies: where some replications have none, the others are no fair choice. */
export function dividesByDifference({ measure, subgroup }: Row): boolean {
  return ROWS.get(measure)?.get(subgroup)?.is === 'ratio-of-differences';
}

/** Whether the tables have such a row. */
export function isMeasureRow(row: { readonly measure: string; readonly subgroup: string }): row is Row {
  return isMeasure(row.measure) && subgroupsOf(row.measure).includes(row.subgroup);
}
