import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReplicationResult } from '@eurodac-sim/simulation';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CannotWriteError } from '../results-folder/cannot-write.ts';
import { frame, frameContent } from './frame.ts';
import type { Progress } from './progress.ts';
import type { ReplicationPorts } from './replicate.ts';
import { RunInterruptedError, replicate } from './replicate.ts';
import { OtherRunError, openRunStore, partialFolder, UnfinishedRunError } from './run-store.ts';

const KEY = 'ab'.repeat(32);
const result = (replication: number): ReplicationResult => ({
  replication,
  outcomes: [
    {
      policy: 'rules-2013',
      point: '{}',
      measure: 'O1',
      subgroup: 'all',
      value: replication / 7,
      numerator: 1,
      denominator: null,
      unit: 'share',
    },
  ],
  losses: [],
  comparisons: { searches: replication, fingerComparisons: 2 ** 40 + replication },
  parametersRead: ['a', 'b'],
});

let out: string;
let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'replicate-'));
  out = join(root, 'results');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** A run whose clock ticks one second a reading; `ran` is what it computed. */
async function run(
  of: number,
  options: Partial<ReplicationPorts> & { readonly resume?: boolean; readonly key?: string } = {},
) {
  const ran: number[] = [];
  let seconds = 0;
  const store = await openRunStore(out, options.key ?? KEY, options.resume ?? false);
  const runReplication = async (replication: number) => {
    ran.push(replication);
    return result(replication);
  };
  const replicated = await replicate(of, { runReplication, now: () => 1000 * seconds++, store, ...options });
  return { ...replicated, ran };
}

const frames = () => readdirSync(partialFolder(out)).filter((name) => name.endsWith('.frame'));

