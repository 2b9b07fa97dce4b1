import type { CalendarDate } from '@eurodac-sim/primitives';
import { calendarDate } from '@eurodac-sim/primitives';
import type { Article } from '../article.ts';
import type { Citation } from '../citation.ts';
import { citing } from '../citation.ts';
import type { Cited } from '../cited.ts';

export const ARTICLE: Article = {
  text: 'Reg. (EC) 343/2003',
  number: '6',
  title: 'Unaccompanied minors (the article has no heading)',
  file: 'regulation-343-2003/article-6-minors.ts',
  paragraphs: [
    {
      number: '',
      says: "From memory: the state where a family member of an unaccompanied minor is legally present, if that is in the minor's best interests; without family the state where the minor has lodged an application, which the Court reads as the state where the minor is present and has lodged one (Case C-648/11).",
    },
  ],
};

const art = citing('Reg. (EC) 343/2003');

/** An unaccompanied minor without family: the state where the minor is present and has lodged. @source Reg. 343/2003 Art. 6, read as in Case C-648/11 */
export const PRESENCE: Citation = art('6, read as in Case C-648/11', 'memory');

/** For applications lodged from 1 September 2003; before, a convention without a rule for minors. @source Reg. 343/2003 Art. 29 */
export const APPLIES_FROM: Cited<CalendarDate> = { value: calendarDate('2003-09-01'), citation: art('29', 'memory') };
