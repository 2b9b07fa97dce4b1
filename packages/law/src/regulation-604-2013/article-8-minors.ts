import type { CalendarDate } from '@eurodac-sim/primitives';
import { calendarDate } from '@eurodac-sim/primitives';
import type { Article } from '../article.ts';
import type { Citation } from '../citation.ts';
import { citing } from '../citation.ts';
import type { Cited } from '../cited.ts';

export const ARTICLE: Article = {
  text: 'Reg. (EU) 604/2013',
  number: '8',
  title: 'Minors',
  file: 'regulation-604-2013/article-8-minors.ts',
  paragraphs: [
    {
      number: '1',
      says: 'From memory: first the state where a family member or sibling of the unaccompanied minor is legally present, if that is in the best interests of the minor.',
      undecided: 'family in the Union is asked about, but which state follows from it is not decided here',
    },
    {
      number: '2',
      says: 'From memory: then the state where a relative is legally present who can take care of the minor.',
      undecided: 'family in the Union is asked about, but which state follows from it is not decided here',
    },
    {
      number: '3',
      says: 'From memory: where they are in more than one state, the best interests of the minor decide.',
      undecided: 'family in the Union is asked about, but which state follows from it is not decided here',
    },
    {
      number: '4',
      says: "From memory: without family or relatives the state where the minor has lodged an application; as the Court read the rule before it (Case C-648/11), the state where the minor is present and has lodged one, if that is in the minor's best interests.",
    },
  ],
};

/** An unaccompanied minor without family: the state where the minor is present and has lodged. @source Reg. 604/2013 Art. 8(4), read as in Case C-648/11 */
export const PRESENCE: Citation = citing('Reg. (EU) 604/2013')('8(4), read as in Case C-648/11', 'memory');

/** For applications lodged from 1 January 2014. @source Reg. 604/2013 Art. 49 */
export const APPLIES_FROM: Cited<CalendarDate> = {
  value: calendarDate('2014-01-01'),
  citation: citing('Reg. (EU) 604/2013')('49', 'memory'),
};
