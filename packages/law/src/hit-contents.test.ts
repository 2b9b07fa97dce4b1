import { describe, expect, it } from 'vitest';
import { DATASET_CATEGORIES } from './dataset-category.ts';
import { hitContents, hitsByPrecedence } from './hit-contents.ts';
import type { ProcedureRules } from './procedure-rules.ts';
import { PROCEDURE_603_2013 } from './regulation-603-2013/procedure.ts';
import { PROCEDURE_2024_1358 } from './regulation-2024-1358/procedure.ts';

const contents = ({ hit }: ProcedureRules, category: (typeof DATASET_CATEGORIES)[number], marked = false) => {
  const outcome = hitContents(hit, { category, marked });
  if (outcome.kind === 'not-stored') throw new Error(`${category} is not stored`);
  return outcome;
};
const places = (rules: ProcedureRules, category: (typeof DATASET_CATEGORIES)[number]) =>
  new Map(contents(rules, category).fields.map(({ holds, citation }) => [holds, citation.article]));

describe('what a hit returns', () => {
  it.each(DATASET_CATEGORIES)('holds the declared date of birth of %s under the text of 2024', (category) => {
    expect(places(PROCEDURE_2024_1358, category).get('date of birth')).toMatch(/\(e\)$/);
  });

  it.each([
    ['APPLICANT', '17(1)(k)', 26],
    ['ADMISSION_GRANTED', '19(1)(k)', 17],
    ['NATIONAL_RESETTLED', '21(1)(k)', 15],
    ['IRREGULAR_CROSSING', '22(2)(k)', 18],
    ['ILLEGAL_STAY', '23(2)(k)', 19],
    ['SAR_DISEMBARKED', '24(2)(i)', 18],
    ['TEMP_PROTECTION', '26(2)(k)', 16],
  ] as const)('finds the reference number of %s in Art. %s, among %i kinds of data', (category, place, count) => {
    expect(places(PROCEDURE_2024_1358, category).get('reference number')).toBe(place);
    expect(places(PROCEDURE_2024_1358, category).size).toBe(count);
  });

  it('has the security flag where the text lists it', () => {
    const flag = 'possible threat to internal security';
    const at = (category: (typeof DATASET_CATEGORIES)[number]) => places(PROCEDURE_2024_1358, category).get(flag);
    expect([at('APPLICANT'), at('IRREGULAR_CROSSING'), at('ILLEGAL_STAY'), at('SAR_DISEMBARKED')]).toEqual([
      '17(2)(i)',
      '22(3)(d)',
      '23(3)(e)',
      '24(3)(f)',
    ]);
    expect(at('ADMISSION_GRANTED')).toBeUndefined();
  });

  it('told neither name nor age under the text of 2013', () => {
    const held = contents(PROCEDURE_603_2013, 'APPLICANT').fields.map(({ holds }) => holds);
    expect(held).toHaveLength(11);
    expect(held.filter((holds) => /name|birth|nationality/.test(holds))).toEqual([]);
    expect(hitContents(PROCEDURE_603_2013.hit, { category: 'ILLEGAL_STAY', marked: false }).kind).toBe('not-stored');
  });

  it('carries the mark of a marked dataset alone', () => {
    expect(contents(PROCEDURE_2024_1358, 'APPLICANT').mark).toBeNull();
    expect(contents(PROCEDURE_2024_1358, 'APPLICANT', true).mark?.article).toContain('31(1)');
  });

  it('puts hits that help to find the responsible state first, from 2024 on', () => {
    const hits = [
      { id: 'a', helpsResponsibility: false },
      { id: 'b', helpsResponsibility: true },
      { id: 'c', helpsResponsibility: false },
      { id: 'd', helpsResponsibility: true },
    ];
    const order = (rules: ProcedureRules) => hitsByPrecedence(rules.hit, hits).map(({ id }) => id);
    expect(order(PROCEDURE_2024_1358)).toEqual(['b', 'd', 'a', 'c']);
    expect(order(PROCEDURE_603_2013)).toEqual(['a', 'b', 'c', 'd']);
  });
});
