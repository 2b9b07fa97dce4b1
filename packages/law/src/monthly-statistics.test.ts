import type { CalendarDate } from '@eurodac-sim/primitives';
import { calendarDate, isoDate } from '@eurodac-sim/primitives';
import { describe, expect, it } from 'vitest';
import type { DatasetCategory, SituationCategory } from './dataset-category.ts';
import type { CountedDataset, CountedHit, StatisticsFacts } from './monthly-statistics.ts';
import { monthlyStatistics } from './monthly-statistics.ts';
import { PROCEDURE_2016_272 } from './proposal-2016-272/procedure.ts';
import { PROCEDURE_603_2013 } from './regulation-603-2013/procedure.ts';
import { PROCEDURE_2024_1358 } from './regulation-2024-1358/procedure.ts';
import { PROCEDURE_2725_2000 } from './regulation-2725-2000/procedure.ts';
import type { StatisticsRules } from './statistics-rules.ts';

const IN_2024 = PROCEDURE_2024_1358.statistics;

const NOTHING: StatisticsFacts = {
  datasets: [],
  sequences: [],
  comparisons: [],
  qualityRejections: [],
  applicationRejections: [],
  marks: [],
  lawEnforcementRequests: [],
  accessRequests: [],
  falseHits: [],
};
const day = (text: string): CalendarDate => calendarDate(text);

function dataset(id: string, on: string, category: DatasetCategory = 'APPLICANT', born = '2000-01-01'): CountedDataset {
  return { id, memberState: id.slice(0, 2), on: day(on), category, sex: 'F', birthDate: day(born) };
}
const hit = (category: DatasetCategory, memberStateOfOrigin = 'IT', marked = false): CountedHit => ({
  category,
  memberStateOfOrigin,
  marked,
});
const compared = (category: SituationCategory, on: string, hits: readonly CountedHit[], memberState = 'NL') => ({
  memberState,
  on: day(on),
  category,
  hits,
});

type Asked = { readonly on?: string; readonly rules?: StatisticsRules; readonly memberState?: string };

/** Counts that are not zero, by the point that asks for them; several under one point in its order. */
function counts(facts: Partial<StatisticsFacts>, { on = '2026-07-15', rules = IN_2024, memberState }: Asked = {}) {
  const question = { day: day(on), memberState: memberState ?? null };
  const found = monthlyStatistics(rules, question, { ...NOTHING, ...facts }).counts;
  return found.filter(({ count }) => count > 0).map(({ count, citation }) => `${citation.article} ${count}`);
}

describe('the period of statistics', () => {
  it.each([
    ['2024_1358', PROCEDURE_2024_1358, '2026-07-15', '2026-07-01', '2026-07-31'],
    ['2024_1358', PROCEDURE_2024_1358, '2028-02-29', '2028-02-01', '2028-02-29'],
    ['2024_1358', PROCEDURE_2024_1358, '2026-12-31', '2026-12-01', '2026-12-31'],
    ['2016_272', PROCEDURE_2016_272, '2027-02-01', '2027-02-01', '2027-02-28'],
    ['603_2013', PROCEDURE_603_2013, '2016-02-29', '2016-01-01', '2016-03-31'],
    ['603_2013', PROCEDURE_603_2013, '2016-12-31', '2016-10-01', '2016-12-31'],
    ['2725_2000', PROCEDURE_2725_2000, '2004-04-01', '2004-04-01', '2004-06-30'],
  ])('is a month from 2016 on and a quarter before: %s', (_, { statistics }, on, from, until) => {
    const found = monthlyStatistics(statistics, { day: day(on), memberState: null }, NOTHING);
    expect([isoDate(found.from), isoDate(found.until)]).toEqual([from, until]);
  });

  it('is a whole year where asked for, in which a person counts once', () => {
    const datasets = [dataset('NL1', '2026-07-02'), dataset('NL2', '2026-12-31'), dataset('NL3', '2027-01-01')];
    const facts = { ...NOTHING, datasets, sequences: [['NL1', 'NL2', 'NL3']] };
    const question = { day: day('2026-07-15'), memberState: null, wholeYear: true };
    const found = monthlyStatistics(IN_2024, question, facts);
    expect([isoDate(found.from), isoDate(found.until)]).toEqual(['2026-01-01', '2026-12-31']);
    expect(found.counts[0]).toMatchObject({ counts: 'applicants, by linked datasets', count: 1 });
  });

  it('has its first and last day in it, and no other', () => {
    const datasets = ['2026-06-30', '2026-07-01', '2026-07-31', '2026-08-01'].map((on, i) => dataset(`NL${i}`, on));
    expect(counts({ datasets })).toEqual(['12(1)(a) 2', '12(1)(a) 2', '12(1)(i) 2']);
  });
});

