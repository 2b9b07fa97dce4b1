import type { MatchingAnswer, MatchingTask } from '@eurodac-sim/matching';
import { perform as match } from '@eurodac-sim/matching';
import type { CaptureAnswer, CaptureTask } from '../capture-task.ts';
import { captureIntoGallery } from '../capture-task.ts';

/** Entry of a search thread: takes prints into the shared gallery, or searches its share of it. */
export function perform(task: MatchingTask | CaptureTask): MatchingAnswer | CaptureAnswer {
  return task.kind === 'capture' ? captureIntoGallery(task) : match(task);
}
