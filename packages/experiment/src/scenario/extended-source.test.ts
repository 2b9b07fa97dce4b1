import { describe, expect, it } from 'vitest';
import { loadParameters } from '../parameters/load-parameters.ts';
import { checkScenario } from './load-scenario.ts';
import { refusalOf } from './refusal.test.fixture.ts';
import { scenarioPoints } from './scenario-points.ts';

const PARAMETERS = await loadParameters();

/** Files of a folder, by name; `base` ships. */
function checked(files: Readonly<Record<string, string>>) {
  const read = (path: string): string => {
    const text = files[path];
    if (text === undefined) throw Object.assign(new Error(path), { code: 'ENOENT' });
    return text;
  };
  const [file = '', text = ''] = Object.entries(files)[0] ?? [];
  return checkScenario({ text, file, files: { read, shipped: { base: 'shipped/base.yaml' } } }, PARAMETERS);
}

function problems(files: Readonly<Record<string, string>>): string {
  return refusalOf(() => checked(files));
}

const BASE =
  'title: Base\nquestion: Which?\npolicies: [rules-2013, rules-2024]\npopulation: {minors: 40, arrivalDays: 10}\n';

describe('a scenario that extends another', () => {
  it('merges mappings and replaces lists and values', () => {
    const scenario = checked({
      'a.yaml': 'extends: base\ntitle: Mine\npolicies: [rules-2013]\npopulation: {minors: 50}\n',
      'shipped/base.yaml': BASE,
    });
    expect(scenario).toMatchObject({
      title: 'Mine',
      question: 'Which?',
      policies: ['rules-2013'],
      population: { minors: 50, arrivalDays: 10 },
    });
    expect(scenario).not.toHaveProperty('extends');
  });

  it('reaches files of its own folder, and those reach others of theirs', () => {
    const scenario = checked({
      'here/a.yaml': 'extends: below/b.yaml\ntitle: A\n',
      'here/below/b.yaml': 'extends: c.yaml\nseed: 4\n',
      'here/below/c.yaml': BASE,
    });
    expect(scenario).toMatchObject({ title: 'A', seed: 4, population: { minors: 40 } });
  });

  it('tells each problem where it stands, in this file or beneath', () => {
    const found = problems({
      'a.yaml': 'extends: base\npopulation: {minors: 0}\n',
      'shipped/base.yaml': `${BASE}sede: 3\n`,
    });
    expect(found).toMatch(/^a\.yaml:2:22: population\.minors: found 0; expected at least 1$/m);
    expect(found).toMatch(/^shipped\/base\.yaml:5:1: sede: unknown field/m);
  });

  it.each([
    [
      'a circle',
      { 'a.yaml': 'extends: b.yaml\n', 'b.yaml': 'title: B\nextends: a.yaml\n' },
      /^b\.yaml:2:10: extends: a circle \(a\.yaml, b\.yaml, a\.yaml\)/m,
    ],
    ['itself', { 'a.yaml': 'extends: a.yaml\n' }, /a circle \(a\.yaml, a\.yaml\)/],
    [
      'a file outside the folder',
      { 'in/a.yaml': 'extends: ../b.yaml\n', 'b.yaml': BASE },
      /^in\/a\.yaml:1:10: extends: '\.\.\/b\.yaml' is outside the scenario's folder/m,
    ],
    ['an absolute path', { 'a.yaml': 'extends: /b.yaml\n' }, /'\/b\.yaml' is outside/],
    ['a file that is not there', { 'a.yaml': 'extends: b.yaml\n' }, /'b\.yaml' cannot be read \(ENOENT\)/],
    [
      'a name that does not ship',
      { 'a.yaml': 'extends: bases\n', 'shipped/base.yaml': BASE },
      /'bases' does not ship; .*did you mean 'base'\?/,
    ],
    ['no name', { 'a.yaml': 'extends: [base]\n' }, /extends: no name; expected a scenario file/],
  ] as const)('is refused where it extends %s', (_, files, message) =>
    expect(problems(files as Readonly<Record<string, string>>)).toMatch(message),
  );

  it('is refused more than eight deep', () => {
    const chain = Array.from({ length: 10 }, (_, i) => [`${i}.yaml`, i === 9 ? BASE : `extends: ${i + 1}.yaml\n`]);
    expect(problems(Object.fromEntries(chain))).toMatch(
      /^7\.yaml:1:10: extends: 9 scenarios deep; expected at most 8$/m,
    );
  });
});

