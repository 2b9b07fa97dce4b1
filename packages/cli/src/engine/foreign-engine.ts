import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { BrokenSubject } from '@eurodac-sim/properties';
import type { EngineReply, EngineThread } from './engine-thread.ts';

const SELF = import.meta.url;
const ENTRY = new URL(`./engine-process.${SELF.endsWith('.ts') ? 'ts' : 'js'}`, SELF);
/** Milliseconds an engine has for one line; assumption: many times what starting an interpreter takes. */
const LATE = 10_000;

/** A process that answers line by line. */
export type ForeignEngine = {
  /** The line that answers a line. @throws {BrokenSubject} it came late or not at all */
  readonly ask: (line: string) => string;
  readonly close: () => void;
};

/**
 * Starts a command that reads lines and writes as many. It is asked without waiting in between: laws are checked in
 * one go, so this thread sleeps until the reply is there.
 */
export function startEngine(command: string, late: number = LATE): ForeignEngine {
  const { port1: here, port2: there } = new MessageChannel();
  const bell = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const thread: EngineThread = { command, port: there, bell };
  const worker = new Worker(ENTRY, { workerData: thread, transferList: [there] });
  worker.unref();
  const ask = (line: string): string => {
    Atomics.store(bell, 0, 0);
    here.postMessage(line);
    const waited = Atomics.wait(bell, 0, 0, late);
    const reply = receiveMessageOnPort(here)?.message as EngineReply | undefined;
    if (reply?.kind === 'line') return reply.line;
    throw new BrokenSubject(`the engine ${why(waited === 'timed-out' ? undefined : reply, late)}\nasked: ${line}`);
  };
  return { ask, close: () => here.postMessage(null) };
}

function why(reply: EngineReply | undefined, late: number): string {
  if (reply === undefined) return `did not answer within ${late / 1000} seconds; expected one line for each line`;
  if (reply.kind === 'ended') return `did not answer: ${reply.how}`;
  if (reply.kind === 'unasked')
    return `wrote a line without being asked: ${reply.line}; expected one line for each line, and nothing else`;
  return 'did not answer';
}
