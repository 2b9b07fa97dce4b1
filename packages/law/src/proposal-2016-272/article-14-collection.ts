import type { Article } from '../article.ts';
import type { Citation } from '../citation.ts';
import type { LaterEffect, TransmissionRule } from '../rule-set.ts';
import { art } from './text.ts';

export const ARTICLE: Article = {
  text: 'COM(2016) 272',
  number: '14',
  title: 'Collection and transmission of fingerprints and facial image data',
  file: 'proposal-2016-272/article-14-collection.ts',
  paragraphs: [
    {
      number: '1',
      says: 'From a summary: data of persons of at least six years found illegally staying are taken: a duty, where 2013 has an option.',
    },
    { number: '2', says: 'From memory: they are sent within 72 hours after the date on which the person was found.' },
  ],
};

/** Persons found illegally staying: a duty, where 2013 has an option. @source COM(2016) 272 Art. 14(1) */
export const TAKING: Citation = art('14(1)', 'secondary');

/** @source COM(2016) 272 Art. 14(2) */
export const TRANSMISSION: TransmissionRule = {
  hours: 72,
  counts: 'date',
  citation: art('14(2)', 'memory'),
  afterRetake: { value: 48, citation: art('14', 'memory') },
  afterHealthGround: { value: 48, citation: art('14', 'memory') },
  technicalExtension: { value: 48, citation: art('14', 'memory') },
  influxExtension: null,
  beforeRelease: null,
  borderApplication: null,
};

/** Leaving the territory adds a date. @source COM(2016) 272 Art. 14 */
export const LEFT_TERRITORY: LaterEffect = { does: 'adds-date', citation: art('14', 'memory') };
