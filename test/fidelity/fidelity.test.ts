import { beforeAll, describe, expect, test } from 'vitest';
import type { Compared } from './both-fidelities.ts';
import { bothFidelities } from './both-fidelities.ts';

/** Measures that must be seen, so that no comparison is empty. */
const MEASURES = ['O1', 'O1e', 'O2', 'O8'];

describe('scores drawn from the model and templates, on the same people', () => {
  let compared: readonly Compared[] = [];
  beforeAll(async () => {
    const small = ['population.minors=100', 'population.background=60', 'matching.thresholdPersons=80'];
    compared = await bothFidelities('--replications', '2', ...small.flatMap((field) => ['--set', field]));
  });

  test.each(MEASURES)('give the same %s within their intervals', (measure) => {
    const own = compared.filter((one) => one.measure === measure);
    expect(own.filter(({ subgroup }) => subgroup === 'all').length + Number(measure === 'O2')).toBeGreaterThanOrEqual(
      1,
    );
    for (const { templates, scores, ...where } of own) {
      const apart = scores.low > templates.high || templates.low > scores.high;
      expect([where, apart]).toEqual([where, false]);
    }
  });

  test('do not differ where no finger is looked at', () => {
    const moved = compared.filter(({ measure }) => measure === 'O14');
    expect(moved.length).toBeGreaterThan(0);
    for (const { templates, scores } of moved) expect(scores).toEqual(templates);
  });
});
