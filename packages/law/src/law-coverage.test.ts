import { readdirSync, readFileSync } from 'node:fs';
import { calendarDate } from '@eurodac-sim/primitives';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { runCases } from './case-run.ts';
import { citedPlaces } from './cited-places.ts';
import { lawCoverage } from './law-coverage.ts';
import { lawPages } from './law-pages.ts';
import { lawParameters } from './law-parameters.ts';
import { ruleSet } from './policies.ts';
import { RULES_OF_REGIME } from './record-storage.ts';
import { reform } from './reform.ts';

const folder = new URL('../cases/', import.meta.url);
const shipped: readonly unknown[] = readdirSync(folder).flatMap((name) =>
  parse(readFileSync(new URL(name, folder), 'utf8')),
);
const DAYS = { from: calendarDate('2003-01-01'), to: calendarDate('2030-12-31') };
const coverage = lawCoverage(shipped, DAYS);

describe('what the shipped cases reach', () => {
  it('is every paragraph that a decision rests on, every number of the law and every open question', () => {
    const never = coverage.paragraphs.filter(({ cases }) => cases.length === 0);
    expect(never.map(({ text, article, paragraph }) => `${text} ${article}(${paragraph})`)).toEqual([]);
    expect(coverage.parameters.neverRead).toEqual([]);
    expect(coverage.readings.neverRead).toEqual([]);
    expect(coverage.paragraphs.length).toBeGreaterThan(120);
    expect(coverage.parameters.read.length).toBeGreaterThan(70);
  });

  it('is less without some of them, so that a gap would be seen', () => {
    const few = lawCoverage(shipped.slice(0, 20), DAYS);
    expect(few.paragraphs.filter(({ cases }) => cases.length === 0).length).toBeGreaterThan(20);
    expect(few.parameters.neverRead.length).toBeGreaterThan(20);
    expect(few.readings.neverRead.length).toBeGreaterThan(2);
  });

  it('counts the same paragraphs and numbers with any cases and with none', () => {
    const without = lawCoverage([], DAYS);
    const places = ({ paragraphs }: typeof coverage) => paragraphs.map(({ cases: _, ...place }) => place);
    expect(places(without)).toEqual(places(coverage));
    expect(without.besideDecisions).toEqual(coverage.besideDecisions);
    const counted = new Set(places(coverage).map(({ text, article }) => `${text} ${article}`));
    const cited = runCases(shipped).flatMap(({ decision }) => decision.citations.flatMap(citedPlaces));
    const decided = new Set(without.besideDecisions.map(({ text, article }) => `${text} ${article}`));
    const beyond = cited
      .map(({ text, article }) => `${text} ${article}`)
      .filter((one) => decided.has(one) && !counted.has(one));
    expect(beyond).toEqual([]);
    expect(without.parameters.neverRead.length).toBe(coverage.parameters.read.length);
  });

  it('names numbers as the table of parameters does', () => {
    const named = new Set(
      Object.values(RULES_OF_REGIME).flatMap((rules) =>
        lawParameters(rules).map(({ regime, name }) => `${regime}.${name}`),
      ),
    );
    const read = runCases(shipped).flatMap(({ decision }) =>
      decision.steps.flatMap(({ parameters }) => Object.keys(parameters).filter((name) => name.includes('.'))),
    );
    expect(read.length).toBeGreaterThan(500);
    expect(read.filter((name) => !named.has(name))).toEqual([]);
  });

  it('finds no day without a text from the first day of Eurodac on, and none with two', () => {
    expect(coverage.days.looked).toBe(10_227);
    expect(coverage.days.gaps).toEqual([{ from: '2003-01-01', to: '2003-01-14', regimes: [] }]);
    expect(coverage.days.overlaps).toEqual([]);
  });
});

it('the numbers of Article 26 are dated from the day on which it applies', () => {
  const from = (prefix: string) =>
    lawParameters(ruleSet('rules-2024'))
      .filter(({ name }) => name.startsWith(prefix))
      .map((one) => one.from);
  expect(new Set(from('TEMP_PROTECTION.'))).toEqual(new Set([calendarDate('2029-06-12')]));
  expect(new Set(from('APPLICANT.'))).toEqual(new Set([calendarDate('2026-06-12')]));
});

describe('the steps of a decision', () => {
  const steps = runCases(shipped).flatMap(({ id, decision }) => decision.steps.map((step) => ({ id, ...step })));

  it('each name the facts they rest on', () =>
    expect([
      ...new Set(steps.filter(({ inputs }) => Object.keys(inputs).length === 0).map(({ rule }) => rule)),
    ]).toEqual([]));

  it.each([
    ['storage', 'takenDate', /^stored until .* taken$/],
    ['storage', 'transmittedDate', /^stored until .* transmitted$/],
    ['linking', 'visiblePrior', /./],
    ['prior-record', 'transmittedDate', /^found/],
    ['comparison', 'category', /./],
  ])('of %s name %s', (rule, fact, outcome) => {
    const found = steps.filter((step) => step.rule === rule && outcome.test(step.outcome));
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter(({ inputs }) => !(fact in inputs))).toEqual([]);
  });
});

describe('the page of an article', () => {
  const pageOf = (path: string) => lawPages(shipped).find((page) => page.path === path)!.text;
  const storage = pageOf('regulation-2024-1358/article-29.md');

  it('tells what it says, where it is decided, its numbers in every text, its cases and its doubts', () => {
    expect(storage).toContain('# Article 29: Data storage');
    expect(storage).toContain('packages/law/src/regulation-2024-1358/article-29-data-storage.ts');
    expect(storage).toContain('| `IRREGULAR_CROSSING.stored` | EU603-2013 | 18 months | 2015-07-20 | 2026-06-11 |');
    expect(storage).toContain('- `D13` ');
    expect(storage).toContain('`legacyRetentionRule`');
  });

  it('of what nothing here decides says why', () =>
    expect(pageOf('regulation-2024-1358/article-44.md')).toContain('Not decided here: '));

  it('changes with the rule it tells of', () => {
    const rules = ruleSet('rules-2024');
    const { ILLEGAL_STAY } = rules.categories;
    const shorter = reform(rules, {
      name: 'shorter',
      title: 'Shorter',
      categories: { ILLEGAL_STAY: { stored: { ...ILLEGAL_STAY.stored!, lasts: { years: 3 } } } },
    });
    const changed = lawPages(shipped, { ...RULES_OF_REGIME, 'EU2024-1358': shorter }).find(
      ({ path }) => path === 'regulation-2024-1358/article-29.md',
    )!.text;
    expect(storage).toContain('| `ILLEGAL_STAY.stored` | EU2024-1358 | 5 years |');
    expect(changed).toContain('| `ILLEGAL_STAY.stored` | EU2024-1358 | 3 years |');
  });
});
