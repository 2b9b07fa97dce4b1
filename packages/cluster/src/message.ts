import { createHash } from 'node:crypto';
import type { CellFailure } from '@eurodac-sim/experiment';
import { Packr } from 'msgpackr';
import * as z from 'zod';

/** Version of every message; one of another version is refused. */
const MESSAGE_VERSION = 1;

/** Most bytes of each kind, packed; assumption: a hundred times what runs of today send. */
const MOST_BYTES = { run: 8 << 20, cell: 1 << 20, answer: 256 << 20, worker: 64 << 10 } as const;

const digits = z.string().regex(/^[0-9a-f]{64}$/);
const text = z.string().max(4096);
const count = z.int().min(0);
const head = { version: z.literal(MESSAGE_VERSION), code: digits };

type Head = {
  readonly version: typeof MESSAGE_VERSION;
  /** SHA-256 of the code that makes results. */
  readonly code: string;
};

/** What the cells of a run share. */
export type RunMessage = Head & {
  readonly kind: 'run';
  readonly run: string;
  readonly scenario: Readonly<Record<string, unknown>>;
};

/** A cell to compute. */
export type CellMessage = Head & {
  readonly kind: 'cell';
  readonly run: string;
  readonly id: string;
  readonly points: readonly string[];
  readonly replication: number;
  readonly withEvents: boolean;
};

/** What became of a cell: its frame and the SHA-256 of that, or a failure. */
export type Answer = Head & { readonly id: string; readonly worker: string; readonly seconds: number } & (
    | { readonly kind: 'finished'; readonly frame: Uint8Array; readonly digest: string }
    | { readonly kind: 'failed'; readonly failure: CellFailure }
  );

/** What a worker says of itself every few seconds. */
export type WorkerMessage = Head & {
  readonly kind: 'worker';
  readonly worker: string;
  readonly threads: number;
  readonly finished: number;
  readonly failed: number;
  readonly running: number;
  readonly memoryMiB: number;
};

type Contents = {
  readonly run: RunMessage;
  readonly cell: CellMessage;
  readonly answer: Answer;
  readonly worker: WorkerMessage;
};
type Kind = keyof Contents;
/** A message without its version, which `packed` puts in. */
type Unversioned<T> = T extends unknown ? Omit<T, 'version'> : never;

const answer = z.strictObject({ ...head, id: digits, worker: text, seconds: z.number().min(0) });
const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
const failure = z.strictObject({ name: text, message: z.string(), stack: z.string().optional() });

const SCHEMAS: { readonly [K in Kind]: z.ZodType<Contents[K]> } = {
  run: z.strictObject({ ...head, kind: z.literal('run'), run: digits, scenario: z.record(z.string(), z.unknown()) }),
  cell: z.strictObject({
    ...head,
    kind: z.literal('cell'),
    run: digits,
    id: digits,
    points: z.array(text).min(1).max(10_000),
    replication: count,
    withEvents: z.boolean(),
  }),
  answer: z.discriminatedUnion('kind', [
    answer.extend({ kind: z.literal('finished'), frame: bytes, digest: digits }),
    answer.extend({ kind: z.literal('failed'), failure }),
  ]),
  worker: z.strictObject({
    ...head,
    kind: z.literal('worker'),
    worker: text,
    threads: count,
    finished: count,
    failed: count,
    running: count,
    memoryMiB: z.number(),
  }),
};

/** A message that is none of ours: too large, of another version, altered, or of another kind. */
export class MalformedMessage extends Error {
  override readonly name = 'MalformedMessage';
}

const packr = new Packr({ useRecords: false });

/** 64 hexadecimal digits. */
export const sha256 = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

function checkedMessage<K extends Kind>(kind: K, content: unknown): Contents[K] {
  const found = SCHEMAS[kind].safeParse(content);
  if (!found.success) {
    const [issue] = found.error.issues;
    throw new MalformedMessage(`a message of kind ${kind}: ${issue!.path.join('.')}: ${issue!.message}`);
  }
  const checked = found.data as Contents[K];
  if ('frame' in checked && sha256(checked.frame) !== checked.digest)
    throw new MalformedMessage('an answer whose frame was altered; expected one with its SHA-256');
  return checked;
}

function checkSize(kind: Kind, size: number): void {
  if (size > MOST_BYTES[kind])
    throw new MalformedMessage(`a message of kind ${kind} has ${size} bytes; expected at most ${MOST_BYTES[kind]}`);
}

/** A message as bytes. @throws {MalformedMessage} it is too large, or not of its kind */
export function packed<K extends Kind>(kind: K, content: Unversioned<Contents[K]>): Buffer {
  const message = packr.pack(checkedMessage(kind, { version: MESSAGE_VERSION, ...content }));
  checkSize(kind, message.length);
  return message;
}

/** Bytes as a message of a kind. @throws {MalformedMessage} they are none */
export function unpacked<K extends Kind>(kind: K, message: Uint8Array): Contents[K] {
  checkSize(kind, message.length);
  let content: unknown;
  try {
    content = packr.unpack(message);
  } catch {
    throw new MalformedMessage(`a message of kind ${kind} that cannot be read; expected msgpack`);
  }
  return checkedMessage(kind, content);
}
