import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { csvParse } from 'd3-dsv';
import { parquetReadObjects } from 'hyparquet';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  inventedFrame,
  inventedPlan,
  inventedPorts,
  inventedReplication,
  inventedScenario,
} from './invented-run.test.fixture.ts';
import type { Cell } from './replications/cell.ts';
import { resultFrame } from './replications/cell-result.ts';
import { executor } from './replications/executor.ts';
import { UnfinishedRunError } from './replications/unfinished-run.ts';
import { CannotWriteError } from './results-folder/cannot-write.ts';
import { verify } from './results-folder/verify.ts';
import { ResultsExistError } from './results-folder/whole-folder.ts';
import { experiment } from './run-experiment.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'experiment-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const folder = (name: string): string => join(root, name);
const run = (name: string, ports = {}) => experiment(inventedPlan(folder(name)), { ...inventedPorts(), ...ports });
const rows = (name: string, file: string) => csvParse(readFileSync(join(folder(name), file), 'utf8'));
/** An executor that notes which replications it runs. */
const noting = (ran: number[]) =>
  executor(async (cell: Cell) => {
    ran.push(cell.replication);
    return inventedFrame(cell);
  });
const POINT = '{"searchPractice":"as-2013"}';

describe('a results folder', () => {
  it('holds the manifest, and each table as CSV and as Parquet with the same columns and numbers', async () => {
    await run('a');
    expect(readdirSync(folder('a')).sort()).toEqual([
      'datapackage.json',
      'differences.csv',
      'differences.parquet',
      'losses.csv',
      'losses.parquet',
      'manifest.json',
      'outcomes.csv',
      'outcomes.parquet',
      'summary.csv',
      'summary.parquet',
    ]);
    for (const table of ['outcomes', 'differences', 'losses', 'summary']) {
      const bytes = readFileSync(join(folder('a'), `${table}.parquet`));
      const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
      const fromParquet = await parquetReadObjects({ file });
      const fromCsv = rows('a', `${table}.csv`);
      expect(Object.keys(fromParquet[0] ?? {})).toEqual(fromCsv.columns);
      const texts = fromParquet.map((row) => Object.values(row).map((cell) => (cell === null ? '' : String(cell))));
      expect(texts).toEqual(fromCsv.map((row) => Object.values(row)));
    }
  });

  it('may be read by whoever may read other new files', async () => {
    await run('a');
    mkdirSync(folder('other'));
    expect(statSync(folder('a')).mode).toBe(statSync(folder('other')).mode);
  });

  it('has the columns that other programs rely on', async () => {
    await run('a');
    const columns = (file: string) => rows('a', file).columns.join(',');
    expect(columns('outcomes.csv')).toBe(
      'scenario,policy,point,replication,measure,subgroup,value,numerator,denominator,unit',
    );
    expect(columns('differences.csv')).toBe(
      'scenario,policy,baseline,point,measure,subgroup,mean,low,high,replications',
    );
    expect(columns('losses.csv')).toBe('scenario,policy,point,replication,cause,count,share,shapley');
    expect(columns('summary.csv')).toBe(
      'scenario,policy,point,measure,subgroup,median,p05,p95,mean,replications,numerator,denominator,pooled,pooledLow,pooledHigh,why',
    );
    expect(rows('a', 'outcomes.csv')[0]).toMatchObject({
      scenario: 'an-invented-run',
      policy: 'rules-2013',
      point: POINT,
      replication: '0',
    });
  });

  it('says in its manifest what it was made from', async () => {
    const find = async () => ({ derived: { threshold: 41 }, fingerComparisons: 500, parametersRead: [] });
    const { manifest } = await run('a', { facts: [{ name: 'rigid', decidedBy: 1, find }] });
    expect(JSON.parse(readFileSync(join(folder('a'), 'manifest.json'), 'utf8'))).toEqual(manifest);
    expect(manifest).toMatchObject({
      name: 'an-invented-run',
      seed: 1,
      replications: 6,
      comparisons: { searches: 60, fingerComparisons: 6000, beforeReplications: 500, total: 6500 },
      assumptions: { count: 1, of: 3, share: 1 / 3 },
      derived: { matchers: { rigid: { threshold: 41 } } },
      command: ['run', 'invented.yaml'],
      timing: { startedAt: '2026-06-12T00:00:00Z', computed: 6, reused: 0 },
      shards: [{ shard: '1/1', cells: 6 }],
    });
    expect(manifest.scenarioHash).toMatch(/^[0-9a-f]{64}$/);
    expect(Object.keys(manifest.ruleSets)).toEqual(['rules-2013', 'age-14-claim-2013', 'rules-2024']);
    expect(new Set(Object.values(manifest.ruleSets)).size).toBe(3);
  });

  it('lists what any replication read, in the order of the tables, then the constants as they were given', async () => {
    const { parameters, constants } = inventedPlan('');
    const names = parameters.map(({ parameter }) => parameter);
    const readAt = [names[2]!, names[0]!, names[2]!];
    const reading = executor(async (cell: Cell) =>
      resultFrame(cell, {
        ...inventedReplication(inventedScenario(), cell.replication),
        parametersRead: [readAt[cell.replication % 3]!],
      }),
    );
    const listed = (await run('a', { executor: reading })).manifest;
    expect(listed.parameters).toEqual([parameters[0], parameters[2], ...constants]);
    expect(listed.assumptions).toEqual({ count: 1, of: 3, share: 1 / 3 });
    const plan = { ...inventedPlan(folder('b')), constants: [] };
    expect((await experiment(plan, inventedPorts())).manifest.parameters).toEqual(parameters.slice(0, 2));
  });

  it('gives the report the finished files, and takes in what the report writes', async () => {
    await run('a', {
      writeReport: async (unnamed: string) =>
        writeFileSync(join(unnamed, 'report.html'), `${readdirSync(unnamed).length} files`),
    });
    expect(readFileSync(join(folder('a'), 'report.html'), 'utf8')).toBe('10 files');
  });

  it('is absent, with every replication kept, when the report fails', async () => {
    const failing = async () => {
      throw new Error('no chart');
    };
    await expect(run('a', { writeReport: failing })).rejects.toThrow('no chart');
    expect(readdirSync(root)).toEqual(['a.partial']);
    const ran: number[] = [];
    await expect(run('a')).rejects.toThrow(UnfinishedRunError);
    await experiment({ ...inventedPlan(folder('a')), resume: true }, { ...inventedPorts(), executor: noting(ran) });
    expect([ran, readdirSync(root)]).toEqual([[], ['a']]);
  });

  it('is absent when the run is stopped while the report is written, and says how to go on', async () => {
    const stop = new AbortController();
    const stopped = run('a', { signal: stop.signal, writeReport: async () => stop.abort() });
    await expect(stopped).rejects.toThrow(/stopped after 6 of 6 cells.*--resume/);
    expect(readdirSync(root)).toEqual(['a.partial']);
  });

  it('is never overwritten, not even an empty one', async () => {
    mkdirSync(folder('a'));
    await expect(run('a')).rejects.toThrow(ResultsExistError);
    writeFileSync(folder('b'), 'a file');
    await expect(run('b')).rejects.toThrow(ResultsExistError);
    expect(readdirSync(root)).toEqual(['a', 'b']);
    const late = async () => {
      mkdirSync(folder('c'));
      writeFileSync(join(folder('c'), 'theirs'), '');
    };
    await expect(run('c', { writeReport: late })).rejects.toThrow(ResultsExistError);
    expect(readdirSync(folder('c'))).toEqual(['theirs']);
  });
});

