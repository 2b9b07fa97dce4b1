import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { Packr } from 'msgpackr';

/**
 * Layout, big-endian: `magic:4 "EDSC" | version:u16 | id:32 | sha256:32 | payload`.
 * The hash covers everything before it and the payload, which is msgpack, deflated.
 */
const MAGIC = 0x45445343;
const ID_AT = 6;
const HASH_AT = 38;
const PAYLOAD_AT = 70;

/** Version of the layout and of what a payload holds. */
export const FRAME_VERSION = 2;

/** Most bytes of a payload once inflated; assumption: a cell with its events has a hundredth of it. */
const LARGEST = 1 << 30;

const packr = new Packr({ useRecords: false });

/** A frame as read: what it holds, or why that must be computed again. */
export type FrameContent =
  | { readonly kind: 'finished'; readonly content: unknown }
  | { readonly kind: 'unusable'; readonly because: 'truncated' | 'other-format' | 'other-cell' | 'altered' };

type Unusable = Extract<FrameContent, { readonly kind: 'unusable' }>;

function digest(head: Uint8Array, payload: Uint8Array): Buffer {
  return createHash('sha256').update(head).update(payload).digest();
}

/** Plain data as bytes that say what they are of. @param id SHA-256 of all that decides them, 64 hexadecimal digits */
export function frame(content: unknown, id: string): Uint8Array {
  const payload = deflateRawSync(packr.pack(content), { level: 1 });
  const head = Buffer.alloc(HASH_AT);
  head.writeUInt32BE(MAGIC, 0);
  head.writeUInt16BE(FRAME_VERSION, 4);
  head.write(id, ID_AT, 'hex');
  return Buffer.concat([head, digest(head, payload), payload]);
}

/** Why a frame is not the one of this id, whole and unaltered; undefined where it is. */
export function frameFault(bytes: Uint8Array, id: string): Unusable | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length <= PAYLOAD_AT) return { kind: 'unusable', because: 'truncated' };
  if (buffer.readUInt32BE(0) !== MAGIC || buffer.readUInt16BE(4) !== FRAME_VERSION)
    return { kind: 'unusable', because: 'other-format' };
  const hash = digest(buffer.subarray(0, HASH_AT), buffer.subarray(PAYLOAD_AT));
  if (!hash.equals(buffer.subarray(HASH_AT, PAYLOAD_AT))) return { kind: 'unusable', because: 'altered' };
  return buffer.toString('hex', ID_AT, HASH_AT) === id ? undefined : { kind: 'unusable', because: 'other-cell' };
}

/** What a frame holds, unchecked but for its hash, or why there is nothing. */
export function frameContent(bytes: Uint8Array, id: string): FrameContent {
  const fault = frameFault(bytes, id);
  if (fault !== undefined) return fault;
  try {
    const payload = inflateRawSync(bytes.subarray(PAYLOAD_AT), { maxOutputLength: LARGEST });
    return { kind: 'finished', content: packr.unpack(payload) };
  } catch {
    return { kind: 'unusable', because: 'altered' };
  }
}