describe('persons', () => {
  const datasets = [dataset('IT1', '2026-06-20'), dataset('NL1', '2026-07-02'), dataset('NL2', '2026-07-03')];

  it('are sequences of linked datasets, first-time applicants those without an earlier application', () => {
    expect(counts({ datasets })).toEqual(['12(1)(a) 2', '12(1)(a) 2', '12(1)(i) 2']);
    expect(counts({ datasets, sequences: [['NL1', 'NL2']] })).toEqual(['12(1)(a) 1', '12(1)(a) 1', '12(1)(i) 2']);
    expect(counts({ datasets, sequences: [['IT1', 'NL1', 'NL2']] })).toEqual(['12(1)(a) 1', '12(1)(i) 2']);
  });

  it('of one Member State are first-time applicants there only if they applied nowhere before', () => {
    const facts = { datasets, sequences: [['IT1', 'NL1']] };
    expect(counts(facts, { memberState: 'NL' })).toEqual(['12(1)(a) 2', '12(1)(a) 1', '12(1)(i) 2']);
    expect(counts(facts, { memberState: 'IT' })).toEqual([]);
  });

  it.each([
    ['2008-07-05', 'on the eve of the birthday', true],
    ['2008-07-04', 'on the birthday', false],
  ])('born on %s are minors or not %s', (born, _, minor) => {
    const found = counts({ datasets: [dataset('NL1', '2026-07-04', 'ILLEGAL_STAY', born)] });
    expect(found).toEqual([...(minor ? ['12(1)(f) 1'] : []), '12(1)(i) 1']);
  });

  it('without a declared date of birth are not counted as minors', () => {
    const unknown = { ...dataset('NL1', '2026-07-04', 'SAR_DISEMBARKED'), birthDate: null };
    expect(counts({ datasets: [unknown] })).toEqual(['12(1)(c) 1', '12(1)(i) 1']);
  });

  it('of the groups of point (a) to (h) are counted each under its own point', () => {
    const groups = ['SAR_DISEMBARKED', 'TEMP_PROTECTION', 'ADMISSION_GRANTED', 'NATIONAL_RESETTLED'] as const;
    const one = groups.map((category, i) => dataset(`NL${i}`, '2026-07-04', category));
    expect(counts({ datasets: one })).toEqual([
      '12(1)(c) 1',
      '12(1)(d) 1',
      '12(1)(g) 1',
      '12(1)(h) 1',
      '12(1)(i) 1',
      '12(1)(i) 1',
    ]);
  });
});

