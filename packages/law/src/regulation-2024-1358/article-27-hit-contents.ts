import type { HitField, HitRules } from '../hit-contents.ts';
import { art } from './text.ts';

/** The letters of points, in order. */
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

type Listed = string | { readonly ifAny: string };

/** The fields of a list in its order, each with its point. */
function listed(paragraph: string, fields: readonly Listed[]): readonly HitField[] {
  return fields.map((field, place) => ({
    holds: typeof field === 'string' ? field : field.ifAny,
    whereAvailable: typeof field !== 'string',
    citation: art(`${paragraph}(${LETTERS[place]})`),
  }));
}

const ifAny = (holds: string): Listed => ({ ifAny: holds });
const IDENTITY = [
  'fingerprints',
  'facial image',
  'names and aliases',
  'nationality',
  'date of birth',
  'place of birth',
];
const DOCUMENTS = [
  ifAny('identity or travel document: type, number, issuing country, expiry'),
  ifAny('scan of a document'),
];
const DATES = [
  'reference number',
  'date on which the biometric data were taken',
  'date of transmission',
  'operator user ID',
];
const SECURITY_FLAG = ifAny('possible threat to internal security');
const RELOCATION = ifAny('Member State of relocation');
const RETURN_ASSISTANCE = ifAny('assistance for voluntary return and reintegration');
const LEFT = ifAny('date of leaving or removal');
const withDocuments = (event: string): readonly Listed[] => [
  ...IDENTITY,
  `Member State of origin, place and date of ${event}`,
  'sex',
  ...DOCUMENTS,
  ...DATES,
];

const APPLICANT = [
  ...listed('17(1)', withDocuments('the application')),
  ...listed('17(2)', [
    ifAny('Member State responsible'),
    RELOCATION,
    ifAny('date of arrival after a take-charge transfer'),
    ifAny('date of arrival after a take-back transfer'),
    ifAny('date of leaving the territory'),
    ifAny('date of removal or of leaving after a return decision'),
    ifAny('date of arrival after relocation'),
    ifAny('visa: that one was issued, by whom, and its application number'),
    SECURITY_FLAG,
    ifAny('application rejected without a right to remain'),
    ifAny('final rejection or withdrawal in the border procedure'),
    RETURN_ASSISTANCE,
  ]),
];
const ADMISSION = listed('19(1)', [
  ...withDocuments('the registration'),
  ifAny('date of the decision to admit'),
  ifAny('date and grounds of refusal'),
  ifAny('date of discontinuation'),
]);
const RESCUED = [
  ...listed('24(2)', [...IDENTITY, 'Member State of origin, place and date of the disembarkation', 'sex', ...DATES]),
  ...listed('24(3)', [...DOCUMENTS, LEFT, RELOCATION, RETURN_ASSISTANCE, SECURITY_FLAG]),
];

/** All data of every dataset of the hit, with the marks. @source Reg. 2024/1358 Art. 27(4) and (5), 28(4) and (5) */
export const HIT: HitRules = {
  fields: {
    APPLICANT,
    ADMISSION_GRANTED: ADMISSION,
    ADMISSION_REFUSED: ADMISSION,
    ADMISSION_DISCONTINUED: ADMISSION,
    NATIONAL_RESETTLED: listed('21(1)', [...withDocuments('the registration'), 'date of the grant']),
    IRREGULAR_CROSSING: [
      ...listed('22(2)', withDocuments('the apprehension')),
      ...listed('22(3)', [LEFT, RELOCATION, RETURN_ASSISTANCE, SECURITY_FLAG]),
    ],
    ILLEGAL_STAY: [
      ...listed('23(2)', withDocuments('the apprehension')),
      ...listed('23(3)', [
        LEFT,
        RELOCATION,
        ifAny('date of arrival after relocation'),
        RETURN_ASSISTANCE,
        SECURITY_FLAG,
      ]),
    ],
    SAR_DISEMBARKED: RESCUED,
    TEMP_PROTECTION: listed('26(2)', [
      ...withDocuments('the registration'),
      ifAny('exclusion from temporary protection'),
      'reference of the Council decision',
    ]),
  },
  transmitted: art('27(4), 28(4)'),
  mark: art('27(4), 28(4), 31(1), 31(4)'),
  precedence: art('27(5), 28(5)'),
};
