import type { Article, Paragraph } from '../article.ts';

/** The articles on procedure, none of which was read. */
const article = (number: string, title: string, file: string, paragraphs: readonly Paragraph[]): Article => ({
  text: 'COM(2016) 272',
  number,
  title,
  file: `proposal-2016-272/${file}`,
  paragraphs,
});

export const STATISTICS: Article = article('9', 'Statistics', 'statistics.ts', [
  {
    number: '1',
    says: 'From memory: every month eu-LISA counts the datasets sent for each of three groups, the hits of each group by the group of the matched dataset, biometric data asked for again, marks, and requests and hits of law enforcement.',
  },
]);

export const FIELDS: Article = article('12', 'Recording of data', 'procedure.ts', [
  {
    number: '',
    says: 'From memory: fingerprints and facial image, names, nationality, date and place of birth, sex, documents, state, place and date of the application, reference number, dates of taking and transmission, operator. From a summary: more personal data than in 2013.',
  },
]);

export const REFERENCE_NUMBERS: Article = article('25', 'Transmission', 'procedure.ts', [
  {
    number: '4',
    says: 'From memory: a reference number begins with the letters of the state, then a digit, as in 2013: 1 applicant, 2 irregular crossing, 3 illegal stay, 4 law enforcement, 5 Europol, 9 data subject.',
  },
]);

export const RESULTS: Article = article('26', 'Carrying out comparisons and transmitting results', 'procedure.ts', [
  {
    number: '1',
    says: 'From memory: data that do not lend themselves to comparison are reported back and sent again under the same number.',
  },
  {
    number: '2',
    says: 'From memory: requests are handled in the order of arrival within 24 hours, or within one hour where declared urgent.',
  },
  {
    number: '4',
    says: 'From memory: a fingerprint expert checks every hit at once; a hit on the face beside it may be checked; the state of origin makes the final identification.',
  },
  { number: '5', says: 'From memory: a hit by the face alone is checked at once.' },
  {
    number: '6',
    says: 'From memory: a result that proves to be of another person is erased, and eu-LISA and the Commission are told within three working days.',
  },
]);
