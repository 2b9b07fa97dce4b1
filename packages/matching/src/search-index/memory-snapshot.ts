/** Version of the layout; other versions are refused. */
const VERSION = 1;
const MAGIC = 'eurodac-sim memory';

/** Bytes at the start that hold the header as JSON text, filled up with spaces. */
const HEADER_BYTES = 1 << 20;

/** A snapshot is not what it should be: says which field, what was found and what was expected. */
export class MalformedSnapshot extends Error {
  override readonly name = 'MalformedSnapshot';
}

/** Piece of shared memory in a snapshot: how long it is, and how many of its first bytes are not 0. */
type Piece = { readonly bytes: number; readonly used: number };

type Header = {
  readonly magic: string;
  readonly version: number;
  readonly key: string;
  readonly digest: string;
  readonly value: unknown;
  readonly pieces: readonly Piece[];
};

/** A value with the pieces of shared memory in it, ready to be written end to end behind its header. */
export type Snapshot = {
  readonly parts: readonly Uint8Array[];
  /** The header, once the digest of the parts, a text, is known. */
  readonly header: (digest: string) => Uint8Array;
};

/** Stands for a piece of memory in the header's value. */
const PIECE = '$memory';

/**
 * A value of plain data and shared memory, such as what another thread needs to open a gallery, as bytes.
 *
 * @param key what the value was made from; who reads it says which key is expected
 */
export function snapshotOf(key: string, value: unknown): Snapshot {
  const parts: Uint8Array[] = [];
  const pieces: Piece[] = [];
  const plain = JSON.stringify(value, (_, field: unknown) => {
    if (!(field instanceof SharedArrayBuffer)) return field;
    const used = usedBytes(field);
    parts.push(new Uint8Array(field, 0, used));
    pieces.push({ bytes: field.byteLength, used });
    return { [PIECE]: pieces.length - 1 };
  });
  return {
    parts,
    header: (digest) => {
      const header: Header = { magic: MAGIC, version: VERSION, key, digest, value: JSON.parse(plain), pieces };
      const text = new TextEncoder().encode(JSON.stringify(header));
      if (text.length > HEADER_BYTES) throw new RangeError(`a header of ${text.length} bytes; at most ${HEADER_BYTES}`);
      const bytes = new Uint8Array(HEADER_BYTES).fill(0x20);
      bytes.set(text);
      return bytes;
    },
  };
}

/** What a reader hands in: bytes of the file from a place, and the digest of pieces as they were read. */
export type SnapshotSource = {
  readonly bytes: number;
  readonly read: (from: number, into: Uint8Array) => void;
  readonly digest: (parts: readonly Uint8Array[]) => string;
};

/**
 * The value of a snapshot, its memory read straight to where it will be used.
 *
 * @throws {MalformedSnapshot} truncated, altered, of another version or made from something else
 */
export function openSnapshot(source: SnapshotSource, key: string): unknown {
  const header = headerOf(source);
  expectField('key', header.key, key);
  checkPieces(header.pieces, source.bytes);
  const total = header.pieces.reduce((sum, { used }) => sum + used, HEADER_BYTES);
  expectField('length in bytes', source.bytes, total);
  const memories = header.pieces.map(({ bytes }) => new SharedArrayBuffer(bytes));
  const parts = header.pieces.map(({ used }, k) => new Uint8Array(memories[k]!, 0, used));
  let from = HEADER_BYTES;
  for (const part of parts) {
    source.read(from, part);
    from += part.length;
  }
  expectField('digest of the contents', source.digest(parts), header.digest);
  return revived(header.value, memories);
}

function headerOf(source: SnapshotSource): Header {
  if (source.bytes < HEADER_BYTES)
    throw new MalformedSnapshot(`length ${source.bytes} bytes; expected at least ${HEADER_BYTES}`);
  const bytes = new Uint8Array(HEADER_BYTES);
  source.read(0, bytes);
  let header: Header;
  try {
    header = JSON.parse(new TextDecoder().decode(bytes)) as Header;
  } catch {
    throw new MalformedSnapshot('header is not JSON; expected the header of a snapshot');
  }
  expectField('magic', header?.magic, MAGIC);
  expectField('version', header.version, VERSION);
  return header;
}

/** Times as long as the whole file that the memory of a snapshot may be; assumption: galleries have room to grow. */
const MOST_ROOM = 1 << 12;

/** @throws {MalformedSnapshot} no list of pieces, or more memory than a file of so many bytes is for */
function checkPieces(pieces: unknown, fileBytes: number): asserts pieces is readonly Piece[] {
  const isLength = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
  const isPiece = (piece: Partial<Piece> | null): boolean =>
    isLength(piece?.used) && isLength(piece.bytes) && piece.used <= piece.bytes;
  if (!Array.isArray(pieces) || !pieces.every(isPiece))
    throw new MalformedSnapshot('pieces are no lengths of memory; expected {bytes, used}, used at most bytes');
  const room = (pieces as readonly Piece[]).reduce((sum, { bytes }) => sum + bytes, 0);
  if (room > MOST_ROOM * fileBytes)
    throw new MalformedSnapshot(`pieces of ${room} bytes in all; expected at most ${MOST_ROOM * fileBytes}`);
}

function expectField(field: string, found: unknown, expected: string | number): void {
  if (found !== expected) throw new MalformedSnapshot(`${field} ${String(found)}; expected ${expected}`);
}

function revived(value: unknown, memories: readonly SharedArrayBuffer[]): unknown {
  if (Array.isArray(value)) return value.map((entry) => revived(entry, memories));
  if (typeof value !== 'object' || value === null) return value;
  const piece = (value as Readonly<Record<string, unknown>>)[PIECE];
  if (typeof piece === 'number') return memories[piece];
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, revived(entry, memories)]));
}

/** Bytes up to the last that is not 0, to the next multiple of eight. */
function usedBytes(memory: SharedArrayBuffer): number {
  const whole = memory.byteLength >> 3;
  const eights = new Float64Array(memory, 0, whole);
  const bytes = new Uint8Array(memory);
  for (let at = memory.byteLength - 1; at >= 8 * whole; at--) if (bytes[at] !== 0) return memory.byteLength;
  let last = whole;
  while (last > 0 && eights[last - 1] === 0) last--;
  return 8 * last;
}
