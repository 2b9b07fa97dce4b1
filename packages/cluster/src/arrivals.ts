/** Things that come from outside, one by one, each once until it is taken. */
export type Arrivals<Thing> = {
  readonly put: (thing: Thing) => void;
  /** Ends the waiting with a problem. */
  readonly fail: (problem: unknown) => void;
  /** The next thing, when there is one. */
  readonly next: () => Promise<Thing>;
};

export function arrivals<Thing>(): Arrivals<Thing> {
  const waiting = new Set<Thing>();
  let wake = Promise.withResolvers<void>();
  wake.promise.catch(() => undefined);
  return {
    put: (thing) => {
      waiting.add(thing);
      wake.resolve();
    },
    fail: (problem) => wake.reject(problem),
    next: async () => {
      while (waiting.size === 0) {
        await wake.promise;
        if (waiting.size > 0) break;
        wake = Promise.withResolvers<void>();
        wake.promise.catch(() => undefined);
      }
      const [thing] = waiting;
      waiting.delete(thing!);
      return thing!;
    },
  };
}
