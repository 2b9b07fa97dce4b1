import type { Instant } from '@eurodac-sim/primitives';
import { RandomStream } from '@eurodac-sim/primitives';
import { describe, expect, it } from 'vitest';
import { EventQueue } from './event-queue.ts';

const STEPS = ['first', 'second', 'third'] as const;

/** Whole numbers below a bound, the same every time. */
function numbers(seed: number): (below: number) => number {
  const stream = new RandomStream(new Uint32Array([seed, 2, 3, 4]));
  return (below) => Math.floor(stream.uniform() * below);
}

describe('a queue of steps', () => {
  it('gives them in the order of a sorted list, however pushes and pops are mixed', () => {
    const below = numbers(1);
    const queue = new EventQueue<(typeof STEPS)[number]>(STEPS);
    let waiting: { at: number; person: number; order: number; stamp: number }[] = [];
    for (let order = 0; order < 6000; order++) {
      if (below(3) > 0 || waiting.length === 0) {
        // Few moments and few persons, so that ties are common.
        const step = { at: below(50), person: below(8), order, stamp: order };
        waiting.push(step);
        queue.push(step.at as Instant, step.person, STEPS[order % 3]!, step.stamp);
      } else {
        waiting = waiting.toSorted((a, b) => a.at - b.at || a.person - b.person || a.order - b.order);
        const { at, person, stamp } = waiting.shift()!;
        expect(queue.pop()).toEqual({ at, person, step: STEPS[stamp % 3], stamp });
      }
      expect(queue.size).toBe(waiting.length);
    }
    expect(waiting.length).toBeGreaterThan(1100);
  });

  it('has nothing to give when empty, and works again afterwards', () => {
    const queue = new EventQueue(STEPS);
    expect(queue.pop()).toBeUndefined();
    queue.push(5 as Instant, 1, 'second', -7);
    expect([queue.pop(), queue.pop()]).toEqual([{ at: 5, person: 1, step: 'second', stamp: -7 }, undefined]);
  });
});
