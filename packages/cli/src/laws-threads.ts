import { InputError } from './exit-codes.ts';
import type { CheckedLaw, LawsTask } from './laws-task.ts';
import { checkSome } from './laws-task.ts';
import { answerOfThread, dealtOut } from './thread-answers.ts';

type Message =
  | { readonly checked: readonly CheckedLaw[] }
  | { readonly problem: { readonly name: string; readonly message: string } };

/** A subject that breaks, such as an engine that ends, is the input's fault. */
const asInput = ({ name, message }: { readonly name: string; readonly message: string }): Error =>
  name === 'BrokenSubject' || name === 'InputError' ? new InputError(message) : new Error(message);

async function inThread(task: LawsTask): Promise<readonly CheckedLaw[]> {
  const message = await answerOfThread<Message>('laws-thread', task);
  if ('checked' in message) return message.checked;
  throw asInput(message.problem);
}

/**
 * Checks laws in some threads, dealt out in turns. Each law has the same values in whatever thread it is checked.
 *
 * @returns in the order of the names
 * @throws {InputError} the engine ended, came late, or answered what is no answer
 */
export async function checkInThreads(task: LawsTask, threads: number): Promise<readonly CheckedLaw[]> {
  const shares = dealtOut(task.names, threads);
  try {
    const checked =
      shares.length === 1
        ? checkSome(task)
        : (await Promise.all(shares.map((names) => inThread({ ...task, names })))).flat();
    const byName = new Map(checked.map((one) => [one.report.name, one]));
    return task.names.map((name) => byName.get(name)!);
  } catch (problem) {
    throw asInput(problem as Error);
  }
}
