import { Argument, Command, CommanderError, Option } from 'commander';
import { collect, json, threads, wholeNumber } from './common-options.ts';
import { SHELLS } from './completion-scripts.ts';
import { addEvaluationCommands } from './evaluation-commands.ts';
import { DONE, FAILED, INTERRUPTED, InputError, NegativeVerdict, WRONG_INPUT } from './exit-codes.ts';
import { addFingerCommands } from './finger-commands.ts';
import { addLawCommands } from './law-commands.ts';
import { addScoreModelCommands } from './score-model-commands.ts';
import { addSearchCommands } from './search-commands.ts';
import { addSensitivity } from './sensitivity-commands.ts';
import type { Terminal } from './terminal.ts';
import { bold, quietened } from './terminal.ts';
import { version } from './version.ts';

/** Errors of our packages that mean wrong input, by name: they say what, where and what was expected. */
const INPUT_ERRORS = new Set([
  'InputError',
  'ScenarioError',
  'ParameterTableError',
  'MalformedRecord',
  'MalformedResults',
  'ResultsExistError',
  'UnfinishedRunError',
  'OtherRunError',
  'CannotWriteError',
  'MergeRefusedError',
  'MissingCellError',
  'RedisAddressError',
  'RedisUnreachableError',
]);
const INTERRUPTIONS = new Set(['RunInterruptedError']);

/** The command without a name, too. */
function addRun(program: Command, terminal: Terminal): void {
  program
    .command('run', { isDefault: true })
    .description('run an experiment and write a results folder; without an argument: the shipped one')
    .argument('[scenario]', 'a scenario file, or the name of one that ships')
    .option('--out <folder>', 'results folder; must not exist yet')
    .option('--seed <n>', 'seed instead of the scenario’s', wholeNumber(0))
    .option('--replications <n>', 'replications instead of the scenario’s', wholeNumber(1))
    .addOption(threads())
    .addOption(
      new Option(
        '--fidelity <kind>',
        'templates: every search is run by the matcher; scores: drawn from a model fitted to it',
      ).choices(['templates', 'scores']),
    )
    .option('--set <path=value>', 'one field of the scenario; may be repeated', collect, [])
    .option('--resume', 'go on with a run that was interrupted or of which cells failed')
    .option('--store <folder>', 'folder of cells that runs share; default: in the user’s cache')
    .option('--no-store', 'compute every cell, and share none')
    .option('--events', 'write events.parquet: what happened to each minor under each policy')
    .option('--allow-missing', 'write results where cells failed, without them')
    .option('--shard <i/n>', 'compute only this share of the cells, for merge')
    .option('--cluster <url>', 'compute on the workers of a queue, such as redis://localhost:6379')
    .option('--events-to <file>', 'with --cluster: what happens, as JSON lines; - is standard error')
    .option('--telemetry <url>', 'with --cluster: send metrics and traces to a collector, over OTLP/HTTP')
    .option('--replay <replication>', 'compute one replication again, alone, and say where it fails', wholeNumber(0))
    .addOption(json())
    .addHelpText(
      'after',
      '\nExample:\n  eurodac-sim run age-six-or-fourteen --out results/first --set population.minors=500 --threads 2',
    )
    .action(async (scenario, options) =>
      (await import('./commands/run.ts')).run(
        scenario,
        { ...options, commands: program.commands.map((command) => command.name()) },
        terminal,
      ),
    );
}

function addReports(program: Command, terminal: Terminal): void {
  program
    .command('report')
    .description('make report.html and its figures again, from the files of a results folder alone')
    .argument('<results>', 'a results folder')
    .option('--png', 'the figures as PNG, too')
    .option('--against <results>', 'instead: a page on what differs from another results folder, as compare')
    .option('--out <file>', 'with --against: the page, comparison.html if not given')
    .addOption(json())
    .addHelpText(
      'after',
      '\nExamples:\n  eurodac-sim report results/first --png\n  eurodac-sim report results/first --against results/second',
    )
    .action(async (folder, options) =>
      options.against === undefined
        ? (await import('./commands/report.ts')).reportAgain(folder, options, terminal)
        : (await import('./commands/compare.ts')).compareResults([options.against, folder], options, terminal),
    );
  program
    .command('compare')
    .description('a page on what differs between two results folders: in what went in, and in what came out')
    .argument('<first>', 'a results folder')
    .argument('<second>', 'another')
    .option('--out <file>', 'the page, comparison.html if not given; must not exist yet')
    .addOption(json())
    .addHelpText('after', '\nExample:\n  eurodac-sim compare results/first results/second --out changed.html')
    .action(async (first, second, options) =>
      (await import('./commands/compare.ts')).compareResults([first, second], options, terminal),
    );
  addExplore(program, terminal);
  addShow(program, terminal);
}

