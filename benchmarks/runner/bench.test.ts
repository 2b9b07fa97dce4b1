import { expect, test } from 'vitest';
import { bench } from './bench.ts';

test('a record has what the simulation and the whole took, and the seconds of a merge', async () => {
  const { speeds, data } = await bench({ minors: 20, replications: 2, points: 3, merged: 2 });
  expect(Number(data['wholeSeconds'])).toBeGreaterThan(Number(data['simulationSeconds']));
  expect(Number(data['simulationSeconds'])).toBeGreaterThan(0);
  expect(speeds[0]).toMatchObject({ unit: 'cells', unitsPerRun: 6 });
});
