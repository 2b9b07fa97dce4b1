import { describe, expect, it } from 'vitest';
import type { NonCompliance } from './obligation.ts';
import { measuresAgainst } from './obligation.ts';
import { PROCEDURE_603_2013 } from './regulation-603-2013/procedure.ts';
import { OBLIGATION } from './regulation-2024-1358/article-13-obligation.ts';

const adult: NonCompliance = {
  minor: false,
  vulnerable: false,
  applicant: false,
  because: 'refuses',
  onPurpose: false,
};
const described = (person: NonCompliance) =>
  measuresAgainst(OBLIGATION, person).map(
    ({ modality, measure, citation }) => `${modality} ${measure} ${citation.article}`,
  );

const MAY_MEASURES = 'may administrative-measures 13(3)';
const MAY_COERCE = 'may coercion-as-last-resort 13(3)';
const ASYLUM_LAW = 'must consequences-in-asylum-law 13(4)';
const NO_FORCE = 'must-not force 14(1) fourth subparagraph';

describe('measures against a person who gives no biometric data', () => {
  it.each<[string, NonCompliance, string[]]>([
    ['an adult who refuses', adult, [MAY_MEASURES, MAY_COERCE]],
    ['an applicant who refuses', { ...adult, applicant: true }, [MAY_MEASURES, MAY_COERCE, ASYLUM_LAW]],
    ['an adult who cannot', { ...adult, because: 'impossible' }, []],
    [
      'a vulnerable adult who cannot',
      { ...adult, vulnerable: true, because: 'impossible' },
      ['must-not administrative-measures 13(5)'],
    ],
    [
      'a vulnerable adult who made it impossible',
      { ...adult, vulnerable: true, because: 'impossible', onPurpose: true },
      [MAY_MEASURES, MAY_COERCE],
    ],
    [
      'a minor who refuses',
      { ...adult, minor: true },
      [
        MAY_MEASURES,
        NO_FORCE,
        'may coercion-as-last-resort 14(1) fourth subparagraph',
        'must referral-to-child-protection 14(1) fifth subparagraph',
      ],
    ],
    [
      'a minor who cannot',
      { ...adult, minor: true, because: 'impossible' },
      [NO_FORCE, 'must-not administrative-measures 14(2)'],
    ],
  ])('%s', (_, person, expected) => {
    expect(described(person)).toEqual(expected);
  });

  it('are left to national law by the text of 2013', () => {
    expect(measuresAgainst(PROCEDURE_603_2013.obligation, adult)).toEqual([]);
  });
});
