import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { InputError } from './exit-codes.ts';
import { inputData } from './files.ts';

const folder = mkdtempSync(join(tmpdir(), 'files-'));
afterAll(() => rmSync(folder, { recursive: true }));

function read(name: string, text: string): unknown {
  const file = join(folder, name);
  writeFileSync(file, text);
  return inputData(file, 'a list');
}

/** Lists of aliases of lists of aliases: few lines that stand for millions of texts. */
const bomb = [...'bcdefgh'].reduce(
  (text, to, at) => `${text}\n- &${to} [${Array(9).fill(`*${'abcdefgh'[at]}`).join()}]`,
  '- &a [x,x,x,x,x,x,x,x,x]',
);

it.each([
  ['an alias of nothing', 'a.yaml', '- *nothing', /not YAML \(Unresolved alias/],
  ['a list within itself', 'a.yaml', '- &a [*a]', /nested more than 64 levels deep, or in itself/],
  ['an unknown tag', 'a.yaml', '- !tag x', /not YAML \(Unresolved tag/],
  ['a field twice in YAML', 'a.yaml', '- {id: a, id: b}', /not YAML \(Map keys must be unique/],
  [
    'a field twice in JSON',
    'a.json',
    '[{"a": {"id": "}"}, "id":"a", "\\u0069d":"b"}]',
    /"id" stands twice in one object/,
  ],
  ['many levels of JSON', 'a.json', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, /levels deep/],
  ['many levels of YAML', 'a.yaml', `${'['.repeat(20_000)}${']'.repeat(20_000)}`, /not YAML/],
  ['aliases of aliases of aliases', 'a.yaml', bomb, /Excessive alias count/],
])('a file with %s is refused', (_, name, text, message) => {
  expect(() => read(name, text)).toThrow(InputError);
  expect(() => read(name, text)).toThrow(message);
});

it('one name in two objects, and one value under two names, are no field twice', () => {
  const value = [{ id: 'id', a: { id: 'x' } }, { id: '\\":{' }];
  expect(read('a.json', JSON.stringify(value))).toEqual(value);
  expect(read('a.yaml', '- &a {id: x}\n- *a')).toEqual([{ id: 'x' }, { id: 'x' }]);
});
