import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inventedFrame, inventedPlan, inventedScenario } from '../invented-run.test.fixture.ts';
import { CannotWriteError } from '../results-folder/cannot-write.ts';
import { plannedRun } from '../run-plan.ts';
import type { Cell } from './cell.ts';
import { cellsOf } from './cell.ts';
import { cellResult } from './cell-result.ts';
import { openCellStore } from './cell-store.ts';
import type { CellPorts } from './compute-cells.ts';
import { computeCells, nothingComputed } from './compute-cells.ts';
import type { Executor } from './executor.ts';
import { executor } from './executor.ts';
import type { Progress } from './progress.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cells-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const scenario = (more = '') => inventedScenario(more);
const cells = (replications: number, more = ''): readonly Cell[] =>
  cellsOf(plannedRun(inventedPlan('', scenario(more))).cells, Array(replications).keys());

/** Computes cells by a clock that ticks one second a reading; `ran` is what was not in the store. */
async function compute(all: readonly Cell[], options: Partial<CellPorts> = {}) {
  const ran: Cell[] = [];
  const computed = nothingComputed();
  let seconds = 0;
  const run = executor(async (cell) => {
    ran.push(cell);
    return inventedFrame(cell);
  });
  const ports = { executor: run, now: () => 1000 * seconds++, ...options };
  await computeCells(
    all,
    openCellStore(folder, () => 0),
    ports,
    computed,
  );
  return { ...computed, ran: ran.map(({ replication }) => replication) };
}

const files = (): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('.cell'));
const fileOf = ({ id }: Cell): string => join(folder, id.slice(0, 2), `${id}.cell`);

describe('a cell', () => {
  it('is the same cell in a run of more replications, of other words and of more grid points', () => {
    const ids = (of: readonly Cell[]): readonly string[] => of.map(({ id }) => id);
    const few = ids(cells(2));
    expect(ids(cells(5)).slice(0, 2)).toEqual(few);
    expect(ids(cells(2, 'seed: 2')).some((id) => few.includes(id))).toBe(false);
    const [scores, more] = ['[as-2013]', '[as-2013, follows-law]'].map((practice) =>
      ids(cells(2, `fidelity: scores\ngrid: {searchPractice: ${practice}}`)),
    );
    expect(more).toHaveLength(4);
    expect(scores!.every((id) => more!.includes(id))).toBe(true);
  });

  it('holds the search practices together where the matcher runs, and avoidance wherever it varies', () => {
    const points = (more: string): readonly number[] => cells(1, more).map((cell) => cell.points.length);
    expect(points('')).toEqual([2]);
    expect(points('grid: {growthHandling: [rigid, growth-model]}')).toEqual([2, 2]);
    expect(points('fidelity: scores')).toEqual([1, 1]);
    expect(points('fidelity: scores\ngrid: {avoidanceElasticity: [0, 1, 2]}')).toEqual([3, 3]);
    expect(points('grid: {minimumAge: [6, 14], searchPractice: [as-2013]}')).toEqual([1, 1]);
  });
});

describe('a store of cells', () => {
  it('computes only what it does not have', async () => {
    expect(await compute(cells(2))).toMatchObject({ ran: [0, 1], finished: 2, reused: 0 });
    expect(await compute(cells(4))).toMatchObject({ ran: [2, 3], finished: 4, reused: 2 });
    expect(await compute(cells(4, 'seed: 7'))).toMatchObject({ ran: [0, 1, 2, 3] });
  });

  it('gives a result back as it was, under the keys that the asking run has for its points', async () => {
    const [cell] = cells(1);
    await compute([cell!]);
    const asked = { ...cell!, points: ['{"a":1}', '{"a":2}'] };
    const [first, again] = [
      await openCellStore(folder, () => 0).read(cell!),
      await openCellStore(folder, () => 0).read(asked),
    ];
    expect(again?.outcomes.map(({ value }) => value)).toEqual(first?.outcomes.map(({ value }) => value));
    expect(new Set(again?.outcomes.map(({ point }) => point))).toEqual(new Set(asked.points));
    expect(new Set(again?.losses.map(({ point }) => point))).toEqual(new Set(asked.points));
  });

  it('computes again what was truncated, altered or put in its place, and nothing else', async () => {
    const all = cells(5);
    await compute(all);
    truncateSync(fileOf(all[1]!), 90);
    const bytes = readFileSync(fileOf(all[3]!));
    bytes[bytes.length - 5]! ^= 1;
    writeFileSync(fileOf(all[3]!), bytes);
    writeFileSync(fileOf(all[4]!), readFileSync(fileOf(all[0]!)));
    expect((await compute(all)).ran).toEqual([1, 3, 4]);
  });

  it('may be used by two runs at once', async () => {
    const all = cells(6);
    const both = await Promise.all([compute(all), compute(all)]);
    expect(both.map(({ finished }) => finished)).toEqual([6, 6]);
    expect(files()).toHaveLength(6);
    expect((await compute(all)).ran).toEqual([]);
  });

  it.skipIf(!existsSync('/proc/self'))('says what is in the way where it cannot write', async () => {
    const store = openCellStore('/proc/x/y', () => 0);
    const [cell] = cells(1);
    await expect(store.keep(cell!, inventedFrame(cell!))).rejects.toThrow(CannotWriteError);
  });

  it('leaves no half-written file when a cell cannot be kept', async () => {
    const [cell] = cells(1);
    mkdirSync(fileOf(cell!), { recursive: true });
    writeFileSync(join(fileOf(cell!), 'theirs'), '');
    await expect(openCellStore(folder, () => 0).keep(cell!, inventedFrame(cell!))).rejects.toThrow();
    expect(files().filter((name) => name.endsWith('.writing'))).toEqual([]);
  });
});

