import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/**
 * The one JSON text of a value: keys sorted, numbers shortest. @source RFC 8785
 *
 * @throws {TypeError} the value has no JSON text
 */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError(`${String(value)} has no JSON text; expected plain data`);
  return text;
}

/** SHA-256 of the canonical JSON of a value, as 64 hexadecimal digits. */
export function contentHash(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}
