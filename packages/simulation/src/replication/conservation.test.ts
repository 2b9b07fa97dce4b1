import { readFileSync } from 'node:fs';
import { ruleSet } from '@eurodac-sim/law';
import { calendarDate } from '@eurodac-sim/primitives';
import { describe, expect, it } from 'vitest';
import type { LedgerEvent } from '../ledger/ledger-event.ts';
import type { SmallRun } from './small-world.test.fixture.ts';
import { POINTS, smallWorld } from './small-world.test.fixture.ts';

const { run } = smallWorld((file) =>
  readFileSync(new URL(`../../../experiment/parameters/${file}`, import.meta.url), 'utf8'),
);

/** Worlds in which different things happen often. */
const WORLDS: readonly (readonly [string, SmallRun])[] = [
  ['as shipped', {}],
  ['that everybody leaves', { changes: { 'depart.share.default': 0.78, 'onward.hops_mean': 4 } }],
  [
    'of victims of trafficking in protected reception',
    {
      world: {
        practice: { shared: { receptionProtectedAtRisk: 1 } },
        behaviour: { nationalities: { VNM: 1 }, profiles: { trafficked: 1 } },
        reception: { measures: { closedOrder: true, extension: true } },
      },
      changes: { 'protect.closed_youth_care.share_eligible': 1, 'protect.extension_probability': 0.5 },
    },
  ],
  [
    'with a camp that is cleared, an outage and coverage that rises',
    {
      world: {
        events: {
          campClearances: [{ state: 'FR', on: calendarDate('2027-03-01'), registration: true }],
          outages: [{ from: calendarDate('2026-10-01'), to: calendarDate('2026-11-15') }],
          coverageSteps: [{ state: 'GR', from: calendarDate('2026-12-01'), coverage: 'reg.coverage.GR.2015' }],
        },
      },
    },
  ],
];

const eventsOf = async (world: SmallRun): Promise<readonly LedgerEvent[]> => {
  const errors = { miss: 0.1, falseMatch: 0.002, notAcquired: 0.05 };
  const policies = [ruleSet('rules-2024')];
  const point = POINTS.slice(1);
  const one = await run({
    errors,
    policies,
    baseline: 'rules-2024',
    points: point,
    ...world,
    world: { minors: 400, ...world.world },
  });
  return one.ledgers![0]!.events;
};

type Place = 'border' | 'reception' | 'gone' | 'abroad' | 'outside' | 'family' | 'ended';

/** From where each event may come, and where it leads. */
const WAYS: Partial<Record<LedgerEvent['kind'], (before: Place, event: LedgerEvent) => Place | undefined>> = {
  placed: (before) => (['outside', 'family', 'ended'].includes(before) ? undefined : 'reception'),
  departed: (before) => (before === 'reception' ? 'gone' : undefined),
  returned: (before) => (before === 'gone' ? 'gone' : undefined),
  'moved-on': (before, event) => {
    if (['reception', 'outside', 'family', 'ended'].includes(before)) return undefined;
    return event.kind === 'moved-on' && event.inEurodac ? 'abroad' : 'outside';
  },
  encountered: (before) => (before === 'abroad' ? 'abroad' : undefined),
  persuaded: (before) => (before === 'reception' ? 'reception' : undefined),
  'order-made': (before) => (before === 'reception' ? 'reception' : undefined),
  'family-reunited': (before) => (before === 'reception' ? 'family' : undefined),
  'followed-up-to-end': (before) => (before === 'ended' ? undefined : 'ended'),
};

/** Follows every minor from event to event, and says where a step led from nowhere. */
function impossibleSteps(events: readonly LedgerEvent[]): readonly string[] {
  const places = new Map<number, Place>();
  return events.flatMap((event) => {
    const before = places.get(event.person) ?? 'border';
    const way = WAYS[event.kind];
    const after = way === undefined ? before : way(before, event);
    places.set(event.person, after ?? before);
    return after === undefined ? [`${event.person}: ${event.kind} from ${before}`] : [];
  });
}

