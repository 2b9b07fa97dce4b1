import { addDays, calendarDate } from '@eurodac-sim/primitives';
import type { Fact } from '../fact.ts';
import type { Story } from '../story.ts';
import { all, first, share } from '../story.ts';
import type { FactWorld } from '../world-laboratory.ts';

/** Kinds of hits that were published for 2017: category of the search, then of the dataset. */
const KINDS = ['claim APPLICANT', 'claim IRREGULAR_CROSSING', 'illegal-stay APPLICANT'] as const;

/** The kinds of the hits abroad of one minor: the occasion of the search, and the category of the dataset found. */
function hitsOf(story: Story): readonly string[] {
  return all(story, 'identified').flatMap(({ contact, on, recordAgeDays, memberState }) => {
    const met = all(story, 'encountered').find((each) => each.contact === contact);
    const takenOn = addDays(on, -recordAgeDays);
    const found = all(story, 'recorded').find(
      (each) => each.takenOn === takenOn && each.contact !== contact && each.memberState !== memberState,
    );
    return met === undefined || found === undefined ? [] : [`${met.occasion} ${found.category}`];
  });
}

/**
 * Persons of all ages claim more often than minors where they enter, and are met more often without a claim.
 *
 * @source calibrated to W14
 */
const OF_ALL_AGES = {
  claims: { GR: 'claim.at_entry.GR', IT: 0.7, ES: 0.25 },
  occasions: { claim: 0.45, 'illegal-stay': 0.36 },
} as const;

const AS_IN_2017: FactWorld = {
  settings: {
    arrivalsFrom: calendarDate('2016-01-01'),
    arrivalDays: 365,
    followUpDays: 730,
    practice: { shared: { occasions: OF_ALL_AGES.occasions } },
    behaviour: { claims: OF_ALL_AGES.claims },
  },
};

/** Who is found by whom. */
export const W14: Fact = {
  id: 'W14',
  statement:
    'Of three kinds of foreign hits in 2017, 53 % are applicant against applicant, 20 % applicant against crossing, 27 % illegal stay against applicant',
  tolerance: '± 3 points, the bracket of the first',
  evidence: ['read', 'derived'],
  source: 'Statewatch on Council document 13353/18: 257,163, 99,032 and 129,433 hits',
  scenario:
    'As shipped, but more claim in Italy (70 %) and Spain (25 %) and more are met staying illegally, as persons of all ages are, set so that the split comes out. A hit is an identification, which is of the newest own dataset.',
  claims: [
    {
      ...{ name: 'applicant, applicant', kind: 'input', published: 0.53, form: 'share' },
      tolerance: { around: 0.53, absolute: 0.03 },
    },
    {
      ...{ name: 'applicant, crossing', kind: 'input', published: 0.2, form: 'share' },
      tolerance: { around: 0.2, absolute: 0.03 },
    },
    {
      ...{ name: 'illegal stay, applicant', kind: 'input', published: 0.27, form: 'share' },
      tolerance: { around: 0.27, absolute: 0.03 },
    },
  ],
  run: ({ samples }) =>
    samples(AS_IN_2017, (stories) => {
      const hits = stories.flatMap(hitsOf).filter((hit) => (KINDS as readonly string[]).includes(hit));
      return KINDS.map((kind) => hits.filter((hit) => hit === kind).length / hits.length);
    }),
};

/** Adults of the background for a million datasets. */
const PER_MILLION = { small: 300, full: 1000 } as const;
const MILLION = 1e6;

const YEAR_FROM = calendarDate('2015-01-01');
const YEAR_DAYS = 365;

/** Growth over a year of the datasets of others that searches could have returned, on the line of least squares. */
function growthSeen(stories: readonly Story[]): number {
  const seen = stories
    .flatMap((story) => all(story, 'searched'))
    .filter(({ on, contact }) => contact === 0 && on < YEAR_FROM + YEAR_DAYS)
    .map(({ on, visibleOthers }) => ({ day: on - YEAR_FROM, visibleOthers }));
  const mean = (of: (each: (typeof seen)[number]) => number): number =>
    seen.reduce((sum, each) => sum + of(each), 0) / seen.length;
  const [day, visible] = [mean((each) => each.day), mean((each) => each.visibleOthers)];
  const slope =
    mean((each) => (each.day - day) * (each.visibleOthers - visible)) / mean((each) => (each.day - day) ** 2);
  return (slope * YEAR_DAYS) / (visible - slope * day);
}

