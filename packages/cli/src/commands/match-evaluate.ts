import { existsSync, writeFileSync } from 'node:fs';
import type {
  Evaluation,
  EvaluationDatabase,
  EvaluationDetails,
  GrowthHandling,
  PairedRatios,
  Protocol,
  ScoreRow,
} from '@eurodac-sim/matching';
import {
  comparisonScores,
  evaluateScores,
  evaluationDetails,
  identificationReport,
  pairedRatios,
  preparedComparisons,
  TEMPLATE_BYTES,
} from '@eurodac-sim/matching';
import { errorTradeOff } from '@eurodac-sim/report';
import { candidateSearches } from '../candidate-file.ts';
import { comparisonSpeed } from '../comparison-speed.ts';
import { detailTables, evaluationTable, identificationTables, ratioTable } from '../evaluation-text.ts';
import { InputError } from '../exit-codes.ts';
import type { Unreadable } from '../record-folder.ts';
import { recordFolders } from '../record-folder.ts';
import { scoreColumns, scoreDoubts, scoreRows } from '../score-file.ts';
import { readTable, writeTable } from '../table-file.ts';
import type { Terminal } from '../terminal.ts';
import { withTruth } from '../truth-facts.ts';

type Options = {
  readonly protocol: Protocol;
  readonly growth: GrowthHandling;
  readonly writeScores?: string;
  readonly readScores?: string;
  readonly readCandidates?: string;
  readonly againstScores?: string;
  readonly threshold: readonly number[];
  readonly details?: boolean;
  readonly picture?: string;
  readonly json?: boolean;
};

type Speed = ReturnType<typeof comparisonSpeed>;

/** What is judged: scores, how fast they came (null where they were read), and the folders behind them. */
type Material = {
  readonly rows: readonly ScoreRow[];
  readonly speed: Speed;
  readonly databases: readonly EvaluationDatabase[] | undefined;
};

/** The scores of a file. @throws {InputError} one names a database that is not among the folders, or there is none */
async function readScores(path: string, databases: readonly EvaluationDatabase[] | undefined, terminal: Terminal) {
  const table = await readTable(path, 'a score file');
  const rows = scoreRows(table);
  const names = databases?.map(({ name }) => name);
  const unknown = names === undefined ? -1 : rows.findIndex(({ database }) => !names.includes(database));
  if (names !== undefined && unknown >= 0) {
    const expected = `expected one of the folders: ${names.join(', ')}`;
    throw new InputError(`${table.place(unknown)}: database is '${rows[unknown]!.database}'; ${expected}`);
  }
  if (rows.length === 0) throw new InputError(`${path}: there is no score in it; expected one row for each comparison`);
  for (const doubt of scoreDoubts(rows)) terminal.error(`${path}: ${doubt}`);
  return rows;
}

/** Scores of the protocol and how fast they came; no speed where they were read from a file. */
async function material(folders: readonly string[], options: Options, terminal: Terminal): Promise<Material> {
  if (folders.length === 0 && options.readScores === undefined)
    throw new InputError('no folder and no --read-scores; expected folders of records, or a score file');
  const unreadable: Unreadable[] = [];
  const databases = folders.length === 0 ? undefined : recordFolders(folders, unreadable);
  for (const { path, because } of unreadable)
    terminal.error(`${path}: ${because}; it counts as an impression that matches nothing`);
  if (options.readScores !== undefined)
    return { rows: await readScores(options.readScores, databases, terminal), speed: null, databases };
  const settings = { protocol: options.protocol, growth: options.growth };
  const rows = comparisonScores(databases!, settings);
  return { rows, speed: comparisonSpeed(preparedComparisons(databases!, settings)), databases };
}

/** The ratios of our errors to those of other scores. @throws {InputError} they are not of the same comparisons */
function against(rows: readonly ScoreRow[], others: readonly ScoreRow[], path: string): PairedRatios {
  try {
    return pairedRatios(rows, others);
  } catch (problem) {
    if (problem instanceof RangeError) throw new InputError(`--against-scores ${path}: ${problem.message}`);
    throw problem;
  }
}

