import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkLaw } from './check-law.ts';
import { readCorpusEntry } from './corpus-entry.ts';
import type { Law } from './law.ts';
import { laws } from './laws.ts';
import type { Mutant } from './mutants/mutant.ts';
import { mutants } from './mutants.ts';
import { THIS_LIBRARY } from './subject.ts';

/** Off the diagonal few runs, as there are over ten thousand pairs. */
const RUNS_OF_OTHERS = 2;
const SEED = 1;

const FOLDER = new URL('../corpus/', import.meta.url);
const corpus = readdirSync(FOLDER).map((name) =>
  readCorpusEntry(JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'))),
);
const kept = (name: string) => corpus.find(({ law }) => law === name)!;

/** The parts of a subject that a law uses on the few values on which mutants of others are tried. */
function partsUsed(law: Law): ReadonlySet<PropertyKey> {
  const used = new Set<PropertyKey>();
  const subject = new Proxy(THIS_LIBRARY, {
    get: (parts, name) => {
      used.add(name);
      return Reflect.get(parts, name) as unknown;
    },
  });
  expect([law.name, checkLaw(law, { seed: SEED, runs: RUNS_OF_OTHERS, subject }).verdict]).not.toContain('refuted');
  return used;
}
const parts = new Map(laws.map((law) => [law.name, partsUsed(law)]));

/** Whether a law tells a mutant: by the story kept of it, or on values of its own. */
function tells(law: Law, { law: own, subject }: Mutant): boolean {
  const settings = { seed: SEED, subject: { ...THIS_LIBRARY, ...subject } };
  if (law.name !== own && !Object.keys(subject).some((part) => parts.get(law.name)!.has(part))) return false;
  if (law.name !== own) return checkLaw(law, { ...settings, runs: RUNS_OF_OTHERS }).verdict === 'refuted';
  const { value, path, seed } = kept(law.name);
  return (
    checkLaw(law, value === null ? { ...settings, runs: 1, seed, path } : { ...settings, runs: 1, first: [value] })
      .verdict === 'refuted'
  );
}

describe(`the ${mutants.length} mutants`, () => {
  it('are one for each law, with a mistake of their own', () => {
    expect(mutants.map(({ law }) => law).sort()).toEqual(laws.map(({ name }) => name).sort());
    expect(new Set(mutants.map(({ mistake }) => mistake)).size).toBe(mutants.length);
  });

  it.each(mutants.map((one) => [one.law, one.mistake, one] as const))('%s alone tells that %s', (name, _, one) => {
    expect(laws.filter((law) => tells(law, one)).map((law) => law.name)).toEqual([name]);
  });
});

describe(`the ${corpus.length} counterexamples kept`, () => {
  it('are one file for each law, small, and told line by line', () => {
    expect(corpus.map(({ law }) => law).sort()).toEqual(laws.map(({ name }) => name).sort());
    for (const { law, statement, story } of corpus) {
      expect(story[0]).toContain(statement);
      expect(story[1]).toMatch(/^But: /);
      expect(JSON.stringify(kept(law)).length).toBeLessThan(12_000);
    }
  });

  it('refute nothing of this library', () => {
    for (const law of laws) {
      const { value } = kept(law.name);
      if (value === null) continue;
      const { verdict } = checkLaw(law, { runs: 1, seed: SEED, first: [value] });
      expect([law.name, verdict]).not.toEqual([law.name, 'refuted']);
    }
  });
});
