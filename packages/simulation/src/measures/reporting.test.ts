import { describe, expect, it } from 'vitest';
import { parameters } from '../parameters.ts';
import type { Counting, ReportingRules } from './reporting.ts';
import { REPORTING_PARAMETERS, REPORTING_RULES } from './reporting.ts';
import { reportingRules } from './reporting-of.ts';
import type { Story } from './story.test.fixture.ts';
import {
  arrives,
  departs,
  isIdentifiedOn,
  isRecorded,
  measured,
  moves,
  row,
  SETTINGS,
  told,
} from './story.test.fixture.ts';

const rules = (counts: Counting, factor = 1): ReportingRules => {
  const rule = { counts, factor, basis: 'assumption', source: 'assumption: a story' } as const;
  return { states: { GR: rule, DE: rule }, others: { ...rule, counts: 'nothing' } };
};
const report = (person: number, day: number, state = 'GR') =>
  told(person)['reported-missing'](day, { state, delayDays: 1, withBiometrics: false });

// Minor 0 leaves Greece and is reported, then leaves Germany and is not; 1 is reported in Greece and found there; 2 leaves Italy.
const STORY: Story = [
  ...[arrives(0), departs(0, 5), report(0, 6), departs(0, 50, { state: 'DE' })],
  ...[arrives(1), departs(1, 5), report(1, 6), told(1).returned(9, { state: 'GR', daysAfterDeparture: 4 })],
  ...[arrives(2), departs(2, 5, { state: 'IT' })],
];

const quality = (counting: ReportingRules, subgroup: string) =>
  row(measured(STORY, STORY, { ...SETTINGS, reporting: counting }), 'O18', subgroup).value;

describe('O18: what states publish of four true departures', () => {
  it.each([
    ['departures', 3 / 4, 1, 1],
    ['reports', 2 / 4, 1, 0],
    ['open-reports', 1 / 4, 1 / 2, 0],
    ['nothing', 0, 0, 0],
  ] as const)('counting %s: %f in all, %f in Greece, %f in Germany', (counting, all, greece, germany) => {
    expect(quality(rules(counting), 'all')).toBe(all);
    expect(quality(rules(counting), 'state-GR')).toBe(greece);
    expect(quality(rules(counting), 'state-DE')).toBe(germany);
    expect(quality(rules(counting), 'state-other')).toBe(0);
  });

  it('publishes what its factor says of the cases counted', () =>
    expect(quality(rules('departures', 0.2), 'state-GR')).toBeCloseTo(0.2, 12));

  it('counts the minor who left two states twice', () => {
    expect(quality(rules('departures'), 'double-counted')).toBe(1 / 3);
    expect(quality(rules('reports'), 'double-counted')).toBe(0);
    expect(quality(rules('nothing'), 'double-counted')).toBeNull();
  });

  it('differs between states that count alike in truth', () => {
    const two: Story = [
      ...[arrives(0), departs(0, 5, { state: 'AT' })],
      ...[arrives(1), departs(1, 5, { state: 'BE' })],
    ];
    const outcomes = measured(two);
    expect(row(outcomes, 'O18', 'state-AT').value).toBe(1);
    expect(row(outcomes, 'O18', 'state-BE').value).toBe(0);
    expect(row(outcomes, 'O18', 'state-NL').value).toBeNull();
  });

  it('has a source or says assumption for every rule', () => {
    for (const { basis, source } of [...Object.values(REPORTING_RULES.states), REPORTING_RULES.others])
      expect(source.startsWith('assumption:')).toBe(basis === 'assumption');
  });
});

describe('O18: identities of a registered child', () => {
  it('are two where the second record was linked to no earlier one, and one where it was', () => {
    const again = (person: number): Story => [
      ...[arrives(person), isRecorded(person, 1), moves(person, 20), isRecorded(person, 30, { contact: 1 })],
    ];
    const story: Story = [
      ...again(0),
      isIdentifiedOn(0, 31),
      ...again(1),
      told(1).lost(31, { hop: 1, cause: 'missed-by-matcher' }),
    ];
    expect(row(measured(story), 'O18', 'identities').value).toBe(1.5);
  });
});

describe('the factors of a scenario', () => {
  it('scale what a state publishes, and keep solved cases listed where open ones are counted', () => {
    const values = new Map(REPORTING_PARAMETERS.map((name) => [name, 1]));
    const read = (changes: Readonly<Record<string, number>>) =>
      reportingRules(parameters(new Map([...values, ...Object.entries(changes)])));
    const solved = { 'encounter.clearup_decline': 0.25, 'reporting.factor.GR': 3 };
    expect(read(solved).states['GR']).toMatchObject({ counts: 'reports', factor: 3 });
    expect(read(solved).others.factor).toBe(1);
    const open = rules('open-reports');
    const listed = { ...open, states: { GR: { ...open.states['GR']!, stillListed: 0.25 } } };
    expect(quality(listed, 'state-GR')).toBe((1 + 0.25) / 2);
  });
});
