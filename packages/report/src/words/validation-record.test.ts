import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FINGER_GATES, WORLD_FIGURES } from './validation-record.ts';

const FIXTURE = new URL('../../../validation/src/known-verdicts.test.fixture.ts', import.meta.url).href;
const { MET_GATES, UNMET_GATES } = (await import(FIXTURE)) as {
  readonly MET_GATES: readonly string[];
  readonly UNMET_GATES: Readonly<Record<string, unknown>>;
};

const page = (name: string): string => readFileSync(new URL(`../../../../docs/${name}`, import.meta.url), 'utf8');

describe('the record of validation', () => {
  it('of the world is that of docs/world-validation.md at full size', () => {
    const full = page('world-validation.md').split('<!-- generated, full: start -->')[1] ?? '';
    for (const [kind, counts] of Object.entries(WORLD_FIGURES)) {
      const row = full.split('\n').find((line) => line.startsWith(`| ${kind}`)) ?? '';
      expect(row.match(/\d+/g)?.map(Number), kind).toEqual(Object.values(counts));
    }
  });

  it('of fingers is that of the known verdicts', () => {
    expect(page('validation.md').match(/^\| F\d+ +\|.*\|.*\|.*\|.*\|.*\|$/gm)).toHaveLength(FINGER_GATES.targets);
    expect(MET_GATES).toHaveLength(FINGER_GATES.met);
    expect(Object.keys(UNMET_GATES)).toHaveLength(FINGER_GATES['not met']);
  });
});