describe.each(WORLDS)('in a world %s', async (_, world) => {
  const events = await eventsOf(world);
  const of = <Kind extends LedgerEvent['kind']>(kind: Kind): readonly Extract<LedgerEvent, { kind: Kind }>[] =>
    events.filter((event): event is Extract<LedgerEvent, { kind: Kind }> => event.kind === kind);

  it('events are in order of time, and each on the day of its moment', () => {
    let before = Number.NEGATIVE_INFINITY;
    for (const { at, on } of events) {
      expect(at).toBeGreaterThanOrEqual(before);
      expect(on).toBe(Math.floor(at / 86_400_000));
      before = at;
    }
  });

  it('every minor is in one place at every moment, from arrival to the end of follow-up', () => {
    expect(impossibleSteps(events)).toEqual([]);
    expect(of('arrived')).toHaveLength(400);
    expect(new Set(of('followed-up-to-end').map(({ person }) => person)).size).toBe(400);
    for (const { person, state } of of('departed')) expect(typeof person === 'number' && state.length > 1).toBe(true);
  });

  it('every onward move is identified or lost, hop by hop', () => {
    const hops = new Map(of('moved-on').map(({ person, hop }) => [`${person} ${hop}`, false]));
    expect(hops.size).toBe(of('moved-on').length);
    expect(hops.size).toBeGreaterThan(50);
    for (const { person, hop } of [...of('identified'), ...of('lost')])
      if (hops.has(`${person} ${hop}`)) hops.set(`${person} ${hop}`, true);
    expect([...hops].filter(([, explained]) => !explained)).toEqual([]);
    for (const { person, hop } of of('identified')) expect(hops.has(`${person} ${hop}`)).toBe(true);
  });

  it('nobody turns 18 twice, moves on as an adult, or is returned without having departed', () => {
    const adults = new Set<number>();
    for (const event of events) {
      if (event.kind === 'aged-out') expect(adults.has(event.person)).toBe(false);
      if (event.kind === 'aged-out') adults.add(event.person);
      if (event.kind === 'moved-on' || event.kind === 'departed') expect(adults.has(event.person)).toBe(false);
    }
    const count = (kind: 'departed' | 'returned', of: number) =>
      events.filter((event) => event.kind === kind && event.person === of).length;
    for (const { person } of of('returned'))
      expect(count('departed', person)).toBeGreaterThanOrEqual(count('returned', person));
  });

  it('nobody is identified by a dataset taken after the search, and no contact twice', () => {
    const identified = of('identified').map(({ person, contact }) => `${person} ${contact}`);
    expect(new Set(identified).size).toBe(identified.length);
    for (const { recordAgeDays } of of('identified')) expect(recordAgeDays).toBeGreaterThanOrEqual(0);
  });
});

describe('what a world is made to do, it does', () => {
  const kinds = (events: readonly LedgerEvent[]) => new Set(events.map(({ kind }) => kind));

  it('orders, analyses, persuasion and extensions happen in protected reception alone', async () => {
    const all = kinds(await eventsOf(WORLDS[2]![1]));
    for (const kind of ['risk-analysed', 'order-made', 'order-ended', 'persuaded', 'extended'] as const)
      expect(all).toContain(kind);
    const plain = kinds(
      await eventsOf({ world: { behaviour: { nationalities: { VNM: 0 }, profiles: { transit: 1 } } } }),
    );
    for (const kind of ['risk-analysed', 'order-made', 'persuaded', 'extended'] as const)
      expect(plain).not.toContain(kind);
  });

  it('nothing is transmitted during an outage, and a camp is cleared on its day', async () => {
    const events = await eventsOf(WORLDS[3]![1]);
    const during = events.filter(
      ({ kind, on }) => kind === 'registered' && on >= calendarDate('2026-10-01') && on <= calendarDate('2026-11-15'),
    );
    expect(during).toEqual([]);
    const cleared = events.filter((event) => event.kind === 'encountered' && event.occasion === 'camp-clearance');
    expect(cleared.length).toBeGreaterThan(0);
    expect(new Set(cleared.map(({ on }) => on))).toEqual(new Set([calendarDate('2027-03-01')]));
  });

  it('whoever would be registered leaves more often where avoidance has an elasticity', async () => {
    const leaving = async (avoidanceElasticity: number) => {
      const [point] = POINTS;
      const events = await eventsOf({ points: [{ ...point!, avoidanceElasticity }], world: { minors: 600 } });
      return events.filter(({ kind }) => kind === 'departed').length;
    };
    expect(await leaving(1)).toBeGreaterThan(1.2 * (await leaving(0)));
  });

  it('closed care ordered for all keeps more from leaving than none', async () => {
    const [orders, none] = await Promise.all([
      eventsOf(WORLDS[2]![1]),
      eventsOf({
        ...WORLDS[2]![1],
        world: { ...WORLDS[2]![1].world, reception: { measures: { closedOrder: false } } },
      }),
    ]);
    const leaving = (events: readonly LedgerEvent[]) => events.filter(({ kind }) => kind === 'departed').length;
    expect(leaving(orders)).toBeLessThan(leaving(none));
  });
});
