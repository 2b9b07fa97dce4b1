import { centralSystem } from '@eurodac-sim/central-system';
import { ruleSet } from '@eurodac-sim/law';
import { expect, test } from 'vitest';
import { bench } from './bench.ts';
import { registrations } from './registrations.ts';

test('a record has the speeds of every size with their raw samples, and the memory', () => {
  const record = bench({ sizes: [200], searches: 10, mostSeconds: 0.01 });
  expect(record.speeds.map(({ name }) => name)).toHaveLength(3);
  for (const { perSecond, secondsPerRun } of record.speeds) {
    expect(perSecond.samples).toBe(secondsPerRun.length);
    expect(perSecond.median).toBeGreaterThan(0);
  }
  expect(record.data).toHaveProperty('bytesPerDatasetAndEventAt200');
});

test('registrations are the same for a seed, in order of time, and all recorded', () => {
  const sent = registrations(7, 300);
  expect(registrations(7, 300)).toEqual(sent);
  const times = sent.map(({ transmittedAt }) => transmittedAt);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  const system = centralSystem(ruleSet('rules-2024'));
  expect(sent.filter((each) => system.transmit(each).kind === 'recorded')).toHaveLength(300);
});
