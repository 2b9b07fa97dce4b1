import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NATIONALITY_GROUPS, PROFILES, SIMULATION_PARAMETERS } from '@eurodac-sim/simulation';
import { describe, expect, it } from 'vitest';
import { packageSources, ROOT } from '../architecture/sources.ts';

const page = readFileSync(join(ROOT, 'docs/simulation/odd.md'), 'utf8');
const simulation = packageSources().filter(({ path }) => path.startsWith('packages/simulation/src/'));
const textOf = (path: string): string => simulation.find((file) => file.path === path)!.text;

/** Texts of a list or a union that a declaration starts with, in order. */
function namesIn(path: string, declaration: string): readonly string[] {
  const [, body = ''] = new RegExp(`${declaration}([^;]*);`).exec(textOf(path)) ?? [];
  return [...body.matchAll(/'([a-z0-9-]+)'/g)].map(([, name = '']) => name);
}

const STEPS = namesIn('packages/simulation/src/replication/run.ts', 'export const STEPS = ');
const PLACES = namesIn('packages/simulation/src/journey/traveller.ts', 'export type Place =');
const SITES = namesIn('packages/simulation/src/ledger/ledger-event.ts', 'export type SiteKind = ');

describe('docs/simulation/odd.md', () => {
  it('has the headings of the protocol, in its order', () =>
    expect([...page.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading)).toEqual([
      'Purpose and patterns',
      'Entities, state variables and scales',
      'Process overview and scheduling',
      'Design concepts',
      'Initialisation',
      'Input data',
      'Submodels',
    ]));

  it(`lists the ${STEPS.length} steps of the code, in its order, and no other`, () => {
    expect(STEPS.length).toBeGreaterThan(20);
    expect([...page.matchAll(/^\| `([\w-]+)` +\|/gm)].map(([, step]) => step)).toEqual(STEPS);
  });

  it('names every place, site, group and profile', () => {
    const names = [...PLACES, ...SITES, ...NATIONALITY_GROUPS, ...PROFILES];
    expect([PLACES.length, SITES.length]).toEqual([8, 5]);
    expect(names.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });

  it('gives each entity the type that declares it, in the file that does', () => {
    const rows = [...page.matchAll(/^\| [^|]+ \| `(\w+)`, `(packages\/[^`]+)` +\|/gm)];
    expect(rows.length).toBe(8);
    for (const [, type = '', path = ''] of rows) expect(textOf(path)).toMatch(new RegExp(`export type ${type}\\b`));
  });

  it('names files that exist and parameters that the model reads', () => {
    const paths = [...page.matchAll(/`((?:packages|test)\/[^`]+)`/g)].map(([, path = '']) => path);
    expect(paths.length).toBeGreaterThan(15);
    expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
    const parameters = [...page.matchAll(/`([a-z]+\.[a-z_]+)`/g)].map(([, name = '']) => name);
    expect(parameters.filter((name) => !SIMULATION_PARAMETERS.includes(name))).toEqual([]);
  });
});
