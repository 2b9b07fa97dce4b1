import type { Article, Paragraph } from '../article.ts';

/** The three articles that list what is recorded; the code has the lists as what a hit brings. */
const article = (number: string, paragraphs: readonly Paragraph[]): Article => ({
  text: 'Reg. (EU) 2024/1358',
  number,
  title: 'Recording of data',
  file: 'regulation-2024-1358/article-27-hit-contents.ts',
  paragraphs,
});

const repository = (number: string): Paragraph => ({
  number,
  says: 'Says which recorded data count as a dataset sent to Eurodac under Regulation (EU) 2019/818.',
  undecided: 'what counts as a dataset for the common identity repository changes no outcome here',
});

export const APPLICANT_FIELDS: Article = article('17', [
  {
    number: '1',
    says: 'Only these data of an applicant are recorded: fingerprints and facial image; names, nationality, date and place of birth, sex; state, place and date of the application; documents and their copy, where there are any; reference number; dates of taking and of transmission; operator. After a take-charge transfer the date of application is the one that the transferring state entered.',
  },
  {
    number: '2',
    says: 'Where they exist, further data follow: responsible state, state of relocation, dates of arrival, departure or removal, a visa, a security flag (armed, violent, or indications of terrorism or serious crime), a rejection without a right to remain, a final rejection in the border procedure, assisted return.',
  },
  repository('3'),
  {
    number: '4',
    says: 'A security flag that no longer holds is deleted by its state of origin after consulting the other states with datasets of the person; states whose data gave a hit are told within 72 hours and delete theirs.',
  },
]);

export const ADMISSION_FIELDS: Article = article('19', [
  {
    number: '1',
    says: 'Only these data of an admission procedure are recorded: those of an applicant, with the registration for admission in place of the application, and the date of the grant, of the refusal with its grounds, or of the discontinuation.',
  },
  repository('2'),
]);

export const RESETTLEMENT_FIELDS: Article = article('21', [
  {
    number: '1',
    says: 'Only these data of national resettlement are recorded: those of an applicant, with the registration in place of the application, and the date on which protection or humanitarian status was granted.',
  },
  repository('2'),
]);
