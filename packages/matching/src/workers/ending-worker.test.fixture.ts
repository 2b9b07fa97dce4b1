import type { MatchingAnswer, MatchingTask } from './matching-task.ts';
import { perform as match } from './matching-task.ts';

/** A worker that ends as many times as `endings` says, in the middle of a task, and then does it. */
export function perform(task: MatchingTask & { readonly endings?: Int32Array }): MatchingAnswer {
  const { endings, ...rest } = task;
  if (endings !== undefined && Atomics.load(endings, 0) > 0) {
    Atomics.sub(endings, 0, 1);
    process.exit(3);
  }
  return match(rest as MatchingTask);
}
