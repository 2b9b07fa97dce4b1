import type { Instant } from '@eurodac-sim/primitives';

/** Something that is to happen to a person. */
export type Scheduled<Step> = {
  readonly at: Instant;
  readonly person: number;
  readonly step: Step;
  /** What must still hold of the person when the moment comes, or what the step is about; a whole number. */
  readonly stamp: number;
};

const FIRST_ROOM = 1024;

/** Steps in order of moment, then person, then of being scheduled: a binary heap over columns of numbers. */
export class EventQueue<Step> {
  readonly #steps: readonly Step[];
  readonly #codes: ReadonlyMap<Step, number>;
  #size = 0;
  #sequence = 0;
  /** Slots in the order of the heap, and beside each its moment, so that most comparisons look at one column. */
  #heap = new Int32Array(FIRST_ROOM);
  #at = new Float64Array(FIRST_ROOM);
  #person = new Int32Array(FIRST_ROOM);
  #order = new Float64Array(FIRST_ROOM);
  #stamp = new Int32Array(FIRST_ROOM);
  #step = new Uint8Array(FIRST_ROOM);

  /** @param steps every kind of step there is, 256 at most */
  constructor(steps: readonly Step[]) {
    this.#steps = steps;
    this.#codes = new Map(steps.map((step, code) => [step, code]));
    for (let slot = 0; slot < FIRST_ROOM; slot++) this.#heap[slot] = slot;
  }

  get size(): number {
    return this.#size;
  }

  push(at: Instant, person: number, step: Step, stamp: number): void {
    if (this.#size === this.#heap.length) this.#grow();
    const slot = this.#heap[this.#size]!;
    this.#person[slot] = person;
    this.#order[slot] = this.#sequence++;
    this.#stamp[slot] = stamp;
    this.#step[slot] = this.#codes.get(step)!;
    this.#rise(this.#size++, slot, at);
  }

  /** The next step, which leaves the queue; undefined from an empty one. */
  pop(): Scheduled<Step> | undefined {
    if (this.#size === 0) return undefined;
    const slot = this.#heap[0]!;
    const at = this.#at[0]! as Instant;
    const last = this.#heap[--this.#size]!;
    const lastAt = this.#at[this.#size]!;
    // The slot stays in the heap's free part, so that the next push uses it again.
    this.#heap[this.#size] = slot;
    if (this.#size > 0) this.#sink(last, lastAt);
    return {
      at,
      person: this.#person[slot]!,
      step: this.#steps[this.#step[slot]!]!,
      stamp: this.#stamp[slot]!,
    };
  }

  /** Which of two steps of the same moment comes first. */
  #isFirst(a: number, b: number): boolean {
    const person = this.#person[a]! - this.#person[b]!;
    return person === 0 ? this.#order[a]! < this.#order[b]! : person < 0;
  }

  #rise(from: number, slot: number, at: number): void {
    const heap = this.#heap;
    const times = this.#at;
    let place = from;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      const above = times[parent]!;
      if (above < at || (above === at && !this.#isFirst(slot, heap[parent]!))) break;
      heap[place] = heap[parent]!;
      times[place] = above;
      place = parent;
    }
    heap[place] = slot;
    times[place] = at;
  }

  #sink(slot: number, at: number): void {
    const heap = this.#heap;
    const times = this.#at;
    const size = this.#size;
    let place = 0;
    for (let child = 1; child < size; child = 2 * place + 1) {
      const right = times[child + 1]! - times[child]!;
      if (child + 1 < size && (right < 0 || (right === 0 && this.#isFirst(heap[child + 1]!, heap[child]!)))) child += 1;
      const below = times[child]!;
      if (at < below || (at === below && this.#isFirst(slot, heap[child]!))) break;
      heap[place] = heap[child]!;
      times[place] = below;
      place = child;
    }
    heap[place] = slot;
    times[place] = at;
  }

  #grow(): void {
    const room = this.#heap.length * 2;
    const wider = <Column extends { set(from: Column): void }>(column: Column, empty: Column): Column => {
      empty.set(column);
      return empty;
    };
    this.#heap = wider(this.#heap, new Int32Array(room));
    for (let slot = room / 2; slot < room; slot++) this.#heap[slot] = slot;
    this.#at = wider(this.#at, new Float64Array(room));
    this.#person = wider(this.#person, new Int32Array(room));
    this.#order = wider(this.#order, new Float64Array(room));
    this.#stamp = wider(this.#stamp, new Int32Array(room));
    this.#step = wider(this.#step, new Uint8Array(room));
  }
}
