import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FUZZ_TARGETS, judged } from 'eurodac-sim';
import { describe, expect, it } from 'vitest';

const CORPUS = join(import.meta.dirname, 'corpus');

describe('hostile input that is kept', () => {
  it.each(readdirSync(CORPUS))('is accepted or refused by the reader of %s, and nothing else', async (name) => {
    const target = FUZZ_TARGETS.find((one) => one.name === name)!;
    const reader = await target.open(1);
    const files = readdirSync(join(CORPUS, name));
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const verdict = await judged(reader, target, readFileSync(join(CORPUS, name, file)));
      expect(verdict.kind, `${file}: ${JSON.stringify(verdict)}`).not.toBe('finding');
    }
  });
});

describe('the judge of hostile input', () => {
  const judgedBy = (read: () => unknown) =>
    judged(
      { seeds: [], read },
      { name: 'x', refusals: ['RangeError'], open: () => ({ seeds: [], read }) },
      new Uint8Array(),
    );

  it('tells a refusal from an error that is none', async () => {
    const refuse = () => {
      throw new RangeError('7; expected at most 6');
    };
    const fail = () => {
      throw new TypeError('no');
    };
    expect((await judgedBy(refuse)).kind).toBe('refused');
    expect((await judgedBy(fail)).kind).toBe('finding');
  });

  it('finds a prototype that came from the input', async () =>
    expect((await judgedBy(() => ({ a: Object.create({ polluted: 1 }) }))).kind).toBe('finding'));
});
