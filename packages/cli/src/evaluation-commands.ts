import type { Command } from 'commander';
import { InvalidArgumentError, Option } from 'commander';
import type { Terminal } from './terminal.ts';

/** The numbers of an option that may be repeated. */
function collectNumber(text: string, before: readonly number[]): readonly number[] {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) throw new InvalidArgumentError('expected a number');
  return [...before, value];
}

function wholeFromOne(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1) throw new InvalidArgumentError('expected a whole number from 1');
  return value;
}

function wholeFromNought(text: string): number {
  return text === '0' ? 0 : wholeFromOne(text);
}

const json = (): Option => new Option('--json', 'print one JSON document and nothing else');

/** `match evaluate`, and `match extrapolate` to galleries larger than what was fitted. */
export function addEvaluationCommands(match: Command, terminal: Terminal): void {
  match
    .command('evaluate')
    .description(
      '1:1 error rates and speed on folders of finger minutiae records, or of anybody’s scores or candidates',
    )
    .argument('[folders...]', 'folders of files named <finger>_<impression>.<ext>, one database each')
    .addOption(
      new Option('--protocol <name>', 'non-mated pairs: all, or first impressions only')
        .choices(['all', 'fvc'])
        .default('all'),
    )
    .addOption(
      new Option('--growth <mode>', 'what to do about growth')
        .choices(['rigid', 'scale-search', 'growth-model'])
        .default('rigid'),
    )
    .option('--write-scores <file>', 'write every score as CSV, or as Parquet by its ending')
    .option('--read-scores <file>', 'judge the scores of this file, CSV or Parquet, instead of comparing')
    .option('--against-scores <file>', 'another matcher’s scores of the same comparisons: ratios of errors, paired')
    .option('--read-candidates <file>', 'judge the candidate lists of searches in this file instead')
    .option('--threshold <score>', 'errors at this threshold too; may be repeated', collectNumber, [])
    .option('--details', 'error curve, errors at thresholds, by age, gap and quality, intervals over persons')
    .option('--picture <file.svg>', 'draw the error curve')
    .addOption(json())
    .addHelpText(
      'after',
      '\nExamples:\n  eurodac-sim match evaluate fingers --protocol fvc --json\n' +
        '  eurodac-sim match evaluate fingers --details --picture errors.svg\n' +
        '  eurodac-sim match evaluate --read-scores mine.csv --against-scores theirs.parquet',
    )
    .action(async (folders, options) =>
      (await import('./commands/match-evaluate.ts')).matchEvaluate(folders, options, terminal),
    );
  addExtrapolation(match, terminal);
}

function addExtrapolation(match: Command, terminal: Terminal): void {
  match
    .command('extrapolate')
    .description('false positive identifications beyond a small gallery: predicted by three models, then measured')
    .option('--persons <n>', 'persons of the largest gallery, a multiple of --fitted', wholeFromOne, 10_000)
    .option('--fitted <n>', 'persons of the gallery that models are fitted to', wholeFromOne, 1_000)
    .option('--searches <n>', 'searches for persons who are not enrolled', wholeFromOne, 2_000)
    .option('--fingers <list>', 'finger positions, such as right-thumb,right-index, or all', 'all')
    .addOption(
      new Option('--growth <mode>', 'what to do about growth')
        .choices(['rigid', 'growth-model'])
        .default('growth-model'),
    )
    .option('--threads <n>', 'search threads', wholeFromOne)
    .option('--seed <n>', 'seed of the persons', wholeFromNought, 1)
    .option('--write-maxima <file>', 'keep the highest scores of every search, to be read again')
    .option('--read-maxima <file>', 'extrapolate from these instead of searching')
    .addOption(json())
    .addHelpText(
      'after',
      '\nExample:\n  eurodac-sim match extrapolate --persons 2000 --fitted 200 --searches 200 --fingers right-index',
    )
    .action(async (options) => (await import('./commands/match-extrapolate.ts')).matchExtrapolate(options, terminal));
}
