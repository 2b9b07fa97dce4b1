import type { RandomStream } from '@eurodac-sim/primitives';
import { bytesOf } from './fuzz-target.ts';

/** What readers of text stumble over: prototypes, numbers, unicode, paths, formulas, markup, aliases, depth. */
const TOKENS: readonly Uint8Array[] = [
  ...['__proto__', 'constructor', 'prototype', 'toString', '{"__proto__":{"polluted":1}}', '__proto__: {polluted: 1}'],
  ...['1e309', '-1e309', 'NaN', '-0', '-1', '0.1', '1e21', '99999999999999999999', '9007199254740993', 'null', '0x10'],
  ...[
    '\u0000',
    '\u202e',
    '\u2066',
    '\ufeff',
    '\u{1f468}\u200d\u{1f469}',
    'e\u0301',
    '\u001b[2J',
    '\r',
    '\n',
    '\t',
    '\u2028',
  ],
  ...['../../etc/passwd', '/etc/passwd', '..\\..\\x', 'file:///etc/passwd', '/dev/zero', './', '%2e%2e%2f'],
  ...['=1+1', '@SUM(1)', '+1', "=cmd|'/c x'!A1", ',', '"', "'", '""', ';'],
  ...['<script>alert(1)</script>', '</title><img src=x onerror=alert(2)>', 'javascript:alert(3)', '&amp;'],
  ...['&a [*a]', '*a', '&a ', '!!js/function x', '!!binary x', '- ', '? ', '---\n', '<<: *a', '{', '}', '[', ']', ':'],
  ...[
    'true',
    'false',
    '2026-02-30',
    '0000-00-00',
    '+275760-09-14',
    'extends: ../x.yaml\n',
    'reforms: {a: ../x.yaml}\n',
  ],
  ...['['.repeat(3000), '{"a":'.repeat(3000), '- '.repeat(2000), 'a'.repeat(70_000), '9'.repeat(5000)],
].map(bytesOf);

/** Bytes that formats in binary stumble over: lengths, types and ends. */
const BINARY: readonly Uint8Array[] = [
  ...[[0xff, 0xff, 0xff, 0xff], [0x7f, 0xff, 0xff, 0xff], [0, 0, 0, 0], [0x80], [0xc1], [0xd4, 0x72, 0x40]],
  ...[
    [0xdd, 0xff, 0xff, 0xff, 0xff],
    [0xdf, 0x00, 0x10, 0, 0],
    [0xdb, 0x7f, 0xff, 0xff, 0xff],
    [0xc9, 0, 0, 0, 4, 0x74],
  ],
  ...[
    [0xcb, 0x7f, 0xf8, 0, 0, 0, 0, 0, 0],
    [0xcb, 0x80, 0, 0, 0, 0, 0, 0, 0],
    [0xed, 0xa0, 0x80],
    [0xfe],
    [0xd9, 0xff],
  ],
].map((bytes) => Uint8Array.from(bytes));

const MOST_CHANGES = 5;
const LONGEST_SPAN = 40;
/** Longest input that is made, in bytes; readers with a lower limit are tried beyond it all the same. */
const LONGEST = 1 << 20;

const below = (stream: RandomStream, end: number): number => Math.floor(stream.uniform() * end);

const chosen = <T>(stream: RandomStream, list: readonly T[]): T => list[below(stream, list.length)]!;

type Span = readonly [from: number, to: number];

const isWord = (byte: number): boolean =>
  byte === 0x2d || byte === 0x2e || byte === 0x5f || /[0-9A-Za-z]/.test(String.fromCharCode(byte));

/** The word at a place, of letters, digits, points and hyphens. */
function wordAt(bytes: Uint8Array, at: number): Span {
  let [from, to] = [at, at];
  while (from > 0 && isWord(bytes[from - 1]!)) from--;
  while (to < bytes.length && isWord(bytes[to]!)) to++;
  return [from, to];
}

