import { describe, expect, it } from 'vitest';
import type { MeasureId } from './outcome.ts';
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
  measured,
  moves,
  policeAsk,
  row,
  told,
} from './story.test.fixture.ts';

type Expected = readonly (readonly [measure: MeasureId, subgroup: string, value: number | null])[];

/** Checks rows of a story, all of one measure or of several. */
function tells(story: Story, expected: Expected, before?: Story): void {
  const outcomes = measured(story, before);
  for (const [measure, subgroup, value] of expected) {
    const found = row(outcomes, measure, subgroup).value;
    if (value === null) expect(found, `${measure} ${subgroup}`).toBeNull();
    else expect(found, `${measure} ${subgroup}`).toBeCloseTo(value, 10);
  }
}

/** Moves on day 20 and is identified on day 31. */
const found = (person: number): Story => [moves(person, 20), isMet(person, 28), isIdentifiedOn(person, 31)];

describe('O1: a minor who moves twice and is recognised the second time', () => {
  const story: Story = [
    ...[arrives(0), moves(0, 20), loses(0, 20, 'not-encountered'), moves(0, 60, { hop: 2, from: 'DE', to: 'NL' })],
    ...[isMet(0, 70, { hop: 2, contact: 2 }), isIdentifiedOn(0, 71, { hop: 2, contact: 2 }), ends(0)],
  ];
  it('is one minor identified, and one of two moves', () =>
    tells(story, [
      ['O1', 'all', 1],
      ['O1', 'moves', 1 / 2],
      ['O1', 'hop-1', 0],
      ['O1', 'hop-2', 1],
      ['O1', 'hop-3-or-later', null],
      ['O5', 'not-encountered', 1 / 2],
    ]));
});

describe('O2: of six who move on day 20, from arrival in the second state', () => {
  // Identified after 11 and 40 days, aged out after 30, left after 50, returned after 60, seen to the end after 380.
  const story: Story = [
    ...[arrives(0), ...found(0), ends(0)],
    ...[arrives(1), departs(1, 10), moves(1, 20), isIdentifiedOn(1, 60), ends(1)],
    ...[arrives(2), moves(2, 20), told(2)['aged-out'](50, { state: 'DE' }), isIdentifiedOn(2, 55), ends(2)],
    ...[arrives(3), moves(3, 20), loses(3, 70, 'not-encountered'), told(3)['left-eurodac'](70, { to: 'UK' }), ends(3)],
    ...[arrives(4), moves(4, 20), loses(4, 80, 'not-encountered')],
    ...[told(4).returned(80, { state: 'GR', daysAfterDeparture: 60 }), ends(4)],
    ...[arrives(5), moves(5, 20), loses(5, 400, 'not-encountered'), ends(5, 400)],
  ];
  it('only what comes first counts, and nobody leaves the denominator', () =>
    tells(story, [
      ['O1', 'all', 3 / 6],
      ['O2', 'day-7', 0],
      ['O2', 'day-30', 1 / 6],
      ['O2', 'day-90', 2 / 6],
      ['O2', 'day-730', 2 / 6],
      ['O2', 'aged-out-by-day-365', 1 / 6],
      ['O2', 'left-eurodac-by-day-365', 1 / 6],
      ['O2', 'returned-by-day-365', 1 / 6],
      ['O2', 'end-by-day-365', 0],
    ]));
  it('a quarter is reached on day 40, a half never; the restricted mean is (11 + 40 + 4 x 365) / 6', () =>
    tells(story, [
      ['O2', 'q25', 40],
      ['O2', 'q50', null],
      ['O2', 'restricted-mean-365', (11 + 40 + 4 * 365) / 6],
    ]));
  it('from departure, the one who departed is identified after 50 days', () =>
    tells(story, [
      ['O2', 'departure-day-30', 0],
      ['O2', 'departure-day-90', 1],
      ['O2', 'departure-q50', 50],
      ['O2', 'departure-restricted-mean-365', 50],
    ]));
  it('by group, of boys of 14 and 15 as of all', () =>
    tells(story, [
      ['O2', 'day-365:age-14-15', 2 / 6],
      ['O2', 'day-365:sex-female', null],
    ]));
});

describe('O2 with the end of follow-up as censoring', () => {
  // Two at risk, one seen only for 10 days: the other, identified on day 11, is then the only one at risk.
  const story: Story = [
    ...[arrives(0), ...found(0), ends(0)],
    ...[arrives(1), moves(1, 20), loses(1, 30, 'not-encountered'), ends(1, 30)],
  ];
  it('differs from the share of all who moved', () =>
    tells(story, [
      ['O2', 'day-365', 1 / 2],
      ['O2', 'end-censors-day-365', 1],
    ]));
});

