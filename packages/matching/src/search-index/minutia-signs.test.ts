import { tenPrint } from '@eurodac-sim/fingerprint';
import { draws } from '@eurodac-sim/primitives';
import { expect, test } from 'vitest';
import { scattered, templateOf } from '../scattered.test.fixture.ts';
import { frozenHash } from './frozen-hash.ts';
import { fingerSigns, plainFingerSigns } from './minutia-signs.ts';

test('the kernel gives the signs and places that plain TypeScript gives, of generated fingers at any size', () => {
  for (const person of [1, 2, 3]) {
    const owner = { replication: 0, person, sex: 'female' as const };
    for (const one of tenPrint(draws(7), owner, { index: 0, trueAgeYears: 9 + 10 * person }))
      if (one.kind === 'acquired')
        for (const scale of [1, 1.27])
          expect(fingerSigns(frozenHash(), one.template, scale)).toEqual(
            plainFingerSigns(frozenHash(), one.template, scale),
          );
  }
});

test('and of fingers that nobody has: none, one, 255 and 255 equal minutiae, and the corners of the largest image', () => {
  const same = Array.from({ length: 255 }, () => ({ x: 200, y: 300, angle: 17 }));
  const corners = [0, 65_535].flatMap((x) => [0, 65_535].map((y) => ({ x, y, angle: 255 })));
  const fingers = [templateOf([]), scattered(1, 1), scattered(2, 255), templateOf(same), templateOf(corners)];
  for (const finger of fingers)
    expect(fingerSigns(frozenHash(), finger, 1)).toEqual(plainFingerSigns(frozenHash(), finger, 1));
});
