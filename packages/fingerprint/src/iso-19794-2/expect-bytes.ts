import { MalformedRecord } from './malformed-record.ts';

/** @throws {MalformedRecord} fewer than `bytes` bytes are left for a field that starts at `offset` */
export function expectBytes(data: DataView, offset: number, bytes: number, field: string): void {
  const left = data.byteLength - offset;
  if (left < bytes) throw new MalformedRecord(offset, field, { found: `${left} bytes`, expected: `${bytes} bytes` });
}
