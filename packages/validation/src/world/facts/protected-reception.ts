import { calendarDate } from '@eurodac-sim/primitives';
import type { Fact, FactClaim } from '../fact.ts';
import { compatibleMeans } from '../poisson.ts';
import { sideBySide } from '../samples.ts';
import { stateWorld } from '../state-world.ts';
import type { Story } from '../story.ts';
import { all, first, leaversOf, share, shareLeaving } from '../story.ts';
import type { FactWorld, Value } from '../world-laboratory.ts';

const NL = 'NL';

/** Worlds are this many times as large as the country, so that a few departures a year are not one throw of a coin. */
const TIMES = { small: 3, full: 20 } as const;

const DEPARTURES_OF_VIETNAMESE = [2014, 2015, 2016, 2017, 2018] as const;

const published = { 2014: 7, 2015: 17, 2016: 31, 2017: 12, 2018: 13 } as const;

const vietnameseOf = (value: Value, year: (typeof DEPARTURES_OF_VIETNAMESE)[number]): number =>
  value(`protect.departures.NL.vietnamese.${year}`) / value('depart.share.NL.protected_vietnamese');

const OTHERS = { AFG: 0, SYR: 0, 'MAR-DZA-TUN': 0, 'ERI-SOM': 0, 'west-african': 0 };

/** A year of protected reception: so many Vietnamese, and others at risk who leave as the rest in the Netherlands do. */
function protectedReception(year: number, times: number, of: { vietnamese: number; others: number }): FactWorld {
  const { vietnamese, others } = of;
  const world = stateWorld({
    state: NL,
    from: calendarDate(`${year}-01-01`),
    claims: 'claim.at_entry.NL',
    behaviour: {
      nationalities: { ...OTHERS, VNM: vietnamese, other: others },
      profiles: { transit: 0, trafficked: 1, family: 0, settler: 0, roaming: 0 },
      departure: { share: 'depart.share.NL', medianDays: 'depart.median_days.protected' },
    },
  });
  return {
    ...world,
    minors: Math.round((vietnamese + others) * times),
    changes: { 'profile.typical_share': 0 },
  };
}

const fromProtected = (stories: readonly Story[]): readonly Story[] =>
  stories.filter((story) => all(story, 'departed').some(({ site }) => site === 'protected' || site === 'closed'));

const isVietnamese = (story: Story): boolean => first(story, 'arrived')!.nationalityGroup === 'VNM';

const VIETNAMESE: readonly FactClaim[] = DEPARTURES_OF_VIETNAMESE.map((year) => ({
  ...{ name: `Vietnamese who leave, ${year}`, kind: 'input', published: published[year], form: 'number' },
  tolerance: compatibleMeans(published[year]),
}));

/** Departures from protected reception in the Netherlands. */
export const W8: Fact = {
  id: 'W8',
  statement:
    'About 30 left protected reception in the Netherlands in 2016, fewer than 5 in the first quarter of 2017, mostly Vietnamese, of whom 97 % leave and 7, 17, 31, 12 and 13 left in 2014 to 2018',
  tolerance:
    'expected numbers that each count is compatible with (95 % Poisson limits; about 30 is 25 to 34, fewer than 5 is 0 to 4); the bracket 90 to 100 %; more than half',
  evidence: ['read'],
  source: 'letter of 2017; answer to Parliament ah-tk-20182019-966; NOS 2020',
  scenario:
    'Protected reception alone. As many Vietnamese arrive a year as the departures and the share give; in all 120 a year, of which nothing is published (bracket 50 to 260), and the others leave as all in the Netherlands do before the measures.',
  claims: [
    {
      ...{ name: 'Vietnamese who leave, share', kind: 'input', published: 0.97, form: 'share' },
      tolerance: { from: 0.9, to: 1 },
    },
    ...VIETNAMESE,
    {
      ...{ name: 'from protected reception, 2016', kind: 'prediction', published: 30, form: 'number' },
      tolerance: compatibleMeans(25, 34),
    },
    {
      ...{ name: 'Vietnamese among these', kind: 'prediction', form: 'share' },
      tolerance: { above: 0.5, ours: true },
    },
    {
      ...{ name: 'first quarter of 2017', kind: 'prediction', published: 4, form: 'number' },
      tolerance: compatibleMeans(0, 4),
    },
  ],
  run: ({ samples, value, size }) => {
    const times = TIMES[size];
    const inflow = value('protect.inflow.NL');
    const year = (number: 2016 | 2017): FactWorld => {
      const vietnamese = vietnameseOf(value, number);
      return protectedReception(number, times, { vietnamese, others: inflow - vietnamese });
    };
    const onlyVietnamese = (number: (typeof DEPARTURES_OF_VIETNAMESE)[number]): FactWorld =>
      protectedReception(number, times, { vietnamese: vietnameseOf(value, number), others: 0 });
    return sideBySide(
      samples({ ...onlyVietnamese(2016), minors: 100 * times }, (stories) => [shareLeaving(stories, NL)]),
      ...DEPARTURES_OF_VIETNAMESE.map((number) =>
        samples(onlyVietnamese(number), (stories) => [leaversOf(stories, NL).length / times]),
      ),
      samples(year(2016), (stories) => {
        const left = fromProtected(stories);
        return [left.length / times, share(left, isVietnamese)];
      }),
      samples(year(2017), (stories) => [fromProtected(stories).length / times / 4]),
    );
  },
};
