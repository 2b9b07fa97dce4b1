import type { FuzzReader, FuzzTarget } from './fuzz-target.ts';

/** What became of one input. `finding` is what must never be. */
export type FuzzVerdict =
  | { readonly kind: 'accepted' | 'refused' }
  | { readonly kind: 'finding'; readonly because: string };

/** Milliseconds that one input of a mebibyte at most may take; assumption: a hundred times the usual. */
const SLOWEST = 2000;

/** Bytes of buffers that one input may leave or take; the heap has a limit of its own. */
const MOST_BUFFERS = 512 << 20;

/** Levels of an accepted value that are looked at. */
const DEEPEST = 100;

const NATIVE: readonly object[] = [Object.prototype, Array.prototype, Function.prototype, String.prototype];
const ownNames = (): number => NATIVE.reduce((sum, one) => sum + Reflect.ownKeys(one).length, 0);
const NAMES_AT_START = ownNames();

/** Whether an object in a value of plain data got its prototype from the input. */
function hasForeignPrototype(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return false;
  if (ArrayBuffer.isView(value) || value instanceof SharedArrayBuffer || value instanceof ArrayBuffer) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // A value with own methods beneath its prototype is a class; plain data beneath it came from the input.
  if (prototype !== null && !Object.hasOwn(prototype as object, 'constructor')) return true;
  return Object.values(value).some((one) => hasForeignPrototype(one, depth + 1));
}

const finding = (because: string): FuzzVerdict => ({ kind: 'finding', because });

function ofError(error: unknown, refusals: readonly string[]): FuzzVerdict {
  if (!(error instanceof Error)) return finding(`it throws ${String(error)}`);
  if (error.name === 'Unsound') return finding(error.message);
  if (!refusals.includes(error.name))
    return finding(`${error.name}: ${error.message.slice(0, 200)} ${error.stack?.split('\n')[1]?.trim() ?? ''}`);
  if (error.message.trim() === '') return finding('it is refused without a message');
  if (/\n\s+at .*:\d+:\d+\)?/.test(error.message)) return finding('the message has a stack trace in it');
  return { kind: 'refused' };
}

async function outcome(reader: FuzzReader, refusals: readonly string[], bytes: Uint8Array): Promise<FuzzVerdict> {
  try {
    const value: unknown = await reader.read(bytes);
    if (value === undefined) return { kind: 'refused' };
    return hasForeignPrototype(value)
      ? finding('the accepted value has a prototype from the input')
      : { kind: 'accepted' };
  } catch (error) {
    return ofError(error, refusals);
  }
}

/** Reads one input and judges what comes of it. */
export async function judged(reader: FuzzReader, { refusals }: FuzzTarget, bytes: Uint8Array): Promise<FuzzVerdict> {
  const start = performance.now();
  const buffers = process.memoryUsage().arrayBuffers;
  const verdict = await outcome(reader, refusals, bytes);
  if (ownNames() !== NAMES_AT_START || 'polluted' in {}) return finding('a prototype of the language was changed');
  const taken = process.memoryUsage().arrayBuffers - buffers;
  if (taken > MOST_BUFFERS) return finding(`it takes ${taken >> 20} MiB of buffers`);
  const milliseconds = performance.now() - start;
  if (milliseconds > SLOWEST) return finding(`it takes ${Math.round(milliseconds)} ms`);
  return verdict;
}
