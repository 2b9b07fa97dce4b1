import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { canonicalJson } from '../scenario/canonical.ts';
import { UNSTABLE_KEYS } from './manifest.ts';

/** How one file of two results folders compares; hashes are SHA-256, of the manifest without what equal runs may differ in. */
export type FileVerdict = {
  /** Path inside the folder, with `/`. */
  readonly file: string;
  readonly verdict: 'equal' | 'differs' | 'only-first' | 'only-second';
  readonly first: string | null;
  readonly second: string | null;
  /** Keys of the manifest that differ; empty for other files. */
  readonly keys: readonly string[];
};

/** Whether two results folders are of equal runs, file by file in the order of their names. */
export type Verification = { readonly equal: boolean; readonly files: readonly FileVerdict[] };

type Contents = ReadonlyMap<string, Uint8Array>;

async function contents(folder: string): Promise<Contents> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const read = paths.map(async (path) => [relative(folder, path).split(sep).join('/'), await readFile(path)] as const);
  return new Map(await Promise.all(read));
}

const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** The stable part of a manifest; undefined where the bytes are no manifest. */
function stable(bytes: Uint8Array): Readonly<Record<string, unknown>> | undefined {
  try {
    const manifest: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
    if (typeof manifest !== 'object' || manifest === null) return undefined;
    return Object.fromEntries(
      Object.entries(manifest).filter(([key]) => !(UNSTABLE_KEYS as readonly string[]).includes(key)),
    );
  } catch {
    return undefined;
  }
}

function hashOf(file: string, bytes: Uint8Array | undefined): string | null {
  if (bytes === undefined) return null;
  const manifest = file === 'manifest.json' ? stable(bytes) : undefined;
  return sha256(manifest === undefined ? bytes : canonicalJson(manifest));
}

function differingKeys(file: string, first: Uint8Array | undefined, second: Uint8Array | undefined): readonly string[] {
  if (file !== 'manifest.json' || first === undefined || second === undefined) return [];
  const [one, other] = [stable(first) ?? {}, stable(second) ?? {}];
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return keys.filter((key) => canonicalJson(one[key] ?? null) !== canonicalJson(other[key] ?? null));
}

function fileVerdict(file: string, first: Contents, second: Contents): FileVerdict {
  const [one, other] = [first.get(file), second.get(file)];
  const [oneHash, otherHash] = [hashOf(file, one), hashOf(file, other)];
  const keys = differingKeys(file, one, other);
  if (oneHash === null) return { file, verdict: 'only-second', first: oneHash, second: otherHash, keys };
  if (otherHash === null) return { file, verdict: 'only-first', first: oneHash, second: otherHash, keys };
  return { file, verdict: oneHash === otherHash ? 'equal' : 'differs', first: oneHash, second: otherHash, keys };
}

/**
 * Compares two results folders, the second of which the caller has just computed again.
 *
 * Of the manifest, `UNSTABLE_KEYS` are left out; every other byte counts.
 *
 * @throws if a folder cannot be read
 */
export async function verify(first: string, second: string): Promise<Verification> {
  const [one, other] = await Promise.all([contents(first), contents(second)]);
  const names = [...new Set([...one.keys(), ...other.keys()])].sort();
  const files = names.map((file) => fileVerdict(file, one, other));
  return { equal: names.length > 0 && files.every(({ verdict }) => verdict === 'equal'), files };
}
