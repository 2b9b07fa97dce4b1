import { describe, expect, it } from 'vitest';
import type { Parameter } from '../parameters/parameter.ts';
import { checkScenario, loadScenario } from './load-scenario.ts';
import type { ScenarioOptions } from './overrides.ts';
import { refusalOf } from './refusal.test.fixture.ts';

const share: Parameter = {
  parameter: 'depart.share.default',
  value: 0.35,
  low: 0.2,
  high: 0.6,
  unit: 'share of placements',
  source: 'a source',
  basis: 'read',
  note: '',
};
const PARAMETERS: readonly Parameter[] = [
  share,
  { ...share, parameter: 'onward.share_of_leavers' },
  { ...share, parameter: 'encounter.not_found.UK' },
  { ...share, parameter: 'depart.sex_ratio_effect', value: 'majority', low: null, high: null },
];
const MINIMAL = 'title: Six or fourteen\nquestion: Which?\npolicies: [rules-2013, rules-2024]\n';

const check = (text: string, options?: ScenarioOptions) => checkScenario({ text, file: 's.yaml' }, PARAMETERS, options);

/** Every problem of a text that is refused, one a line. */
function problems(text: string, options?: ScenarioOptions): readonly string[] {
  return refusalOf(() => check(text, options)).split('\n');
}

describe('a scenario', () => {
  it('needs a title, a question and policies; everything else has a default', () => {
    expect(check(MINIMAL)).toEqual({
      title: 'Six or fourteen',
      question: 'Which?',
      policies: ['rules-2013', 'rules-2024'],
      baseline: 'rules-2013',
      replications: 20,
      seed: 1,
      fidelity: 'templates',
      population: { minors: 150, arrivalsFrom: '2027-01-01', arrivalDays: 365, followUpDays: 730, background: 1000 },
      matching: { growthHandling: 'growth-model', targetFpir: 0.001, shortlist: 20, thresholdPersons: 400 },
      grid: { searchPractice: ['as-2013', 'follows-law'] },
      parameters: {},
      expect: [],
    });
  });

  it('is the same again when checked from its own JSON', () => {
    const scenario = check(`${MINIMAL}expect: [{measure: O1, policy: rules-2024, is: greater-than, than: rules-2013}]`);
    expect(check(JSON.stringify(scenario, null, 2))).toEqual(scenario);
  });

  it('reports every error at once, each with its place, its path, what is wrong and what was expected', () => {
    const text = [
      'title: Six or fourteen',
      'question: Which?',
      'policies: [rules-2013, rules-2014]',
      'sede: 7',
      'replications: many',
      'population:',
      '  minors: -3',
      '  arivalDays: 30',
      '  arrivalsFrom: 2027-02-30',
      'parameters:',
      '  onward.share_of_leaver: 0.3',
      '  depart.share.default: 0.9',
    ].join('\n');
    expect(problems(text)).toEqual([
      expect.stringMatching(
        /^s\.yaml:3:24: policies\.1: found 'rules-2014'; expected one of rules-2013, .*; did you mean 'rules-2013'\?$/,
      ),
      expect.stringMatching(/^s\.yaml:4:1: sede: unknown field; expected one of title, .*; did you mean 'seed'\?$/),
      "s.yaml:5:15: replications: found 'many'; expected a whole number, or limits and an interval",
      's.yaml:7:11: population.minors: found -3; expected at least 1',
      "s.yaml:8:3: population.arivalDays: unknown field; expected one of minors, arrivalsFrom, arrivalDays, followUpDays, background; did you mean 'arrivalDays'?",
      "s.yaml:9:17: population.arrivalsFrom: found '2027-02-30'; expected a day of the calendar as YYYY-MM-DD",
      expect.stringMatching(
        /^s\.yaml:11:27: parameters\.onward\.share_of_leaver: unknown parameter; .*did you mean 'onward\.share_of_leavers'\?$/,
      ),
      's.yaml:12:25: parameters.depart.share.default: found 0.9; expected 0.2 to 0.6 (share of placements), the range of its source; its value is 0.35',
    ]);
  });

  it.each([
    ['an empty file', '', /^s\.yaml:1:1: the file is empty; expected a mapping/],
    ['only a comment', '# nothing\n', /^s\.yaml:1:\d+: the file is empty; expected a mapping/],
    ['a list', '- 1\n', /^s\.yaml:1:1: found a list; expected a mapping/],
    ['a plain text', 'hello', /^s\.yaml:1:1: found 'hello'; expected a mapping/],
    ['a broken flow list', 'policies: [a', /^s\.yaml:1:\d+: .*end with a \]/],
    ['a tab', 'population:\n\tminors: 1\n', /^s\.yaml:2:1: a tab as indentation; expected spaces$/],
    ['text after a quoted text', 'title: "a" b\n   c\n', /^s\.yaml:1:\d+: Unexpected scalar[^\n]+$/],
    ['two documents', '---\na: 1\n---\nb: 2\n', /^s\.yaml:3:1: a second document; expected one scenario/],
    ['deep nesting', '['.repeat(20_000), /^s\.yaml:1:\d+: nested too deeply/],
    ['a very long file', `# ${'x'.repeat(300_000)}`, /^s\.yaml:1:1: 300002 characters; expected at most/],
  ])('refuses %s with one clean error', (_, text, message) => {
    expect(problems(text)).toEqual([expect.stringMatching(message)]);
  });

  it('refuses aliases where they stand, so that a small file cannot grow without bound', () => {
    const bomb = 'a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n';
    expect(problems(bomb)[0]).toBe('s.yaml:2:8: the alias *a; expected its value written out');
    expect(problems('a: *nowhere\n')).toEqual(['s.yaml:1:4: the alias *nowhere; expected its value written out']);
  });

  it('names a key that stands twice beside the other problems of the file', () => {
    expect(problems(`${MINIMAL}seed: -1\ntitle: Again\n`)).toEqual([
      's.yaml:4:7: seed: found -1; expected at least 0',
      's.yaml:5:1: the same key twice; expected each key once',
    ]);
  });

  it('refuses keys that are no names, tags, and names that JavaScript gives a meaning', () => {
    expect(problems(`${MINIMAL}1: x\n`)[0]).toBe('s.yaml:4:1: the key 1 is not a text; expected a field name');
    expect(problems(`${MINIMAL}seed: !secret 3\n`)[0]).toMatch(
      /^s\.yaml:4:7: Unresolved tag: !secret; expected a plain value$/,
    );
    expect(problems(`${MINIMAL}__proto__: {seed: 3}\n`)[0]).toMatch(/^s\.yaml:4:\d+: __proto__: unknown field/);
    expect(problems(`${MINIMAL}parameters: {toString: 3}\n`)[0]).toMatch(/parameters\.toString: unknown parameter/);
  });

  it('refuses numbers that are no numbers of the kind', () => {
    expect(problems(`${MINIMAL}seed: .inf\n`)[0]).toBe('s.yaml:4:7: seed: found Infinity; expected a whole number');
    expect(problems(`${MINIMAL}seed: 1.5\n`)[0]).toBe('s.yaml:4:7: seed: found 1.5; expected a whole number');
    expect(problems(`${MINIMAL}seed: 9007199254740993\n`)[0]).toMatch(/expected at most 9007199254740991/);
    expect(problems(`${MINIMAL}parameters: {depart.share.default: .nan}\n`)[0]).toMatch(/found NaN; expected a number/);
    expect(problems(`${MINIMAL}parameters: {depart.sex_ratio_effect: 1}\n`)[0]).toMatch(/the parameter is a text/);
  });

  it('refuses to replace a parameter that the model does not read, because nothing would change', () => {
    expect(problems(`${MINIMAL}parameters: {encounter.not_found.UK: 0.3}\n`)).toEqual([
      's.yaml:4:38: parameters.encounter.not_found.UK: the model does not read it, so that nothing would change; expected a parameter that it reads',
    ]);
  });

  it('checks what must agree between fields', () => {
    expect(problems(MINIMAL.replace('rules-2013, ', ''))).toEqual([
      's.yaml:1:1: baseline: missing, and its default rules-2013 is not among the policies; expected one of rules-2024',
    ]);
    expect(problems(`${MINIMAL}baseline: council-2017\n`)[0]).toMatch(
      /^s\.yaml:4:11: baseline: 'council-2017' is not among the policies/,
    );
    expect(problems(MINIMAL.replace('rules-2024', 'rules-2013'))[0]).toMatch(/policies\.1: 'rules-2013' a second time/);
    const expectation =
      '{measure: O1, subgroup: age-6-14, policy: rules-2013, is: greater-than, than: rules-2013, at: {searchPractice: follows-law}}';
    expect(problems(`${MINIMAL}grid: {searchPractice: [as-2013]}\nexpect: [${expectation}]\n`)).toEqual([
      expect.stringMatching(/expect\.0\.subgroup: 'age-6-14' is no subgroup of O1; .*did you mean 'age-6-13'\?$/),
      expect.stringMatching(/expect\.0\.than: the same policy on both sides/),
      expect.stringMatching(
        /expect\.0\.at\.searchPractice: 'follows-law' is not run by this scenario; expected one of as-2013$/,
      ),
    ]);
  });
});

