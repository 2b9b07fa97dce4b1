import type { Instant } from '@eurodac-sim/primitives';
import type { DatasetNumber } from './dataset.ts';

/** Datasets that wait for a moment each: a binary heap, the earliest first, in two columns. */
export type TimeQueue = { readonly times: Instant[]; readonly numbers: DatasetNumber[] };

/** A queue in which nothing waits. */
export function timeQueue(): TimeQueue {
  return { times: [], numbers: [] };
}

/** Adds a dataset that waits for a moment. */
export function enqueue({ times, numbers }: TimeQueue, time: Instant, number: DatasetNumber): void {
  let place = times.length;
  times.push(time);
  numbers.push(number);
  while (place > 0) {
    const parent = (place - 1) >> 1;
    if (times[parent]! <= time) break;
    times[place] = times[parent]!;
    numbers[place] = numbers[parent]!;
    place = parent;
  }
  times[place] = time;
  numbers[place] = number;
}

/** Takes out the dataset that waits for the earliest moment, if that is `until` or earlier. */
export function dequeueUntil(queue: TimeQueue, until: Instant): DatasetNumber | undefined {
  const { times, numbers } = queue;
  if (times.length === 0 || times[0]! > until) return undefined;
  const first = numbers[0]!;
  const time = times.pop()!;
  const number = numbers.pop()!;
  if (times.length > 0) sink(queue, time, number);
  return first;
}

/** Puts a dataset in at the top and lets it sink to its place. */
function sink({ times, numbers }: TimeQueue, time: Instant, number: DatasetNumber): void {
  const size = times.length;
  let place = 0;
  for (let child = 1; child < size; child = 2 * place + 1) {
    if (child + 1 < size && times[child + 1]! < times[child]!) child += 1;
    if (times[child]! >= time) break;
    times[place] = times[child]!;
    numbers[place] = numbers[child]!;
    place = child;
  }
  times[place] = time;
  numbers[place] = number;
}
