import { createHash } from 'node:crypto';
import type { ReplicationResult } from '@eurodac-sim/simulation';
import { Packr } from 'msgpackr';

/**
 * Layout, big-endian: `magic:4 "EDSR" | version:u16 | key:32 | replication:u32 | sha256:32 | payload`.
 * The hash covers everything before it and the payload.
 */
const MAGIC = 0x45445352;
const VERSION = 1;
const KEY_AT = 6;
const REPLICATION_AT = 38;
const HASH_AT = 42;
const PAYLOAD_AT = 74;

const packr = new Packr({ useRecords: true });

/** A frame as read: the result, or why there is none in it. */
export type FrameContent =
  | { readonly kind: 'finished'; readonly result: ReplicationResult }
  | { readonly kind: 'unusable'; readonly because: 'truncated' | 'other-format' | 'other-run' | 'altered' };

function digest(head: Uint8Array, payload: Uint8Array): Buffer {
  return createHash('sha256').update(head).update(payload).digest();
}

/** A finished replication as bytes. @param key `runKey` of the run: 64 hexadecimal digits */
export function frame(result: ReplicationResult, key: string): Uint8Array {
  const payload = packr.pack(result);
  const head = Buffer.alloc(HASH_AT);
  head.writeUInt32BE(MAGIC, 0);
  head.writeUInt16BE(VERSION, 4);
  head.write(key, KEY_AT, 'hex');
  head.writeUInt32BE(result.replication, REPLICATION_AT);
  return Buffer.concat([head, digest(head, payload), payload]);
}

/** The replication of a frame, or why it must be computed again. */
export function frameContent(bytes: Uint8Array, key: string, replication: number): FrameContent {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length <= PAYLOAD_AT) return { kind: 'unusable', because: 'truncated' };
  if (buffer.readUInt32BE(0) !== MAGIC || buffer.readUInt16BE(4) !== VERSION)
    return { kind: 'unusable', because: 'other-format' };
  const payload = buffer.subarray(PAYLOAD_AT);
  if (!digest(buffer.subarray(0, HASH_AT), payload).equals(buffer.subarray(HASH_AT, PAYLOAD_AT)))
    return { kind: 'unusable', because: 'altered' };
  if (buffer.toString('hex', KEY_AT, REPLICATION_AT) !== key) return { kind: 'unusable', because: 'other-run' };
  if (buffer.readUInt32BE(REPLICATION_AT) !== replication) return { kind: 'unusable', because: 'altered' };
  return { kind: 'finished', result: packr.unpack(payload) as ReplicationResult };
}
