import { readFileSync } from 'node:fs';
import type { PolicyName } from '@eurodac-sim/law';
import { POLICY_NAMES, reform, ruleSet } from '@eurodac-sim/law';
import { calendarDate } from '@eurodac-sim/primitives';
import { describe, expect, it } from 'vitest';
import { smallWorld } from '../replication/small-world.test.fixture.ts';
import type { SearchPractice } from '../world-settings.ts';
import type { Appearance } from './requirement.ts';
import { requirement } from './requirement.ts';

const { shipped } = smallWorld((file) =>
  readFileSync(new URL(`../../../experiment/parameters/${file}`, import.meta.url), 'utf8'),
);

const seen = (changes: Partial<Appearance>): Appearance => ({
  hop: 0,
  occasion: 'claim',
  eventOn: calendarDate('2026-09-01'),
  believedBirthDate: calendarDate('2010-01-01'),
  searchDraw: 0.5,
  ...changes,
});
const under = (policy: PolicyName, changes: Partial<Appearance>, practice: SearchPractice = 'follows-law') =>
  requirement({ rules: ruleSet(policy), practice, parameters: shipped() }, seen(changes));

describe('what a state does with a minor', () => {
  it('follows the birth date it believes', () => {
    const tenYears = { believedBirthDate: calendarDate('2016-01-01') };
    expect(under('rules-2013', tenYears)).toEqual({ kind: 'nothing', because: 'below-threshold-at-first' });
    expect(under('rules-2013', { ...tenYears, hop: 1 })).toEqual({
      kind: 'nothing',
      because: 'below-threshold-at-encounter',
    });
    expect(under('rules-2024', tenYears)).toEqual({
      kind: 'take',
      category: 'APPLICANT',
      stored: true,
      searched: true,
    });
  });

  it.each(POLICY_NAMES)(
    'is nothing under %s where youth care meets a minor, because no law gives it a search',
    (policy) =>
      expect(under(policy, { hop: 1, occasion: 'child-protection', searchDraw: 0.001 })).toEqual({
        kind: 'nothing',
        because: 'search-not-allowed',
      }),
  );

  it('is nothing at an encounter whose category the rules do not take', () => {
    const untaken = reform(ruleSet('rules-2013'), {
      name: 'untaken',
      title: 'Law of 2013 that takes no prints of those who stay illegally',
      categories: { ILLEGAL_STAY: { taking: 'none' } },
    });
    const regime = { rules: untaken, practice: 'follows-law', parameters: shipped() } as const;
    expect(requirement(regime, seen({ hop: 1, occasion: 'illegal-stay', searchDraw: 0.001 }))).toEqual({
      kind: 'nothing',
      because: 'search-not-allowed',
    });
  });

  it('is nothing where the law allows a search and practice leaves it undone', () =>
    expect(under('rules-2013', { hop: 1, occasion: 'illegal-stay', searchDraw: 0.999 })).toEqual({
      kind: 'nothing',
      because: 'search-not-run',
    }));

  it('is more often a search of illegal stay where the law demands it and practice follows', () => {
    const met: Partial<Appearance> = { hop: 1, occasion: 'illegal-stay', searchDraw: 0.7 };
    const kinds = (practice: SearchPractice) =>
      (['rules-2013', 'rules-2024'] as const).map((policy) => under(policy, met, practice).kind);
    expect(kinds('as-2013')).toEqual(['nothing', 'nothing']);
    expect(kinds('follows-law')).toEqual(['nothing', 'take']);
  });

  it('registers everybody it serves at the first state, whatever searches it runs later', () =>
    expect(under('rules-2013', { occasion: 'disembarkation', searchDraw: 0.999 })).toEqual({
      kind: 'take',
      category: 'SAR_DISEMBARKED',
      stored: true,
      // The law of 2013 stores what is taken at the border and does not compare it.
      searched: false,
    }));

  it('stores and searches from an age of its own where a reform has one', () => {
    const citation = ruleSet('rules-2024').minimumAgeYears.citation;
    const rules = reform(ruleSet('rules-2024'), {
      name: 'floors',
      title: 'Stored from ten, searched from twelve',
      minimumAgeForStorageYears: { value: 10, citation },
      minimumAgeForSearchYears: { value: 12, citation },
    });
    const atAge = (years: number) =>
      requirement(
        { rules, practice: 'follows-law', parameters: shipped() },
        seen({ believedBirthDate: calendarDate(`${2026 - years}-01-01`) }),
      );
    expect([9, 11, 13].map(atAge)).toMatchObject([
      { stored: false, searched: false },
      { stored: true, searched: false },
      { stored: true, searched: true },
    ]);
  });

  it('searches as often as an option is taken where a reform leaves the search to the state', () => {
    const rules = reform(ruleSet('rules-2013'), {
      name: 'optional',
      title: 'Search of applicants by choice',
      categories: { APPLICANT: { comparing: 'may' } },
    });
    const at = (searchDraw: number) =>
      requirement({ rules, practice: 'follows-law', parameters: shipped() }, seen({ searchDraw }));
    expect([at(0.59), at(0.61)]).toMatchObject([{ searched: true }, { searched: false }]);
  });

  it('is a search of youth care too where a scenario gives it one, under the law on illegal stay', () =>
    expect(
      under('rules-2024', { hop: 1, occasion: 'child-protection', searchDraw: 0.1, ownSearchProbability: 0.8 }),
    ).toMatchObject({
      category: 'ILLEGAL_STAY',
    }));
});
