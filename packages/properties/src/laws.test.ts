import { readRecord } from '@eurodac-sim/fingerprint';
import type { RuleSet, WrittenDecision, WrittenSituation } from '@eurodac-sim/law';
import { decideWritten, interpretation, reform, ruleSet } from '@eurodac-sim/law';
import { identify } from '@eurodac-sim/matching';
import { describe, expect, it } from 'vitest';
import { checkLaw } from './check-law.ts';
import { laws } from './laws.ts';
import type { Subject } from './subject.ts';
import { THIS_LIBRARY } from './subject.ts';

const RUNS = 500;
const SEED = 1;

const asking = (change: (situation: WrittenSituation) => Partial<WrittenSituation>): Partial<Subject> => ({
  decide: (situation, rules) => decideWritten({ ...situation, ...change(situation) }, rules),
});
const answering = (
  change: (decision: WrittenDecision, situation: WrittenSituation) => Partial<WrittenDecision>,
): Partial<Subject> => ({
  decide: (situation, rules) => {
    const decision = decideWritten(situation, rules);
    return { ...decision, ...change(decision, situation) };
  },
});
const under = (change: (rules: RuleSet) => RuleSet): Partial<Subject> => ({
  decide: (situation, rules) => decideWritten(situation, change(rules)),
});
const withIllegalStayAsIn2013 = (rules: RuleSet): RuleSet => ({
  ...rules,
  categories: { ...rules.categories, ILLEGAL_STAY: ruleSet('rules-2013').categories.ILLEGAL_STAY },
});
const dayBefore = (date: string | null | undefined): string | null =>
  date == null ? null : new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);

/** One mistake for each law, of a kind that somebody could make. */
const MUTANTS: Readonly<Record<string, readonly [mistake: string, subject: Partial<Subject>]>> = {
  'minimum-age-is-a-birthday': [
    'leap-day births grow older in February',
    {
      decide: (situation, rules) =>
        decideWritten(situation, rules, { interpretation: interpretation({ leapBirthdayRule: 'FEB28' }) }),
    },
  ],
  'older-is-never-released': [
    'adults are let go',
    answering(({ mustTake }, { birthDate, eventDate }) => ({
      mustTake: Number(eventDate.slice(0, 4)) - Number((birthDate ?? '').slice(0, 4)) > 18 ? false : mustTake,
    })),
  ],
  'doubt-favours-the-child': [
    'the presumption is forgotten',
    under((rules) => ({ ...rules, presumedUnderYears: null })),
  ],
  'knowing-more-keeps-the-duty': [
    'a wide range is taken for old enough',
    answering(({ mustTake }, { ageRangeYears }) => ({
      mustTake: ageRangeYears && ageRangeYears[1] - ageRangeYears[0] > 3 ? true : mustTake,
    })),
  ],
  'nothing-taken-nothing-stored': [
    'the duty is taken for the act',
    answering(({ mustTake, stored }) => ({ stored: mustTake === true || stored })),
  ],
  'turned-back-leaves-no-trace': [
    'turning back is not read',
    asking(() => ({ turnedBack: false, remainsOnTerritory: true })),
  ],
  'unaccompanied-is-no-eurodac-fact': [
    'unaccompanied minors are spared',
    answering((decision, { unaccompanied }) => (unaccompanied ? { mustTake: false } : decision)),
  ],
  'the-claim-does-not-matter-in-2024': ['illegal stay stays an option', under(withIllegalStayAsIn2013)],
  'an-extension-never-shortens': [
    'an extension counts from midnight',
    answering(({ transmitBy }, { seriousTechnicalProblem }) => ({
      transmitBy: transmitBy && seriousTechnicalProblem ? `${transmitBy.slice(0, 10)}T00:00:00Z` : transmitBy,
    })),
  ],
  'later-is-not-erased-earlier': [
    'a leap day ends on 1 February',
    answering(({ retainUntil }, { takenDate }) => ({
      retainUntil: retainUntil && takenDate?.endsWith('-02-29') ? `${retainUntil.slice(0, 7)}-01` : retainUntil,
    })),
  ],
  'last-day-is-the-last': [
    'the last day does not count',
    asking(({ priorRecords = [] }) => ({
      priorRecords: priorRecords.map((record) => ({
        ...record,
        takenDate: dayBefore(record.takenDate),
        transmittedDate: dayBefore(record.transmittedDate),
      })),
    })),
  ],
  'later-events-only-shorten': [
    'an erasure starts storage again',
    answering(({ erasedOn, retainUntil }) => ({ retainUntil: erasedOn ? '2099-01-01' : retainUntil })),
  ],
  'what-is-found-was-asked-for': [
    'categories are not filtered',
    answering((_, { priorRecords = [] }) => ({ visiblePrior: priorRecords.map(({ id }) => id) })),
  ],
  'own-data-only-on-request': ['own data are always covered', asking(() => ({ includeOwnData: true }))],
  'the-erased-is-not-found': [
    'erasure is not read',
    asking(({ priorRecords = [] }) => ({
      priorRecords: priorRecords.map((record) => ({ ...record, erasedOn: null })),
    })),
  ],
  'an-empty-reform-changes-nothing': [
    'a reform starts from the law of 2013',
    { reform: (_, change) => reform(ruleSet('rules-2013'), change) },
  ],
  'a-lower-age-removes-nobody': [
    'a reform of the age drops storage of border cases',
    {
      reform: (base, change) => {
        const { IRREGULAR_CROSSING } = base.categories;
        const forgetful = { ...IRREGULAR_CROSSING, stored: null };
        return reform(base, { ...change, categories: { IRREGULAR_CROSSING: forgetful } });
      },
    },
  ],
  'fourteen-without-the-claim-is-2013': [
    'the cells are mixed up',
    { ruleSet: (name) => ruleSet(name === 'age-14-claim-2013' ? 'age-14-claim-2024' : name) },
  ],
  'a-record-reads-back': [
    'type other becomes ending',
    {
      read: (bytes) => {
        const view = readRecord(bytes).views[0]!;
        return { ...view, type: view.type.map((type) => Math.max(type, 1)) };
      },
    },
  ],
  'nothing-is-more-alike-than-itself': [
    'the score is the size of the reference',
    { compare: (_, reference) => reference.count },
  ],
  'the-order-of-references-does-not-matter': [
    'candidates come in the order they were named',
    {
      identify: (gallery, requests) => {
        const { candidates, ...outcome } = identify(gallery, requests);
        const named = requests.map(({ references }) => references);
        const inNamedOrder = candidates.map((list, r) =>
          [...list].sort((one, other) => named[r]!.indexOf(one.reference) - named[r]!.indexOf(other.reference)),
        );
        return { ...outcome, candidates: inNamedOrder };
      },
    },
  ],
};

