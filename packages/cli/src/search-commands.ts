import type { Command } from 'commander';
import { InvalidArgumentError, Option } from 'commander';
import type { Terminal } from './terminal.ts';
import { SEARCH_GROUPS } from './workers/search-group.ts';

function numberWithin(low: number, high: number, whole: boolean): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (text.trim() === '' || !(value >= low && value <= high) || (whole && !Number.isInteger(value)))
      throw new InvalidArgumentError(`expected a ${whole ? 'whole ' : ''}number from ${low} to ${high}`);
    return value;
  };
}

const wholeFrom = (low: number): ((text: string) => number) => numberWithin(low, Number.MAX_SAFE_INTEGER, true);

/** `match search`, and `match learn` that makes the table of its index. */
export function addSearchCommands(match: Command, terminal: Terminal): void {
  match
    .command('search')
    .description('1:N searches of a gallery: errors, what the index loses, speed')
    .requiredOption('--gallery <what>', 'persons=N, or records: a folder, or one file of several fingers')
    .requiredOption('--probes <what>', 'persons=N: as many mated and as many non-mated searches; or records')
    .option('--fingers <list>', 'finger positions, such as right-thumb,right-index, or all', 'all')
    .addOption(
      new Option('--growth <mode>', 'what to do about growth; scale-search has no index')
        .choices(['rigid', 'scale-search', 'growth-model'])
        .default('growth-model'),
    )
    .option('--exhaustive', 'compare everyone; the index is searched beside it to know what it loses')
    .option(
      '--target-fpir <x>',
      'share of non-mated searches that may have a match',
      numberWithin(1e-12, 0.999, false),
      0.01,
    )
    .option('--threads <n>', 'search threads', wholeFrom(1))
    .option('--seed <n>', 'seed of the persons', wholeFrom(0), 1)
    .addOption(new Option('--group <name>', 'whose probes').choices(SEARCH_GROUPS).default('all'))
    .option('--gap <years>', 'years from enrolment to the probe', numberWithin(0, 80, false), 4)
    .option('--quality-drop <points>', 'points of quality that every probe is worse', numberWithin(0, 100, false), 0)
    .option('--timed <n>', 'searches that are also timed one at a time', wholeFrom(0), 500)
    .option('--shortlist-only', 'only the index: no exact comparison, so no error rates')
    .option('--key-bits <n>', 'signs of a key, instead of the number that fits the gallery', numberWithin(8, 16, true))
    .option('--keys <n>', 'keys looked up for each minutia', numberWithin(1, 64, true))
    .option('--shortlist <n>', 'persons compared exactly at most', wholeFrom(1))
    .option('--compact', 'a generated gallery without stored codes: a third of the memory, slower comparisons')
    .option('--details', 'FNIR at FPIR and rank, cumulative match rates, by age, gap and quality')
    .option('--rebuild', 'make a generated gallery anew, whatever the cache holds')
    .addOption(new Option('--json', 'print one JSON document and nothing else'))
    .addHelpText(
      'after',
      '\nExample:\n  eurodac-sim match search --gallery persons=1000 --probes persons=100 --threads 2',
    )
    .action(async (options) => (await import('./commands/match-search.ts')).matchSearch(options, terminal));
  match
    .command('learn')
    .description('learn from generated fingers how the index hashes a minutia, and write the table')
    .requiredOption('--out <file>', 'a file that does not exist yet')
    .option('--seed <n>', 'seed of the persons', wholeFrom(0), 71)
    .option('--persons <n>', 'persons, half of them children four years apart', wholeFrom(1), 500)
    .addOption(new Option('--json', 'print one JSON document and nothing else'))
    .addHelpText('after', '\nExample:\n  eurodac-sim match learn --seed 71 --persons 500 --out learned.json')
    .action(async (options) => (await import('./commands/match-learn.ts')).matchLearn(options, terminal));
}
