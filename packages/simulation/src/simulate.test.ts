import { readFileSync } from 'node:fs';
import type { RuleSet } from '@eurodac-sim/law';
import { POLICY_NAMES, reform, ruleSet } from '@eurodac-sim/law';
import { describe, expect, it } from 'vitest';
import type { LossCause } from './ledger/loss-cause.ts';
import { LOSS_CAUSES } from './ledger/loss-cause.ts';
import { MEASURE_ROWS } from './measures/measures.ts';
import { PERFECT } from './replication/drawn-biometrics.test.fixture.ts';
import type { ReplicationResult } from './replication/replication-result.ts';
import type { SmallRun } from './replication/small-world.test.fixture.ts';
import { POINTS, smallWorld } from './replication/small-world.test.fixture.ts';

const { run: smallRun } = smallWorld((file) =>
  readFileSync(new URL(`../../experiment/parameters/${file}`, import.meta.url), 'utf8'),
);
const ERRING = { miss: 0.1, falseMatch: 0.001, notAcquired: 0.05 };
const BASE = ruleSet('rules-2013');

const value = (result: ReplicationResult, policy: string, measure: string, subgroup = 'all', point = POINTS[0]!.key) =>
  result.outcomes.find(
    (outcome) =>
      outcome.policy === policy &&
      outcome.measure === measure &&
      outcome.subgroup === subgroup &&
      outcome.point === point,
  )!;
const ledger = (result: ReplicationResult, policy: string, point = POINTS[0]!.key) =>
  result.ledgers!.find((each) => each.policy === policy && each.point === point)!.events;
const withoutName = <T extends { readonly policy: string }>(rows: readonly T[], policy: string) =>
  rows.filter((row) => row.policy === policy).map((row) => ({ ...row, policy: '' }));
const atAge = (years: number): RuleSet =>
  reform(BASE, {
    name: `age-${years}`,
    title: `Law of 2013, age ${years}`,
    minimumAgeYears: { value: years, citation: BASE.minimumAgeYears.citation },
  });

/** The law of 2024 at its first point, for what needs no comparison. */
const ONE_POLICY: SmallRun = {
  policies: [ruleSet('rules-2024')],
  baseline: 'rules-2024',
  points: POINTS.slice(0, 1),
};

describe('a replication', () => {
  it('gives the same result when run again', async () => {
    const run: SmallRun = { ...ONE_POLICY, errors: ERRING, world: { minors: 80 } };
    expect(await smallRun(run)).toEqual(await smallRun(run));
  });

  it('covers every policy at every point with every measure, and says what it read', async () => {
    const result = await smallRun({ world: { minors: 10 }, withLedgers: false });
    expect(result.outcomes).toHaveLength(POLICY_NAMES.length * POINTS.length * MEASURE_ROWS.length);
    expect(result.losses).toHaveLength(POLICY_NAMES.length * POINTS.length * LOSS_CAUSES.length);
    expect(result.parametersRead).toContain('depart.share.default');
    expect(result).not.toHaveProperty('ledgers');
  });

  it('refuses a baseline that is not among the policies', async () => {
    await expect(smallRun({ baseline: 'rules-2030' })).rejects.toThrow(/rules-2030.*expected one of: rules-2013/);
  });
});

describe('a rule set with an age of its own for storing', () => {
  it('stores nobody believed to be younger, and still searches them', async () => {
    const floor = { value: 16, citation: BASE.minimumAgeYears.citation };
    const change = { name: 'store-from-16', title: 'Stored from sixteen', minimumAgeForStorageYears: floor };
    const rules = reform(ruleSet('rules-2024'), change);
    const events = ledger(await smallRun({ policies: [rules], baseline: 'store-from-16' }), 'store-from-16');
    const young = events.flatMap((event) =>
      event.kind === 'capture-attempted' && event.believedAgeYears < 16 ? [`${event.person} ${event.contact}`] : [],
    );
    const contactsOf = (kind: 'recorded' | 'searched') =>
      events.flatMap((event) => (event.kind === kind ? [`${event.person} ${event.contact}`] : []));
    expect(contactsOf('recorded').filter((contact) => young.includes(contact))).toEqual([]);
    expect(contactsOf('searched').filter((contact) => young.includes(contact)).length).toBeGreaterThan(5);
  });
});

