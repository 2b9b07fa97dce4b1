import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDecisions } from './compare-decisions.ts';
import { decideWritten } from './decide-written.ts';
import { plainSituation } from './plain-situation.test.fixture.ts';
import { POLICY_NAMES, ruleSet } from './policies.ts';

const child = plainSituation({
  category: 'ILLEGAL_STAY',
  eventDate: '2027-05-10',
  birthDate: '2018-03-01',
  takenDate: '2027-05-10',
  transmittedDate: '2027-05-11',
});
const under = (policy: (typeof POLICY_NAMES)[number]) => decideWritten(child, ruleSet(policy));

describe('the comparison of two decisions on the same facts', () => {
  it('names what differs for a nine-year-old found staying illegally, and the steps with their articles', () => {
    const { differences, because } = compareDecisions(under('rules-2013'), under('rules-2024'));
    const fields = differences.map(({ field }) => field);
    for (const field of ['mustTake', 'stored', 'retainUntil', 'comparedAgainst']) expect(fields).toContain(field);
    expect(differences.find(({ field }) => field === 'mustTake')).toMatchObject({ first: false, second: true });
    const age = because.find(({ rule }) => rule === 'minimum-age');
    expect(age?.first?.citation).toContain('603/2013');
    expect(age?.second?.citation).toContain('2024/1358');
  });

  it('sets the steps about one earlier record side by side', () => {
    const record = (id: string, category: string) => ({
      id,
      regime: 'EU603-2013' as const,
      memberState: 'IT',
      category,
      takenDate: '2027-01-01',
      transmittedDate: '2027-01-01',
      marked: false,
      blocked: false,
      erasedOn: null,
    });
    const facts = {
      ...child,
      birthDate: '2010-01-01',
      optionExercised: true,
      priorRecords: [record('claim', 'APPLICANT'), record('border', 'IRREGULAR_CROSSING')],
    };
    const { because } = compareDecisions(
      decideWritten(facts, ruleSet('rules-2013')),
      decideWritten(facts, ruleSet('rules-2024')),
    );
    const ofRecords = because.filter(({ rule }) => rule === 'prior-record');
    expect(ofRecords.map(({ record: id, first, second }) => [id, first?.outcome, second?.outcome])).toEqual([
      ['border', expect.stringContaining('outside the comparison'), expect.stringContaining('found')],
    ]);
  });

  it('of a policy with itself, and of two names of one law, finds nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...POLICY_NAMES), (policy) => {
        expect(compareDecisions(under(policy), under(policy))).toEqual({ differences: [], because: [] });
      }),
    );
    expect(compareDecisions(under('rules-2013'), under('age-14-claim-2013')).differences).toEqual([]);
  });

  it('gives every difference a step that explains it', () => {
    for (const first of POLICY_NAMES)
      for (const second of POLICY_NAMES) {
        const { differences, because } = compareDecisions(under(first), under(second));
        expect(because.length > 0).toBe(differences.length > 0);
      }
  });
});
