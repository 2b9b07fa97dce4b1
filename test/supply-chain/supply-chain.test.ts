import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '../..');

/** Licences under which a library may be used here: permissive, or with a duty for its own files alone (MPL). */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT OR Apache-2.0',
  'MPL-2.0',
  'Python-2.0',
  'Unlicense',
]);

type Component = {
  readonly 'bom-ref': string;
  readonly licenses?: readonly { readonly license?: { readonly id?: string }; readonly expression?: string }[];
};
type Locked = { readonly resolution: { readonly integrity?: string } };

const bill = async () =>
  (await promisify(execFile)(process.execPath, [join(root, 'tools/sbom.mjs')], { maxBuffer: 2 ** 26 })).stdout;

describe('the software bill of materials', () => {
  let text = '';
  let components: readonly Component[] = [];
  beforeAll(async () => {
    text = await bill();
    components = JSON.parse(text).components;
  }, 60_000);

  it('names every package of the lock file that is installed, once', () => {
    const references = components.map((component) => component['bom-ref']);
    expect(new Set(references).size).toBe(references.length);
    expect(references.length).toBeGreaterThan(300);
    expect(references).toContain('pkg:npm/fast-check@4.10.2');
  });

  it('gives every package a licence that is allowed', () => {
    const refused = components.filter(
      ({ licenses }) =>
        !licenses?.length || licenses.some(({ license, expression }) => !ALLOWED.has(license?.id ?? expression ?? '')),
    );
    expect(refused.map((component) => component['bom-ref'])).toEqual([]);
  });

  it('has the same bytes twice', async () => expect(await bill()).toBe(text), 60_000);
});

describe('the lock file', () => {
  const text = readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8');

  it('names every package that is fetched by version and hash, never by address', () => {
    const { packages } = parse(text, { maxAliasCount: 0 }) as { packages: Record<string, Locked> };
    const entries = Object.entries(packages);
    expect(entries.length).toBeGreaterThan(300);
    const other = entries.filter(
      ([, { resolution }]) =>
        Object.keys(resolution).join() !== 'integrity' || !/^sha512-[\w+/]{86}==$/.test(resolution.integrity ?? ''),
    );
    expect(other.map(([name]) => name)).toEqual([]);
  });
});
