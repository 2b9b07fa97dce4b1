import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { completions } from './completion-words.ts';
import { commandTree, main } from './program.ts';
import type { Terminal } from './terminal.ts';

type Heard = Terminal & { readonly results: string[]; readonly notes: string[] };

function listening(): Heard {
  const [results, notes]: [string[], string[]] = [[], []];
  return { results, notes, out: (text) => results.push(text), error: (text) => notes.push(text), interactive: false };
}

const withSubcommands = (command: Command): readonly Command[] => [
  command,
  ...command.commands.flatMap(withSubcommands),
];
const everyCommand = withSubcommands(commandTree(listening()));

function pathOf(command: Command): string {
  return command.parent === null ? command.name() : `${pathOf(command.parent)} ${command.name()}`;
}

/** What `--help` of a command prints. */
async function help(command: Command): Promise<string> {
  const terminal = listening();
  expect(await main([...pathOf(command).split(' ').slice(1), '--help'], terminal)).toBe(0);
  return terminal.results.join('\n');
}

/** Examples in a help text, as words. */
const examples = (text: string): readonly (readonly string[])[] =>
  [...text.matchAll(/^ {2}eurodac-sim(.*)$/gm)].map(([, rest = '']) => rest.trim().split(/\s+/));

describe(`the ${everyCommand.length} commands`, () => {
  it.each(everyCommand.map((command) => [pathOf(command), command] as const))(
    '%s has a description and an example',
    async (path, command) => {
      const text = await help(command);
      expect(command.description()).not.toBe('');
      expect(text).toMatch(/^Examples?:$/m);
      expect(text).toContain(`\n  eurodac-sim${path.slice('eurodac-sim'.length)}`);
    },
  );

  it('know every command and option that an example uses', async () => {
    const texts = await Promise.all(everyCommand.map(help));
    for (const words of texts.flatMap(examples)) {
      const command = words.reduce(
        (at, word) => at.commands.find((one) => one.name() === word) ?? at,
        everyCommand[0]!,
      );
      const known = new Set(command.options.flatMap(({ long }) => long ?? []).concat('--help'));
      expect(words.filter((word) => word.startsWith('--') && word !== '--' && !known.has(word))).toEqual([]);
    }
  });

  it.each(['--json', '--seed', '--threads', '--out', '--size'])('take a value for %s everywhere or nowhere', (name) => {
    const having = everyCommand.flatMap(({ options }) => options.filter(({ long }) => long === name));
    expect(having.length).toBeGreaterThan(1);
    expect(new Set(having.map(({ required }) => required)).size).toBe(1);
  });
});

describe('loudness', () => {
  it('is results only with --quiet', async () => {
    const terminal = listening();
    expect(await main(['law', 'parameters', '--rules', 'rules-2024', '--quiet'], terminal)).toBe(0);
    expect(terminal.results.join('')).toContain('2024/1358');
    expect(terminal.notes).toEqual([]);
  });

  it('is errors too, quiet or not', async () => {
    const terminal = listening();
    expect(await main(['--quiet', 'law', 'parameters', '--rules', 'rules-2042'], terminal)).toBe(2);
    expect(terminal.notes.join('\n')).toContain('rules-2042');
  });

  it('tells time and memory with --verbose', async () => {
    const terminal = listening();
    expect(await main(['scenarios', '--verbose'], terminal)).toBe(0);
    expect(terminal.notes.at(-1)).toMatch(/^\d+\.\d s, \d+ MiB at most, eurodac-sim \d/);
  });
});

describe('wrong words', () => {
  it.each([
    [['rnu'], "did you mean 'run'?"],
    [['validte'], "did you mean 'validate'?"],
    [['age-six-or-forteen'], "did you mean 'age-six-or-fourteen'?"],
    [['law', 'expain', 'x'], 'Did you mean explain?'],
    [['run', '--replicatons', '3'], 'Did you mean --replications?'],
    [['run', '--set', 'population.minor=3'], "did you mean 'minors'?"],
    [
      ['fingers', 'make', '--out', '/nowhere', '--persons', '1', '--fingers', 'right-tumb'],
      "did you mean 'right-thumb'?",
    ],
  ])('%j: %s', async (args, suggested) => {
    const terminal = listening();
    expect(await main(args, terminal)).toBe(2);
    expect(terminal.notes.join('\n')).toContain(suggested);
  });
});

describe('completion', () => {
  const tree = commandTree(listening());
  const after = (...words: readonly string[]): readonly string[] =>
    completions(words, tree, { scenarios: ['age-six-or-fourteen', 'closed-care'] });

  it.each([
    [['la'], ['law', 'laws']],
    [['law', 'ex'], ['explain']],
    [['run', 'age'], ['age-six-or-fourteen']],
    [['clo'], ['closed-care']],
    [['run', '--fidelity', 's'], ['scores']],
    [['run', '--seed', '7', '--repli'], ['--replications']],
    [
      ['completion', ''],
      ['bash', 'zsh', 'fish'],
    ],
    [['scenarios', '--qu'], ['--quiet']],
    [['run', '--out', ''], []],
    [['report', 'res'], []],
  ])('of %j is %j', (words, expected) => {
    expect(after(...words)).toEqual(expected);
  });

  it('of nothing is every command that is not hidden, and the scenarios', () => {
    expect(after('')).toEqual(expect.arrayContaining(['run', 'law', 'help', 'completion', 'closed-care']));
    expect(after('completion', 'w')).toEqual([]);
  });
});