describe('a results folder that cannot be written', () => {
  const ran: number[] = [];
  const runAt = (out: string) => experiment(inventedPlan(out), { ...inventedPorts(), executor: noting(ran) });
  beforeEach(() => void ran.splice(0));

  it.each(['x', 'x/y'])('is refused before any work below a file: %s', async (below) => {
    writeFileSync(folder('file'), 'theirs');
    const refused = runAt(join(folder('file'), below));
    await expect(refused).rejects.toMatchObject({ name: 'CannotWriteError', code: 'EEXIST' });
    await expect(refused).rejects.toThrow(`a file is in the way (EEXIST at ${folder('file')})`);
    expect([ran, readFileSync(folder('file'), 'utf8')]).toEqual([[], 'theirs']);
  });

  it('is refused before any work where a file stands in place of the unfinished run', async () => {
    writeFileSync(folder('a.partial'), 'theirs');
    await expect(runAt(folder('a'))).rejects.toThrow(CannotWriteError);
    expect([ran, readdirSync(root)]).toEqual([[], ['a.partial']]);
  });

  it.skipIf(!existsSync('/proc/self'))('is refused at once where no folder can be made', async () => {
    await expect(runAt('/proc/x/y')).rejects.toThrow(/no folder can be made there.*choose another folder with --out/);
    expect(ran).toEqual([]);
  });

  it('is refused before any work where its name is too long', async () => {
    await expect(runAt(folder('x'.repeat(255)))).rejects.toThrow(/the name is too long/);
    expect([ran, readdirSync(root)]).toEqual([[], []]);
  });

  it.skipIf(!existsSync('/dev/full'))('is absent, with every replication kept, when the disk is full', async () => {
    const filling = async () => writeFileSync('/dev/full', 'a report');
    await expect(run('a', { writeReport: filling })).rejects.toThrow(/cannot write .*no space is left/);
    expect(readdirSync(root)).toEqual(['a.partial']);
    expect(await experiment({ ...inventedPlan(folder('a')), resume: true }, inventedPorts())).toMatchObject({
      manifest: { timing: { computed: 0, reused: 6 } },
    });
  });

  it('is not blamed for what the report cannot read', async () => {
    const failing = async () => void readFileSync(join(root, 'font.woff2'));
    await expect(run('a', { writeReport: failing })).rejects.toThrow(/^ENOENT/);
  });
});

