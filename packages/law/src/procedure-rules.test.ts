import { describe, expect, it } from 'vitest';
import type { Citation } from './citation.ts';
import { PROCEDURE_OF_REGIME } from './procedure-of-regime.ts';
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
  it('stand under the name of their own text', () => {
    for (const [regime, rules] of Object.entries(PROCEDURE_OF_REGIME)) expect(rules.regime).toBe(regime);
  });

  it.each([
    [PROCEDURE_2725_2000, ['Reg. (EC) 407/2002', 'Reg. (EC) 2725/2000']],
    [PROCEDURE_603_2013, ['Reg. (EU) 603/2013']],
    [PROCEDURE_2016_272, ['COM(2016) 272']],
    [PROCEDURE_2024_1358, ['Reg. (EU) 2024/1358']],
  ])('of $regime rest on its own texts', (rules, texts) => {
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
