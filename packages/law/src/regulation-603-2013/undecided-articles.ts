import type { Article } from '../article.ts';
import { undecidedArticleOf } from '../undecided-article.ts';

const article = undecidedArticleOf('Reg. (EU) 603/2013');

export const PURPOSE: Article = article(
  1,
  'Purpose of ‘Eurodac’',
  'purposes; what follows from them stands in later articles',
  [
    'Establishes Eurodac to assist in determining the state responsible for an application.',
    'Lays down under which conditions law enforcement may ask for comparisons.',
    'From memory: data are processed for the purposes of this Regulation and of the one on responsibility alone.',
  ],
);

/** Basic principles, of which one is decided: taking follows national practice. */
export const PRINCIPLES: Article = {
  text: 'Reg. (EU) 603/2013',
  number: '3',
  title: 'System architecture and basic principles',
  file: 'regulation-603-2013/procedure.ts',
  paragraphs: [
    {
      number: '5',
      says: 'From memory: how fingerprints are taken is national practice, within the Charter and the conventions on human rights and on the rights of the child.',
    },
  ],
};

export const EUROPOL_ACCESS: Article = article(
  21,
  'Conditions for access to Eurodac by Europol',
  'that the conditions are met enters as one fact',
  ['Europol may ask within its mandate, under conditions like those of designated authorities; in detail from memory.'],
);

export const DATA_SUBJECT: Article = article(
  29,
  'Rights of the data subject',
  'a right of the person against the state, with no outcome that is computed here',
  ['From memory: the person is told about the processing and may ask for access, correction and erasure.'],
);

export const TRANSITION: Article = article(
  44,
  'Transitional provisions',
  'what became of a blocked record enters as a fact about the record',
  ['From memory: data blocked under Regulation (EC) No 2725/2000 were unblocked and marked on 20 July 2015.'],
);

/** The first day of the law of 2013, decided with the days of application of the rule set. */
export const APPLICABILITY: Article = {
  text: 'Reg. (EU) 603/2013',
  number: '46',
  title: 'Entry into force and applicability',
  file: 'regulation-603-2013/regulation-603-2013.ts',
  paragraphs: [{ number: '', says: 'From memory, the day from secondary sources: applies from 20 July 2015.' }],
};
