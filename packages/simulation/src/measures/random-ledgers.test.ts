import { draws } from '@eurodac-sim/primitives';
import { describe, expect, it } from 'vitest';
import { LOSS_CAUSES } from '../ledger/loss-cause.ts';
import { NATIONALITY_GROUPS } from '../person/nationality-group.ts';
import { histories } from './history.ts';
import { measuredLedgers } from './measures.ts';
import { partsFor } from './parts.ts';
import { REPORTING_RULES } from './reporting.ts';
import type { Story } from './story.test.fixture.ts';
import {
  arrives,
  departs,
  ends,
  isIdentifiedOn,
  isMet,
  isPlaced,
  isRecorded,
  isSearched,
  loses,
  moves,
  SETTINGS,
  told,
} from './story.test.fixture.ts';

const BANDS = ['0-5', '6-13', '14-15', '16-17'] as const;

/** A life of up to three moves in whole days, so that much falls on one moment. */
function life(seed: number, person: number): Story {
  const u = (purpose: string, index = 0): number => draws(seed).uniform({ replication: 0, person, purpose, index });
  const one = <T>(from: readonly T[], purpose: string): T => from[Math.floor(u(purpose) * from.length)]!;
  const start = [
    arrives(person, {
      ...{ ageBand: one(BANDS, 'age'), sex: one(['female', 'male'], 'sex'), claimed: u('claim') < 0.5 },
      nationalityGroup: one(NATIONALITY_GROUPS, 'nationality'),
    }),
    ...(u('placed') < 0.7 ? [isPlaced(person, 1), isRecorded(person, 1)] : [loses(person, 0, 'not-registered')]),
    ...(u('departs') < 0.7
      ? [departs(person, 3), told(person)['reported-missing'](3, { state: 'GR', delayDays: 0, withBiometrics: false })]
      : []),
    ...(u('adult') < 0.2 ? [told(person)['aged-out'](Math.floor(u('adult-on') * 90), { state: 'GR' })] : []),
    ends(person, 60 + Math.floor(u('end') * 60)),
  ];
  const hops = Array.from({ length: Math.floor(u('hops') * 4) }, (_, i) => i + 1);
  return [...start, ...hops.flatMap((hop) => onward(person, hop, (purpose) => u(purpose, hop)))];
}

function onward(person: number, hop: number, u: (purpose: string) => number): Story {
  const day = 10 * hop;
  const at = { hop, contact: hop };
  const arrival = [
    moves(person, day, { hop }),
    isMet(person, day + 2, at),
    isSearched(person, day + 2, { contact: hop, falseIdentificationProbability: u('false') }),
  ];
  if (u('found') < 0.4) return [...arrival, isIdentifiedOn(person, day + 2, at)];
  const causes = LOSS_CAUSES.filter((cause) => u(cause) < 0.3);
  return [...arrival, ...[...causes, LOSS_CAUSES[hop]!].map((cause) => loses(person, day + 2, cause, hop))];
}

const world = (seed: number): Story => Array.from({ length: 60 }, (_, person) => life(seed, person)).flat();
const measure = (story: Story, before: Story) =>
  measuredLedgers(
    [
      { policy: 'before', point: '{}', events: before },
      { policy: 'after', point: '{}', events: story },
    ],
    SETTINGS,
  );
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The same events in another order: by a draw of each. */
const shuffled = (story: Story, seed: number): Story =>
  story
    .map((event, person) => ({ event, u: draws(seed).uniform({ replication: 0, person, purpose: 'order' }) }))
    .sort((a, b) => a.u - b.u)
    .map(({ event }) => event);

describe.each([1, 2, 3, 4, 5, 6, 7, 8])('measures of random ledger %i', (seed) => {
  const [story, before] = [world(seed), world(seed + 100)];
  const { outcomes, losses } = measure(story, before);
  const own = losses.filter(({ policy }) => policy === 'after');
  const moved = outcomes.find((one) => one.policy === 'after' && one.measure === 'O1' && one.subgroup === 'moves')!;

  it('divide all moves among the identified and the first causes', () => {
    expect(moved.numerator! + sum(own.map(({ count }) => count))).toBe(moved.denominator);
    expect(moved.value! + sum(own.map(({ share }) => share!))).toBeCloseTo(1, 12);
  });

  it('divide the same losses by Shapley, none below zero', () => {
    expect(sum(own.map(({ shapley }) => shapley!))).toBeCloseTo(sum(own.map(({ share }) => share!)), 12);
    expect(own.every(({ shapley }) => shapley! >= 0)).toBe(true);
  });

  it('do not change by a bit when minors and events come in another order', () =>
    expect(measure(shuffled(story, seed), shuffled(before, seed + 1))).toEqual({ outcomes, losses }));

  it('have parts to which nobody adds anything without an event of the kinds that they are made of', () => {
    for (const history of histories(story))
      for (const { measure, name, of, numerator, denominator } of partsFor(365, REPORTING_RULES)) {
        if (of.some((kind) => history[kind].length > 0)) continue;
        const below = typeof denominator === 'number' ? 0 : denominator(history, undefined);
        expect([numerator(history, undefined), below], `${measure} ${name}`).toEqual([0, 0]);
      }
  });

  it('count every minor in one group of each division', () => {
    const minors = (group: string) =>
      outcomes.find((one) => one.policy === 'after' && one.measure === 'O13b' && one.subgroup === group)!.denominator!;
    expect(sum(BANDS.map((band) => minors(`age-${band}`)))).toBe(60);
    expect(minors('sex-female') + minors('sex-male')).toBe(60);
    expect(sum(NATIONALITY_GROUPS.map((group) => minors(`nationality-${group}`)))).toBe(60);
  });

  it('have fates that add up to no more than everybody who moved', () => {
    const fate = (subgroup: string) =>
      outcomes.find((one) => one.policy === 'after' && one.measure === 'O2' && one.subgroup === subgroup)!.numerator!;
    const others = ['aged-out', 'left-eurodac', 'returned', 'end'].map((name) => fate(`${name}-by-day-365`));
    const movers = outcomes.find((one) => one.policy === 'after' && one.measure === 'O1' && one.subgroup === 'all')!;
    expect(fate('day-365') + sum(others)).toBe(movers.denominator);
  });
});
