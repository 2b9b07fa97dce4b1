import type { Article } from '../article.ts';
import type { Citation } from '../citation.ts';
import type { LaterEffect, TransmissionRule } from '../rule-set.ts';
import { art } from './text.ts';

export const ARTICLE: Article = {
  text: 'COM(2016) 272',
  number: '13',
  title: 'Collection and transmission of fingerprints and facial image data',
  file: 'proposal-2016-272/article-13-collection.ts',
  paragraphs: [
    {
      number: '1',
      says: 'From a summary: data of irregular crossers of at least six years are taken. From memory: with the exceptions of 2013 for persons turned back or held.',
    },
    {
      number: '2',
      says: 'From memory: they are sent within 72 hours after the date of apprehension, with the extensions of 2013 for retakes, health and technical problems.',
    },
    { number: '3', says: 'From memory: data of a person held for more than 72 hours are sent before release.' },
  ],
};

/** Irregular crossers, with the exceptions of 2013 for persons turned back or held. @source COM(2016) 272 Art. 13(1) */
export const TAKING: Citation = art('13(1)', 'memory');

/** @source COM(2016) 272 Art. 13(2) to (6) */
export const TRANSMISSION: TransmissionRule = {
  hours: 72,
  counts: 'date',
  citation: art('13(2)', 'memory'),
  afterRetake: { value: 48, citation: art('13', 'memory') },
  afterHealthGround: { value: 48, citation: art('13', 'memory') },
  technicalExtension: { value: 48, citation: art('13', 'memory') },
  influxExtension: null,
  beforeRelease: art('13(3)', 'memory'),
  borderApplication: null,
};

/** Leaving the territory adds a date. @source COM(2016) 272 Art. 13 */
export const LEFT_TERRITORY: LaterEffect = { does: 'adds-date', citation: art('13', 'memory') };
