import type { Command } from 'commander';
import { Option } from 'commander';
import type { Terminal } from './terminal.ts';

const collect = (value: string, before: readonly string[]): string[] => [...before, value];
const json = (): Option => new Option('--json', 'print one JSON document and nothing else');
const CASES = 'a JSON or YAML list of cases';
const RULES = 'a rule set, a regime, or reform files joined by +';
const READING = 'choose another reading of an open question; may be repeated';

/** How cases are decided: the law, and the readings of open questions. */
function withSettings(command: Command): Command {
  return command
    .argument('<cases>', CASES)
    .option('--regime <id>', 'decide every case under this regime')
    .option('--rules <rules>', `decide every case by ${RULES}`)
    .option('--interpretation <name=value>', READING, collect, [])
    .addOption(json());
}

function addDeciding(law: Command, terminal: Terminal): void {
  withSettings(law.command('decide').description('decide every case of a file'))
    .option('--check', 'compare every decision with what its case expects; exit code 1 where one differs')
    .addHelpText(
      'after',
      '\nExamples:\n  eurodac-sim law decide cases.json --regime EU2024-1358 --json\n  eurodac-sim law decide cases.yaml --rules age-ten.yaml --check',
    )
    .action(async (file, options) => (await import('./commands/law-decide.ts')).lawDecide(file, options, terminal));
  withSettings(law.command('explain').description('why cases are decided as they are, with an article for every step'))
    .option('--case <id>', 'only this case')
    .option('--why <outcome>', 'only the steps behind one outcome, such as compared')
    .addHelpText('after', '\nExample:\n  eurodac-sim law explain cases.json --case D01 --why compared')
    .action(async (file, options) => (await import('./commands/law-explain.ts')).lawExplain(file, options, terminal));
  law
    .command('compare')
    .description('where two rule sets decide the same facts differently, and why')
    .argument('<cases>', CASES)
    .option('--between <rules,rules>', `each ${RULES}`, 'rules-2013,rules-2024')
    .option('--interpretation <name=value>', READING, collect, [])
    .option('--case <id>', 'only this case')
    .addOption(json())
    .addHelpText(
      'after',
      '\nExample:\n  eurodac-sim law compare cases.json --between rules-2024,age-ten.yaml+no-coercion.yaml',
    )
    .action(async (file, options) => (await import('./commands/law-compare.ts')).lawCompare(file, options, terminal));
}

function addReading(law: Command, terminal: Terminal): void {
  law
    .command('coverage')
    .description('what cases reach of the law: paragraphs, numbers, open questions, days without a text')
    .argument('[cases...]', `${CASES}; without one: the cases that ship`)
    .addOption(json())
    .addHelpText('after', '\nExample:\n  eurodac-sim law coverage cases.yaml')
    .action(async (files, options) =>
      (await import('./commands/law-coverage.ts')).lawCoverageOf(files, options, terminal),
    );
  law
    .command('pages')
    .description('write a page for every article, from the rules and the cases')
    .argument('[cases...]', `${CASES}; without one: the cases that ship`)
    .requiredOption('--out <folder>', 'a folder that does not exist yet')
    .addOption(json())
    .addHelpText('after', '\nExample:\n  eurodac-sim law pages --out docs/law')
    .action(async (files, options) =>
      (await import('./commands/law-pages.ts')).writeLawPages(files, options, terminal),
    );
  law
    .command('parameters')
    .description('every number of the law, dated and cited')
    .option('--rules <rules>', `only those of ${RULES}`)
    .addOption(json())
    .addHelpText('after', '\nExample:\n  eurodac-sim law parameters --rules rules-2024')
    .action(async (options) => (await import('./commands/law-parameters.ts')).lawParametersOf(options, terminal));
}

export function addLawCommands(program: Command, terminal: Terminal): void {
  const law = program
    .command('law')
    .description('decisions of the law, with their articles')
    .addHelpText('after', '\nExample:\n  eurodac-sim law explain cases.json --case D01 --why compared');
  addDeciding(law, terminal);
  addReading(law, terminal);
}