describe(`the ${laws.length} laws`, () => {
  it('are at least ten, each with a name of its own, a sentence and a source', () => {
    expect(laws.length).toBeGreaterThanOrEqual(10);
    expect(new Set(laws.map(({ name }) => name)).size).toBe(laws.length);
    for (const { name, statement, source } of laws) {
      expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)+$/);
      expect(statement).toMatch(/^[A-Z].*\.$/);
      expect(source.length).toBeGreaterThan(10);
    }
  });

  it('each name a label that must be met', () => {
    for (const { exercisedBy } of laws) expect(Object.keys(exercisedBy).length).toBeGreaterThan(0);
  });

  it.each(laws.map((one) => [one.name, one] as const))('%s holds', (_, one) => {
    const report = checkLaw(one, { runs: RUNS, seed: SEED });
    expect(report).toMatchObject({ verdict: 'held', runs: RUNS, counterexample: null });
  });

  it.each(laws.map((one) => [one.name, MUTANTS[one.name]?.[0], one] as const))(
    '%s is refuted when %s',
    (name, _, one) => {
      const subject = { ...THIS_LIBRARY, ...MUTANTS[name]![1] };
      const report = checkLaw(one, { runs: RUNS, seed: SEED, subject });
      expect(report.verdict).toBe('refuted');
      expect(report.counterexample).toContain(one.statement);
      expect(report.counterexample).not.toContain('It ended in an error');
    },
  );
});

it('a counterexample is a story with dates and articles', () => {
  const one = laws.find(({ name }) => name === 'minimum-age-is-a-birthday')!;
  const subject = { ...THIS_LIBRARY, ...MUTANTS[one.name]![1] };
  expect(checkLaw(one, { runs: RUNS, seed: SEED, subject }).counterexample).toMatch(
    /But: on \d{4}-02-28 a person born on \d{4}-02-29 .* By [a-z0-9-]+: taking (true|"may"), .*\(.* Art\. .*\)/,
  );
});