describe('the same law under two names', () => {
  it('age-14-claim-2013 gives every outcome, loss and event of rules-2013', async () => {
    const result = await smallRun({ errors: ERRING });
    const [twin, original] = ['age-14-claim-2013', 'rules-2013'] as const;
    expect(withoutName(result.outcomes, twin)).toEqual(withoutName(result.outcomes, original));
    expect(withoutName(result.losses, twin)).toEqual(withoutName(result.losses, original));
    expect(withoutName(result.ledgers!, twin)).toEqual(withoutName(result.ledgers!, original));
  });

  it('the two search practices agree for a policy under which searching illegal stay is an option', async () => {
    const result = await smallRun({ errors: ERRING });
    for (const policy of ['rules-2013', 'age-6-claim-2013'])
      expect(ledger(result, policy, POINTS[1]!.key)).toEqual(ledger(result, policy, POINTS[0]!.key));
    for (const policy of ['rules-2024', 'age-14-claim-2024'])
      expect(ledger(result, policy, POINTS[1]!.key)).not.toEqual(ledger(result, policy, POINTS[0]!.key));
  });
});

describe('under the 2013 rules', () => {
  it('a minor without a claim who is met as staying illegally is never matched to a crossing record', async () => {
    const result = await smallRun({
      world: { minors: 300 },
      changes: { 'encounter.type.asylum_claim': 0, 'encounter.type.child_protection_or_other': 0 },
    });
    const claimed = new Set(
      ledger(result, 'rules-2013').flatMap((event) =>
        event.kind === 'arrived' && event.claimed ? [event.person] : [],
      ),
    );
    const identified = ledger(result, 'rules-2013').filter(({ kind }) => kind === 'identified');
    expect(identified.length).toBeGreaterThan(0);
    expect(identified.filter(({ person }) => !claimed.has(person))).toEqual([]);
    expect(value(result, 'rules-2013', 'O1', 'claim-no').numerator).toBe(0);
    expect(value(result, 'rules-2024', 'O1', 'claim-no').numerator).toBeGreaterThan(0);
  });
});

describe('the age threshold', () => {
  it('lowered year by year never lowers registrations, nor the identifications of a perfect matcher', async () => {
    const policies = [18, 16, 14, 12, 10, 8, 6, 0].map(atAge);
    const result = await smallRun({
      policies,
      points: POINTS.slice(0, 1),
      baseline: 'age-14',
      changes: { 'pop.age.default.6_13': 0.5 },
    });
    const registered = policies.map(({ name }) => value(result, name, 'O19', 'children-registered').value!);
    const identified = policies.map(({ name }) => value(result, name, 'O1').numerator!);
    expect(registered).toEqual(registered.toSorted((a, b) => a - b));
    expect(identified).toEqual(identified.toSorted((a, b) => a - b));
    expect(registered.at(-1)).toBeGreaterThan(registered[0]!);
  });
});

describe('with a perfect matcher', () => {
  it('more coverage at the first state never identifies fewer', async () => {
    const rates = await Promise.all(
      [0, 0.25, 0.5, 0.75, 1].map(
        async (coverage) =>
          value(await smallRun({ ...ONE_POLICY, changes: { 'reg.coverage.default': coverage } }), 'rules-2024', 'O1')
            .numerator!,
      ),
    );
    expect(rates[0]).toBe(0);
    expect(rates).toEqual(rates.toSorted((a, b) => a - b));
    expect(rates.at(-1)).toBeGreaterThan(0);
  });

  it('no mate is missed and no false identification is expected', async () => {
    const result = await smallRun({});
    for (const policy of POLICY_NAMES) {
      expect(value(result, policy, 'O8b').value).toBe(0);
      expect(value(result, policy, 'O8').value).toBe(0);
    }
  });
});

describe('conservation', () => {
  it('groups by age, sex and claim each add up to all', async () => {
    const result = await smallRun({ errors: ERRING });
    const sum = (...names: readonly string[]) =>
      names.reduce((total, name) => total + value(result, 'rules-2024', 'O1', name).denominator!, 0);
    const all = sum('all');
    expect(sum('age-0-5', 'age-6-13', 'age-14-15', 'age-16-17')).toBe(all);
    expect(sum('sex-female', 'sex-male')).toBe(all);
    expect(sum('claim-yes', 'claim-no')).toBe(all);
  });
});

