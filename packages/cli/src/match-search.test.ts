import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Run } from './run-command.test.fixture.ts';
import { run } from './run-command.test.fixture.ts';

const cache = mkdtempSync(join(tmpdir(), 'eurodac-sim-'));
const before = process.env['XDG_CACHE_HOME'];
beforeAll(() => {
  process.env['XDG_CACHE_HOME'] = cache;
});
afterAll(() => {
  if (before === undefined) delete process.env['XDG_CACHE_HOME'];
  else process.env['XDG_CACHE_HOME'] = before;
  rmSync(cache, { recursive: true });
});

const FOUR = 'right-thumb,right-index,left-thumb,left-index';
const SEARCH = [
  'match',
  'search',
  '--gallery',
  'persons=40',
  '--probes',
  'persons=10',
  '--timed',
  '4',
  '--fingers',
  FOUR,
  '--json',
] as const;

function storedFile(): string {
  const folder = join(cache, 'eurodac-sim', 'galleries');
  const [name] = readdirSync(folder);
  return join(folder, name!);
}

describe('match search', () => {
  test('prints the document of the contract', async () => {
    const { code, out } = await run(...SEARCH, '--threads', '2');
    expect(code).toBe(0);
    const result = JSON.parse(out);
    const interval = { value: expect.any(Number), low: expect.any(Number), high: expect.any(Number) };
    expect(result).toEqual({
      gallery: {
        persons: 40,
        templates: expect.any(Number),
        bytes: expect.any(Number),
        bytesPerTemplate: expect.any(Number),
        segments: 1,
      },
      searches: { mated: 10, nonMated: 10 },
      threshold: expect.any(Number),
      fnir: interval,
      fpir: interval,
      index: {
        lossUpper95: expect.any(Number),
        shareComparedExactly: expect.any(Number),
        lost: expect.any(Number),
        of: expect.any(Number),
      },
      latencyMs: { p50: expect.any(Number), p90: expect.any(Number), p99: expect.any(Number), max: expect.any(Number) },
      searchesPerSecond: expect.any(Number),
      threads: 2,
      seed: 1,
    });
    expect(result.gallery.templates).toBeGreaterThan(150);
    expect(result.index.of).toBeGreaterThan(6);
    expect(result.index.shareComparedExactly).toBeLessThan(0.8);
    expect(result.latencyMs.p50).toBeLessThanOrEqual(result.latencyMs.max);
  });

  test('says on request at which rank and FPIR mates are found, by age, gap and quality', async () => {
    const { threshold, details } = JSON.parse((await run(...SEARCH, '--threads', '1', '--details')).out);
    expect(details.searches).toEqual({ mated: 10, nonMated: 10 });
    expect(details.cmc[0]).toMatchObject({ rank: 1 });
    expect(details.cmc[0].rate.value).toBeGreaterThan(0.7);
    expect(details.thresholds[0]).toMatchObject({ threshold });
    const groups: { by: string; from: number; mated: number; nonMated: number }[] = details.groups;
    const gaps = groups.filter(({ by }) => by === 'gap');
    expect(gaps).toMatchObject([{ from: 3, mated: 10, nonMated: 10 }]);
    for (const by of ['age', 'quality']) {
      const own = groups.filter((group) => group.by === by);
      expect(own.reduce((sum, { mated, nonMated }) => sum + mated + nonMated, 0)).toBe(20);
    }
    expect((await run(...SEARCH.slice(0, -1), '--threads', '1', '--details')).out).toContain('mate among so many');
  });

  test('gives the same errors from the stored gallery, on one thread and when everyone is compared', async () => {
    const errorsOf = ({ out }: Run): unknown => {
      const { gallery, threshold, fnir, fpir, index } = JSON.parse(out);
      return { gallery: gallery.templates, threshold, fnir, fpir, lost: index.lost, of: index.of };
    };
    const first = errorsOf(await run(...SEARCH, '--threads', '1'));
    expect(errorsOf(await run(...SEARCH, '--threads', '2', '--exhaustive'))).toEqual(first);
    expect(errorsOf(await run(...SEARCH, '--threads', '1', '--rebuild'))).toEqual(first);
  });

  test('refuses a stored gallery that was cut off or altered, and makes it anew when asked', async () => {
    const whole = readFileSync(storedFile());
    truncateSync(storedFile(), whole.length - 8);
    const cut = await run(...SEARCH, '--threads', '1');
    expect(cut.code).toBe(2);
    expect(cut.errors).toContain(
      `length in bytes ${whole.length - 8}; expected ${whole.length}; --rebuild makes it anew`,
    );
    const altered = Buffer.from(whole);
    altered[whole.length - 1_000]! ^= 1;
    writeFileSync(storedFile(), altered);
    expect((await run(...SEARCH, '--threads', '1')).errors).toContain('digest of the contents');
    expect((await run(...SEARCH, '--threads', '1', '--rebuild')).code).toBe(0);
    expect((await run(...SEARCH, '--threads', '1')).code).toBe(0);
  });

  test('without stored codes takes less than half the memory and finds the same', async () => {
    const usual = JSON.parse((await run(...SEARCH, '--threads', '1')).out);
    const compact = JSON.parse((await run(...SEARCH, '--threads', '1', '--compact')).out);
    expect(compact.gallery.bytesPerTemplate).toBeLessThan(usual.gallery.bytesPerTemplate - 13 * 25);
    expect({ threshold: compact.threshold, fnir: compact.fnir, index: compact.index }).toEqual({
      threshold: usual.threshold,
      fnir: usual.fnir,
      index: usual.index,
    });
  });

  test('says that sizes tried have no index, and compares everyone', async () => {
    const { code, out, errors } = await run(...SEARCH, '--threads', '1', '--growth', 'scale-search');
    expect(code).toBe(0);
    expect(errors).toContain('every person is compared');
    expect(JSON.parse(out).fnir.value).toBeLessThanOrEqual(0.3);
  });

  test('searches folders of records: the first impressions are the gallery, the later ones the probes', async () => {
    const folder = join(cache, 'records');
    await run('fingers', 'make', '--out', folder, '--persons', '50', '--fingers', FOUR);
    const { code, out } = await run(
      'match',
      'search',
      '--gallery',
      folder,
      '--probes',
      folder,
      '--threads',
      '1',
      '--json',
    );
    expect(code).toBe(0);
    const { gallery, searches, index } = JSON.parse(out);
    expect(gallery.persons).toBe(50);
    expect(searches).toEqual({ mated: 50, nonMated: 0 });
    expect(index.of).toBeGreaterThan(40);
    expect(index.lost).toBe(0);
  });

  test.each([
    [['--gallery', 'persons=0', '--probes', 'persons=1'], 'whole number of persons'],
    [['--gallery', 'persons=5', '--probes', 'persons=6'], '5 persons of group'],
    [['--gallery', 'persons=5', '--probes', '/nowhere'], 'expected both the same'],
    [['--gallery', '/nowhere', '--probes', '/nowhere'], 'no such folder'],
    [['--gallery', 'persons=5', '--probes', 'persons=5', '--fingers', 'thumb'], 'right-thumb'],
  ])('refuses %j with what was expected', async (args, message) => {
    const { code, errors } = await run('match', 'search', ...args);
    expect(code).toBe(2);
    expect(errors).toContain(message);
  });
});

describe('match learn', () => {
  test('writes a table that says what made it', async () => {
    const out = join(cache, 'learned.json');
    expect((await run('match', 'learn', '--persons', '6', '--seed', '5', '--out', out)).code).toBe(0);
    const { seed, persons, hash } = JSON.parse(readFileSync(out, 'utf8'));
    expect({ seed, persons }).toEqual({ seed: 5, persons: 6 });
    expect(atob(hash).length).toBeGreaterThan(8_000);
    expect((await run('match', 'learn', '--persons', '6', '--out', out)).code).toBe(2);
  });
});
