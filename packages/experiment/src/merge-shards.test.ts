import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inventedPlan, inventedPorts, inventedScenario } from './invented-run.test.fixture.ts';
import { mergeShards, shardsOfOneRun } from './merge-shards.ts';
import { verify } from './results-folder/verify.ts';
import { experiment } from './run-experiment.ts';
import { runShard } from './run-shard.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'shards-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const folder = (name: string): string => join(root, name);
const GRID = 'grid: {growthHandling: [rigid, growth-model]}';
const find = async () => ({ derived: { threshold: 41 }, fingerComparisons: 500, parametersRead: [] });
const facts = ['rigid', 'growth-model'].map((name) => ({ name, decidedBy: name, find }));
const ports = { ...inventedPorts(), facts };
const plan = (name: string, more = GRID) => inventedPlan(folder(name), inventedScenario(more));

async function shard(index: number, of: number, more = GRID): Promise<string> {
  return (await runShard(plan(`${index}-${of}`, more), { index, of }, ports)).folder;
}

const merged = async (folders: readonly string[], out = 'merged') =>
  mergeShards(plan(out), await shardsOfOneRun(folders), ports);

describe('shards of a run', () => {
  it.each([2, 3, 5])('%i of them merge into the bytes of a whole run, in whatever order they are named', async (of) => {
    const folders = await Promise.all(Array.from({ length: of }, (_, i) => shard(i + 1, of)));
    const { manifest } = await merged(folders.toReversed());
    await experiment(plan('whole'), ports);
    expect(await verify(folder('whole'), folder('merged'))).toMatchObject({ equal: true });
    expect(manifest.shards.map((one) => one.shard)).toEqual(Array.from({ length: of }, (_, i) => `${i + 1}/${of}`));
    expect(manifest.shards.reduce((sum, { cells }) => sum + cells, 0)).toBe(12);
  });

  it('leave nothing beside them, and one that fails is absent', async () => {
    await shard(1, 2);
    expect(readdirSync(root)).toEqual(['1-2']);
    const out = { ...plan('2-2'), out: '/proc/x/y' };
    await expect(runShard(out, { index: 2, of: 2 }, ports)).rejects.toThrow(/no folder can be made/);
  });

  it('are refused where one is missing, there twice, of another run or of another division', async () => {
    const [first, second] = [await shard(1, 2), await shard(2, 2)];
    cpSync(first, folder('again'), { recursive: true });
    await expect(merged([first])).rejects.toThrow('shard 2/2 missing; expected all 2 shards');
    await expect(merged([first, second, folder('again')])).rejects.toThrow('are both shard 1/2');
    await expect(merged([first, await shard(2, 3)])).rejects.toThrow('is one of 3 shards');
    rmSync(second, { recursive: true });
    await expect(merged([first, await shard(2, 2, `seed: 2\n${GRID}`)])).rejects.toThrow('another scenario, seed');
    await expect(merged([root])).rejects.toThrow('has no shard.json');
    await expect(merged([])).rejects.toThrow('expected those of all shards');
    expect(readdirSync(root)).not.toContain('merged');
  });

  it('are refused by other code than computed them', async () => {
    const folders = [await shard(1, 2), await shard(2, 2)];
    const other = { ...plan('merged'), code: { versions: {}, commit: 'another' } };
    await expect(mergeShards(other, await shardsOfOneRun(folders), ports)).rejects.toThrow('computed by other code');
    const path = join(folders[1]!, 'shard.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace(/"run": "../, '"run": "00'));
    await expect(merged(folders)).rejects.toThrow('other code');
    writeFileSync(path, '{"format": "eurodac-sim shard"}');
    await expect(merged(folders)).rejects.toThrow('is of no shard');
  });

  it('are refused where a cell is altered, and no folder is left', async () => {
    const folders = [await shard(1, 2), await shard(2, 2)];
    const cells = readdirSync(folders[1]!, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.cell'),
    );
    for (const name of cells) truncateSync(join(folders[1]!, name), 90);
    await expect(merged(folders)).rejects.toThrow(/altered/);
    expect(readdirSync(root).sort()).toEqual(['1-2', '2-2']);
  });

  it('cannot be of a run whose length an interval decides', async () => {
    const until = 'replications: {atMost: 9, until: {measure: O1, policy: rules-2024, halfWidth: 0.1}}';
    await expect(shard(1, 2, until)).rejects.toThrow('an interval decides');
    expect(readdirSync(root)).toEqual([]);
  });
});