describe('hits', () => {
  it('are counted for the group searched by the group matched, each dataset once', () => {
    const comparisons = [
      compared('ILLEGAL_STAY', '2026-07-04', [hit('APPLICANT'), hit('IRREGULAR_CROSSING'), hit('IRREGULAR_CROSSING')]),
      compared('APPLICANT', '2026-07-04', [hit('ADMISSION_REFUSED'), hit('NATIONAL_RESETTLED')]),
      compared('TEMP_PROTECTION', '2026-07-04', [hit('ADMISSION_DISCONTINUED'), hit('NATIONAL_RESETTLED')]),
    ];
    expect(counts({ comparisons })).toEqual([
      '12(1)(k)(vii) second indent 1',
      '12(1)(k)(viii) 1',
      '12(1)(n)(i) 1',
      '12(1)(n)(ii) 2',
      '12(1)(p)(vi) third indent 1',
      '12(1)(p)(vii) 1',
    ]);
  });

  it('with a protected applicant count as applicant, as protected and as marked', () => {
    const comparisons = [compared('IRREGULAR_CROSSING', '2026-07-04', [hit('APPLICANT', 'IT', true)])];
    expect(counts({ comparisons })).toEqual(['12(1)(m)(i) 1', '12(1)(m)(v) 1', '12(1)(s) 1']);
  });

  it('of an admission check are counted with the check itself', () => {
    const comparisons = [compared('ADMISSION_CHECK', '2026-07-04', [hit('APPLICANT', 'IT', true)])];
    expect(counts({ comparisons })).toEqual(['12(1)(j) 1', '12(1)(l)(i) 1', '12(1)(s) 1']);
  });

  const old = [
    compared('APPLICANT', '2016-02-01', [hit('APPLICANT'), hit('APPLICANT', 'NL'), hit('IRREGULAR_CROSSING')]),
    compared('ILLEGAL_STAY', '2016-03-31', [hit('APPLICANT', 'IT', true)]),
  ];
  it('before 2024 are those of applicants and of persons illegally staying, with applicants of other states', () => {
    const of2013 = counts({ comparisons: old }, { on: '2016-01-01', rules: PROCEDURE_603_2013.statistics });
    expect(of2013).toEqual(['8(1)(a) 1', '8(1)(b) 1', '8(1)(c) 1', '8(1)(d) 1', '8(1)(g) 1']);
    const of2000 = counts({ comparisons: old }, { on: '2016-01-01', rules: PROCEDURE_2725_2000.statistics });
    expect(of2000).toEqual(['3(3)(a) 1', '3(3)(b) 1', '3(3)(c) 1', '3(3)(d) 1']);
  });
});

describe('the other counts', () => {
  const act = { memberState: 'NL', on: day('2026-07-04') };

  it('hold what was asked for again, marked, requested and false', () => {
    const facts = {
      qualityRejections: [
        { ...act, referenceNumber: 'NL10001' },
        { ...act, referenceNumber: 'NL10001' },
        { ...act, referenceNumber: 'NL10002' },
      ],
      applicationRejections: [{ ...act, dataset: 'NL1' }],
      marks: [
        { ...act, dataset: 'NL2', does: 'marks', because: 'PROTECTION_GRANTED' },
        { ...act, dataset: 'NL3', does: 'marks', because: 'RESIDENCE_DOCUMENT_ISSUED' },
        { ...act, dataset: 'NL4', does: 'unmarks', because: 'STATUS_WITHDRAWN' },
      ],
      lawEnforcementRequests: [
        { ...act, by: 'MEMBER_STATE', hits: 2 },
        { ...act, by: 'MEMBER_STATE', hits: 0 },
        { ...act, by: 'EUROPOL', hits: 1 },
      ],
      accessRequests: [act],
      falseHits: [act, act],
    } as const;
    expect(counts(facts)).toEqual([
      '12(1)(b) 1',
      '12(1)(e) 1',
      '12(1)(q) 2',
      '12(1)(r) 2',
      '12(1)(r) 1',
      '12(1)(t) 2',
      '12(1)(t) 2',
      '12(1)(u) 1',
      '12(1)(u) 1',
      '12(1)(v) 1',
      '12(1)(w) 2',
    ]);
  });

  it('break datasets down by year of birth and sex as declared, from 2024 on', () => {
    const datasets = [
      dataset('NL1', '2026-07-01', 'APPLICANT', '2010-01-01'),
      dataset('NL2', '2026-07-01', 'APPLICANT', '2010-12-31'),
      { ...dataset('NL3', '2026-07-01'), birthDate: null, sex: null },
      dataset('NL4', '2026-07-01', 'ADMISSION_GRANTED'),
    ];
    const facts = { ...NOTHING, datasets };
    const question = { day: day('2026-07-01'), memberState: null };
    expect(monthlyStatistics(IN_2024, question, facts).datasetsByBirthYearAndSex?.counts).toEqual([
      { category: 'APPLICANT', birthYear: 2010, sex: 'F', count: 2 },
      { category: 'APPLICANT', birthYear: null, sex: null, count: 1 },
    ]);
    expect(monthlyStatistics(PROCEDURE_603_2013.statistics, question, facts).datasetsByBirthYearAndSex).toBeNull();
  });

  it('have none of unaccompanied minors, under any text', () => {
    for (const { statistics } of [PROCEDURE_2725_2000, PROCEDURE_603_2013, PROCEDURE_2016_272, PROCEDURE_2024_1358])
      expect(statistics.points.filter(({ counts: what }) => /unaccompanied/i.test(what))).toEqual([]);
  });
});
