import { expect, test } from 'vitest';
import { pressedAgain, scattered } from '../scattered.test.fixture.ts';
import { alikePairs, findAlikePairs } from './alike-pairs.ts';
import { loadedFrom } from './loaded-finger.test.fixture.ts';
import { bestSupported, findSupport, support } from './support.ts';

test('agreement is mutual, and a pair weighs what it and those that agree with it rank', () => {
  const finger = scattered(1, 40);
  const [probe, reference] = [loadedFrom(finger), loadedFrom(pressedAgain(finger, 30, 4))];
  const [pairs, found] = [alikePairs(), support()];
  findAlikePairs(probe, reference, pairs);
  findSupport(probe, reference, { pairs, support: found });
  const agrees = (k: number, l: number): boolean => ((found.agreeing[k]! >>> l) & 1) === 1;
  let agreements = 0;
  for (let k = 0; k < pairs.count; k++) {
    let weight = 0;
    for (let l = 0; l < pairs.count; l++) {
      expect(agrees(k, l)).toBe(agrees(l, k));
      if (agrees(k, l)) weight += pairs.rank[l]!;
      if (k !== l && agrees(k, l)) agreements++;
      if (k !== l && pairs.probe[k] === pairs.probe[l]) expect(agrees(k, l)).toBe(false);
    }
    expect(found.weight[k]).toBe(weight);
  }
  expect(agreements).toBeGreaterThan(100);
});

test('the best supported pair is the first of greatest weight among those not used', () => {
  const listed = { ...alikePairs(), count: 4 };
  const weight = Int32Array.from([3, 9, 9, 1]);
  expect(bestSupported(listed, weight, 0)).toBe(1);
  expect(bestSupported(listed, weight, 0b0010)).toBe(2);
  expect(bestSupported(listed, weight, 0b1111)).toBe(-1);
});
