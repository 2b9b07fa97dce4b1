import { calendarDate } from '@eurodac-sim/primitives';
import type { Fact } from '../fact.ts';
import type { Story } from '../story.ts';
import { first, share } from '../story.ts';
import type { FactWorld } from '../world-laboratory.ts';

/** As shipped; only arrivals are looked at. */
const ARRIVALS: FactWorld = {
  settings: { arrivalsFrom: calendarDate('2019-01-01'), arrivalDays: 365, followUpDays: 1 },
};

const ofAge = (stories: readonly Story[], ...bands: readonly string[]): number =>
  share(stories, (story) => bands.includes(first(story, 'arrived')!.ageBand));

const SCENARIO = 'Arrivals as shipped.';

/** Ages of unaccompanied minors. */
export const W1: Fact = {
  id: 'W1',
  statement: 'Of unaccompanied minors who apply, 7 to 13 % are under 14, 17 to 29 % 14 or 15, 57 to 75 % 16 or 17',
  tolerance: 'the least and the greatest of the years 2015 to 2020; under 6 below 1 %',
  evidence: ['read'],
  source: 'Eurostat, asylum applicants considered to be unaccompanied minors, 2015 to 2020; Save the Children 2018',
  scenario: SCENARIO,
  claims: [
    { name: 'under 6', kind: 'input', published: 0.006, form: 'share', tolerance: { to: 0.01 } },
    { name: 'under 14', kind: 'input', published: 0.1, form: 'share', tolerance: { from: 0.07, to: 0.13 } },
    { name: '14 or 15', kind: 'input', published: 0.21, form: 'share', tolerance: { from: 0.17, to: 0.29 } },
    { name: '16 or 17', kind: 'input', published: 0.68, form: 'share', tolerance: { from: 0.57, to: 0.75 } },
  ],
  run: ({ samples }) =>
    samples(ARRIVALS, (stories) => [
      ofAge(stories, '0-5'),
      ofAge(stories, '0-5', '6-13'),
      ofAge(stories, '14-15'),
      ofAge(stories, '16-17'),
    ]),
};

/** Sex of unaccompanied minors. */
export const W2: Fact = {
  id: 'W2',
  statement: 'Of unaccompanied minors who apply, 85 to 91 % are boys; 77 % of all children who arrived in 2023',
  tolerance: 'the least and the greatest of the years 2015 to 2020',
  evidence: ['read'],
  source: 'Eurostat, as W1; IOM, UNHCR and UNICEF, Migrant and refugee children in Europe 2023',
  scenario: SCENARIO,
  claims: [
    { name: 'boys', kind: 'input', published: 0.88, form: 'share', tolerance: { from: 0.85, to: 0.91 } },
    {
      name: 'boys, all children',
      kind: 'input',
      published: 0.77,
      form: 'share',
      notRun: 'The world has unaccompanied minors alone; children who arrive with their family are not in it.',
    },
  ],
  run: ({ samples }) =>
    samples(ARRIVALS, (stories) => [share(stories, (story) => first(story, 'arrived')!.sex === 'male')]),
};
