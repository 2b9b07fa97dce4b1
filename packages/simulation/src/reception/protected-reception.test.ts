import { readFileSync } from 'node:fs';
import { ruleSet } from '@eurodac-sim/law';
import { describe, expect, it } from 'vitest';
import type { LedgerEvent } from '../ledger/ledger-event.ts';
import { POINTS, smallWorld } from '../replication/small-world.test.fixture.ts';
import type { ReceptionSettings } from '../world-settings.ts';

const { run } = smallWorld((file) =>
  readFileSync(new URL(`../../../experiment/parameters/${file}`, import.meta.url), 'utf8'),
);
const DAY = 86_400_000;

type Measures = NonNullable<ReceptionSettings['measures']>;
type Story = readonly LedgerEvent[];

/** Minors at risk, all placed in protected reception; most of them stay. */
const storyOf = async (measures: Measures, changes: Readonly<Record<string, number>> = {}): Promise<Story> => {
  const { ledgers } = await run({
    ...{ policies: [ruleSet('rules-2013')], baseline: 'rules-2013', points: POINTS.slice(0, 1) },
    changes: { 'depart.share.NL.protected_vietnamese': 0.4, 'profile.typical_share': 1, ...changes },
    world: {
      minors: 200,
      practice: { shared: { receptionProtectedAtRisk: 1 } },
      behaviour: { nationalities: { VNM: 1 }, hopsMean: 1 },
      reception: { measures },
    },
  });
  return ledgers![0]!.events;
};
const of = <Kind extends LedgerEvent['kind']>(story: Story, kind: Kind) =>
  story.filter((event): event is Extract<LedgerEvent, { kind: Kind }> => event.kind === kind);

describe('protected reception', () => {
  it('alerts the police at once, and the guardian reports later whom they have not found', async () => {
    const story = await storyOf({});
    const alerts = of(story, 'police-alerted');
    const reportDays = alerts.map(({ person, at }) => {
      const nextDeparture = of(story, 'departed').find((one) => one.person === person && one.at > at);
      const report = of(story, 'reported-missing').find((one) => one.person === person && one.at > at);
      if (report === undefined || report.at > (nextDeparture?.at ?? report.at)) return null;
      return Math.round((report.at - at) / DAY);
    });
    expect(alerts.length).toBeGreaterThan(30);
    expect(new Set(reportDays)).toEqual(new Set([7, null]));
  });

  it('reports nobody from protected places where the guardian does not, and is still searched for', async () => {
    const story = await storyOf({ missingReport: false });
    expect(of(story, 'reported-missing')).toEqual([]);
    expect(of(story, 'searched-for').length).toBeGreaterThan(30);
  });

  it('runs its programme for six to nine months, each minor for another time', async () => {
    const story = await storyOf({});
    const lengths = of(story, 'placed').flatMap(({ person, site, at }) => {
      const before = site === 'regular' && story.findLast((event) => event.person === person && event.at < at);
      if (before === false) return [];
      const from = of(story, 'placed').findLast((one) => one.person === person && one.at < at);
      return from?.site === 'protected' ? [(at - from.at) / DAY] : [];
    });
    expect(lengths.length).toBeGreaterThan(10);
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(182);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(274);
    expect(new Set(lengths.map(Math.round)).size).toBeGreaterThan(5);
  });

  it('goes on past eighteen where it is extended, until the programme ends and no longer than half a year', async () => {
    const story = await storyOf({ extension: true }, { 'protect.extension_probability': 1 });
    const extended = of(story, 'extended');
    expect(extended.length).toBeGreaterThan(3);
    for (const { person, at, days } of extended) {
      expect(days).toBeLessThanOrEqual(183);
      const next = of(story, 'placed').find((one) => one.person === person && one.at > at);
      if (next === undefined) continue;
      expect(next.site).toBe('special');
      expect((next.at - at) / DAY).toBeLessThanOrEqual(days);
    }
  });

  it('keeps more from leaving where the risk analysis fits care to them and comes early', async () => {
    const early = { 'protect.risk_analysis_window': 1 };
    const [none, fitted] = await Promise.all([
      storyOf({}, early),
      storyOf({}, { ...early, 'protect.mult.risk_analysis': 0.5 }),
    ]);
    expect(of(fitted, 'departed').length).toBeLessThan(0.9 * of(none, 'departed').length);
  });

  it('holds no more minors at a time than it has places', async () => {
    const { ledgers } = await run({
      ...{ policies: [ruleSet('rules-2013')], baseline: 'rules-2013', points: POINTS.slice(0, 1) },
      world: {
        ...{ minors: 150, behaviour: { nationalities: { VNM: 1 }, hopsMean: 1 } },
        practice: { shared: { receptionProtectedAtRisk: 1, protectedPlaces: 4 } },
      },
    });
    const inside = new Map<number, string>();
    let most = 0;
    for (const event of ledgers![0]!.events) {
      if (event.kind === 'placed' && event.site === 'protected') inside.set(event.person, event.state);
      else if (['placed', 'departed', 'followed-up-to-end', 'family-reunited', 'left-eurodac'].includes(event.kind))
        inside.delete(event.person);
      for (const state of ['GR', 'IT', 'ES'])
        most = Math.max(most, [...inside.values()].filter((each) => each === state).length);
    }
    expect(most).toBe(4);
  });

  it('asks a court for orders for Vietnamese minors alone, unless it does for all at risk', async () => {
    const others = {
      practice: { shared: { receptionProtectedAtRisk: 1 } },
      reception: { measures: { closedOrder: true } },
    };
    const orders = async (changes: Readonly<Record<string, number>>) => {
      const behaviour = { nationalities: { other: 1 }, profiles: { trafficked: 1 } };
      const { ledgers } = await run({
        ...{ policies: [ruleSet('rules-2013')], baseline: 'rules-2013', points: POINTS.slice(0, 1) },
        changes: { 'protect.closed_youth_care.share_eligible': 1, 'profile.typical_share': 0, ...changes },
        world: { minors: 60, behaviour, ...others },
      });
      return of(ledgers![0]!.events, 'order-made').length;
    };
    expect(await orders({})).toBe(0);
    expect(await orders({ 'protect.orders_for_all_at_risk': 1 })).toBeGreaterThan(10);
  });
});
