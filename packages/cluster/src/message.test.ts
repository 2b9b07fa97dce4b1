import { expect, test } from 'vitest';
import { packed, sha256, unpacked } from './message.ts';

const digits = 'a'.repeat(64);
const frame = new Uint8Array([1, 2, 3]);
const answer = { kind: 'finished', code: digits, id: digits, worker: 'w', seconds: 1, frame, digest: sha256(frame) };

test('an answer comes back as it was sent', () => {
  const read = unpacked('answer', packed('answer', answer as never));
  expect(read.kind === 'finished' && [...read.frame]).toEqual([1, 2, 3]);
});

test.each([
  ['an answer whose frame was altered', () => packed('answer', { ...answer, frame: new Uint8Array([9]) } as never)],
  ['bytes that are none of ours', () => unpacked('cell', new Uint8Array([0xc1, 0xff]))],
  ['a message of another version', () => packed('answer', { ...answer, version: 2 } as never)],
  ['a field that none has', () => packed('answer', { ...answer, more: 1 } as never)],
  ['more bytes than a message has', () => unpacked('worker', new Uint8Array(70_000))],
])('%s is refused', (_, read) => {
  expect(read).toThrow(/message|answer/);
});
