import type { Command } from 'commander';
import { InvalidArgumentError, Option } from 'commander';
import type { Terminal } from './terminal.ts';

function wholeFrom(lowest: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || !Number.isSafeInteger(value) || value < lowest)
      throw new InvalidArgumentError(`expected a whole number from ${lowest}`);
    return value;
  };
}

/** `match fit`, which makes and judges the model that `run --fidelity scores` draws from. */
export function addScoreModelCommands(match: Command, terminal: Terminal): void {
  match
    .command('fit')
    .description('fit the model of scores that run --fidelity scores draws from, or judge it on other persons')
    .option('--out <file>', 'where to write it: a new file, or a score model to replace')
    .option('--check', 'fit nothing: the model that ships beside templates of persons of another seed')
    .addOption(new Option('--size <size>', 'small: seconds; full: minutes').choices(['small', 'full']).default('full'))
    .option('--seed <n>', 'seed of the persons; default: 1, and 1001 for a check', wholeFrom(0))
    .option('--threads <n>', 'search threads', wholeFrom(1))
    .addOption(new Option('--json', 'print one JSON document and nothing else'))
    .addHelpText(
      'after',
      '\nExamples:\n  eurodac-sim match fit --size small --out model.json\n  eurodac-sim match fit --check',
    )
    .action(async (options) => (await import('./commands/match-fit.ts')).matchFit(options, terminal));
}
