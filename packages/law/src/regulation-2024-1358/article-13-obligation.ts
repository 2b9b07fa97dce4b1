import type { Article } from '../article.ts';
import type { ObligationRules } from '../obligation.ts';
import { art } from './text.ts';

/** Measures against refusal, and what is forbidden against those who cannot give biometric data. @source Reg. 2024/1358 Art. 13(3) to (6), 14(1) and (2) */
export const OBLIGATION: ObligationRules = {
  measures: [
    {
      measure: 'administrative-measures',
      modality: 'may',
      provided: 'laid down in national law, effective, proportionate and dissuasive',
      to: 'everyone',
      when: 'refusal',
      citation: art('13(3)'),
    },
    {
      measure: 'coercion-as-last-resort',
      modality: 'may',
      provided: 'laid down in national law, as a last resort',
      to: 'adults',
      when: 'refusal',
      citation: art('13(3)'),
    },
    {
      measure: 'consequences-in-asylum-law',
      modality: 'must',
      provided: 'all measures of national law failed',
      to: 'applicants',
      when: 'refusal',
      citation: art('13(4)'),
    },
    {
      measure: 'administrative-measures',
      modality: 'must-not',
      provided: null,
      to: 'vulnerable-persons',
      when: 'impossible-without-intent',
      citation: art('13(5)'),
    },
    {
      measure: 'force',
      modality: 'must-not',
      provided: null,
      to: 'minors',
      when: 'always',
      citation: art('14(1) fourth subparagraph'),
    },
    {
      measure: 'coercion-as-last-resort',
      modality: 'may',
      provided:
        'permitted by Union or national law, as a last resort, proportionate, with respect for dignity and body',
      to: 'minors',
      when: 'refusal',
      citation: art('14(1) fourth subparagraph'),
    },
    {
      measure: 'referral-to-child-protection',
      modality: 'must',
      provided: 'reasonable grounds to believe that the minor needs safeguarding or protection',
      to: 'minors',
      when: 'refusal',
      citation: art('14(1) fifth subparagraph'),
    },
    {
      measure: 'administrative-measures',
      modality: 'must-not',
      provided: null,
      to: 'minors',
      when: 'impossible-without-intent',
      citation: art('14(2)'),
    },
  ],
  nationalPractice: art('13(6)'),
};

export const ARTICLE: Article = {
  text: 'Reg. (EU) 2024/1358',
  number: '13',
  title: 'Obligation to take biometric data',
  file: 'regulation-2024-1358/article-13-obligation.ts',
  paragraphs: [
    {
      number: '1',
      says: 'Member States take the biometric data of every group, require the persons to give them and inform them.',
      undecided:
        'who is taken is decided under the article of each group; the information owed under Art. 42 is not decided',
    },
    {
      number: '2',
      says: 'Dignity and physical integrity are respected while prints and face are taken.',
      undecided: 'a standard of conduct',
    },
    {
      number: '3',
      says: 'National law lays down measures so that data are given: effective, proportionate, dissuasive, with coercion as a last resort at most.',
    },
    {
      number: '4',
      says: 'Where all of them fail against an applicant, asylum law says what follows.',
    },
    {
      number: '5',
      says: 'No administrative measure is used against a vulnerable person whose fingertips or face do not allow the taking, unless the person brought that about on purpose.',
    },
    {
      number: '6',
      says: 'The procedure of taking is national practice, within the Charter and the Convention on Human Rights.',
      undecided: 'left to national practice',
    },
  ],
};
