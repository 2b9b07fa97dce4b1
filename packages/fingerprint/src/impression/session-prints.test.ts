import { draws } from '@eurodac-sim/primitives';
import { expect, test } from 'vitest';
import { FINGER_MODEL, fingerModel } from '../parameters/finger-model.ts';
import { isAnyFingerAcquired, sessionPrints } from './session-prints.ts';
import { tenPrint } from './ten-print.ts';

const random = draws(21);
const owner = (person: number) =>
  ({ replication: 3, person, sex: person % 2 === 0 ? ('male' as const) : ('female' as const) }) as const;

/** Half of the sessions go wrong as a whole, and many impressions are too poor. */
const BAD_DAYS = fingerModel({ 'fingers.capture.grossFailure': 0.5, 'fingers.quality.gate': 45 });

test.each([
  ['as they are', FINGER_MODEL],
  ['on bad days', BAD_DAYS],
])('what a session is like without its minutiae is what its impressions are like, %s', (_, model) => {
  for (let person = 0; person < 60; person++) {
    const capture = { index: person % 3, trueAgeYears: person % 20 };
    const prints = tenPrint(random, owner(person), capture, model);
    const known = sessionPrints(random, owner(person), capture, model);
    expect([...known.quality]).toEqual(prints.map((one) => (one.kind === 'acquired' ? one.quality : -1)));
    for (const [place, one] of prints.entries()) {
      expect(known.ridgePx[place]! > 0).toBe(one.kind === 'acquired');
      if (one.kind !== 'acquired') continue;
      expect(known.size).toBe(one.scale);
      expect(known.failure !== 'none').toBe(one.grossFailure);
    }
    expect(isAnyFingerAcquired(random, owner(person), capture, model)).toBe(
      prints.some(({ kind }) => kind === 'acquired'),
    );
  }
});

test('a person of whom nothing can be acquired is told from the others', () => {
  const none = fingerModel({ 'fingers.quality.gate': 98.5 });
  expect(isAnyFingerAcquired(random, owner(1), { index: 0, trueAgeYears: 10 }, none)).toBe(false);
  expect([...sessionPrints(random, owner(1), { index: 0, trueAgeYears: 10 }, none).quality]).toEqual(
    new Array(10).fill(-1),
  );
});
