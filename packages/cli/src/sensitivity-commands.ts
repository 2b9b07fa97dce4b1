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

const collect = (value: string, before: readonly string[]): string[] => [...before, value];

/** `sensitivity`, which varies the parameters of a scenario over their declared ranges. */
export function addSensitivity(program: Command, terminal: Terminal): void {
  program
    .command('sensitivity')
    .description('which parameters move the measures of a scenario, and how much rests on assumptions')
    .argument('<scenario>', 'a scenario file, or the name of one that ships')
    .addOption(
      new Option(
        '--method <name>',
        'morris: screening; sobol: shares of variance; both: shares of those screened first',
      )
        .choices(['morris', 'sobol', 'both'])
        .default('both'),
    )
    .option('--measure <id>', 'such as O1 or O19:children-registered; may be repeated; default: O1', collect, [])
    .option('--policy <name>', 'beside the baseline; may be repeated; default: all', collect, [])
    .option('--trajectories <n>', 'trajectories of the screening', wholeFrom(2), 10)
    .option('--samples <n>', 'rows of the shares of variance', wholeFrom(8), 128)
    .option('--keep <n>', 'parameters with shares of their own, after a screening', wholeFrom(1), 10)
    .option('--out <folder>', 'for sensitivity.csv, .parquet and .json; must not exist yet')
    .option('--seed <n>', 'seed instead of the scenario’s', wholeFrom(0))
    .option('--set <path=value>', 'one field of the scenario; may be repeated', collect, [])
    .option('--store <folder>', 'folder of cells that runs share; default: in the user’s cache')
    .option('--threads <n>', 'threads', wholeFrom(1))
    .addOption(new Option('--json', 'print one JSON document and nothing else'))
    .addHelpText(
      'after',
      '\nExample:\n  eurodac-sim sensitivity age-six-or-fourteen --policy rules-2024 --set population.minors=300 --trajectories 4 --samples 64',
    )
    .action(async (scenario, options) =>
      (await import('./commands/sensitivity.ts')).sensitivityOf(
        scenario,
        { ...options, commands: program.commands.map((command) => command.name()) },
        terminal,
      ),
    );
}
