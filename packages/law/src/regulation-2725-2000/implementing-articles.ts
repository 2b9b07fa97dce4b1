import type { Article } from '../article.ts';

const IN_CODE = { text: 'Reg. (EC) 407/2002', file: 'regulation-2725-2000/implementing-407-2002.ts' } as const;

/** The articles of the implementing rules that are known here. */
export const ARTICLES_407_2002: readonly Article[] = [
  {
    ...IN_CODE,
    number: '2',
    title: 'Transmission',
    paragraphs: [
      {
        number: '',
        says: 'From memory: a reference number begins with the letters of the state, then a digit: 1 applicant, 2 irregular crossing, 3 illegal stay. The format of the data stands in an annex.',
      },
    ],
  },
  {
    ...IN_CODE,
    number: '3',
    title: 'Carrying out comparisons and transmitting results',
    paragraphs: [
      {
        number: '1',
        says: 'From memory: the Central Unit sets the quality that comparison needs and asks for fingerprints again, under the same number, that do not suffice.',
      },
      {
        number: '2',
        says: 'From memory: requests are handled in the order of arrival within 24 hours, the reply in 24 hours from a summary too; within one hour where a state asks for urgency. What circumstances delay goes first once they are over.',
      },
    ],
  },
];