describe('two runs of one scenario and seed', () => {
  it('have equal bytes, on whatever machine and however long they take', async () => {
    await run('a');
    const plan = { ...inventedPlan(folder('b')), command: ['run', 'other'], machine: () => ({ cores: 16 }) };
    await experiment(plan, { ...inventedPorts(), now: () => 0 });
    const verification = await verify(folder('a'), folder('b'));
    expect(verification.files.filter(({ verdict }) => verdict !== 'equal')).toEqual([]);
    expect(verification).toMatchObject({ equal: true, files: { length: 10 } });
  });

  it('have equal bytes when one was interrupted and resumed', async () => {
    await run('a');
    const stop = new AbortController();
    const onProgress = ({ done }: { readonly done: number }) => done === 3 && stop.abort();
    await expect(run('b', { signal: stop.signal, onProgress })).rejects.toThrow(/3 of 6/);
    const resumed = await experiment({ ...inventedPlan(folder('b')), resume: true }, inventedPorts());
    expect(resumed.manifest.timing).toMatchObject({ computed: 3, reused: 3 });
    expect((await verify(folder('a'), folder('b'))).equal).toBe(true);
  });
});

describe('a store that runs share', () => {
  const sharing = (name: string, more = '', ports = {}) => {
    const plan = { ...inventedPlan(folder(name), inventedScenario(more)), store: folder('store') };
    return experiment(plan, { ...inventedPorts(), ...ports });
  };

  it('spares a later run what an earlier one computed, cells and facts, and gives the same bytes', async () => {
    let found = 0;
    const find = async () => ({ derived: { found: ++found }, fingerComparisons: 1, parametersRead: [] });
    const facts = [{ name: 'rigid', decidedBy: 'how', find }];
    await sharing('few', 'replications: 4', { facts });
    const { manifest } = await sharing('more', '', { facts });
    expect(manifest).toMatchObject({
      timing: { computed: 2, reused: 4 },
      derived: { matchers: { rigid: { found: 1 } } },
    });
    await experiment(inventedPlan(folder('alone')), { ...inventedPorts(), facts });
    const { files } = await verify(folder('alone'), folder('more'));
    expect(files.filter(({ verdict }) => verdict !== 'equal').map(({ keys }) => keys)).toEqual([['derived']]);
    expect(readdirSync(root).sort()).toEqual(['alone', 'few', 'more', 'store']);
  });
});