function addExperimentCommands(program: Command, terminal: Terminal): void {
  addRun(program, terminal);
  program
    .command('merge')
    .description('write the results of a run from the folders of all its shards')
    .argument('<folders...>', 'folders that run --shard wrote')
    .requiredOption('--out <folder>', 'results folder; must not exist yet')
    .addOption(json())
    .addHelpText('after', '\nExample:\n  eurodac-sim merge shards/1 shards/2 --out results/merged')
    .action(async (folders, options) => (await import('./commands/merge.ts')).merge(folders, options, terminal));
  addStore(program, terminal);
  addWork(program, terminal);
  addReports(program, terminal);
  program
    .command('verify')
    .description('compute a results folder again and compare every file')
    .argument('<results>', 'a results folder')
    .addOption(threads())
    .addOption(json())
    .addHelpText('after', '\nExample:\n  eurodac-sim verify results/first')
    .action(async (folder, options) => (await import('./commands/verify.ts')).verifyResults(folder, options, terminal));
  program
    .command('scenarios')
    .description('the scenarios that ship and the question each answers')
    .addOption(json())
    .addHelpText('after', '\nExample:\n  eurodac-sim scenarios')
    .action(async (options) => (await import('./commands/scenarios.ts')).scenarios(options, terminal));
  program
    .command('init')
    .description('write a commented scenario to start from')
    .argument('<name>', 'its name; the file is <name>.yaml in this folder')
    .addOption(json())
    .addHelpText('after', '\nExample:\n  eurodac-sim init my-question')
    .action(async (name, options) => (await import('./commands/init.ts')).init(name, options, terminal));
}

function addExplore(program: Command, terminal: Terminal): void {
  program
    .command('explore')
    .description('a page with controls over a results folder that simulates in the browser, on this machine alone')
    .argument('<results>', 'a results folder')
    .option('--port <n>', 'port; 0: any that is free', wholeNumber(0), 0)
    .addHelpText('after', '\nExample:\n  eurodac-sim explore results/first')
    .action(async (folder, options) => (await import('./commands/explore.ts')).explore(folder, options, terminal));
}

function addWork(program: Command, terminal: Terminal): void {
  program
    .command('work')
    .description('compute cells of runs with --cluster, from a queue')
    .requiredOption('--redis <url>', 'the queue; user and password come from the environment')
    .addOption(threads())
    .option('--lock-seconds <s>', 'silence after which a cell is given to another worker', wholeNumber(1), 30)
    .option('--cell-seconds <s>', 'end where a cell takes longer', wholeNumber(1))
    .option('--idle-seconds <s>', 'end when there was nothing to do for so long', wholeNumber(1))
    .option('--events-to <file>', 'what happens, as JSON lines; - is standard error')
    .option('--telemetry <url>', 'send metrics and traces to a collector, over OTLP/HTTP')
    .addHelpText('after', '\nExample:\n  eurodac-sim work --redis redis://localhost:6379 --threads 4')
    .action(async (options) => (await import('./commands/work.ts')).work(options, terminal));
}

function addShow(program: Command, terminal: Terminal): void {
  program
    .command('show')
    .description('one measure of one group from a results folder, with its difference to the baseline')
    .argument('<results>', 'a results folder')
    .option('--measure <id>', 'a measure, as in docs/measures.md', 'O1')
    .option('--subgroup <name>', 'a group of minors, a part of the measure, or part:group', 'all')
    .addOption(json())
    .addHelpText('after', '\nExample:\n  eurodac-sim show results/first --measure O1 --subgroup claim-no')
    .action(async (folder, options) => (await import('./commands/show.ts')).show(folder, options, terminal));
}