/** The line at a place, with its end. */
function lineAt(bytes: Uint8Array, at: number): Span {
  const end = bytes.indexOf(0x0a, at);
  return [at === 0 ? 0 : bytes.lastIndexOf(0x0a, at - 1) + 1, end < 0 ? bytes.length : end + 1];
}

const replaced = (bytes: Uint8Array, [from, to]: Span, by: Uint8Array): Uint8Array => {
  const result = new Uint8Array(bytes.length - (to - from) + by.length);
  result.set(bytes.subarray(0, from));
  result.set(by, from);
  result.set(bytes.subarray(to), from + by.length);
  return result;
};

type Change = (stream: RandomStream, bytes: Uint8Array, seeds: readonly Uint8Array[]) => Uint8Array;

const anySpan = (stream: RandomStream, { length }: Uint8Array): Span => {
  const from = below(stream, length + 1);
  return [from, Math.min(length, from + below(stream, LONGEST_SPAN))];
};

const changeWord: Change = (stream, bytes) =>
  replaced(bytes, wordAt(bytes, below(stream, bytes.length)), chosen(stream, TOKENS));
const insertToken: Change = (stream, bytes) => {
  const at = below(stream, bytes.length + 1);
  return replaced(bytes, [at, at], chosen(stream, TOKENS));
};
const overwrite: Change = (stream, bytes) => {
  const by = chosen(stream, BINARY);
  const at = below(stream, bytes.length);
  return replaced(bytes, [at, Math.min(bytes.length, at + by.length)], by);
};
const flipBit: Change = (stream, bytes) => {
  const copy = Uint8Array.from(bytes);
  copy[below(stream, copy.length)]! ^= 1 << below(stream, 8);
  return copy;
};
const remove: Change = (stream, bytes) => replaced(bytes, anySpan(stream, bytes), new Uint8Array());
const repeatLine: Change = (stream, bytes) => {
  const [from, to] = lineAt(bytes, below(stream, bytes.length));
  return replaced(bytes, [to, to], bytes.slice(from, to));
};
const dropLine: Change = (stream, bytes) =>
  replaced(bytes, lineAt(bytes, below(stream, bytes.length)), new Uint8Array());
const swapWords: Change = (stream, bytes) => {
  const other = bytes.slice(...wordAt(bytes, below(stream, bytes.length)));
  return replaced(bytes, wordAt(bytes, below(stream, bytes.length)), other);
};
const truncate: Change = (stream, bytes) => bytes.slice(0, below(stream, bytes.length));
const splice: Change = (stream, bytes, seeds) => {
  const other = chosen(stream, seeds);
  return replaced(bytes, [below(stream, bytes.length + 1), bytes.length], other.slice(below(stream, other.length + 1)));
};

const CHANGES: readonly Change[] = [
  ...[changeWord, changeWord, changeWord, insertToken, insertToken, swapWords, swapWords, repeatLine, dropLine],
  ...[overwrite, flipBit, flipBit, remove, truncate, splice],
];

/** Share of the inputs in binary whose length stays, so that readers get past where one part ends. */
const SAME_LENGTH = 0.8;

/** A well-formed input after one to five changes, or in binary mostly one that keeps its length; the same for the same stream. */
export function changed(
  stream: RandomStream,
  { seeds, isBinary = false }: { readonly seeds: readonly Uint8Array[]; readonly isBinary?: boolean },
): Uint8Array {
  let bytes = chosen(stream, seeds);
  if (isBinary && stream.uniform() < SAME_LENGTH)
    return chosen(stream, [flipBit, flipBit, overwrite])(stream, bytes, seeds);
  for (let left = 1 + below(stream, MOST_CHANGES); left > 0 && bytes.length > 0; left--)
    bytes = chosen(stream, CHANGES)(stream, bytes, seeds);
  return bytes.subarray(0, LONGEST);
}
