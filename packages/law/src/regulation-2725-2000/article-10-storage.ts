import type { Article } from '../article.ts';
import type { LaterEffect, StorageRule } from '../rule-set.ts';
import { art } from './text.ts';

export const ARTICLE: Article = {
  text: 'Reg. (EC) 2725/2000',
  number: '10',
  title: 'Storage of data',
  file: 'regulation-2725-2000/article-10-storage.ts',
  paragraphs: [
    {
      number: '1',
      says: 'From a summary: data of irregular crossers are stored for two years from the date on which the fingerprints were taken.',
    },
    {
      number: '2',
      says: 'From memory: before that they are erased as soon as the state of origin is aware that the person (a) got a residence permit, (b) left the territory of the Member States, or (c) acquired the citizenship of a Member State.',
    },
  ],
};

/** Irregular crossers: two years from taking. @source Reg. (EC) 2725/2000 Art. 10(1) */
export const BORDER_STORAGE: StorageRule = {
  lasts: { years: 2 },
  from: 'taken',
  citation: art('10(1)', 'secondary'),
};

/** A residence permit, departure or citizenship erases the dataset once the state of origin is aware. @source Reg. (EC) 2725/2000 Art. 10(2) */
export const RESIDENCE_DOCUMENT: LaterEffect = { does: 'erases', citation: art('10(2)(a)', 'memory') };
export const LEFT_TERRITORY: LaterEffect = { does: 'erases', citation: art('10(2)(b)', 'memory') };
export const CITIZENSHIP: LaterEffect = { does: 'erases', citation: art('10(2)(c)', 'memory') };
