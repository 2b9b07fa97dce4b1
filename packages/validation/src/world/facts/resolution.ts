import { calendarDate } from '@eurodac-sim/primitives';
import type { LedgerEvent, WorldSettings } from '@eurodac-sim/simulation';
import type { Fact } from '../fact.ts';
import { sideBySide } from '../samples.ts';
import { stateWorld } from '../state-world.ts';
import type { Story } from '../story.ts';
import { all, daysFrom, departureFrom, first, leaversOf, share, shareLeaving } from '../story.ts';
import type { FactWorld } from '../world-laboratory.ts';

const CLOSES: readonly LedgerEvent['kind'][] = ['returned', 'located', 'identified', 'family-reunited'];

/** When a missing report is closed: police, register or family know where the minor is; undefined while it is open. */
function closing(story: Story, report: LedgerEvent): LedgerEvent | undefined {
  return story.find(({ kind, at }) => at >= report.at && CLOSES.includes(kind));
}

/** Reported missing in a state. */
const reportsIn = (story: Story, state: string): readonly LedgerEvent[] =>
  all(story, 'reported-missing').filter((report) => report.state === state);

const solvedWithin = (reported: readonly Story[], state: string, days: number): number =>
  share(reported, (story) => {
    const [report] = reportsIn(story, state);
    const closed = closing(story, report!);
    return closed !== undefined && daysFrom(report!, closed) <= days;
  });

/** Of those who leave in Germany a tenth go abroad, and most of the others are met again. @source calibrated to W10 */
const STAYS_IN_GERMANY = { 'onward.share_of_leavers': 0.1 } as const;
const MET_AGAIN_IN_GERMANY = 0.8;

/** Germany over some years after a day. */
const germany = (from: string, years: number, changes: Readonly<Record<string, number>> = {}): FactWorld => ({
  ...stateWorld({
    state: 'DE',
    from: calendarDate(from),
    claims: 1,
    followUpDays: 365 * years,
    practice: { encounterProbability: MET_AGAIN_IN_GERMANY },
  }),
  changes: { ...STAYS_IN_GERMANY, ...changes },
});

const YOUNG = {
  'pop.age.default.lt6': 0.06,
  'pop.age.default.6_13': 0.94,
  'pop.age.default.14_15': 0,
  'pop.age.default.16_17': 0,
};

const DAYS_OF_YEARS = { one: 365, eight: 8 * 365 } as const;

/** Missing minors in Germany who are found. */
export const W10: Fact = {
  id: 'W10',
  statement:
    'In Germany 69 to 88 % of reports of missing unaccompanied minors are solved; under 14, 69 % within a year and 91 % within eight',
  tolerance: 'the range of the two years; the brackets 60 to 80 % and 85 to 95 % of the derived figures',
  evidence: ['read', 'derived'],
  source: 'dts and NOZ 2021; GEA on BKA 2019; Süddeutsche Zeitung 2023',
  scenario:
    'Germany alone; a tenth of those who leave go abroad and 80 % of the others are met again, so that the first figure comes out. A report is solved when police, register or family know where the minor is.',
  claims: [
    { name: 'solved', kind: 'input', published: 0.78, form: 'share', tolerance: { from: 0.69, to: 0.88 } },
    {
      ...{ name: 'under 14, in a year', kind: 'prediction', published: 0.69, form: 'share' },
      tolerance: { from: 0.6, to: 0.8 },
    },
    {
      ...{ name: 'under 14, in eight years', kind: 'prediction', published: 0.91, form: 'share' },
      tolerance: { from: 0.85, to: 0.95 },
    },
  ],
  run: ({ samples }) => {
    const reported = (stories: readonly Story[]) => stories.filter((story) => reportsIn(story, 'DE').length > 0);
    return sideBySide(
      samples(germany('2017-01-01', 3), (stories) => [solvedWithin(reported(stories), 'DE', Number.POSITIVE_INFINITY)]),
      samples(germany('2015-01-01', 9, YOUNG), (stories) =>
        Object.values(DAYS_OF_YEARS).map((days) => solvedWithin(reported(stories), 'DE', days)),
      ),
    );
  },
};

/** Of those who stay in the United Kingdom after a departure, how many are met again. @source calibrated to W11 */
const MET_AGAIN_IN_UK = 0.8;

type Trafficked = { readonly behaviour?: WorldSettings['behaviour']; readonly changes?: FactWorld['changes'] };

/** Between the 13 % of 2014-15 and the 15 % of 2017. @source ECPAT UK 2016 and 2018 */
const OF_UNACCOMPANIED = 0.14;

/** No route leads on from there, so that family elsewhere speaks for nothing. */
const unitedKingdom = (share: string | number, { behaviour, changes }: Trafficked = {}): FactWorld => ({
  ...stateWorld({
    state: 'UK',
    from: calendarDate('2016-01-01'),
    claims: 1,
    departure: { share, medianDays: 'depart.median_days.default' },
    practice: { encounterProbability: MET_AGAIN_IN_UK },
    behaviour,
  }),
  changes: { 'depart.hazard_mult.family_elsewhere': 1, ...changes },
});