describe('O3: one found by register and police, one by an encounter, one by nobody', () => {
  const located = (person: number, day: number, by: 'police' | 'register' | 'encounter') =>
    told(person).located(day, { state: 'DE', by });
  const story: Story = [
    ...[arrives(0), ...found(0), located(0, 31, 'register'), located(0, 33, 'police')],
    ...[arrives(1), moves(1, 20), located(1, 28, 'encounter'), loses(1, 28, 'search-not-run')],
    ...[arrives(2), moves(2, 20), loses(2, 28, 'not-encountered')],
  ];
  const before: Story = [arrives(0), located(0, 40, 'police'), arrives(1), arrives(2)];
  it('is a half; the one found would be located by police too, here and under the baseline', () =>
    tells(
      story,
      [
        ['O3', 'all', 1 / 2],
        ['O3', 'located-otherwise-too', 1],
        ['O3', 'located-under-baseline-too', 1],
      ],
      before,
    ));
  it('is not found under a baseline that locates nobody', () =>
    tells(story, [['O3', 'located-under-baseline-too', 0]], [arrives(0), arrives(1), arrives(2)]));
});

describe('O4: a guardian told after 72 hours, a court after 73', () => {
  const acted = (person: number, how: 'guardian' | 'court', hoursAfterIdentification: number) =>
    told(person)['acted-on'](35, { contact: 1, how, hoursAfterIdentification });
  it('is acted on in one of two', () =>
    tells(
      [arrives(0), ...found(0), acted(0, 'guardian', 72), arrives(1), ...found(1), acted(1, 'court', 73)],
      [
        ['O4', 'all', 1 / 2],
        ['O4', 'guardian', 1 / 2],
        ['O4', 'court', 0],
      ],
    ));
  it('is undefined where nobody is identified', () => tells([arrives(0)], [['O4', 'all', null]]));
});

describe('O5: one below the threshold twice and never met, one only missed, one identified', () => {
  const story: Story = [
    ...[
      arrives(0),
      moves(0, 20),
      loses(0, 1, 'below-threshold-at-first'),
      loses(0, 30, 'below-threshold-at-encounter'),
    ],
    ...[loses(0, 700, 'not-encountered'), arrives(1), moves(1, 20), loses(1, 30, 'missed-by-matcher')],
    ...[arrives(2), ...found(2), loses(2, 9, 'not-registered', 2)],
  ];
  it('goes to the first cause, and a third to each as a Shapley share', () =>
    tells(story, [
      ['O5', 'not-encountered', 1 / 3],
      ['O5', 'below-threshold-at-first', 0],
      ['O5', 'missed-by-matcher', 1 / 3],
      ['O5', 'shapley-not-encountered', 1 / 9],
      ['O5', 'shapley-below-threshold-at-first', 1 / 9],
      ['O5', 'shapley-below-threshold-at-encounter', 1 / 9],
      ['O5', 'shapley-missed-by-matcher', 1 / 3],
      ['O5', 'shapley-not-registered', 0],
    ]));
});

describe('O7: a dataset erased in advance after 100 days', () => {
  it('counts until then', () =>
    tells(
      [
        ...[arrives(0), isRecorded(0, 1), ...found(0)],
        told(0).erased(101, { category: 'APPLICANT', because: 'citizenship-acquired' }),
      ],
      [
        ['O7', 'all', 100 / 365.2425],
        ['O7', 'idle-storage', 0],
      ],
    ));
});

describe('O8 and O8b: three searches, one with an own record of 200 days that is missed', () => {
  const story: Story = [
    arrives(0),
    isSearched(0, 30, { falseIdentificationProbability: 0.5 }),
    isSearched(0, 60, { falseIdentificationProbability: 0.5, mateFound: false, mateRecordAgeDays: 200 }),
    isSearched(0, 90, {
      falseIdentificationProbability: 0,
      matePresent: false,
      mateFound: false,
      mateRecordAgeDays: null,
    }),
    told(0).misidentified(60, { contact: 2 }),
    arrives(1),
  ];
  it('expects one false identification a year, and three quarters of a chance for the one minor', () =>
    tells(story, [
      ['O8', 'all', 1],
      ['O8', 'ever-affected', 0.75 / 2],
      ['O8', 'positive-predictive-value', 0],
      ['O8', 'seen', 500],
      ['O8b', 'all', 1 / 2],
      ['O8b', 'record-180-to-364-days', 1],
      ['O8b', 'record-under-30-days', 0],
    ]));
});