type Result = {
  readonly evaluation: Evaluation;
  readonly speed: Speed;
  readonly details: EvaluationDetails | undefined;
  readonly ratios: PairedRatios | undefined;
};

function document({ evaluation, speed, details, ratios }: Result): object {
  return {
    ...evaluation,
    speed: speed === null ? null : speed.speed,
    memory: { bytesPerTemplate: TEMPLATE_BYTES },
    ...(details !== undefined && { details: { ...details, speedSpread: speed?.spread ?? null } }),
    ...(ratios !== undefined && { against: ratios }),
  };
}

function people({ evaluation, speed, details, ratios }: Result): string {
  const about = `FMR100 is the FNMR at an FMR of at most 1/100, and so on; 95 % intervals by resampling fingers. Protocol ${evaluation.protocol}, growth ${evaluation.growth}.`;
  const fast =
    speed === null
      ? 'Scores were read from a file, or there were none: no speed.'
      : `${Math.round(speed.speed.perSecondPerThread)} comparisons a second of processor time on one thread: ${speed.speed.perMillionYardstickCodes.toFixed(1)} for every million codes of the yardstick (${speed.spread.low.toFixed(1)} to ${speed.spread.high.toFixed(1)} in tenths of the time).`;
  return [
    evaluationTable(evaluation),
    about,
    fast,
    ...(details === undefined ? [] : detailTables(details)),
    ...(ratios === undefined ? [] : [ratioTable(ratios)]),
  ].join('\n');
}

/** @throws {InputError} a file that is to be written exists already */
function checkNew(options: Options): void {
  for (const [option, path] of [
    ['--write-scores', options.writeScores],
    ['--picture', options.picture],
  ])
    if (path !== undefined && existsSync(path))
      throw new InputError(`${option} ${path}: the file exists already; expected a new name`);
}

/** The error curve, and beside it that of the other scores. */
function pictureOf({ curve }: EvaluationDetails, others: readonly ScoreRow[] | undefined, path = ''): string {
  const other = others === undefined ? [] : [{ name: path, points: evaluationDetails(others).curve }];
  return errorTradeOff([{ name: 'these scores', points: curve }, ...other]).svg;
}

/** Errors of the searches in a file of candidates. */
async function judgeCandidates(path: string, options: Options, terminal: Terminal): Promise<void> {
  const table = await readTable(path, 'a file of candidates');
  const report = identificationReport(candidateSearches(table), options.threshold);
  terminal.out(options.json === true ? JSON.stringify(report, null, 2) : identificationTables(report).join('\n'));
}

/** `match evaluate`: 1:1 error rates and speed on folders of records, or on somebody else's scores or candidates. */
export async function matchEvaluate(folders: readonly string[], options: Options, terminal: Terminal): Promise<void> {
  if (options.readCandidates !== undefined) return judgeCandidates(options.readCandidates, options, terminal);
  checkNew(options);
  const { rows: found, speed, databases } = await material(folders, options, terminal);
  const wanted = options.details === true || options.threshold.length > 0;
  const named = databases?.map(({ name }, k) => ({ name, path: folders[k]! })) ?? [];
  const rows = wanted ? await withTruth(found, named) : found;
  const evaluation = evaluateScores(rows, { protocol: options.protocol, growth: options.growth }, databases);
  const details = wanted || options.picture !== undefined ? evaluationDetails(rows, options.threshold) : undefined;
  const { againstScores: path } = options;
  const others = path === undefined ? undefined : await readScores(path, undefined, terminal);
  const ratios = others === undefined ? undefined : against(rows, others, path!);
  if (options.writeScores !== undefined) writeTable(options.writeScores, scoreColumns(rows));
  if (options.picture !== undefined) writeFileSync(options.picture, pictureOf(details!, others, path), { flag: 'wx' });
  const result = { evaluation, speed, details: wanted ? details : undefined, ratios };
  terminal.out(options.json === true ? JSON.stringify(document(result), null, 2) : people(result));
}