const ALL_TRAFFICKED: FactWorld = unitedKingdom('depart.share.UK.trafficked_2017', {
  ...{ behaviour: { profiles: { transit: 0, trafficked: 1, family: 0, settler: 0, roaming: 0 } } },
  changes: { 'profile.typical_share': 0 },
});

const neverFound = (leavers: readonly Story[]): number =>
  share(leavers, (story) => closing(story, departureFrom(story, 'UK')!) === undefined);

const episodes = (leavers: readonly Story[]): number =>
  leavers.reduce((sum, story) => sum + all(story, 'departed').length, 0) / leavers.length;

/** Missing minors in the United Kingdom. */
export const W11: Fact = {
  id: 'W11',
  statement:
    'In the United Kingdom 13 to 15 % of unaccompanied and 27 to 28 % of trafficked children go missing, 17 % of them are never found, and each goes 7.2 times',
  tolerance: '± 1 point on the shares; 12 to 20 %; 2.4 to 7.2 times, the years 2015 and 2017',
  evidence: ['read', 'derived'],
  source: 'ECPAT UK and Missing People 2016; ECPAT UK, Still in Harm’s Way, 2018',
  scenario:
    'The United Kingdom alone, from which no route leads on; 80 % of those who left are met again, so that 17 % never are.',
  claims: [
    { name: 'unaccompanied', kind: 'input', published: 0.14, form: 'share', tolerance: { from: 0.12, to: 0.16 } },
    { name: 'trafficked', kind: 'input', published: 0.27, form: 'share', tolerance: { from: 0.26, to: 0.29 } },
    { name: 'never found', kind: 'input', published: 0.17, form: 'share', tolerance: { from: 0.12, to: 0.2 } },
    {
      ...{ name: 'episodes of a trafficked child', kind: 'input', published: 7.2, form: 'number' },
      tolerance: { from: 2.4, to: 7.2 },
    },
  ],
  run: ({ samples }) =>
    sideBySide(
      samples(unitedKingdom(OF_UNACCOMPANIED), (stories) => [shareLeaving(stories, 'UK')]),
      samples(ALL_TRAFFICKED, (stories) => {
        const leavers = leaversOf(stories, 'UK');
        return [shareLeaving(stories, 'UK'), neverFound(leavers), episodes(leavers)];
      }),
    ),
};

/** Minors of the world for one applicant; the ratio of two stocks does not depend on it. */
const SCALE = { small: 1 / 50, full: 1 / 6 } as const;

/**
 * Share of applicants in the EU who applied in Germany. 2015, 2016, 2018 and 2019 are published; 2014 is taken to be as
 * 2015, 2017 between its neighbours, 2020 as 2019.
 *
 * @source Eurostat on 2015, 2016, 2018 and 2019
 */
const IN_GERMANY = {
  2014: 0.16,
  2015: 0.16,
  2016: 36_000 / 63_300,
  2017: 0.39,
  2018: 4_100 / 19_700,
  2019: 2_700 / 13_800,
  2020: 2_700 / 13_800,
} as const;
const YEARS = [2014, 2015, 2016, 2017, 2018, 2019, 2020] as const;

const AT_ITS_PEAK = calendarDate('2016-07-01');
const LATER = calendarDate('2021-01-01');

/** Reported, not found, and still a minor on a day. */
const openOn = (stories: readonly Story[], day: number): number =>
  stories.filter((story) => {
    const report = reportsIn(story, 'DE').findLast(({ on }) => on <= day);
    if (report === undefined) return false;
    const adult = first(story, 'aged-out');
    if (adult !== undefined && adult.on <= day) return false;
    const closed = closing(story, report);
    return closed === undefined || closed.on > day;
  }).length;

/** The stock of missing minors in Germany. */
export const W12: Fact = {
  id: 'W12',
  statement:
    'The stock of missing unaccompanied minors in Germany falls from 8,991 in July 2016 to 1,579 in January 2021',
  tolerance: 'the later stock over the first ± a half; open reports of minors',
  evidence: ['read'],
  source: 'dts and NOZ 2017 and 2021, azvision and n-tv 2018, GEA on BKA 2019',
  scenario:
    'Germany as for W10, with a year of arrivals for each of 2014 to 2020 in proportion to applications there, of which three years are filled in from their neighbours.',
  claims: [
    {
      ...{ name: 'January 2021 over July 2016', kind: 'prediction', published: 1579 / 8991, form: 'number' },
      tolerance: { around: 1579 / 8991, relative: 0.5 },
    },
  ],
  run: ({ samples, value, size }) => {
    const stocks = sideBySide(
      ...YEARS.map((year) =>
        samples(
          {
            ...germany(`${year}-01-01`, 7),
            minors: Math.round(value(`inflow.uam_applications.${year}`) * IN_GERMANY[year] * SCALE[size]),
          },
          (stories) => [openOn(stories, AT_ITS_PEAK), openOn(stories, LATER)],
        ),
      ),
    );
    const sum = (row: readonly number[], parity: number): number =>
      row.reduce((total, count, column) => (column % 2 === parity ? total + count : total), 0);
    return { ...stocks, rows: stocks.rows.map((row) => [sum(row, 1) / sum(row, 0)]) };
  },
};
