import type { RandomStream } from '@eurodac-sim/primitives';

/** A reader of bytes from outside, ready to be tried. */
export type FuzzReader = {
  /** Well-formed inputs that are changed. */
  readonly seeds: readonly Uint8Array[];
  /** Whether a format in which a byte more or less changes all that follows. */
  readonly isBinary?: boolean;
  /**
   * Reads as the product does, and what was read once more after writing it.
   *
   * @returns what was accepted
   * @throws {Unsound} it was accepted and is not what it should be
   */
  readonly read: (bytes: Uint8Array) => unknown;
  /** Puts right around the changed bytes what the reader checks first, such as a hash. */
  readonly wrapped?: (changed: Uint8Array, stream: RandomStream) => Uint8Array;
  /** The input at an index, where this reader has changes of its own. */
  readonly made?: (index: number) => Uint8Array;
};

/** What `fuzz` tries by name. */
export type FuzzTarget = {
  readonly name: string;
  /** Names of the errors by which it refuses input; any other is a finding. */
  readonly refusals: readonly string[];
  readonly open: (seed: number) => FuzzReader | Promise<FuzzReader>;
};

/** Input was accepted that does not write and read back, or that did what input must not do. */
export class Unsound extends Error {
  override readonly name = 'Unsound';
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Bytes of a text, in UTF-8. */
export const bytesOf = (text: string): Uint8Array => encoder.encode(text);

/** The text of bytes that may be no UTF-8, as files are read. */
export const textOf = (bytes: Uint8Array): string => decoder.decode(bytes);
