import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { run } from '../command.ts';
import { lawListPage } from './law-list.ts';

const page = (name: string): string => readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');

it('the page of named laws is as the laws are', () => expect(page('named-laws.md')).toBe(lawListPage()));

/** What the guide says was typed, and the lines it says were printed. */
const typed = [...page('researchers.md').matchAll(/```console\n\$ eurodac-sim (.*)\n([\s\S]*?)```/g)].map(
  ([, command = '', printed = '']) => [command, printed.trim().split('\n')] as const,
);

describe('the guide for researchers', () => {
  it('shows commands and what they print', () => expect(typed.length).toBe(4));

  it('shows the reform that it tests as the file is', () =>
    expect(page('researchers.md')).toContain(page('reforms/illegal-stay-by-choice.yaml')));

  it.each(typed)('%s', async (command, printed) => {
    const { stdout, stderr } = await run(...command.split(' '));
    for (const line of printed) expect(`${stdout}${stderr}`).toContain(line);
  });
});