describe('a run of which cells fail', () => {
  const failing = executor(async (cell: Cell) => {
    if (cell.replication === 2) throw new RangeError('no more memory');
    return inventedFrame(cell);
  });
  const replay = () => 'again 2';

  it('computes the others, tells the failure with its replay command, and writes no results', async () => {
    const plan = { ...inventedPlan(folder('a')), replay };
    const failed = experiment(plan, { ...inventedPorts(), executor: failing });
    await expect(failed).rejects.toThrow(/1 of 6 cells failed.*replication 2 at .*no more memory.*again: again 2/s);
    expect(readdirSync(root)).toEqual(['a.partial']);
    const told = JSON.parse(readFileSync(join(folder('a.partial'), 'failures.json'), 'utf8'));
    expect(told).toMatchObject([{ replication: 2, name: 'RangeError', message: 'no more memory', again: 'again 2' }]);
    const ran: number[] = [];
    await experiment({ ...plan, resume: true }, { ...inventedPorts(), executor: noting(ran) });
    expect([ran, readdirSync(root)]).toEqual([[2], ['a']]);
  });

  it('writes results without them where that is asked for, and says so', async () => {
    const plan = { ...inventedPlan(folder('a')), allowMissing: true };
    const { manifest, tables } = await experiment(plan, { ...inventedPorts(), executor: failing });
    expect(manifest).toMatchObject({ replications: 6, failures: [{ replication: 2, message: 'no more memory' }] });
    expect(new Set(rows('a', 'outcomes.csv').map(({ replication }) => replication))).toEqual(
      new Set(['0', '1', '3', '4', '5']),
    );
    const summary = tables.find(({ name }) => name === 'summary');
    expect(summary?.rows[0]?.[summary.columns.findIndex(({ name }) => name === 'replications')]).toBe(5);
  });
});

describe('a run with an open number of replications', () => {
  const until = (halfWidth: number) =>
    inventedScenario(
      `replications: {atLeast: 4, atMost: 10, until: {measure: O1, policy: rules-2024, baseline: rules-2013, halfWidth: ${halfWidth}}}`,
    );
  const open = (name: string, halfWidth: number, ports = {}) =>
    experiment(inventedPlan(folder(name), until(halfWidth)), { ...inventedPorts(), ...ports });

  it('stops after the first batch whose interval is narrow enough at every grid point, or at the end', async () => {
    const { manifest } = await open('a', 1e-9);
    expect(manifest).toMatchObject({ replications: 10, stopping: { reached: false } });
    expect(manifest.stopping?.looks.map(({ replications }) => replications)).toEqual([4, 8, 10]);
    const [first, second] = manifest.stopping!.looks.map(({ halfWidth }) => halfWidth!);
    expect(second).toBeLessThan(first!);
    const enough = (await open('b', second! * 1.0001)).manifest;
    expect(enough).toMatchObject({ replications: 8, stopping: { reached: true } });
    expect((await open('c', first!)).manifest.replications).toBe(4);
  });

  it('stops at the same one however many cells are under way at once', async () => {
    await open('a', 0.02);
    await open('b', 0.02, { executor: executor(async (cell) => inventedFrame(cell), 7) });
    expect((await verify(folder('a'), folder('b'))).equal).toBe(true);
  });
});

describe('verification', () => {
  it('says which files differ, which keys of the manifest, and which are missing', async () => {
    await run('a');
    await experiment(inventedPlan(folder('b'), inventedScenario('seed: 2')), inventedPorts());
    rmSync(join(folder('b'), 'losses.csv'));
    writeFileSync(join(folder('b'), 'notes.txt'), '');
    const { equal, files } = await verify(folder('a'), folder('b'));
    const verdicts = Object.fromEntries(files.map(({ file, verdict }) => [file, verdict]));
    expect(equal).toBe(false);
    expect(verdicts).toMatchObject({
      'manifest.json': 'differs',
      'outcomes.csv': 'differs',
      'losses.csv': 'only-first',
      'losses.parquet': 'equal',
      'notes.txt': 'only-second',
    });
    expect(files.find(({ file }) => file === 'manifest.json')?.keys).toEqual(['scenario', 'scenarioHash', 'seed']);
  });

  it('notices one changed byte', async () => {
    await run('a');
    await run('b');
    const path = join(folder('b'), 'summary.parquet');
    const bytes = readFileSync(path);
    bytes[40]! ^= 1;
    writeFileSync(path, bytes);
    const differing = (await verify(folder('a'), folder('b'))).files.filter(({ verdict }) => verdict !== 'equal');
    expect(differing.map(({ file }) => file)).toEqual(['summary.parquet']);
  });

  it('of two empty folders is not a success', async () => {
    mkdirSync(folder('a'));
    mkdirSync(folder('b'));
    expect(await verify(folder('a'), folder('b'))).toEqual({ equal: false, files: [] });
  });
});
