import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkScenario, summarise } from '@eurodac-sim/experiment';
import { FINGERPRINT_PARAMETERS } from '@eurodac-sim/fingerprint';
import { LOSS_CAUSES, SIMULATION_PARAMETERS } from '@eurodac-sim/simulation';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../architecture/sources.ts';

const page = (name: string): string => readFileSync(join(ROOT, 'docs', name), 'utf8');
const inCode = (words: readonly string[]): readonly string[] => words.map((word) => `\`${word}\``);
const lackingIn = (text: string, words: readonly string[]): readonly string[] =>
  inCode(words).filter((word) => !text.includes(word));

/** The text under a heading of the second level, up to the next. */
function under(text: string, heading: string): string {
  return text.split(/^## /m).find((section) => section.startsWith(`${heading}\n`)) ?? '';
}

const model = page('model.md');
const folder = page('results-folder.md');

describe('docs/model.md', () => {
  it(`says when each of the ${LOSS_CAUSES.length} causes of loss is noted, in their order`, () => {
    const rows = [...under(model, 'Losses').matchAll(/^\| `([a-z-]+)` +\| /gm)];
    expect(rows.map(([, cause]) => cause)).toEqual(LOSS_CAUSES);
  });

  it(`names the ${SIMULATION_PARAMETERS.length} parameters of the simulation, routes by their prefix`, () => {
    const names = SIMULATION_PARAMETERS.map((name) => name.replace(/^(route\.[A-Z_]+)\..+$/, '$1'));
    expect(lackingIn(model, [...new Set(names)])).toEqual([]);
    const known = new Set(SIMULATION_PARAMETERS.map((name) => name.split('.')[0]));
    const written = [...model.matchAll(/`([a-z]+\.[\w.]+)`/g)].map(([, name = '']) => name);
    const ours = written.filter((name) => known.has(name.split('.')[0]));
    expect(ours.length).toBeGreaterThan(40);
    expect(ours.filter((name) => !names.includes(name))).toEqual([]);
  });

  it(`names the prefixes of the ${FINGERPRINT_PARAMETERS.length} constants of the fingers`, () => {
    const prefixes = FINGERPRINT_PARAMETERS.map(({ parameter }) => parameter.split('.').slice(0, 2).join('.'));
    expect(lackingIn(model, [...new Set(prefixes)])).toEqual([]);
  });
});

describe('docs/results-folder.md', () => {
  const scenario = checkScenario({ text: 'title: t\nquestion: q\npolicies: [rules-2013]', file: 'empty.yaml' }, []);
  const { tables } = summarise(scenario, []);

  it('knows every table', () => {
    expect(tables.map(({ name }) => name)).toEqual(['outcomes', 'differences', 'losses', 'summary']);
    expect(
      lackingIn(
        folder,
        tables.flatMap(({ name }) => [`${name}.csv`, `${name}.parquet`]),
      ),
    ).toEqual([]);
  });

  it.each(tables.map(({ name, columns }) => [`${name}.csv`, columns] as const))(
    'explains every column of %s',
    (file, columns) => {
      const section = under(folder, file);
      expect(section).toContain(`\`${columns.map(({ name }) => name).join(',')}\``);
      const explained = `${section}${under(folder, 'How the tables are written')}`;
      const rows = new Set([...explained.matchAll(/^\| `(\w+)` +\|/gm)].map(([, column]) => column));
      expect(columns.map(({ name }) => name).filter((name) => !rows.has(name))).toEqual([]);
    },
  );
});