describe('computing cells', () => {
  it('tells done, rate and seconds left by the clock it is given', async () => {
    const told: Progress[] = [];
    await compute(cells(1));
    await compute(cells(3), { onProgress: (progress) => told.push(progress) });
    expect(told).toEqual([
      { done: 1, of: 3, reused: 1, failed: 0, perSecond: 0, secondsLeft: null },
      { done: 2, of: 3, reused: 1, failed: 0, perSecond: 0.5, secondsLeft: 2 },
      { done: 3, of: 3, reused: 1, failed: 0, perSecond: 2 / 3, secondsLeft: 0 },
    ]);
  });

  it('goes on with the others when one fails, and tries that one again the next time', async () => {
    const failing = executor(async (cell) => {
      if (cell.replication === 1) throw new RangeError('no more memory');
      return inventedFrame(cell);
    });
    const { finished, failed } = await compute(cells(3), { executor: failing });
    expect(finished).toBe(2);
    expect(failed).toMatchObject([
      { cell: { replication: 1 }, failure: { name: 'RangeError', message: 'no more memory' } },
    ]);
    expect((await compute(cells(3))).ran).toEqual([1]);
  });

  it('takes the frame of another cell, or what is none, for a failure', async () => {
    const [, second] = cells(2);
    const wrong = executor(async () => inventedFrame(second!));
    expect((await compute(cells(2), { executor: wrong })).failed).toMatchObject([
      { cell: { replication: 0 }, failure: { message: expect.stringContaining('other-cell') } },
    ]);
    rmSync(folder, { recursive: true });
    const noise = executor(async () => new Uint8Array(500));
    expect((await compute(cells(1), { executor: noise })).failed).toHaveLength(1);
    expect(existsSync(folder)).toBe(false);
  });

  it('keeps what is finished when it is stopped, without waiting for what is under way', async () => {
    const stop = new AbortController();
    const stopping = executor(async (cell) => {
      if (cell.replication === 2) stop.abort();
      return cell.replication === 2 ? new Promise<Uint8Array>(() => undefined) : inventedFrame(cell);
    });
    await expect(compute(cells(4), { executor: stopping, signal: stop.signal })).rejects.toThrow(/abort/);
    expect(files()).toHaveLength(2);
    expect((await compute(cells(4))).ran).toEqual([2, 3]);
  });
});

describe('an executor', () => {
  const outcomes = async (of: Executor, all: readonly Cell[]) => {
    const told: string[] = [];
    for await (const { cell, kind } of of.run(all, new AbortController().signal))
      told.push(`${cell.replication} ${kind}`);
    return told;
  };

  it('has as many cells under way as it is wide, and tells each outcome once, in whatever order they come', async () => {
    const waiting: (() => void)[] = [];
    let most = 0;
    let running = 0;
    const wide = executor(async (cell) => {
      most = Math.max(most, ++running);
      // The last of three to start is the first to finish.
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
        if (waiting.length === 3 || cell.replication >= 4) for (const go of waiting.splice(0).toReversed()) go();
      });
      running--;
      return inventedFrame(cell);
    }, 3);
    const told = await outcomes(wide, cells(6));
    expect(most).toBe(3);
    expect(told.toSorted()).toEqual([0, 1, 2, 3, 4, 5].map((replication) => `${replication} finished`));
  });

  it('starts nothing once it is told to stop', async () => {
    const ran: number[] = [];
    const one = executor(async (cell) => {
      ran.push(cell.replication);
      return inventedFrame(cell);
    });
    const started = one.run(cells(3), AbortSignal.abort())[Symbol.asyncIterator]();
    await expect(started.next()).rejects.toThrow();
    expect(ran).toEqual([]);
  });
});

describe('a frame', () => {
  const [cell] = cells(1);
  const bytes = inventedFrame(cell!);

  it('notices every flipped bit and every missing byte', () => {
    for (let i = 0; i < bytes.length; i++) {
      const altered = Uint8Array.from(bytes);
      altered[i]! ^= 1 << (i % 8);
      expect(cellResult(altered, cell!).kind).toBe('unusable');
      expect(cellResult(bytes.subarray(0, i), cell!).kind).toBe('unusable');
    }
  });

  it('belongs to its cell', () =>
    expect(cellResult(bytes, cells(2)[1]!)).toEqual({ kind: 'unusable', because: 'other-cell' }));
});
