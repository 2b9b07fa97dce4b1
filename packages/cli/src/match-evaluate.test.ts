import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from './run-command.test.fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'eurodac-sim-'));
const fingers = join(folder, 'fingers');
const scores = join(folder, 'scores.parquet');
const before = process.env['XDG_CACHE_HOME'];
beforeAll(async () => {
  process.env['XDG_CACHE_HOME'] = folder;
  await run(
    'fingers',
    'make',
    '--out',
    fingers,
    '--persons',
    '8',
    '--fingers',
    'right-index,left-index',
    '--ages',
    '7,30',
  );
});
afterAll(() => {
  if (before === undefined) delete process.env['XDG_CACHE_HOME'];
  else process.env['XDG_CACHE_HOME'] = before;
  rmSync(folder, { recursive: true });
});

describe('match evaluate', () => {
  const picture = join(folder, 'errors.svg');
  const details = ['--json', '--details', '--threshold', '300', '--picture', picture];
  let printed: ReturnType<typeof JSON.parse>;
  beforeAll(async () => {
    printed = JSON.parse((await run('match', 'evaluate', fingers, ...details, '--write-scores', scores)).out);
  });

  test('times comparing alone beside the yardstick, and its figures agree', () => {
    const { speed } = printed;
    expect(speed.perSecondPerThread).toBeCloseTo(speed.comparisons / speed.seconds, 3);
    const millions = speed.yardstickCodesPerSecond / 1e6;
    expect(speed.perMillionYardstickCodes).toBeCloseTo(speed.perSecondPerThread / millions, 6);
    expect(speed.seconds).toBeGreaterThan(0.3);
    const { low, high } = printed.details.speedSpread;
    expect(low).toBeLessThanOrEqual(speed.perMillionYardstickCodes);
    expect(high).toBeGreaterThanOrEqual(speed.perMillionYardstickCodes);
  });

  test('gives details where they are asked for, from the truth beside the records', async () => {
    const { details: found, against, ...contract } = printed;
    expect(against).toBeUndefined();
    expect(Object.keys(contract)).toEqual(['protocol', 'growth', 'databases', 'pooled', 'speed', 'memory']);
    expect(found.thresholds.map(({ threshold }: { threshold: number }) => threshold)).toEqual([300]);
    expect(found.bySubjects.eer.value).toBe(contract.pooled.eer.value);
    const groups: { by: string; from: number; mated: number; nonMated: number }[] = found.groups;
    expect(groups.filter(({ by }) => by === 'age').map(({ from }) => from)).toEqual([6, 30]);
    const gaps = groups.filter(({ by }) => by === 'gap');
    expect(gaps.map(({ from }) => from)).toEqual([0, 8]);
    const counted = gaps.reduce((sum, { mated, nonMated }) => sum + mated + nonMated, 0);
    expect(counted).toBe(contract.pooled.mated + contract.pooled.nonMated);
    expect(readFileSync(picture, 'utf8')).toMatch(/^<svg.*FNMR/s);
    expect((await run('match', 'evaluate', fingers, ...details)).errors).toContain('the file exists already');
  });

  test('judges scores that were written, without the folder, as it judged the comparisons', async () => {
    const read = JSON.parse((await run('match', 'evaluate', '--read-scores', scores, '--json')).out);
    expect(read.pooled).toEqual({ ...printed.pooled, unreadable: null });
    expect(read.speed).toBeNull();
    expect(read.details).toBeUndefined();
  });

  test('sets two matchers side by side on the same comparisons', async () => {
    const { out } = await run(
      'match',
      'evaluate',
      fingers,
      '--growth',
      'scale-search',
      '--against-scores',
      scores,
      '--json',
    );
    const { against } = JSON.parse(out);
    expect(against.preparations).toHaveLength(1);
    expect(against.meanOfRatios.fmr1000.value).toBeLessThan(1);
    const text = await run('match', 'evaluate', '--read-scores', scores, '--against-scores', scores, '--details');
    expect(text.out).toContain('1.000 (1.000 to 1.000)');
    expect(text.out).toContain('6 to 10 years old');
    const few = join(folder, 'few.csv');
    writeFileSync(few, 'database,probe,reference,mated,score\nfingers,2_1,2_2,true,5\n');
    const other = await run('match', 'evaluate', '--read-scores', few, '--against-scores', scores);
    expect([other.code, other.errors.includes('expected the same comparisons')]).toEqual([2, true]);
  });

  test('judges candidate lists of anybody’s searches', async () => {
    const path = join(folder, 'found.csv');
    writeFileSync(path, 'probe,mate,candidate,score\na,m1,m1,9\nb,m2,m1,4\nc,,m1,5\n');
    const { out } = await run('match', 'evaluate', '--read-candidates', path, '--threshold', '5', '--json');
    expect(JSON.parse(out)).toMatchObject({
      searches: { mated: 2, nonMated: 1 },
      cmc: [{ rank: 1, rate: { value: 0.5 } }],
      thresholds: [{ fpir: { value: 1 }, fnir: { value: 0.5 } }],
    });
    expect((await run('match', 'evaluate', '--read-candidates', path)).out).toContain('FNIR at rank 1');
  });

  test('says what is missing', async () => {
    const { code, errors } = await run('match', 'evaluate');
    expect([code, errors]).toEqual([2, expect.stringContaining('expected folders of records, or a score file')]);
  });
});

describe('match extrapolate', () => {
  const maxima = join(folder, 'maxima.json');
  const small = [
    '--persons',
    '400',
    '--fitted',
    '200',
    '--searches',
    '20',
    '--fingers',
    'right-index',
    '--threads',
    '1',
  ];

  test('predicts from the small gallery what it then measures in the larger, again from what it kept', async () => {
    const first = await run('match', 'extrapolate', ...small, '--write-maxima', maxima, '--json');
    expect(first.code).toBe(0);
    const found = JSON.parse(first.out);
    expect(found.fitted).toEqual({ enrolled: 200, searches: 20, comparisons: 4000 });
    expect(found.sizes.map(({ enrolled }: { enrolled: number }) => enrolled)).toEqual([200, 400]);
    expect(found.models.map(({ model }: { model: string }) => model)).toHaveLength(4);
    const again = await run('match', 'extrapolate', '--read-maxima', maxima);
    expect(again.out).toContain('Gumbel maxima');
    expect(JSON.parse((await run('match', 'extrapolate', '--read-maxima', maxima, '--json')).out)).toEqual(found);
  });

  test.each([
    [['--persons', '500', '--fitted', '200'], 'not a multiple'],
    [['--read-maxima', '/nowhere.json'], 'no such file'],
    [['--persons', '200', '--fitted', '200'], 'at least twice'],
  ])('refuses %j', async (args, message) => {
    const { code, errors } = await run('match', 'extrapolate', ...args);
    expect([code, errors]).toEqual([2, expect.stringContaining(message)]);
  });
});
