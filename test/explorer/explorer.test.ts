import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_REQUIRED, CHROMIUM, launch } from '../chromium.ts';
import type { Running } from '../command.ts';
import { run, start } from '../command.ts';
import { scratch } from '../end-to-end/small-run.ts';

const HOSTILE = '<img src=x onerror=alert(1)>';

const SMALL = ['population.minors=30', 'population.background=10', 'grid.searchPractice=[follows-law]'].flatMap(
  (one) => ['--set', one],
);

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

const folder = scratch('explorer');
const results = join(folder, 'results');
let port: number;
let explorer: Running;

/** Status of a request with a path as it is written, and other headers. */
function status(path: string, options: { readonly method?: string; readonly headers?: Record<string, string> } = {}) {
  return new Promise<number | undefined>((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, ...options }, (response: IncomingMessage) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.on('error', reject).end();
  });
}

beforeAll(async () => {
  const options = ['--fidelity', 'scores', '--replications', '2', '--no-store', '--out', results];
  const { code, stderr } = await run('run', 'age-six-or-fourteen', ...options, ...SMALL);
  expect(code, stderr).toBe(0);
  const manifest = join(results, 'manifest.json');
  const { scenario, ...rest } = JSON.parse(readFileSync(manifest, 'utf8')) as { readonly scenario: object };
  writeFileSync(manifest, JSON.stringify({ ...rest, scenario: { ...scenario, question: HOSTILE } }));
  port = await freePort();
  explorer = start(['explore', results, '--port', String(port)]);
  await explorer.says('Ctrl-C ends it.');
});
afterAll(async () => {
  explorer.interrupt();
  const { code, stdout } = await explorer.finished;
  rmSync(folder, { recursive: true });
  expect([code, stdout]).toEqual([0, `http://127.0.0.1:${port}/\n`]);
});

describe('the server of the explorer', () => {
  it('serves its files and no others, by GET, to its own page on this machine', async () => {
    for (const path of ['/', '/page.js', '/worker.js', '/style.css', '/data.json'])
      expect(await status(path)).toBe(200);
    for (const path of [
      '/manifest.json',
      '/../manifest.json',
      '/..%2fmanifest.json',
      '//etc/passwd',
      '/__proto__',
      '/?x',
    ])
      expect(await status(path), path).toBe(404);
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'HEAD']) expect(await status('/', { method })).toBe(405);
    const own = { origin: `http://127.0.0.1:${port}` };
    expect(await status('/data.json', { headers: own })).toBe(200);
    for (const origin of ['http://example.org', 'null', `http://127.0.0.1:${port + 1}`])
      expect(await status('/data.json', { headers: { origin } }), origin).toBe(403);
    for (const host of ['example.org', `example.org:${port}`, '127.0.0.1', `127.0.0.1.example.org:${port}`])
      expect(await status('/data.json', { headers: { host } }), host).toBe(403);
  });
});

describe.skipIf(CHROMIUM === undefined && !BROWSER_REQUIRED)('the explorer in Chromium', () => {
  const problems: string[] = [];
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await launch();
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.on('console', (message) => problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('request', (sent) => {
      if (!sent.url().startsWith(`http://127.0.0.1:${port}/`) && !sent.url().startsWith('data:'))
        problems.push(sent.url());
    });
    await page.goto(`http://127.0.0.1:${port}/`);
    await page.waitForSelector('#control-policy');
  });
  afterAll(() => browser?.close());

  it('shows what was computed, benefits beside harms, and names as text', async () => {
    expect(await page.textContent('#question')).toBe(HOSTILE);
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.textContent('#basis')).toContain('Computed before');
    expect(await page.textContent('#basis')).toContain('2 replications of 30 minors, with scores drawn from the model');
    expect(await page.locator('#benefit dd').count()).toBe(2);
    expect(await page.locator('#harm dd').count()).toBe(3);
  });

  it('simulates by keyboard alone what was not computed, says how many minors, and is reset', async () => {
    await page.focus('#control-minimumAge');
    await page.keyboard.press('End');
    expect(await page.getAttribute('#control-minimumAge', 'aria-valuetext')).toBe('18');
    expect(await page.textContent('#basis')).toContain('Not among the results');
    expect(new URL(page.url()).hash).toContain('minimumAge=18');
    await page.focus('#simulate');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.getElementById('basis')?.textContent?.includes('5 of 5'));
    expect(await page.textContent('#basis')).toContain('Simulated here');
    expect(await page.textContent('#answer')).toMatch(/of the minors who travelled on/);
    await page.focus('#reset');
    await page.keyboard.press('Enter');
    expect(await page.textContent('#basis')).toContain('Computed before');
  });

  it('is accessible, fits a phone, and broke no policy of its own', async () => {
    await page.setViewportSize({ width: 375, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
    await page.evaluate(axe.source).catch(() => undefined);
    const violations = await page.evaluate(async () => {
      const { violations: found } = await (globalThis as unknown as { axe: typeof axe }).axe.run();
      return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    });
    expect(violations).toEqual([]);
    expect(problems).toEqual([]);
  });
});
