import { describe, expect, it } from 'vitest';
import type { Citation } from './citation.ts';
import type { ProcedureRules } from './procedure-rules.ts';
import { PROCEDURE_2016_272 } from './proposal-2016-272/procedure.ts';
import { PROCEDURE_603_2013 } from './regulation-603-2013/procedure.ts';
import { PROCEDURE_2024_1358 } from './regulation-2024-1358/procedure.ts';
import { PROCEDURE_2725_2000 } from './regulation-2725-2000/procedure.ts';

/** Every citation in a value, however deep. */
function citationsIn(value: unknown): readonly Citation[] {
  if (value === null || typeof value !== 'object') return [];
  if ('evidence' in value) return [value as Citation];
  return Object.values(value).flatMap(citationsIn);
}
const textsOf = (rules: ProcedureRules) => [...new Set(citationsIn(rules).map(({ text }) => text))];
const evidenceOf = (rules: ProcedureRules) => [...new Set(citationsIn(rules).map(({ evidence }) => evidence))];

describe('the rules of procedure', () => {
  it.each([
    ['2725_2000', PROCEDURE_2725_2000, ['Reg. (EC) 407/2002', 'Reg. (EC) 2725/2000']],
    ['603_2013', PROCEDURE_603_2013, ['Reg. (EU) 603/2013']],
    ['2016_272', PROCEDURE_2016_272, ['COM(2016) 272']],
    ['2024_1358', PROCEDURE_2024_1358, ['Reg. (EU) 2024/1358']],
  ])('of %s rest on its own text', (_, rules, texts) => {
    expect(textsOf(rules)).toEqual(texts);
  });

  it('of 2024 were all read, those of the proposal all remembered', () => {
    expect(evidenceOf(PROCEDURE_2024_1358)).toEqual(['read']);
    expect(evidenceOf(PROCEDURE_2016_272)).toEqual(['memory']);
  });

  it('link datasets from 2024 on', () => {
    const linking = [PROCEDURE_2725_2000, PROCEDURE_603_2013, PROCEDURE_2016_272, PROCEDURE_2024_1358];
    expect(linking.filter((rules) => rules.linking !== null)).toEqual([PROCEDURE_2024_1358]);
  });
});
