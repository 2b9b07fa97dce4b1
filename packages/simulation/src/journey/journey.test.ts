import { readFileSync } from 'node:fs';
import { addYears, dateOf, draws } from '@eurodac-sim/primitives';
import { describe, expect, it } from 'vitest';
import { minor } from '../person/minor.ts';
import { SMALL, smallWorld } from '../replication/small-world.test.fixture.ts';
import type { World } from '../world.ts';
import { daysAfter } from './clock.ts';
import { journey } from './journey.ts';

const { shipped } = smallWorld((file) =>
  readFileSync(new URL(`../../../experiment/parameters/${file}`, import.meta.url), 'utf8'),
);
const journeys = (count: number, changes: Readonly<Record<string, number>> = {}) => {
  const world: World = { replication: 0, settings: SMALL, parameters: shipped(changes), draws: draws(9) };
  return Array.from({ length: count }, (_, person) => journey(world, minor(world, person)));
};

describe('a journey', () => {
  const all = journeys(2000);

  it('goes forward in time and ends with follow-up', () => {
    for (const { minor: child, first, move, encounter } of all) {
      const endsAt = daysAfter(child.arrivedAt, SMALL.followUpDays);
      const times = [child.arrivedAt, first?.takenAt, move?.at, encounter?.takenAt, endsAt].filter(
        (at) => at !== undefined,
      );
      expect(times).toEqual(times.toSorted((a, b) => a - b));
    }
  });

  it('has prints transmitted within 72 hours and available a little later', () => {
    for (const contact of all.flatMap(({ first, encounter }) => [first, encounter])) {
      if (contact === undefined) continue;
      expect(contact.transmittedAt - contact.takenAt).toBeLessThanOrEqual(72 * 3_600_000);
      expect(contact.availableFrom).toBeGreaterThan(contact.transmittedAt);
    }
  });

  it('has an encounter only in a state within Eurodac, with a belief of its own about the age', () => {
    const met = all.filter(({ encounter }) => encounter !== undefined);
    expect(met.length).toBeGreaterThan(200);
    for (const { move, encounter } of met) expect([move?.inEurodac, move?.to]).toEqual([true, encounter?.memberState]);
    const believed = met.filter(({ first, encounter }) => first?.believedBirthDate !== encounter?.believedBirthDate);
    expect(believed.length).toBeGreaterThan(50);
  });

  it('has nobody registered who left before being served', () => {
    const slow = journeys(400, { 'reg.delay_days': 2000, 'depart.share.default': 1 });
    expect(slow.filter(({ first }) => first !== undefined).length).toBeLessThan(20);
  });

  it('departs only from a reception that a first contact led to, and before moving on', () => {
    const departed = all.filter(({ departedAt }) => departedAt !== undefined);
    expect(departed.length).toBeGreaterThan(200);
    for (const { first, departedAt, move } of departed) {
      expect(first!.takenAt).toBeLessThan(departedAt!);
      expect(departedAt!).toBeLessThanOrEqual(move?.at ?? Number.POSITIVE_INFINITY);
    }
  });

  it('is of a minor: nobody starts it after the eighteenth birthday', () => {
    const late = journeys(400, {
      'depart.share.default': 1,
      'depart.median_days.default': 300,
      'onward.transit_days': 0.001,
    });
    const moved = late.filter(({ move }) => move !== undefined);
    expect(moved.length).toBeGreaterThan(50);
    for (const { minor: child, move } of moved)
      expect(dateOf(move!.at)).toBeLessThanOrEqual(addYears(child.birthDate, 18));
  });

  it('begins a claim at registration and a crossing at arrival', () => {
    for (const { minor: child, first } of all)
      if (first !== undefined)
        expect(first.eventOn).toBe(dateOf(first.occasion === 'claim' ? first.takenAt : child.arrivedAt));
  });
});
