import type { Article } from '../article.ts';
import type { LaterEffect, StorageRule } from '../rule-set.ts';
import { art } from './text.ts';

export const ARTICLE: Article = {
  text: 'Reg. (EU) 603/2013',
  number: '16',
  title: 'Storage of fingerprint data',
  file: 'regulation-603-2013/article-16-storage.ts',
  paragraphs: [
    {
      number: '1',
      says: 'From a summary: data of irregular crossers are stored for eighteen months from the date on which the fingerprints were taken.',
    },
    {
      number: '2',
      says: 'Before that they are erased as soon as the state of origin is aware that the person (a) got a residence document (from a summary), (b) left the territory of the Member States (from memory), or (c) acquired the citizenship of a Member State (from a summary).',
    },
    {
      number: '3',
      says: 'From memory: the other states of origin whose data gave a hit are told within 72 hours of an erasure for a residence document or departure.',
    },
    { number: '4', says: 'From memory: and likewise of an erasure for citizenship.' },
  ],
};

/** Irregular crossers: eighteen months from the date on which the fingerprints were taken. @source Reg. 603/2013 Art. 16(1) */
export const STORAGE: StorageRule = { lasts: { months: 18 }, from: 'taken', citation: art('16(1)', 'secondary') };

/** A residence document, departure or citizenship erases the dataset once the state of origin is aware. @source Reg. 603/2013 Art. 16(2) and (3) */
export const RESIDENCE_DOCUMENT: LaterEffect = { does: 'erases', citation: art('16(2)(a)', 'secondary') };
export const LEFT_TERRITORY: LaterEffect = { does: 'erases', citation: art('16(2)(b)', 'memory') };
export const CITIZENSHIP: LaterEffect = { does: 'erases', citation: art('16(2)(c)', 'secondary') };
