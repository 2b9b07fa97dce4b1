import type { MatchingAnswer, MatchingTask } from '@eurodac-sim/matching';
import { perform as match } from '@eurodac-sim/matching';
import type { CaptureAnswer, CaptureTask } from '../capture-task.ts';
import { captureIntoGallery } from '../capture-task.ts';
import type { EnrolAnswer, EnrolTask, ProbeAnswer, ProbeTask } from './enrol-task.ts';
import { enrol, takeProbes } from './enrol-task.ts';

/** Entry of a search thread: takes prints into the shared gallery, or searches its share of it. */
export function perform(
  task: MatchingTask | CaptureTask | EnrolTask | ProbeTask,
): MatchingAnswer | CaptureAnswer | EnrolAnswer | ProbeAnswer {
  switch (task.kind) {
    case 'capture':
      return captureIntoGallery(task);
    case 'enrol':
      return enrol(task);
    case 'probe':
      return takeProbes(task);
    default:
      return match(task);
  }
}