describe('under the shipped policies', () => {
  it('no first encounter is without a duty, with a claim or without', async () => {
    const { losses } = await smallRun({ world: { minors: 400 } });
    const unregistered = losses.filter(({ cause }) => cause === 'no-duty-without-claim');
    expect(unregistered.map(({ count }) => count)).toEqual(POLICY_NAMES.flatMap(() => POINTS.map(() => 0)));
  });
});

describe('a cause of loss', () => {
  const unstored = reform(BASE, {
    name: 'unstored',
    title: 'Law of 2013 that stores applicants only',
    categories: { IRREGULAR_CROSSING: { stored: null }, SAR_DISEMBARKED: { stored: null } },
  });
  it.each<[LossCause, SmallRun]>([
    ['moved-outside-eurodac', {}],
    ['not-encountered', {}],
    ['not-registered', { changes: { 'bio.refusal_or_damage': 0.9 } }],
    ['below-threshold-at-first', { changes: { 'pop.age.default.6_13': 3 } }],
    ['no-duty-without-claim', { policies: [unstored] }],
    ['capture-failed-at-first', { changes: { 'bio.capture_fail.adult_like': 0.9 } }],
    ['not-yet-transmitted', { changes: { 'transmission.longest_hours': 4000 } }],
    ['below-threshold-at-encounter', { changes: { 'pop.age.default.6_13': 3, 'age.sd_assessment': 9 } }],
    ['search-not-allowed', {}],
    ['search-not-run', { changes: { 'encounter.type.child_protection_or_other': 0 } }],
    ['category-not-compared', { world: { minors: 300 } }],
    ['capture-failed-at-encounter', { errors: { ...PERFECT, notAcquired: 0.5 } }],
    ['missed-by-matcher', { errors: { ...PERFECT, miss: 0.9 } }],
    ['rejected-by-expert', { changes: { 'expert.true_candidate_rejected': 0.9 } }],
  ])('%s happens when the world is made so', async (cause, run) => {
    const baseline = run.policies === undefined ? 'rules-2013' : 'unstored';
    const result = await smallRun({ policies: [BASE], points: POINTS.slice(0, 1), ...run, baseline });
    const lost = result.losses.find((loss) => loss.cause === cause && loss.policy === baseline)!;
    expect(lost.count).toBeGreaterThan(0);
  });
});

describe('one more minor', () => {
  it('changes nothing in the journey, prints and registrations of any other', async () => {
    const ofOthers = async (minors: number) =>
      ledger(await smallRun({ ...ONE_POLICY, world: { minors }, errors: { ...ERRING, falseMatch: 0 } }), 'rules-2024')
        .filter(({ person, kind }) => person >= 0 && person < 60 && kind !== 'searched')
        .toSorted((a, b) => a.person - b.person);
    expect(await ofOthers(61)).toEqual(await ofOthers(60));
  });
});

describe('the end of storage', () => {
  const oneMonth = reform(BASE, {
    name: 'one-month',
    title: 'Law of 2013 with one month of storage',
    categories: Object.fromEntries(
      (['APPLICANT', 'IRREGULAR_CROSSING', 'SAR_DISEMBARKED'] as const).map((category) => [
        category,
        { stored: { ...BASE.categories[category].stored!, lasts: { months: 1 } } },
      ]),
    ),
  });

  it('loses those met later and nobody is matched to a dataset past its last day', async () => {
    const result = await smallRun({ policies: [BASE, oneMonth], points: POINTS.slice(0, 1), world: { minors: 300 } });
    const lost = result.losses.find(({ policy, cause }) => policy === 'one-month' && cause === 'storage-ended')!;
    expect(lost.count).toBeGreaterThan(0);
    const events = ledger(result, 'one-month');
    const found = events.filter((event) => event.kind === 'searched' && event.mateFound);
    expect(found.length).toBeGreaterThan(0);
    for (const { person, on } of found) {
      const first = events.find((event) => event.kind === 'recorded' && event.person === person && event.contact === 0);
      expect(first?.kind === 'recorded' && first.storageEndsOn >= on).toBe(true);
    }
  });
});