function addStore(program: Command, terminal: Terminal): void {
  const store = program
    .command('store')
    .description('where finished cells are kept, and how many')
    .option('--store <folder>', 'another folder of cells')
    .addOption(json())
    .addHelpText('after', '\nExample:\n  eurodac-sim store')
    .action(async (options) => (await import('./commands/store.ts')).showStore(options, terminal));
  store
    .command('prune')
    .description('remove cells that no run has used for some days')
    .option('--store <folder>', 'another folder of cells')
    .option('--days <n>', 'days without use; 0 removes every cell', wholeNumber(0), 30)
    .addOption(json())
    .addHelpText('after', '\nExample:\n  eurodac-sim store prune --days 7')
    .action(async (_, command) => (await import('./commands/store.ts')).prune(command.optsWithGlobals(), terminal));
}

function addNamedLaws(program: Command, terminal: Terminal): void {
  program
    .command('laws')
    .description('test the named laws and print held, refuted or not exercised')
    .option('--law <name>', 'only this law; may be repeated', collect, [])
    .option('--runs <n>', 'situations tried for each law', wholeNumber(1), 1000)
    .option('--seed <n>', 'seed of the situations', wholeNumber(0), 1)
    .addOption(new Option('--threads <n>', 'threads, each with its share of the laws').argParser(wholeNumber(1)))
    .option('--engine <command>', 'test this command instead: it reads one case a line and writes one decision a line')
    .option('--rule-set <file>', 'test this reform in place of the rule set that it changes')
    .option('--corpus <folder>', 'replay the counterexamples kept here first, and keep new ones')
    .option('--log <file>', 'write what was tried as JSON lines')
    .addOption(json())
    .addHelpText(
      'after',
      '\nExamples:\n  eurodac-sim laws --law later-is-not-erased-earlier --runs 5000\n' +
        '  eurodac-sim laws --engine "python3 my-engine.py" --runs 200\n  eurodac-sim laws --rule-set age-ten.yaml',
    )
    .action(async (options) => (await import('./commands/laws.ts')).checkLaws(options, terminal));
}

function addWorldCommands(program: Command, terminal: Terminal): void {
  program
    .command('validate')
    .description('published facts about the world beside what the world gives; fails where one is not met')
    .addOption(new Option('--size <size>', 'small: seconds; full: minutes').choices(['small', 'full']).default('small'))
    .option('--fact <id>', 'only this fact, such as W3; may be repeated', collect, [])
    .option('--seed <n>', 'seed', wholeNumber(0), 1)
    .addOption(threads().default(1))
    .addOption(json())
    .addHelpText('after', '\nExample:\n  eurodac-sim validate --fact W3 --fact W6')
    .action(async (options) => (await import('./commands/validate.ts')).validate(options, terminal));
}

function addBiometricCommands(program: Command, terminal: Terminal): void {
  const match = program
    .command('match')
    .description('measure matching')
    .addHelpText('after', '\nExample:\n  eurodac-sim match evaluate fingers --details');
  addSearchCommands(match, terminal);
  addEvaluationCommands(match, terminal);
  addScoreModelCommands(match, terminal);
  program
    .command('bench')
    .description('run the benchmarks: speed, never without the error rate')
    .argument('[names...]', 'only these')
    .option('--against <dir>', 'another checkout: both run in turns, and only what exceeds the noise is a difference')
    .option('--rounds <n>', 'turns of each with --against', wholeNumber(1), 5)
    .option('--seconds <s>', 'seconds of each timed piece of work, instead of its own', Number)
    .addOption(json())
    .addHelpText('after', '\nExample:\n  eurodac-sim bench comparison-throughput --against ../before')
    .action(async (names, options) => (await import('./commands/bench.ts')).bench(names, options, terminal));
}

function addFuzz(program: Command, terminal: Terminal): void {
  program
    .command('fuzz')
    .description('changed inputs to every reader of bytes from outside: each must be accepted or refused')
    .argument('[readers...]', 'only these')
    .option('--runs <n>', 'inputs for each reader', wholeNumber(0), 2000)
    .option('--seed <n>', 'seed of the changes', wholeNumber(0), 1)
    .option('--corpus <folder>', 'try the inputs kept here first, and keep new findings')
    .addOption(json())
    .addHelpText('after', '\nExample:\n  eurodac-sim fuzz scenarios messages --runs 10000 --seed 7')
    .action(async (readers, options) => (await import('./commands/fuzz.ts')).fuzzReaders(readers, options, terminal));
}

