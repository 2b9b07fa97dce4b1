import { describe, expect, it } from 'vitest';
import { citationText } from './citation.ts';
import { expertCheck } from './expert-check.ts';
import { PROCEDURE_2016_272 } from './proposal-2016-272/procedure.ts';
import { PROCEDURE_603_2013 } from './regulation-603-2013/procedure.ts';
import { PROCEDURE_2024_1358 } from './regulation-2024-1358/procedure.ts';
import { PROCEDURE_2725_2000 } from './regulation-2725-2000/procedure.ts';

const TEXTS = {
  2000: PROCEDURE_2725_2000,
  2013: PROCEDURE_603_2013,
  2016: PROCEDURE_2016_272,
  2024: PROCEDURE_2024_1358,
};

function described(year: keyof typeof TEXTS, by: 'fingerprints' | 'face' | 'both', inDoubt: boolean): string[] {
  const outcome = expertCheck(TEXTS[year].expertCheck, { by, inDoubt });
  if (outcome.kind === 'no-face-comparison') return [outcome.kind];
  return outcome.checks.map((check) => `${check.of} ${check.duty}${check.atOnce ? ' at once' : ''} by ${check.by}`);
}

const EXPERT = 'by fingerprint-expert';

describe('the check of a hit', () => {
  it.each([
    [2024, 'fingerprints', false, [`fingerprints where-necessary at once ${EXPERT}`]],
    [2024, 'fingerprints', true, [`fingerprints must at once ${EXPERT}`]],
    [2024, 'face', false, ['face must at once by expert-by-national-practice']],
    [2024, 'face', true, ['face must at once by expert-by-national-practice']],
    [2024, 'both', false, [`fingerprints where-necessary at once ${EXPERT}`, 'face may by any-official']],
    [2024, 'both', true, [`fingerprints must at once ${EXPERT}`, 'face may by any-official']],
    [2016, 'fingerprints', false, [`fingerprints must at once ${EXPERT}`]],
    [2013, 'fingerprints', false, [`fingerprints must at once ${EXPERT}`]],
    [2013, 'fingerprints', true, [`fingerprints must at once ${EXPERT}`]],
    [2013, 'face', false, ['no-face-comparison']],
    [2000, 'fingerprints', false, ['fingerprints must at once by any-official']],
    [2000, 'both', false, ['no-face-comparison']],
  ] as const)('under the text of %i, by %s, in doubt: %s', (year, by, inDoubt, expected) => {
    expect(described(year, by, inDoubt)).toEqual(expected);
  });

  it('rests on recital 54 where doubt makes it necessary', () => {
    const outcome = expertCheck(TEXTS[2024].expertCheck, { by: 'fingerprints', inDoubt: true });
    const citations = outcome.kind === 'checks' ? outcome.checks.map(({ citation }) => citationText(citation)) : [];
    expect(citations).toEqual(['Reg. (EU) 2024/1358 Art. 38(4) first subparagraph read with recital 54']);
  });
});
