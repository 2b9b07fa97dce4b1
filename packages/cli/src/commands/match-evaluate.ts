import { existsSync, writeFileSync } from 'node:fs';
import type {
  ErrorRates,
  Evaluation,
  EvaluationDatabase,
  GrowthHandling,
  Protocol,
  Rate,
  ScoreRow,
} from '@eurodac-sim/matching';
import { comparisonScores, evaluateScores, TEMPLATE_BYTES, yardstick } from '@eurodac-sim/matching';
import { InputError } from '../exit-codes.ts';
import { inputText } from '../files.ts';
import type { Unreadable } from '../record-folder.ts';
import { recordFolders } from '../record-folder.ts';
import { scoreRows, scoreText } from '../score-file.ts';
import { textTable } from '../table.ts';
import type { Terminal } from '../terminal.ts';

type Options = {
  readonly protocol: Protocol;
  readonly growth: GrowthHandling;
  readonly writeScores?: string;
  readonly readScores?: string;
  readonly json?: boolean;
};

type Speed = {
  readonly comparisons: number;
  readonly seconds: number;
  readonly perSecondPerThread: number;
  readonly yardstickCodesPerSecond: number;
  readonly perMillionYardstickCodes: number;
};

/** The rows of a score file. @throws {InputError} one names a database that is not among the folders, or there is none */
function knownRows(
  rows: readonly ScoreRow[],
  databases: readonly EvaluationDatabase[],
  file: string,
): readonly ScoreRow[] {
  const names = databases.map(({ name }) => name);
  const unknown = rows.findIndex(({ database }) => !names.includes(database));
  if (unknown >= 0) {
    const expected = `expected one of the folders: ${names.join(', ')}`;
    throw new InputError(`${file}:${unknown + 2}: database is '${rows[unknown]!.database}'; ${expected}`);
  }
  if (rows.length === 0) throw new InputError(`${file}: there is no score in it; expected one row for each comparison`);
  return rows;
}

/** Least time that the speed is measured over: small folders are compared again and again. */
const LEAST_SECONDS = 1;

/** Time given to the yardstick. */
const YARDSTICK_SECONDS = 0.3;

/** Codes of the yardstick a second, the best of its runs: interruptions only ever slow one down. */
function yardstickCodesPerSecond(): number {
  const { codes, run } = yardstick();
  const end = performance.now() + 1000 * YARDSTICK_SECONDS;
  let best = 0;
  while (performance.now() < end) {
    const started = performance.now();
    run();
    best = Math.max(best, codes / ((performance.now() - started) / 1000));
  }
  return best;
}

/** Comparisons a second of whole runs of the protocol, preparation of the templates included, after one run to warm up. */
function speedOf(run: () => number): Speed {
  const codes = yardstickCodesPerSecond();
  const started = performance.now();
  let comparisons = 0;
  let seconds = 0;
  do {
    comparisons += run();
    seconds = (performance.now() - started) / 1000;
  } while (comparisons > 0 && seconds < LEAST_SECONDS);
  const perSecond = comparisons / seconds;
  return {
    comparisons,
    seconds,
    perSecondPerThread: perSecond,
    yardstickCodesPerSecond: codes,
    perMillionYardstickCodes: perSecond / (codes / 1e6),
  };
}

/** Scores of the protocol and how fast they came; no speed where they were read from a file. */
function scored(
  folders: readonly string[],
  options: Options,
  unreadable: Unreadable[],
): {
  readonly rows: readonly ScoreRow[];
  readonly speed: Speed | null;
  readonly databases: readonly EvaluationDatabase[];
} {
  const databases = recordFolders(folders, unreadable);
  if (options.readScores !== undefined) {
    return {
      rows: knownRows(
        scoreRows(inputText(options.readScores, 'a score file'), options.readScores),
        databases,
        options.readScores,
      ),
      speed: null,
      databases,
    };
  }
  const settings = { protocol: options.protocol, growth: options.growth };
  const rows = comparisonScores(databases, settings);
  return { rows, speed: speedOf(() => comparisonScores(databases, settings).length), databases };
}

const percent = (value: number | null): string => (value === null ? 'undefined' : `${(100 * value).toFixed(2)} %`);
const interval = ({ value, low, high }: Rate): string =>
  value === null ? 'undefined' : `${percent(value)} (${percent(low)} to ${percent(high)})`;

function people(evaluation: Evaluation, speed: Speed | null): string {
  const row = (name: string, rates: ErrorRates): readonly string[] => [
    name,
    String(rates.mated),
    String(rates.nonMated),
    interval(rates.eer),
    interval(rates.fmr100),
    interval(rates.fmr1000),
    interval(rates.zeroFmr),
  ];
  const table = textTable(
    ['database', 'mated', 'non-mated', 'EER', 'FMR100', 'FMR1000', 'ZeroFMR'],
    [...evaluation.databases.map((database) => row(database.name, database)), row('pooled', evaluation.pooled)],
  );
  const about = `FMR100 is the FNMR at an FMR of at most 1/100, and so on; 95 % intervals by resampling fingers. Protocol ${evaluation.protocol}, growth ${evaluation.growth}.`;
  const fast =
    speed === null
      ? 'Scores were read from a file: no speed.'
      : `${speed.comparisons} comparisons in ${speed.seconds.toFixed(2)} s on one thread: ${Math.round(speed.perSecondPerThread)} a second, ${speed.perMillionYardstickCodes.toFixed(1)} for every million codes of the yardstick.`;
  return [table, about, fast].join('\n');
}

/** `match evaluate`: 1:1 error rates and speed on folders of records, or on somebody else's scores. */
export function matchEvaluate(folders: readonly string[], options: Options, terminal: Terminal): void {
  const { writeScores } = options;
  if (writeScores !== undefined && existsSync(writeScores))
    throw new InputError(`--write-scores ${writeScores}: the file exists already; expected a new name`);
  const unreadable: Unreadable[] = [];
  const { rows, speed, databases } = scored(folders, options, unreadable);
  for (const { path, because } of unreadable)
    terminal.error(`${path}: ${because}; it counts as an impression that matches nothing`);
  const evaluation = evaluateScores(rows, { protocol: options.protocol, growth: options.growth }, databases);
  if (writeScores !== undefined) writeFileSync(writeScores, scoreText(rows), { flag: 'wx' });
  if (options.json === true)
    terminal.out(JSON.stringify({ ...evaluation, speed, memory: { bytesPerTemplate: TEMPLATE_BYTES } }, null, 2));
  else terminal.out(people(evaluation, speed));
}
