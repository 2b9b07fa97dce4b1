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
  #size = 0;
  #sequence = 0;
  #heap = new Int32Array(FIRST_ROOM);
  #at = new Float64Array(FIRST_ROOM);
  #person = new Int32Array(FIRST_ROOM);
  #order = new Float64Array(FIRST_ROOM);
  #stamp = new Int32Array(FIRST_ROOM);
  #step = new Uint8Array(FIRST_ROOM);

  /** @param steps every kind of step there is, 256 at most */
  constructor(steps: readonly Step[]) {
    this.#steps = steps;
    for (let slot = 0; slot < FIRST_ROOM; slot++) this.#heap[slot] = slot;
  }

  get size(): number {
    return this.#size;
  }

  push(at: Instant, person: number, step: Step, stamp: number): void {
    if (this.#size === this.#heap.length) this.#grow();
    const slot = this.#heap[this.#size]!;
    this.#at[slot] = at;
    this.#person[slot] = person;
    this.#order[slot] = this.#sequence++;
    this.#stamp[slot] = stamp;
    this.#step[slot] = this.#steps.indexOf(step);
    this.#rise(this.#size++, slot);
  }

  /** The next step, which leaves the queue; undefined from an empty one. */
  pop(): Scheduled<Step> | undefined {
    if (this.#size === 0) return undefined;
    const slot = this.#heap[0]!;
    const last = this.#heap[--this.#size]!;
    // The slot stays in the heap's free part, so that the next push uses it again.
    this.#heap[this.#size] = slot;
    if (this.#size > 0) this.#sink(last);
    return {
      at: this.#at[slot] as Instant,
      person: this.#person[slot]!,
      step: this.#steps[this.#step[slot]!]!,
      stamp: this.#stamp[slot]!,
    };
  }

  #before(a: number, b: number): boolean {
    const at = this.#at[a]! - this.#at[b]!;
    if (at !== 0) return at < 0;
    const person = this.#person[a]! - this.#person[b]!;
    return person === 0 ? this.#order[a]! < this.#order[b]! : person < 0;
  }

  #rise(from: number, slot: number): void {
    let place = from;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (!this.#before(slot, this.#heap[parent]!)) break;
      this.#heap[place] = this.#heap[parent]!;
      place = parent;
    }
    this.#heap[place] = slot;
  }

  #sink(slot: number): void {
    let place = 0;
    for (let child = 1; child < this.#size; child = 2 * place + 1) {
      if (child + 1 < this.#size && this.#before(this.#heap[child + 1]!, this.#heap[child]!)) child += 1;
      if (!this.#before(this.#heap[child]!, slot)) break;
      this.#heap[place] = this.#heap[child]!;
      place = child;
    }
    this.#heap[place] = slot;
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
