import { readFileSync } from 'node:fs';
import { completedYears, ruleSet } from '@eurodac-sim/law';
import { calendarDate, dateOf, daysBetween, draws } from '@eurodac-sim/primitives';
import { describe, expect, it } from 'vitest';
import { SMALL, smallWorld } from '../replication/small-world.test.fixture.ts';
import type { World } from '../world.ts';
import { AGE_BANDS } from './age-band.ts';
import { capturesOfBackground, transmissionsOfBackground } from './background.ts';
import { believedBirthDate } from './believed-birth-date.ts';
import { minor } from './minor.ts';
import { personRates } from './person-rates.ts';
import { capturesForThreshold } from './threshold-persons.ts';

const { shipped } = smallWorld((file) =>
  readFileSync(new URL(`../../../experiment/parameters/${file}`, import.meta.url), 'utf8'),
);
const world = (replication = 0, changes: Readonly<Record<string, number>> = {}): World => ({
  replication,
  settings: SMALL,
  parameters: shipped(changes),
  draws: draws(5),
});

describe('a minor', () => {
  const minors = Array.from({ length: 4000 }, (_, person) => minor(world(), personRates(world()), person));
  const share = (holds: (each: (typeof minors)[number]) => boolean) => minors.filter(holds).length / minors.length;

  it('has completed years within the age band on the day of arrival', () => {
    for (const { birthDate, arrivedAt, ageBand } of minors) {
      const years = completedYears(birthDate, dateOf(arrivedAt));
      expect(years).toBeGreaterThanOrEqual(AGE_BANDS[ageBand].youngest);
      expect(years).toBeLessThanOrEqual(AGE_BANDS[ageBand].oldest);
    }
  });

  it('arrives within the days of arrival', () => {
    for (const { arrivedAt } of minors) {
      const day = daysBetween(SMALL.arrivalsFrom, dateOf(arrivedAt));
      expect(day >= 0 && day < SMALL.arrivalDays).toBe(true);
    }
  });

  it('is of an age, a sex, an entry state and a claim as often as published', () => {
    expect(share(({ ageBand }) => ageBand === '6-13')).toBeCloseTo(0.094, 1);
    expect(share(({ ageBand }) => ageBand === '16-17')).toBeCloseTo(0.69, 1);
    expect(share(({ sex }) => sex === 'male')).toBeCloseTo(0.87, 1);
    expect(share(({ entryState }) => entryState === 'GR')).toBeCloseTo(3852 / 7679, 1);
    expect(share(({ claims }) => claims)).toBeCloseTo((3852 * 0.86 + 1680 * 0.3 + 2147 * 0.04) / 7679, 1);
  });

  it('has family elsewhere where its profile says so, and the profile that its route suggests more often than not', () => {
    expect(minors.filter(({ profile, familyIn }) => profile === 'family' && familyIn.length === 0)).toEqual([]);
    const maghreb = minors.filter(({ nationalityGroup }) => nationalityGroup === 'MAR-DZA-TUN');
    expect(maghreb.length / minors.length).toBeCloseTo(0.08, 1);
    expect(maghreb.filter(({ profile }) => profile === 'roaming').length / maghreb.length).toBeGreaterThan(0.5);
  });

  it('is another in another replication', () =>
    expect(minor(world(1), personRates(world()), 0)).not.toEqual(minors[0]));
});

describe('a believed birth date', () => {
  const born = calendarDate('2012-07-01');
  const on = calendarDate('2026-07-01');

  it('is the true one unless the state errs', () =>
    expect(believedBirthDate(born, on, { whether: 0.31, size: 0.9 }, shipped())).toBe(born));

  it('makes a minor of 14 appear 12 or 15 when it errs by a little over one standard deviation of a year', () => {
    const years = (size: number) => completedYears(believedBirthDate(born, on, { whether: 0.1, size }, shipped()), on);
    expect([years(0.158), years(0.842)]).toEqual([12, 15]);
  });

  it('is never after the day it is written down', () => {
    const infant = calendarDate('2026-06-01');
    expect(believedBirthDate(infant, on, { whether: 0.1, size: 0.01 }, shipped())).toBe(on);
  });
});

