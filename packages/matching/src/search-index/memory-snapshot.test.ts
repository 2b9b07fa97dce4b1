import { describe, expect, test } from 'vitest';
import type { SnapshotSource } from './memory-snapshot.ts';
import { MalformedSnapshot, openSnapshot, snapshotOf } from './memory-snapshot.ts';

const digest = (parts: readonly Uint8Array[]): string =>
  String(parts.reduce((sum, part) => part.reduce((total, byte) => (total * 31 + byte) | 0, sum), 7));

function memory(...values: readonly number[]): SharedArrayBuffer {
  const shared = new SharedArrayBuffer(4096);
  new Uint8Array(shared).set(values);
  return shared;
}

const value = { persons: 3, segments: [memory(1, 2, 3, 0, 0, 6), memory()], name: 'made' };

function fileOf(key: string): Uint8Array {
  const { parts, header } = snapshotOf(key, value);
  const all = [header(digest(parts)), ...parts];
  const file = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of all) {
    file.set(part, at);
    at += part.length;
  }
  return file;
}

const source = (file: Uint8Array): SnapshotSource => ({
  bytes: file.length,
  read: (from, into) => into.set(file.subarray(from, from + into.length)),
  digest,
});

describe('a snapshot', () => {
  test('holds no more of its memory than was written, and gives back the value', () => {
    const file = fileOf('k');
    expect(file.length).toBe(2 ** 20 + 8);
    const read = openSnapshot(source(file), 'k') as typeof value;
    expect({ ...read, segments: [] }).toEqual({ ...value, segments: [] });
    for (const [k, segment] of read.segments.entries())
      expect(new Uint8Array(segment)).toEqual(new Uint8Array(value.segments[k]!));
  });

  const changed = (change: (file: Uint8Array) => Uint8Array): (() => unknown) => {
    const file = change(fileOf('k'));
    return () => openSnapshot(source(file), 'k');
  };
  const text =
    (from: string, to: string): ((file: Uint8Array) => Uint8Array) =>
    (file) => {
      const header = new TextDecoder().decode(file.subarray(0, 2 ** 20)).replace(from, to);
      file.set(new TextEncoder().encode(header.slice(0, 2 ** 20)));
      return file;
    };

  test.each<[string, (file: Uint8Array) => Uint8Array, string]>([
    [
      'cut off in its memory',
      (file) => file.subarray(0, file.length - 3),
      `length in bytes ${2 ** 20 + 5}; expected ${2 ** 20 + 8}`,
    ],
    ['cut off in its header', (file) => file.subarray(0, 100), 'length 100 bytes; expected at least'],
    ['longer', (file) => Uint8Array.from([...file, 0]), 'length in bytes'],
    ['altered in its memory', (file) => file.fill(9, file.length - 3, file.length - 2), 'digest of the contents'],
    ['of another version', text('"version":1', '"version":2'), 'version 2; expected 1'],
    ['something else', (file) => file.fill(65, 0, 40), 'not JSON'],
    ['made from something else', text('"key":"k"', '"key":"j"'), 'key j; expected k'],
  ])('that is %s is refused with what was found and expected', (_, change, message) => {
    expect(changed(change)).toThrow(MalformedSnapshot);
    expect(changed(change)).toThrow(message);
  });
});
