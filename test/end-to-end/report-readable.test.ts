import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { comparison, report } from '@eurodac-sim/report';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_REQUIRED, CHROMIUM, launch } from '../chromium.ts';
import { scratch } from './small-run.ts';
import { thresholdFiles } from './threshold-files.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Found = {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
  readonly passes: readonly unknown[];
};

const PAGES = ['report.html', 'comparison.html'] as const;

describe.skipIf(CHROMIUM === undefined && !BROWSER_REQUIRED)('a report of many grid points in Chromium', () => {
  const folder = scratch('readable');
  const problems: string[] = [];
  let browser: Browser;
  const address = (name: string): string => pathToFileURL(join(folder, name)).href;

  /** Axe is put in from outside, which the page's own policy would refuse. */
  async function opened(name: string, options: Parameters<Browser['newPage']>[0] = {}): Promise<Page> {
    const page = await browser.newPage(options);
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) problems.push(message.text());
    });
    page.on('pageerror', (error) => problems.push(error.message));
    await page.goto(address(name));
    return page;
  }

  beforeAll(async () => {
    const files = thresholdFiles();
    writeFileSync(join(folder, 'report.html'), report(files).html);
    writeFileSync(join(folder, 'comparison.html'), comparison(files, files));
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  it.each(PAGES)('%s breaks none of its own rules on styles and scripts', async (name) => {
    const page = await opened(name);
    expect(problems).toEqual([]);
    await page.close();
  });

  it.each(PAGES)('%s has nothing that axe finds fault with, light and dark, every part unfolded', async (name) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await opened(name, { bypassCSP: true, colorScheme });
      await page.$$eval('details', (all) => {
        for (const details of all) (details as HTMLDetailsElement).open = true;
      });
      await page.evaluate(AXE);
      const found = (await page.evaluate('axe.run()')) as Found;
      expect(found.passes.length).toBeGreaterThan(15);
      expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
      await page.close();
    }
  });

  it.each(PAGES)('%s fits 320 pixels without scrolling sideways, unfolded too', async (name) => {
    const page = await opened(name, { viewport: { width: 320, height: 640 } });
    await page.$$eval('details', (all) => {
      for (const details of all) (details as HTMLDetailsElement).open = true;
    });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.close();
  });

  it('tells the figure of a mark to a pointer, and the browser tells it without script', async () => {
    const page = await opened('report.html');
    const mark = page.locator('#curves svg [data-mark="dot"] > *').first();
    const said = await mark.locator('title').textContent();
    expect(said).toMatch(/rules, .* 0: /);
    await mark.scrollIntoViewIfNeeded();
    await mark.hover();
    expect(await page.locator('.tip').textContent()).toBe(said);
    await page.keyboard.press('Escape');
    expect(await page.locator('.tip').isVisible()).toBe(false);
    await page.close();
  });

  it('reads the same without script', async () => {
    const [page, plain] = [await opened('report.html'), await opened('report.html', { javaScriptEnabled: false })];
    const [shown, plainly] = await Promise.all([
      page.locator('main').ariaSnapshot(),
      plain.locator('main').ariaSnapshot(),
    ]);
    expect(plainly).toBe(shown);
    expect(shown.length).toBeGreaterThan(10_000);
    await Promise.all([page.close(), plain.close()]);
  });

  it('can be walked by keyboard: every fold and every box that scrolls is reached', async () => {
    const page = await opened('report.html');
    const unreached = await page.$$eval('.scroll, summary, a[href]', (all) =>
      all.filter((one) => (one as HTMLElement).tabIndex < 0).map((one) => one.outerHTML.slice(0, 80)),
    );
    expect(unreached).toEqual([]);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('To the answer');
    await page.close();
  });

  it('prints the numbers behind charts, which are folded on screen', async () => {
    const page = await opened('report.html');
    await page.emulateMedia({ media: 'print' });
    const heights = await page.$$eval('details:not(.bulk) > .scroll', (all) =>
      all.map((one) => one.getBoundingClientRect().height),
    );
    expect(heights.length).toBeGreaterThan(3);
    expect(Math.min(...heights)).toBeGreaterThan(0);
    await page.close();
  });
});
