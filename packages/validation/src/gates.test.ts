import { thisThread } from '@eurodac-sim/matching';
import { beforeAll, describe, expect, it } from 'vitest';
import { MET_GATES, UNMET_GATES } from './known-verdicts.test.fixture.ts';
import { laboratory } from './laboratory.ts';
import { PUBLISHED } from './published/published-figures.ts';
import type { TargetResult } from './validate.ts';
import { failedGates, validate } from './validate.ts';

const SEED = 1;
const GATES = PUBLISHED.filter(({ kind }) => kind === 'gate').map(({ id }) => id);

describe(`the ${GATES.length} gates at CI size`, () => {
  let results: readonly TargetResult[] = [];
  beforeAll(async () => {
    results = await validate(laboratory('ci', SEED, thisThread), GATES);
  });
  const found = (id: string): TargetResult => results.find((one) => one.id === id)!;

  it('are not met where known, and nowhere else', () =>
    expect(failedGates(results).map(({ id }) => id)).toEqual(GATES.filter((id) => id in UNMET_GATES)));

  it('still give the figures that the list of unmet ones says', () => {
    for (const [id, { figure, measured }] of Object.entries(UNMET_GATES)) {
      const value = found(id).figures.find(({ name }) => name === figure)?.value;
      expect(Number(value?.toPrecision(3)), `${id}, ${figure}`).toBe(measured);
    }
  });

  it.each(MET_GATES)('are met where they were: %s', (id) =>
    expect(found(id).verdict, JSON.stringify(found(id).figures, null, 1)).toBe('met'),
  );

  it('say what was looked at, or why they were not run', () => {
    for (const { id, verdict, lookedAt, notes } of results) {
      if (verdict === 'not-run') expect(notes[0], id).toMatch(/\.$/);
      else expect(lookedAt, id).toMatch(/\d|curve/);
    }
  });

  it('give every rate of nothing an upper end', () => {
    const none = results
      .flatMap(({ figures }) => figures)
      .filter(({ form, value, to }) => form === 'share' && value === 0 && to !== 0);
    for (const { name, high } of none) expect(high, name).toBeGreaterThan(0);
  });
});

describe('a validation', () => {
  it('gives the same with the same seed, in the order of the table, and only what was asked for', async () => {
    const run = () => validate(laboratory('ci', SEED, thisThread), ['F33', 'F2', 'F20']);
    const once = await run();
    expect(once.map(({ id }) => id)).toEqual(['F2', 'F20', 'F33']);
    expect(await run()).toEqual(once);
    const other = await validate(laboratory('ci', SEED + 1, thisThread), ['F20']);
    expect(other[0]!.figures).not.toEqual(once[1]!.figures);
  });

  it('leaves open targets not run, with the document to open', async () => {
    const [result] = await validate(laboratory('ci', SEED, thisThread), ['F32']);
    expect(result).toMatchObject({ verdict: 'not-run', gates: false, figures: [] });
    expect(result!.notes[0]).toContain('eu-LISA');
  });
});
