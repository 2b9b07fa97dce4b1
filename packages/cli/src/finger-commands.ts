import type { Command } from 'commander';
import { InvalidArgumentError, Option } from 'commander';
import { json, threads, wholeNumber } from './common-options.ts';
import type { Terminal } from './terminal.ts';

function ageList(text: string): number[] {
  const ages = text.split(',').map(Number);
  if (ages.some((age) => !(age >= 0 && age <= 100)))
    throw new InvalidArgumentError('expected ages in years from 0 to 100, such as 6,10.5');
  return ages;
}

/** `fingers`: synthetic ones, made, drawn and checked. */
export function addFingerCommands(program: Command, terminal: Terminal): void {
  const fingers = program
    .command('fingers')
    .description('synthetic fingers')
    .addHelpText('after', '\nExample:\n  eurodac-sim fingers make --out fingers --persons 20');
  fingers
    .command('make')
    .description('write synthetic records and the truth about them')
    .requiredOption('--out <folder>', 'a folder that does not exist yet')
    .requiredOption('--persons <n>', 'persons', wholeNumber(1))
    .option('--seed <n>', 'seed', wholeNumber(0), 1)
    .option('--fingers <list>', 'finger positions, such as right-thumb,right-index, or all', 'right-index')
    .addOption(new Option('--ages <list>', 'true ages in years').argParser(ageList).default([25], '25'))
    .option('--impressions <k>', 'impressions of each finger at each age', wholeNumber(1), 2)
    .option('--device <name>', 'capture device', 'ten-print-scanner')
    .option('--format <name>', 'format of the records: iso2005, iso2011 or ansi2004', 'iso2005')
    .addOption(json())
    .addHelpText(
      'after',
      '\nExample:\n  eurodac-sim fingers make --out fingers --persons 20 --ages 6,10 --fingers right-thumb',
    )
    .action(async (options) => (await import('./commands/fingers-make.ts')).fingersMake(options, terminal));
  fingers
    .command('draw')
    .description('draw the impressions in record files, or those of a synthetic finger at some ages, as SVG')
    .argument('[records...]', 'record files; without one a synthetic finger is drawn')
    .requiredOption('--out <file.svg>', 'a file that does not exist yet')
    .option('--seed <n>', 'seed, as of fingers make', wholeNumber(0), 1)
    .option('--person <n>', 'person, from 0', wholeNumber(0), 0)
    .option('--finger <position>', 'finger position', 'right-index')
    .addOption(new Option('--ages <list>', 'true ages in years').argParser(ageList).default([6, 14], '6,14'))
    .option('--device <name>', 'capture device', 'ten-print-scanner')
    .addOption(json())
    .addHelpText(
      'after',
      '\nExamples:\n  eurodac-sim fingers draw --out growing.svg --person 3 --ages 6,14\n' +
        '  eurodac-sim fingers draw fingers/2_1.iso fingers/2_2.iso --out both.svg',
    )
    .action(async (files, options) =>
      (await import('./commands/fingers-draw.ts')).fingersDraw(files, options, terminal),
    );
  addFingerChecks(fingers, terminal);
}

function addFingerChecks(fingers: Command, terminal: Terminal): void {
  fingers
    .command('fuzz')
    .description('give mutated records to the readers: each must be read whole or refused with its place')
    .option('--records <n>', 'mutated records', wholeNumber(1), 1_000_000)
    .option('--seed <n>', 'seed of the mutations', wholeNumber(0), 1)
    .addOption(json())
    .addHelpText('after', '\nExample:\n  eurodac-sim fingers fuzz --records 100000 --seed 2')
    .action(async (options) => (await import('./commands/fingers-fuzz.ts')).fingersFuzz(options, terminal));
  fingers
    .command('validate')
    .description('published figures beside what the model of fingers gives; fails where a gate is not met')
    .addOption(new Option('--size <size>', 'ci: seconds; full: minutes').choices(['ci', 'full']).default('ci'))
    .option('--only <list>', 'only these targets, such as F1,F9')
    .option('--seed <n>', 'seed', wholeNumber(0), 1)
    .addOption(threads().default(1))
    .option('--out <folder>', 'a folder that does not exist yet: validation.json, index.html and its figures')
    .addOption(json())
    .addHelpText('after', '\nExample:\n  eurodac-sim fingers validate --only F1,F9')
    .action(async (options) => (await import('./commands/fingers-validate.ts')).fingersValidate(options, terminal));
}
