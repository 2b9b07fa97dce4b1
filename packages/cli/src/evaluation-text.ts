import type {
  ErrorRates,
  Evaluation,
  EvaluationDetails,
  IdentificationReport,
  PairedRatios,
  Rate,
} from '@eurodac-sim/matching';
import { textTable } from './table.ts';

const percent = (value: number | null): string => (value === null ? 'undefined' : `${shown(100 * value)} %`);

/** Three figures at least, two decimals at most. */
const shown = (value: number): string =>
  value !== 0 && Math.abs(value) < 0.1 ? value.toPrecision(2) : value.toFixed(2);

/** A rate with its interval, as people read it. */
export const rateText = ({ value, low, high }: Rate): string =>
  value === null ? 'undefined' : `${percent(value)} (${percent(low)} to ${percent(high)})`;

/** A rate of comparisons; of no error in n it says what may be, 3/n. @source Hanley and Lippman-Hand, JAMA 249(13), 1983 */
const missText = (rate: Rate, of: number): string =>
  rate.value === 0 ? `none in ${of} (below ${percent(Math.min(1, 3 / of))})` : rateText(rate);

/** The four rates of each database and of all of them. */
export function evaluationTable(evaluation: Evaluation): string {
  const row = (name: string, rates: ErrorRates): readonly string[] => [
    name,
    String(rates.mated),
    String(rates.nonMated),
    rateText(rates.eer),
    ...[rates.fmr100, rates.fmr1000, rates.zeroFmr].map((rate) => missText(rate, rates.mated)),
  ];
  return textTable(
    ['database', 'mated', 'non-mated', 'EER', 'FMR100', 'FMR1000', 'ZeroFMR'],
    [...evaluation.databases.map((database) => row(database.name, database)), row('pooled', evaluation.pooled)],
  );
}

const GROUPS = { age: 'years old', gap: 'years between', quality: 'quality' } as const;

const spanText = (from: number, to: number | null): string => (to === null ? `from ${from}` : `${from} to ${to}`);

/** Errors at thresholds, over persons, by group, and a few points of the curve. */
export function detailTables({ curve, thresholds, bySubjects, groups }: EvaluationDetails): readonly string[] {
  const at = textTable(
    ['a match from', 'FMR', 'FNMR'],
    thresholds.map(({ threshold, fmr, fnmr }) => [String(threshold), rateText(fmr), rateText(fnmr)]),
  );
  const persons =
    bySubjects === null
      ? []
      : [
          `By resampling persons: EER ${rateText(bySubjects.eer)}, FMR1000 ${rateText(bySubjects.fmr1000)}, ZeroFMR ${rateText(bySubjects.zeroFmr)}.`,
        ];
  const rows = groups.flatMap(({ by, from, to, mated, nonMated, at: errors }) =>
    errors.map(({ threshold, fmr, fnmr }) => [
      `${spanText(from, to)} ${GROUPS[by]}`,
      `${mated} / ${nonMated}`,
      String(threshold),
      rateText(fmr),
      rateText(fnmr),
    ]),
  );
  const table = textTable(['group', 'mated / non-mated', 'a match from', 'FMR', 'FNMR'], rows);
  return [
    at,
    `The curve has ${curve.length} points (--json, --picture).`,
    ...persons,
    ...(rows.length > 0 ? [table] : []),
  ];
}

/** Ratios to the other scores; below 1 ours are better. */
export function ratioTable({ preparations, meanOfRatios, ratioOfMeans }: PairedRatios): string {
  const number = (value: number | null): string => (value === null ? 'undefined' : value.toFixed(3));
  const row = (name: string, { eer, fmr100, fmr1000, zeroFmr }: PairedRatios['meanOfRatios']): readonly string[] => [
    name,
    ...[eer, fmr100, fmr1000, zeroFmr].map(({ value, low, high }) =>
      value === null
        ? 'undefined'
        : `${number(value)} (${number(low)} to ${high === null ? 'no bound' : number(high)})`,
    ),
  ];
  return textTable(
    ['ours over theirs', 'EER', 'FMR100', 'FMR1000', 'ZeroFMR'],
    [
      ...preparations.map((one) => row(one.preparation === '' ? 'all databases' : one.preparation, one)),
      row('mean of ratios', meanOfRatios),
      row('ratio of means', ratioOfMeans),
    ],
  );
}

/** Errors of searches. */
export function identificationTables({
  searches,
  cmc,
  atFpir,
  thresholds,
  groups,
}: IdentificationReport): readonly string[] {
  const errors = (one: IdentificationReport['thresholds'][number]): readonly string[] => [
    String(one.threshold),
    rateText(one.fpir),
    rateText(one.fnir),
    rateText(one.fnirAtRank1),
  ];
  const head = ['a match from', 'FPIR', 'FNIR', 'FNIR at rank 1'];
  const rows = [
    ...thresholds.map((one) => ['asked for', ...errors(one)]),
    ...atFpir.map((one) => [`FPIR ${one.targetFpir}`, ...errors(one)]),
  ];
  const byGroup = groups.map((one) => [
    `${spanText(one.from, one.to)} ${GROUPS[one.by]}, ${one.mated} / ${one.nonMated}`,
    ...errors(one),
  ]);
  return [
    `${searches.mated} mated and ${searches.nonMated} non-mated searches; 95 % intervals by resampling persons.`,
    textTable(['threshold', ...head], rows),
    textTable(
      ['rank', 'mate among so many'],
      cmc.map(({ rank, rate }) => [String(rank), rateText(rate)]),
    ),
    ...(byGroup.length > 0 ? [textTable(['group, mated / non-mated', ...head], byGroup)] : []),
  ];
}
