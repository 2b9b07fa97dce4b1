import type { MatchingAnswer, MatchingTask } from '@eurodac-sim/matching';
import { perform as match, yardstick } from '@eurodac-sim/matching';

/** Runs the yardstick so many times. */
type YardstickTask = { readonly kind: 'yardstick'; readonly runs: number };

const { run } = yardstick();

/** What a thread of this benchmark does; a yardstick answers with the bits it counted. */
export function perform(task: MatchingTask | YardstickTask): MatchingAnswer | number {
  if (task.kind !== 'yardstick') return match(task);
  let bits = 0;
  for (let k = 0; k < task.runs; k++) bits += run();
  return bits;
}