describe('a policy made by reforms', () => {
  const START = 'title: t\nquestion: q\npolicies: [rules-2024, mine]\nbaseline: rules-2024\n';
  const rulesOf = (files: Readonly<Record<string, string>>) => scenarioPoints(checked(files))[0]?.policies[1];

  it('is a rule set of its own name', () => {
    const rules = rulesOf({
      'a.yaml': `${START}reforms: {mine: {title: From ten, over: rules-2024, minimumAgeYears: {taking: 10}}}\n`,
    });
    expect(rules).toMatchObject({ name: 'mine', title: 'From ten', minimumAgeYears: { value: 10 } });
  });

  it('may stand in a file, and be laid together with others', () => {
    const rules = rulesOf({
      'a.yaml': `${START}reforms: {mine: [ten.yaml, {over: rules-2024, coercionOfMinors: none}]}\n`,
      'ten.yaml': 'name: ten\ntitle: From ten\nover: rules-2024\nminimumAgeYears: {taking: 10}\n',
    });
    expect(rules).toMatchObject({ minimumAgeYears: { value: 10 }, coercionOfMinors: { value: 'none' } });
  });

  it('stands whole in the checked scenario, so that results name all of it', () => {
    const scenario = checked({
      'a.yaml': `${START}reforms: {mine: ten.yaml}\n`,
      'ten.yaml': 'name: ten\ntitle: From ten\nover: rules-2024\nminimumAgeYears: {taking: 10}\n',
    });
    const again = checkScenario({ text: JSON.stringify(scenario), file: 'again.json' }, PARAMETERS);
    expect(again).toEqual(scenario);
    expect(scenarioPoints(again)[0]?.policies).toEqual(scenarioPoints(scenario)[0]?.policies);
  });

  it.each([
    [
      'that want different things',
      '[{name: a, over: rules-2024, minimumAgeYears: {taking: 10}}, {name: b, over: rules-2024, minimumAgeYears: {taking: 9}}]',
      /reforms\.mine: reforms 'a' and 'b' both change minimumAgeYears/,
    ],
    [
      'of different rule sets',
      '[{over: rules-2024}, {over: rules-2013}]',
      /the reforms of 'mine' change rules-2024 and rules-2013/,
    ],
    [
      'with an unknown field',
      '{over: rules-2024, minimumAge: 10}',
      /^a\.yaml:5:48: reforms\.mine\.minimumAge: minimumAge is an unknown field/,
    ],
    [
      'with a value out of range',
      '{over: rules-2024, minimumAgeYears: {taking: 200}}',
      /^a\.yaml:5:62: reforms\.mine\.minimumAgeYears\.taking: .*expected at most 120/,
    ],
    ['in a file outside the folder', '../ten.yaml', /'\.\.\/ten\.yaml' is outside the scenario's folder/],
    ['in a file that is not there', 'ten.yaml', /'ten\.yaml' cannot be read \(ENOENT\); expected the file of a reform/],
  ])('is refused for reforms %s', (_, reforms, message) =>
    expect(problems({ 'a.yaml': `${START}reforms: {mine: ${reforms}}\n` })).toMatch(message),
  );

  it('is refused where an axis of the grid changes the same rule, with both names', () => {
    const text = `${START}reforms: {mine: {over: rules-2024, minimumAgeYears: {taking: 10}}}\ngrid: {minimumAge: [6]}\n`;
    expect(problems({ 'a.yaml': text })).toMatch(
      /grid\.minimumAge\.0: mine: reforms 'grid-minimumage' and 'mine' both change minimumAgeYears/,
    );
  });

  it('is refused under the name of a rule set that ships', () =>
    expect(
      problems({ 'a.yaml': `${START.replace('mine', 'rules-2013')}reforms: {rules-2013: {over: rules-2024}}\n` }),
    ).toMatch(/reforms\.rules-2013: a rule set that ships has this name/));
});
