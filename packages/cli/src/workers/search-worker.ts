import type { MatchingAnswer, MatchingTask } from '@eurodac-sim/matching';
import { perform as match } from '@eurodac-sim/matching';
import type { CaptureAnswer, CaptureTask } from '../capture-task.ts';
import { captureIntoGallery } from '../capture-task.ts';
import type { CellTask } from '../cell-task.ts';
import type { EnrolAnswer, EnrolTask, ProbeAnswer, ProbeTask } from './enrol-task.ts';
import { enrol, takeProbes } from './enrol-task.ts';

/** Entry of a thread: takes prints into the shared gallery, searches its share of it, or runs a cell of its own. */
export function perform(
  task: MatchingTask | CaptureTask | EnrolTask | ProbeTask | CellTask,
): MatchingAnswer | CaptureAnswer | EnrolAnswer | ProbeAnswer | Promise<Uint8Array> {
  switch (task.kind) {
    case 'capture':
      return captureIntoGallery(task);
    case 'enrol':
      return enrol(task);
    case 'probe':
      return takeProbes(task);
    case 'cell':
      // Only threads that run cells load the simulation.
      return import('../cell-task.ts').then(({ runCellTask }) => runCellTask(task));
    default:
      return match(task);
  }
}
