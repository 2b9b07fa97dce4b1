import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { csvParse } from 'd3-dsv';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_REQUIRED, CHROMIUM, launch } from '../chromium.ts';
import { run } from '../command.ts';
import { SMALL, scratch } from './small-run.ts';

type Shown = Readonly<Record<'measure' | 'policy' | 'point' | 'subgroup' | 'statistic' | 'value', string>>;

/** Middle of the values in rising order, or of the two in the middle. */
function median(values: readonly number[]): number {
  const rising = [...values].sort((a, b) => a - b);
  const low = rising[Math.floor((rising.length - 1) / 2)]!;
  return (low + rising[Math.ceil((rising.length - 1) / 2)]!) / 2;
}

describe.skipIf(CHROMIUM === undefined && !BROWSER_REQUIRED)('the report in Chromium', () => {
  const folder = scratch('report');
  const results = join(folder, 'results');
  const problems: string[] = [];
  const requests: string[] = [];
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    await run('run', ...SMALL, '--out', results);
    browser = await launch();
    page = await browser.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text());
    });
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(pathToFileURL(join(results, 'report.html')).href);
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  it('opens without an error and asks for nothing but itself', () => {
    expect(problems).toEqual([]);
    expect(requests).toEqual([pathToFileURL(join(results, 'report.html')).href]);
  });

  it('shows the medians of outcomes.csv', async () => {
    const shown = await page.$$eval('[data-measure][data-value]', (elements) =>
      elements.map((element) => ({ ...(element as HTMLElement).dataset }) as Record<string, string>),
    );
    const outcomes = csvParse(readFileSync(join(results, 'outcomes.csv'), 'utf8'));
    const medians = (shown as unknown as readonly Shown[]).filter(
      ({ statistic, value }) => statistic === 'median' && value !== '',
    );
    let compared = 0;
    for (const { measure, policy, point, subgroup, value } of medians) {
      const rows = outcomes.filter(
        (row) =>
          row['measure'] === measure &&
          row['policy'] === policy &&
          row['point'] === point &&
          row['subgroup'] === subgroup &&
          row['value'] !== '',
      );
      expect(Number(value), `${measure} ${policy} ${point} ${subgroup}`).toBeCloseTo(
        median(rows.map((row) => Number(row['value']))),
        12,
      );
      compared++;
    }
    expect(compared).toBeGreaterThan(100);
  });

  it('shows the mean paired differences of differences.csv', async () => {
    const shown = await page.$$eval('[data-statistic="difference"]', (elements) =>
      elements.map((element) => ({ ...(element as HTMLElement).dataset }) as Record<string, string>),
    );
    const differences = csvParse(readFileSync(join(results, 'differences.csv'), 'utf8'));
    let compared = 0;
    for (const { measure, policy, point, subgroup, value } of shown as unknown as readonly Shown[]) {
      const row = differences.find(
        (one) =>
          one['measure'] === measure &&
          one['policy'] === policy &&
          one['point'] === point &&
          one['subgroup'] === subgroup,
      );
      if (value === '' || row === undefined) continue;
      expect(Number(value)).toBeCloseTo(Number(row['mean']), 12);
      compared++;
    }
    expect(compared).toBeGreaterThan(50);
  });

  it('draws its charts as pictures with a text alternative', async () => {
    const charts = await page.$$eval('svg[role="img"]', (elements) =>
      elements.map((svg) => svg.getAttribute('aria-label') ?? svg.querySelector('title')?.textContent ?? ''),
    );
    expect(charts.length).toBeGreaterThan(5);
    expect(charts.every((text) => text.length > 10)).toBe(true);
  });

  it('fits a phone without scrolling sideways', async () => {
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });

  it('has its charts as PNG where they are asked for', async () => {
    expect(await run('report', results, '--png')).toMatchObject({ code: 0, stderr: '' });
    const names = readdirSync(join(results, 'figures'));
    const pictures = names.filter((name) => name.endsWith('.png'));
    expect(pictures.length).toBe(names.length / 2);
    for (const name of pictures) {
      const bytes = readFileSync(join(results, 'figures', name));
      expect(bytes.subarray(1, 4).toString()).toBe('PNG');
      expect(bytes.length).toBeGreaterThan(5000);
    }
  });

  it('is set against other results, and a page that is there is not overwritten', async () => {
    const out = join(folder, 'comparison.html');
    expect(await run('report', results, '--against', results, '--out', out)).toMatchObject({ code: 0 });
    expect(readFileSync(out, 'utf8')).toContain('<strong>Paired.</strong>');
    const again = await run('compare', results, results, '--out', out);
    expect(again.code).toBe(2);
    expect(again.stderr).toContain('there is such a file already; expected a new one');
  });

  it('shows neither machine nor time', async () => {
    const text = (await page.textContent('body')) ?? '';
    const { machine } = JSON.parse(readFileSync(join(results, 'manifest.json'), 'utf8')) as {
      machine: { processor: string };
    };
    expect(text).not.toContain(machine.processor);
    expect(text).not.toMatch(/\b\d{2}:\d{2}:\d{2}\b/);
  });
});
