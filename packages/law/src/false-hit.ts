import type { CalendarDate } from '@eurodac-sim/primitives';
import { addDays } from '@eurodac-sim/primitives';
import type { Citation } from './citation.ts';
import type { Cited } from './cited.ts';
import { nextWorkingDay } from './regulation-1182-71/article-3-periods.ts';

/** What follows when the check shows that a result is of another person. */
export type FalseHitRules = {
  /** The result is erased. */
  readonly erasure: Citation;
  /** Working days after receipt of the result; null: nobody is told. */
  readonly toldWithinWorkingDays: Cited<number> | null;
  /** Who is told; empty: nobody. */
  readonly told: readonly ('eu-lisa' | 'commission')[];
};

/** The result is erased at once; `toldBy`: the last day for telling, null where nobody is told. */
export type FalseHitConsequences = {
  readonly toldBy: CalendarDate | null;
  readonly told: FalseHitRules['told'];
  readonly citations: readonly Citation[];
};

/** The day of receipt does not count, nor do Saturdays and Sundays; public holidays, which differ by state, are not known here. */
function addWorkingDays(date: CalendarDate, days: number): CalendarDate {
  let day = date;
  for (let counted = 0; counted < days; counted += 1) day = nextWorkingDay(addDays(day, 1));
  return day;
}

/** What a false hit obliges to, counted from the day on which its result was received. @source Reg. 2024/1358 Art. 38(6); Reg. 603/2013 Art. 25(5); Reg. (EEC, Euratom) 1182/71 Art. 3(1) and (3) */
export function falseHit(rules: FalseHitRules, resultReceivedOn: CalendarDate): FalseHitConsequences {
  const { erasure, toldWithinWorkingDays: limit, told } = rules;
  if (limit === null) return { toldBy: null, told, citations: [erasure] };
  return { toldBy: addWorkingDays(resultReceivedOn, limit.value), told, citations: [erasure, limit.citation] };
}