describe('the command line', () => {
  it('replaces values of the file, parameters by their dotted name', () => {
    const scenario = check(MINIMAL, {
      set: [
        'population.minors=12',
        'parameters.depart.share.default=0.5',
        'grid.searchPractice=[as-2013]',
        'policies.1=council-2017',
      ],
      seed: '7',
      replications: 3,
    });
    expect(scenario.population.minors).toBe(12);
    expect(scenario.parameters).toEqual({ 'depart.share.default': 0.5 });
    expect(scenario.grid.searchPractice).toEqual(['as-2013']);
    expect(scenario.policies).toEqual(['rules-2013', 'council-2017']);
    expect([scenario.seed, scenario.replications]).toEqual([7, 3]);
  });

  it('goes through the same checks, and its errors name the option', () => {
    expect(
      problems(MINIMAL, {
        set: [
          'population.minors=none',
          'populaton.minors=3',
          'title.x=1',
          'novalue',
          'seed=[1',
          'population={background: 0}',
        ],
        seed: 'x',
        replications: '0',
      }),
    ).toEqual([
      '--set novalue: no path before an equals sign; expected path=value',
      expect.stringMatching(/^--set seed: .*expected a value as in the file$/),
      '--set title.x: leads through a value that has no such part; expected a field of the scenario',
      '--replications: found 0; expected at least 1',
      "--seed: found 'x'; expected a whole number",
      '--set population: population.background: found 0; expected at least 1',
      expect.stringMatching(/^--set populaton\.minors: populaton: unknown field; .*did you mean 'population'\?$/),
    ]);
    expect(problems(MINIMAL, { set: ['population.minors=none'] })).toEqual([
      "--set population.minors: found 'none'; expected a whole number",
    ]);
  });

  it('names the file that cannot be read', async () => {
    await expect(loadScenario('/nowhere/s.yaml', [])).rejects.toThrow(
      '/nowhere/s.yaml: cannot be read (ENOENT); expected a scenario file',
    );
  });
});