describe('O9: two with family, reunited 19 days after identification and without any', () => {
  const home = (person: number, day: number) => told(person)['family-reunited'](day, { state: 'DE' });
  const story: Story = [
    ...[arrives(0, { familyIn: ['DE'] }), ...found(0), home(0, 50)],
    ...[arrives(1, { familyIn: ['SE'] }), ...found(1), told(1)['aged-out'](40, { state: 'DE' }), home(1, 50)],
    ...[arrives(2, { familyIn: ['NL'] }), home(2, 9), arrives(3), ...found(3)],
  ];
  it('one before 18 of the two identified; two of three with family', () =>
    tells(story, [
      ['O9', 'all', 1 / 2],
      ['O9', 'median-days', 19],
      ['O9', 'reunited', 2 / 3],
    ]));
});

describe('O10: two trafficked minors who depart on day 10, one identified after 21 days', () => {
  const story: Story = [
    ...[arrives(0, { profile: 'trafficked' }), departs(0, 10), ...found(0), ends(0, 131)],
    ...[arrives(1, { profile: 'trafficked' }), departs(1, 10), ends(1)],
    ...[arrives(2, { profile: 'transit' }), departs(2, 10), ends(2), arrives(3, { profile: 'trafficked' })],
  ];
  it('is a half within 30 days, and 100 days averted for one of two', () =>
    tells(story, [
      ['O10', 'all', 1 / 2],
      ['O10', 'within-30-days', 1 / 2],
      ['O10', 'days-averted', 50],
    ]));
});

describe('O11: placed on day 1, departed on day 11, returned on day 21, closed for 30 days, seen to day 101', () => {
  const story: Story = [
    ...[arrives(0), isPlaced(0, 1), departs(0, 11), told(0).returned(21, { state: 'GR', daysAfterDeparture: 10 })],
    ...[
      told(0)['order-made'](21, { state: 'GR', days: 60 }),
      told(0)['order-ended'](51, { state: 'GR' }),
      ends(0, 101),
    ],
    ...[arrives(1), isPlaced(1, 1, { site: 'none' }), ends(1, 101)],
  ];
  const before: Story = [arrives(0), isPlaced(0, 1), departs(0, 11), ends(0, 101), arrives(1)];
  it('is one departure a placement, and 10 + 80 days in care; 80 of them for 30 closed days', () =>
    tells(
      story,
      [
        ['O11', 'all', 1000],
        ['O11', 'care-days', 90],
        ['O11', 'returned', 1],
        ['O11', 'closed-days', 30],
        ['O11', 'care-days-gained-per-closed-day', 80 / 30],
      ],
      before,
    ));
});

describe('O12: two departures, the second reported with prints a day later, identified nine days after that', () => {
  const story: Story = [
    ...[arrives(0), departs(0, 5), departs(0, 21), ...found(0)],
    told(0)['reported-missing'](22, { state: 'GR', delayDays: 1, withBiometrics: true }),
  ];
  it('is reported in one of two, with an open alert', () =>
    tells(story, [
      ['O12', 'all', 1 / 2],
      ['O12', 'with-biometrics', 1],
      ['O12', 'identified-with-alert', 1],
      ['O12', 'median-days-to-hit', 9],
    ]));
  it('has no open alert once returned', () =>
    tells(
      [...story, told(0).returned(25, { state: 'GR', daysAfterDeparture: 4 })],
      [['O12', 'identified-with-alert', 0]],
    ));
});

describe('O13: departed on day 10; acted on after 24 days, placed after 3, nobody until 18', () => {
  const story: Story = [
    ...[arrives(0), departs(0, 10), ...found(0), ends(0)],
    told(0)['acted-on'](34, { contact: 1, how: 'family', hoursAfterIdentification: 72 }),
    ...[arrives(1), departs(1, 10), isPlaced(1, 13, { state: 'DE' }), ends(1)],
    ...[arrives(2), departs(2, 10), told(2)['aged-out'](43, { state: 'GR' }), ends(2)],
    ...[arrives(3), ends(3)],
  ];
  it('is the mean of 24, 3 and 33 days', () => tells(story, [['O13', 'all', 20]]));
});

