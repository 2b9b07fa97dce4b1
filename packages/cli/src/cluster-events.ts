import { appendFileSync, openSync } from 'node:fs';
import type { ClusterEvent, OnEvent } from '@eurodac-sim/cluster';
import { InputError } from './exit-codes.ts';

const short = (hash: string): string => hash.slice(0, 12);

/** An event in words, where it is one that people are told of. */
export function eventText(told: ClusterEvent): string | undefined {
  switch (told.event) {
    case 'worker-seen':
      return `worker ${told.worker} is there, ${told.threads} cells at once`;
    case 'worker-lost':
      return `worker ${told.worker} is gone; the cells that it had are given to others`;
    case 'other-version':
      return `${told.who} is of other code (${short(told.code)}, here ${short(told.expected)}) and is left alone; start workers and run from the same version`;
    case 'redis-lost':
      return `connection to ${told.redis} lost; trying again`;
    case 'redis-back':
      return `connection to ${told.redis} is back`;
    case 'cell-stalled':
      return `replication ${told.replication}: its worker fell silent; another one takes it`;
    case 'cell-requeued':
      return `replication ${told.replication} is put on the queue again: ${told.because}`;
    case 'cell-failed':
      return `replication ${told.replication} failed: ${told.message}`;
    case 'answer-refused':
      return `an answer to ${short(told.id)} is refused: ${told.because}`;
    case 'answered-twice':
      return told.same
        ? `${short(told.id)} was answered twice, with the same bytes; it counts once`
        : `${short(told.id)} was answered twice with DIFFERENT bytes; the first counts: the code is not deterministic`;
    case 'worker-health': {
      const { worker, finished, failed, running, perMinute, memoryMiB, redis } = told;
      return `worker ${worker}: ${finished} cells done, ${failed} failed, ${running} under way, ${perMinute.toFixed(1)} a minute, ${memoryMiB} MiB, queue ${redis}`;
    }
    default:
      return undefined;
  }
}

/**
 * Writes events as they come, one JSON object a line with its time; `-` is standard error.
 *
 * @throws {InputError} the file cannot be written
 */
export function eventLines(file: string): (event: Readonly<Record<string, unknown>>) => void {
  let descriptor: number;
  try {
    descriptor = file === '-' ? 2 : openSync(file, 'a');
  } catch (problem) {
    throw new InputError(`--events-to ${file} cannot be written: ${(problem as Error).message}`);
  }
  let isFull = false;
  return (event) => {
    if (isFull) return;
    try {
      appendFileSync(descriptor, `${JSON.stringify({ at: new Date().toISOString(), ...event })}\n`);
    } catch (problem) {
      // A stream for people who watch is no reason to stop a run.
      isFull = true;
      process.stderr.write(`--events-to ${file} is given up: ${(problem as Error).message}\n`);
    }
  };
}

/** Hands an event on to everyone who listens. */
export const toAll =
  (...listeners: readonly OnEvent[]): OnEvent =>
  (event) => {
    for (const listen of listeners) listen(event);
  };