describe('a loop over replications', () => {
  it('gives every replication in its order', async () => {
    expect(await run(5)).toMatchObject({ results: [0, 1, 2, 3, 4].map(result), ran: [0, 1, 2, 3, 4] });
  });

  it('tells done, rate and seconds left by the clock it is given', async () => {
    const told: Progress[] = [];
    await run(4, { onProgress: (progress) => told.push(progress) });
    expect(told).toEqual([
      { done: 1, of: 4, reused: 0, perSecond: 1, secondsLeft: 3 },
      { done: 2, of: 4, reused: 0, perSecond: 1, secondsLeft: 2 },
      { done: 3, of: 4, reused: 0, perSecond: 1, secondsLeft: 1 },
      { done: 4, of: 4, reused: 0, perSecond: 1, secondsLeft: 0 },
    ]);
  });

  it('keeps what it finished when it is stopped, says how to go on, and goes on from there', async () => {
    const stop = new AbortController();
    const stopping = async (replication: number) => {
      if (replication === 2) stop.abort();
      return replication === 2 ? new Promise<ReplicationResult>(() => undefined) : result(replication);
    };
    const interrupted = run(4, { runReplication: stopping, signal: stop.signal });
    await expect(interrupted).rejects.toThrow(RunInterruptedError);
    await expect(interrupted).rejects.toMatchObject({
      finished: 2,
      of: 4,
      message: expect.stringMatching(/stopped after 2 of 4 replications.*--resume/),
    });
    expect(frames()).toHaveLength(2);
    const resumed = await run(4, { resume: true });
    expect(resumed).toEqual({ results: [0, 1, 2, 3].map(result), reused: 2, ran: [2, 3] });
  });

  it('starts nothing when it is stopped beforehand', async () => {
    await expect(run(2, { signal: AbortSignal.abort() })).rejects.toThrow(/stopped before the first of 2/);
    expect(readdirSync(root)).toEqual([]);
  });

  it('leaves nothing behind when it is stopped or fails before the first is finished, and then starts anew', async () => {
    const stop = new AbortController();
    const stopping = async () => {
      stop.abort();
      return new Promise<ReplicationResult>(() => undefined);
    };
    const interrupted = run(2, { runReplication: stopping, signal: stop.signal });
    await expect(interrupted).rejects.toMatchObject({
      name: 'RunInterruptedError',
      finished: 0,
      message: expect.stringMatching(/nothing is kept: run the same command again/),
    });
    expect(readdirSync(root)).toEqual([]);
    const failing = async () => Promise.reject(new Error('no more memory'));
    await expect(run(2, { runReplication: failing })).rejects.toThrow('no more memory');
    expect(readdirSync(root)).toEqual([]);
    expect((await run(2)).ran).toEqual([0, 1]);
  });

  it('keeps what an earlier run finished when it is stopped before it finishes more', async () => {
    const failing = async (replication: number) => {
      if (replication === 1) throw new Error('no more memory');
      return result(replication);
    };
    await expect(run(3, { runReplication: failing })).rejects.toThrow('no more memory');
    await expect(run(3, { resume: true, signal: AbortSignal.abort() })).rejects.toThrow(/stopped after 1 of 3/);
    expect(frames()).toEqual(['replication-000000.frame']);
  });

  it.skipIf(!existsSync('/dev/full'))('keeps whole replications alone when the disk is full', async () => {
    const filling = async (replication: number) => {
      if (replication === 1) symlinkSync('/dev/full', join(partialFolder(out), 'replication-000001.frame.writing'));
      return result(replication);
    };
    const full = run(3, { runReplication: filling });
    await expect(full).rejects.toThrow(CannotWriteError);
    await expect(full).rejects.toThrow(/no space is left \(ENOSPC .*free some space, then run .* --resume/);
    expect(readdirSync(partialFolder(out)).sort()).toEqual(['replication-000000.frame', 'run-key']);
    expect((await run(3, { resume: true })).ran).toEqual([1, 2]);
  });

  it('keeps what it finished when a replication fails, and passes the failure on', async () => {
    const failing = async (replication: number) => {
      if (replication === 1) throw new Error('no more memory');
      return result(replication);
    };
    await expect(run(3, { runReplication: failing })).rejects.toThrow('no more memory');
    expect(frames()).toEqual(['replication-000000.frame']);
  });

  it('computes again what was truncated or altered, and nothing else', async () => {
    await run(4);
    const path = (replication: number) => join(partialFolder(out), `replication-00000${replication}.frame`);
    truncateSync(path(1), 100);
    const bytes = readFileSync(path(3));
    bytes[bytes.length - 5]! ^= 1;
    writeFileSync(path(3), bytes);
    const resumed = await run(4, { resume: true });
    expect(resumed.ran).toEqual([1, 3]);
    expect(resumed.results).toEqual([0, 1, 2, 3].map(result));
  });

  it('lets a longer run continue a shorter one', async () => {
    await run(2);
    expect((await run(4, { resume: true })).ran).toEqual([2, 3]);
  });

  it('never continues unasked, nor another run', async () => {
    await run(2);
    await expect(run(2)).rejects.toThrow(UnfinishedRunError);
    await expect(run(2, { resume: true, key: 'cd'.repeat(32) })).rejects.toThrow(OtherRunError);
    expect(frames()).toHaveLength(2);
  });

  it('refuses a replication that comes back under another number', async () =>
    expect(run(1, { runReplication: async () => result(5) })).rejects.toThrow(/came back as 5/));
});

describe('a frame', () => {
  const bytes = frame(result(3), KEY);

  it('gives back the replication it was made of', () =>
    expect(frameContent(bytes, KEY, 3)).toEqual({ kind: 'finished', result: result(3) }));

  it('notices every flipped bit and every missing byte', () => {
    for (let i = 0; i < bytes.length; i++) {
      const altered = Uint8Array.from(bytes);
      altered[i]! ^= 1 << (i % 8);
      expect(frameContent(altered, KEY, 3).kind).toBe('unusable');
      expect(frameContent(bytes.subarray(0, i), KEY, 3).kind).toBe('unusable');
    }
  });

  it('belongs to its run and its number', () => {
    expect(frameContent(bytes, 'cd'.repeat(32), 3)).toEqual({ kind: 'unusable', because: 'other-run' });
    expect(frameContent(bytes, KEY, 4)).toEqual({ kind: 'unusable', because: 'altered' });
  });
});
