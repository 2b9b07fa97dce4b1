import type { Article } from '../article.ts';
import type { LaterEffect } from '../rule-set.ts';
import { art } from './text.ts';

export const ARTICLE: Article = {
  text: 'Reg. (EU) 2024/1358',
  number: '31',
  title: 'Marking of data',
  file: 'regulation-2024-1358/article-31-marking.ts',
  paragraphs: [
    {
      number: '1',
      says: 'The state of origin that grants international protection to a person recorded as an applicant marks the data; the mark is stored as long as they are and goes out with a hit. States of origin whose data gave a hit are told within 72 hours and mark their own corresponding datasets.',
    },
    { number: '2', says: 'Marked data of beneficiaries stay open to law enforcement until they are erased.' },
    { number: '3', says: 'The state of origin takes the mark away when the status is withdrawn.' },
    {
      number: '4',
      says: 'A state of origin that issues a residence document to a person recorded for irregular crossing, illegal stay or rescue at sea marks the data instead of erasing them; other states of origin whose data gave a hit are told within 72 hours and mark theirs.',
    },
    { number: '5', says: 'Data marked for a residence document stay open to law enforcement until they are erased.' },
    {
      number: '6',
      says: 'A state of relocation registers itself as responsible and carries the mark of protection over to the data it recorded on arrival.',
      undecided:
        'the dataset made on arrival is decided; that an earlier mark is carried over to it is not among its outcomes',
    },
  ],
  slips: [
    'Paragraph 4 stores the mark of a residence document in accordance with Article 29(6) to (9); paragraph 9 is temporary protection, to which no such mark belongs.',
  ],
};

/** Protection marks an applicant's dataset; withdrawal takes the mark away. @source Reg. 2024/1358 Art. 31(1) and (3) */
export const PROTECTION_GRANTED: LaterEffect = { does: 'marks', citation: art('31(1)') };
export const STATUS_WITHDRAWN: LaterEffect = { does: 'unmarks', citation: art('31(3)') };

/** A residence document marks the datasets of Art. 22, 23 and 24 and no longer erases them. @source Reg. 2024/1358 Art. 31(4) */
export const RESIDENCE_DOCUMENT: LaterEffect = { does: 'marks', citation: art('31(4)') };
