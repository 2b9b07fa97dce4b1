import type { MatchingAnswer, MatchingTask } from './matching-task.ts';
import { perform as match } from './matching-task.ts';

/** A worker that ends as many times as `endings` says, in the middle of a task, and then does it. */
export function perform(task: MatchingTask & { readonly endings?: Int32Array }): MatchingAnswer {
  const { endings, ...rest } = task;
  if (endings !== undefined) {
    // Taken in one step, so that two threads never end for one.
    if (Atomics.sub(endings, 0, 1) > 0) process.exit(3);
    Atomics.add(endings, 0, 1);
  }
  return match(rest as MatchingTask);
}