function failure(problem: unknown, terminal: Terminal, isVerbose: boolean): number {
  if (problem instanceof CommanderError) return problem.exitCode === 0 ? DONE : WRONG_INPUT;
  if (!(problem instanceof Error)) {
    terminal.error(`eurodac-sim failed: ${String(problem)}`);
    return FAILED;
  }
  if (problem instanceof NegativeVerdict || INTERRUPTIONS.has(problem.name)) {
    terminal.error(problem.message);
    return problem instanceof NegativeVerdict ? FAILED : INTERRUPTED;
  }
  if (problem instanceof InputError || INPUT_ERRORS.has(problem.name)) {
    terminal.error(problem.message);
    return WRONG_INPUT;
  }
  terminal.error(`eurodac-sim failed: ${problem.message}`);
  terminal.error('This is a fault of the program, not of your input. --verbose shows where it happened.');
  if (isVerbose || process.env['EURODAC_SIM_DEBUG'] === '1') terminal.error(problem.stack ?? '');
  return FAILED;
}

function addCompletion(program: Command, terminal: Terminal): void {
  const completion = program
    .command('completion')
    .description('print a script that completes commands, options and scenarios in your shell')
    .addArgument(new Argument('<shell>', 'which shell').choices(SHELLS))
    .addHelpText(
      'after',
      '\nExamples:\n  source <(eurodac-sim completion bash)\n  eurodac-sim completion fish > ~/.config/fish/completions/eurodac-sim.fish',
    )
    .action(async (shell) => (await import('./commands/completion.ts')).completion(shell, terminal));
  completion
    .command('words', { hidden: true })
    .description('what the last of some words can become, one a line')
    .argument('[words...]', 'after --')
    .addHelpText('after', '\nExample:\n  eurodac-sim completion words -- run age-')
    .action(async (words) => (await import('./commands/completion.ts')).completionWords(words, program, terminal));
}

const isLoudness = ({ long }: Option): boolean => long === '--quiet' || long === '--verbose';

/** The command with all its subcommands; what it does is loaded when it is asked for. */
export function commandTree(terminal: Terminal): Command {
  const program: Command = new Command('eurodac-sim')
    .description('Simulates cross-border biometric matching modelled on Eurodac, on synthetic people only.')
    .version(version())
    .option('--quiet', 'results and errors only: no progress, no warnings')
    .option('--verbose', 'also how long it took and in how much memory, and where a fault happened')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.out(text.trimEnd()),
      writeErr: (text) => terminal.error(text.trimEnd()),
    })
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: bold,
      visibleGlobalOptions: (command) => (command === program ? [] : program.options.filter(isLoudness)),
    })
    .showSuggestionAfterError()
    .showHelpAfterError('(--help shows what is expected)')
    .addHelpText(
      'after',
      '\nExamples:\n  eurodac-sim\n  eurodac-sim run age-six-or-fourteen --set population.minors=500 --out results/mine\n' +
        '  eurodac-sim law explain --help\n\nIn a clone, npm start -- stands for eurodac-sim.',
    );
  const heard = quietened(terminal, () => program.opts()['quiet'] === true);
  program.commandsGroup('Experiments:');
  addExperimentCommands(program, heard);
  addSensitivity(program, heard);
  addWorldCommands(program, heard);
  program.commandsGroup('Law:');
  addLawCommands(program, heard);
  addNamedLaws(program, heard);
  program.commandsGroup('Fingers and matching:');
  addFingerCommands(program, heard);
  addBiometricCommands(program, heard);
  program.commandsGroup('This command:').helpCommand(true);
  addFuzz(program, heard);
  addCompletion(program, heard);
  return program;
}

/** How long the process has run and its memory at most. */
function spent(): string {
  const seconds = (performance.now() / 1000).toFixed(1);
  const mebibytes = Math.round(process.resourceUsage().maxRSS / 1024);
  return `${seconds} s, ${mebibytes} MiB at most, eurodac-sim ${version()}, Node ${process.versions.node}`;
}

/**
 * Runs the command with the given arguments.
 *
 * @returns the exit code: 0 done, 1 failed or a negative verdict, 2 wrong input, 130 interrupted
 */
export async function main(args: readonly string[], terminal: Terminal): Promise<number> {
  const program = commandTree(terminal);
  const isVerbose = (): boolean => program.opts()['verbose'] === true;
  try {
    await program.parseAsync(args, { from: 'user' });
    return DONE;
  } catch (problem) {
    return failure(problem, terminal, isVerbose());
  } finally {
    if (isVerbose()) terminal.error(spent());
  }
}