describe('the background', () => {
  it('is of adults, the same in every replication', () => {
    expect(capturesOfBackground(world(3))).toEqual(capturesOfBackground(world(0)));
    for (const { trueAgeYears, owner } of capturesOfBackground(world())) {
      expect(trueAgeYears).toBeGreaterThanOrEqual(18);
      expect(owner.replication).toBe(0xffffffff);
    }
  });

  it('was transmitted before the first arrival or during the run, in categories that the 2024 rules store', () => {
    const transmissions = transmissionsOfBackground(world());
    expect(transmissions).toHaveLength(SMALL.background);
    const before = transmissions.filter(({ transmittedOn }) => transmittedOn < SMALL.arrivalsFrom);
    expect(before.length / SMALL.background).toBeCloseTo(0.8, 0);
    expect(before.length).toBeLessThan(SMALL.background);
    for (const { transmittedOn, category } of transmissions) {
      expect(transmittedOn).toBeLessThan(SMALL.arrivalsFrom + SMALL.arrivalDays + SMALL.followUpDays);
      expect(ruleSet('rules-2024').categories[category].stored).not.toBeNull();
    }
  });
});

describe('the persons made for deriving the threshold', () => {
  const { minors, adults } = capturesForThreshold(world(), { minors: 3000, adults: 500 });
  const share = <T>(of: readonly T[], holds: (each: T) => boolean) => of.filter(holds).length / of.length;

  it('are as many as asked for, each once, under a replication number of their own', () => {
    expect([minors.length, adults.length]).toEqual([3000, 500]);
    const owners = [...minors, ...adults].map(({ owner }) => owner);
    expect(new Set(owners.map(({ person }) => person)).size).toBe(3500);
    expect(new Set(owners.map(({ replication }) => replication))).toEqual(new Set([0xfffffffd]));
  });

  it('are minors of the ages and the sex of those who arrive, infants included', () => {
    const arriving = Array.from({ length: 3000 }, (_, person) => minor(world(), personRates(world()), person));
    for (const [band, { youngest, oldest }] of Object.entries(AGE_BANDS)) {
      const made = share(minors, ({ trueAgeYears }) => trueAgeYears >= youngest && trueAgeYears < oldest + 1);
      expect(Math.abs(made - share(arriving, ({ ageBand }) => ageBand === band))).toBeLessThan(0.04);
    }
    expect(Math.min(...minors.map(({ trueAgeYears }) => trueAgeYears))).toBeLessThan(6);
    expect(share(minors, ({ owner }) => owner.sex === 'male')).toBeCloseTo(0.87, 1);
  });

  it('have a wrong recorded age as often as minors in the experiment, and none below zero', () => {
    const wrong = share(minors, ({ trueAgeYears, recordedAgeYears }) => trueAgeYears !== recordedAgeYears);
    expect(wrong).toBeCloseTo(0.3, 1);
    expect(Math.min(...minors.map(({ recordedAgeYears }) => recordedAgeYears))).toBeGreaterThanOrEqual(0);
  });

  it('are adults of the ages and the sex of the background, correctly recorded', () => {
    for (const { trueAgeYears, recordedAgeYears } of adults) {
      expect(trueAgeYears).toBeGreaterThanOrEqual(18);
      expect(recordedAgeYears).toBe(trueAgeYears);
    }
    const mean = adults.reduce((sum, { trueAgeYears }) => sum + trueAgeYears, 0) / adults.length;
    const { value } = shipped();
    expect(Math.abs(mean - (value('background.youngest_years') + value('background.oldest_years')) / 2)).toBeLessThan(
      2,
    );
  });
});
