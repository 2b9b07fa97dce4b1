import { describe, expect, it } from 'vitest';
import { FACTS } from './facts.ts';
import { MET_FIGURES, UNMET_FIGURES } from './known-verdicts.test.fixture.ts';

describe('the known verdicts', () => {
  const measured = FACTS.flatMap(({ id, claims }) =>
    claims.filter((claim) => !('notRun' in claim)).map(({ name }) => `${id} ${name}`),
  );

  it('are of figures that are measured, each listed once, with a reason where it is not met', () => {
    const listed = [...MET_FIGURES, ...Object.keys(UNMET_FIGURES)];
    expect(new Set(listed).size).toBe(listed.length);
    expect(listed.filter((name) => !measured.includes(name))).toEqual([]);
    for (const { because } of Object.values(UNMET_FIGURES)) expect(because).toMatch(/\w.*\.$/);
  });

  it('belong to facts W1 to W20, every figure of which has a name of its own', () => {
    expect(FACTS.map(({ id }) => id)).toEqual(Array.from({ length: 20 }, (_, number) => `W${number + 1}`));
    expect(new Set(measured).size).toBe(measured.length);
  });
});
