import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandTree } from 'eurodac-sim';
import { expect, it } from 'vitest';
import { ROOT } from '../architecture/sources.ts';

const PAGE = join(ROOT, 'docs', 'reference', 'command.md');
const silent = { out: () => undefined, error: () => undefined, interactive: false };

type Tree = ReturnType<typeof commandTree>;

/** What `--help` prints, as wide as a page. */
function helpText(command: Tree): string {
  const shown: string[] = [];
  command.configureOutput({
    writeOut: (text) => shown.push(text),
    getOutHelpWidth: () => 100,
    getOutHasColors: () => false,
  });
  command.outputHelp();
  return shown.join('').trimEnd();
}

function sections(command: Tree, path: string): readonly string[] {
  const visible = command.createHelp().visibleCommands(command);
  const own = `## ${path}\n\n\`\`\`text\n${helpText(command)}\n\`\`\``;
  const below = visible.filter((one) => one.name() !== 'help').flatMap((one) => sections(one, `${path} ${one.name()}`));
  return [own, ...below];
}

const generated = (): string =>
  `# The command\n\nWhat \`--help\` prints, of every command. Exit codes: 0 done, 1 failed or a negative verdict, 2 wrong input, 130 interrupted. Colour only on terminals; \`NO_COLOR\` and \`FORCE_COLOR\` decide otherwise. \`completion\` prints a script for bash, zsh or fish.\n\n${sections(commandTree(silent), 'eurodac-sim').join('\n\n')}\n`;

it('docs/reference/command.md is what --help prints', () => {
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(PAGE, generated());
  else
    expect(readFileSync(PAGE, 'utf8'), 'UPDATE_DOCS=1 vitest run test/documentation/command-reference.test.ts').toBe(
      generated(),
    );
});
