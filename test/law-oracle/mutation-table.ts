import { laws, mutants } from '@eurodac-sim/properties';
import { codeMutantRows } from './code-mutants.ts';
import type { TextMutant } from './mutation.ts';
import { casesThatTell, named, tells, textMutants } from './mutation.ts';
import { SURVIVORS } from './survivors.ts';

/** Values of each law beside its kept story. */
export const RUNS = 150;
/** Cases named in a row; the others are counted. */
const SHOWN = 3;

/** Why nothing can tell a changed rule; undefined: something should. */
export const excused = (mutant: TextMutant): string | undefined =>
  SURVIVORS.find(({ of }) => of.test(named(mutant)))?.because;

function toldBy(mutant: TextMutant): string {
  const cases = casesThatTell(mutant);
  if (cases.length > 0) {
    const more = cases.length > SHOWN ? ` and ${cases.length - SHOWN} more` : '';
    return `cases ${cases.slice(0, SHOWN).join(', ')}${more}`;
  }
  const law = excused(mutant) === undefined ? laws.find(({ name }) => tells(name, mutant, RUNS)) : undefined;
  return law === undefined ? 'nothing' : `law ${law.name}`;
}

const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** The page of mutants: each law with the mistake that it alone tells, and each text with every rule changed. */
export function mutationPage(): string {
  const told = textMutants.map((mutant) => ({ mutant, by: toldBy(mutant) }));
  const count = (what: RegExp): number => told.filter(({ by }) => what.test(by)).length;
  return [
    '# Mutants: which law tells which mistake',
    '',
    'Written by `node test/law-oracle/write-mutation-table.ts > docs/law-mutants.md`; a test compares every row.',
    '',
    `## ${mutants.length} mistakes in deciding, each told by one law alone`,
    '',
    row('law', 'mistake that it alone tells'),
    row('---', '---'),
    ...mutants.map(({ law, mistake }) => row(law, mistake)),
    '',
    ...codeMutantRows(),
    '',
    `## ${told.length} rules changed by one step`,
    '',
    `Numbers and days by one, lists by one element, words by another, exceptions, limits and effects dropped. ${count(/^cases/)} are told by cases that ship, ${count(/^law/)} more by a law, ${count(/^nothing/)} by nothing, for the reasons below.`,
    '',
    ...SURVIVORS.map(({ because }) => {
      const of = told.filter(({ mutant, by }) => by === 'nothing' && excused(mutant) === because);
      return `- ${of.length}: ${because}.`;
    }),
    '',
    row('text', 'rule', 'change', 'told by'),
    row('---', '---', '---', '---'),
    ...told.map(({ mutant: { regime, mutant }, by }) => row(regime, mutant.path, mutant.change, by)),
    '',
  ].join('\n');
}
