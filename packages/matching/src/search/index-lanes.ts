/** Lanes of an index, each held by one search at a time. */
export type IndexLanes = {
  /** Waits for `count` lanes, at most as many as there are, and gives them back when the work is done. */
  readonly hold: <Result>(count: number, work: (lanes: readonly number[]) => Promise<Result>) => Promise<Result>;
};

/** @throws {RangeError} there is no lane */
export function indexLanes(lanes: number): IndexLanes {
  if (!(lanes >= 1)) throw new RangeError(`${lanes} lanes; an index that is searched has at least 1`);
  const free = Array.from({ length: lanes }, (_, lane) => lane);
  const waiting: { readonly count: number; readonly start: (held: readonly number[]) => void }[] = [];
  const startWaiting = (): void => {
    while (waiting.length > 0 && waiting[0]!.count <= free.length) {
      const { count, start } = waiting.shift()!;
      start(free.splice(0, count));
    }
  };
  return {
    hold: async (count, work) => {
      const held = await new Promise<readonly number[]>((start) => {
        waiting.push({ count: Math.min(count, lanes), start });
        startWaiting();
      });
      try {
        return await work(held);
      } finally {
        free.push(...held);
        startWaiting();
      }
    },
  };
}
