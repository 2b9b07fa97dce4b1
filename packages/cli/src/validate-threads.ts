import type { FactResult } from '@eurodac-sim/validation';
import { answerOfThread, dealtOut } from './thread-answers.ts';
import type { ValidateTask } from './validate-task.ts';

/** Looks for facts in some threads; each gives the same in whatever thread. */
export async function validateInThreads(task: ValidateTask, threads: number): Promise<readonly FactResult[]> {
  const answers = dealtOut(task.ids, threads).map((ids) =>
    answerOfThread<readonly FactResult[]>('validate-thread', { ...task, ids }),
  );
  const found = (await Promise.all(answers)).flat();
  return task.ids.map((id) => found.find((one) => one.id === id)!);
}
