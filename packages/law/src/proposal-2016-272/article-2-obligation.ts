import type { Article } from '../article.ts';
import type { Citation } from '../citation.ts';
import { art } from './text.ts';

export const ARTICLE: Article = {
  text: 'COM(2016) 272',
  number: '2',
  title: 'Obligation to take fingerprints and a facial image',
  file: 'proposal-2016-272/article-2-obligation.ts',
  paragraphs: [
    { number: '1', says: 'Fingerprints and a facial image of the three groups must be taken.' },
    {
      number: '2',
      says: 'From memory: how they are taken is national practice, within the Charter and the conventions on human rights and on the rights of the child.',
    },
    {
      number: '3',
      says: 'From memory: national law may lay down sanctions against refusal: effective, proportionate, dissuasive.',
    },
    {
      number: '4',
      says: "From memory: nobody whose fingertips or face do not allow the taking is punished for it; a minor who refuses although there are concerns for the minor's protection is referred to child protection.",
    },
  ],
};

/** A minor who refuses although protection concerns exist is referred to child protection. @source COM(2016) 272 Art. 2(4) */
export const REFERRAL: Citation = art('2(4)', 'memory');