/** Growth of what is stored. */
export const W16: Fact = {
  id: 'W16',
  statement:
    'The datasets stored grow by 51 % in 2015, from 2.7 to 4.08 million; transactions are 2.5 times those of 2014',
  tolerance: '± 3 points',
  evidence: ['read'],
  source: 'Statewatch on the eu-LISA report of 2015',
  scenario:
    'Adults, applicants all, are stored in the numbers published, those of 2015 over that year, at a thousandth and less of their number; the growth is read off what searches of applicants in Greece saw.',
  claims: [
    {
      ...{ name: 'growth in 2015', kind: 'input', published: 0.51, form: 'share' },
      tolerance: { around: 0.51, absolute: 0.03 },
    },
    {
      ...{ name: 'transactions', kind: 'prediction', published: 2.53, form: 'number' },
      notRun:
        'Adults of the background come evenly over the days of a world: that one year has more of them than another would be put in, not found.',
    },
  ],
  run: ({ samples, value, size, of }) => {
    const before = value('system.gallery_size.2014');
    const after = value('system.gallery_size.2015');
    const world: FactWorld = {
      minors: of(400, 2000),
      background: Math.round((after / MILLION) * PER_MILLION[size]),
      settings: {
        arrivalsFrom: YEAR_FROM,
        arrivalDays: YEAR_DAYS,
        followUpDays: 1,
        behaviour: { entryStates: { GR: 1 }, claims: { GR: 1 } },
      },
      changes: {
        'background.share_during_run': (after - before) / after,
        // Published stocks are what is left after erasure: with applicants alone nothing is erased within the year.
        'background.share.irregular_crossing': 0,
      },
    };
    return samples(world, (stories) => [growthSeen(stories)]);
  },
};

const SHOCK = { from: calendarDate('2015-07-01'), to: calendarDate('2016-03-01') } as const;

/** Greece from 2014 to 2016, where a quarter is registered during the shock and all but a tenth before and after. */
const COVERAGE: FactWorld = {
  settings: {
    arrivalsFrom: calendarDate('2014-07-01'),
    arrivalDays: 975,
    followUpDays: 730,
    behaviour: { entryStates: { GR: 1 }, departure: { share: 'depart.share.GR.transit_2012_2016', medianDays: 14 } },
    events: {
      coverageSteps: [
        { state: 'GR', from: SHOCK.from, coverage: 'reg.coverage.GR.2015' },
        { state: 'GR', from: SHOCK.to, coverage: 'reg.coverage.default' },
      ],
    },
  },
};

const identifiedOf = (stories: readonly Story[], from: number, to: number): number =>
  share(
    stories.filter((story) => first(story, 'moved-on') !== undefined && story[0]!.on >= from && story[0]!.on < to),
    (story) => first(story, 'identified') !== undefined,
  );

/** What a collapse of registration leaves behind. */
export const W17: Fact = {
  id: 'W17',
  statement:
    'The collapse of registration in 2015 makes a trough in identification for those who arrived then, and not for those after',
  tolerance: 'before and after less during: above 0; after less before: 0 ± 5 points (ours)',
  evidence: ['derived'],
  source: 'EUobserver and Frontex 2015: 25 % of arrivals in Greece fingerprinted; the trough follows',
  scenario: 'Greece alone, 25 % registered from July 2015 to February 2016 and 90 % before and after.',
  claims: [
    { name: 'before less during', kind: 'prediction', form: 'share', tolerance: { above: 0, ours: true } },
    { name: 'after less during', kind: 'prediction', form: 'share', tolerance: { above: 0, ours: true } },
    { name: 'after less before', kind: 'prediction', form: 'share', tolerance: { from: -0.05, to: 0.05, ours: true } },
  ],
  run: ({ samples, of }) =>
    samples({ ...COVERAGE, minors: of(1200, 8000) }, (stories) => {
      const before = identifiedOf(stories, Number.NEGATIVE_INFINITY, SHOCK.from);
      const during = identifiedOf(stories, SHOCK.from, SHOCK.to);
      const after = identifiedOf(stories, SHOCK.to, Number.POSITIVE_INFINITY);
      return [before - during, after - during, after - before];
    }),
};