describe('O13b: adult by an earlier record, by assessment, and as a minor past 18', () => {
  const declared = (person: number, asAdult: boolean, because: 'declared' | 'assessed' | 'earlier-record') =>
    told(person)['age-declared'](30, { state: 'DE', asAdult, because });
  const story: Story = [
    ...[arrives(0), declared(0, true, 'earlier-record'), arrives(1), declared(1, true, 'assessed'), arrives(2)],
    ...[arrives(3), told(3)['aged-out'](29, { state: 'DE' }), declared(3, false, 'declared')],
  ];
  it('is one in four, two in four, and one in one', () =>
    tells(story, [
      ['O13b', 'all', 1 / 4],
      ['O13b', 'for-any-reason', 2 / 4],
      ['O13b', 'adults-as-minors', 1],
    ]));
});

describe('O14: three attempts, two refused, one of these where force is lawful', () => {
  const asked = (day: number, refused: boolean, coercionLawful: boolean) =>
    told(0)['capture-attempted'](day, { contact: day, refused, coercionLawful, believedAgeYears: 14 });
  it('is counted per 1,000 arriving minors', () =>
    tells(
      [arrives(0), asked(1, true, true), asked(2, true, false), asked(3, false, true), arrives(1, { ageBand: '6-13' })],
      [
        ['O14', 'all', 1500],
        ['O14', 'refusals', 1000],
        ['O14', 'force-lawful', 500],
        ['O14', 'force-lawful:age-14-15', 1000],
        ['O14', 'force-lawful:age-6-13', 0],
      ],
    ));
});

describe('O16: ten boys, of whom five are identified, ten girls of whom two, and one of another age', () => {
  const many = (from: number, sex: 'female' | 'male', identified: number): Story =>
    Array.from({ length: 10 }, (_, i) => from + i).flatMap((person) => [
      arrives(person, { sex }),
      ...(person - from < identified ? found(person) : [moves(person, 20), loses(person, 30, 'not-encountered')]),
    ]);
  const story: Story = [...many(0, 'male', 5), ...many(10, 'female', 2), arrives(20, { ageBand: '0-5' }), ...found(20)];
  it('is the gap of 6 in 11 to 2 in 10 by sex, and none by age, where one group is too small', () =>
    tells(story, [
      ['O16', 'O1-gap-by-sex', 6 / 11 - 2 / 10],
      ['O16', 'O1-gap-by-age', null],
      ['O16', 'O8-gap-by-sex', 0],
      ['O16', 'false-to-true', 0],
    ]));
});

describe('O17: twenty identifications, by records of 10, 20, ... 200 days', () => {
  const story: Story = Array.from({ length: 20 }, (_, person) => [
    ...[arrives(person), moves(person, 1), isIdentifiedOn(person, 2, { recordAgeDays: 10 * (person + 1) })],
  ]).flat();
  it('17 are older than 30 days; 190 days keep 95 %', () =>
    tells(story, [
      ['O17', 'older-than-30-days', 17 / 20],
      ['O17', 'older-than-180-days', 2 / 20],
      ['O17', 'older-than-548-days', 0],
      ['O17', 'keeps-95-percent', 190],
    ]));
});

describe('O19: two datasets and a search on day 5, a search on day 9, seen for a year', () => {
  const story: Story = [
    ...[arrives(0), isRecorded(0, 5), isSearched(0, 5), isSearched(0, 9, { contact: 2 }), ends(0, 364)],
    ...[arrives(1), isRecorded(1, 5), told(1).verified(9, { contact: 1, mated: true, accepted: true })],
  ];
  it('is counted in all, by year and at its peak', () =>
    tells(story, [
      ['O19', 'children-registered', 2],
      ['O19', 'children-registered:claim-no', 2],
      ['O19', 'datasets', 2],
      ['O19', 'searches-per-year', 2],
      ['O19', 'peak-datasets-per-day', 2],
      ['O19', 'peak-searches-per-day', 1],
      ['O19', 'peak-verifications-per-day', 1],
    ]));
});

describe('O20: one search by police in the half year that data of a child are stored and followed', () => {
  const halfYear = 365.2425 / 2;
  it('is two a child-year; one after 18 does not count', () =>
    tells(
      [
        ...[
          arrives(0),
          isRecorded(0, 0, { childDays: halfYear }),
          policeAsk(0, 9),
          policeAsk(0, 9, { answer: 'refused' }),
        ],
        ...[told(0)['aged-out'](halfYear + 10, { state: 'GR' })],
        policeAsk(0, 300),
      ],
      [
        ['O20', 'all', 2],
        ['O20', 'requests', 2000],
        ['O20', 'refused', 0.5],
        ['O20', 'returns-own-data', 0],
      ],
    ));
  it('is undefined where nothing is stored', () => tells([arrives(0)], [['O20', 'all', null]]));
});
