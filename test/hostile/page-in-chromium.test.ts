import { report } from '@eurodac-sim/report';
import { RESULTS_TARGETS } from 'eurodac-sim';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_REQUIRED, CHROMIUM, launch } from '../chromium.ts';

const HOSTILE = `</title></svg><script>document.title='ran'</script><img src=x onerror=document.title='ran'>`;

describe.skipIf(CHROMIUM === undefined && !BROWSER_REQUIRED)('a report of hostile names in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  it('runs none of them, and asks for nothing', async () => {
    const { seeds } = await RESULTS_TARGETS[0]!.open(1);
    const text = new TextDecoder().decode(seeds[0]!);
    const hostile = text
      .replaceAll('A title', `A title${HOSTILE}`)
      .replaceAll('an example', HOSTILE)
      .replaceAll('not-encountered', HOSTILE)
      .replaceAll('rules-2024', `rules-2024${HOSTILE}`);
    const [manifest = '', outcomes = '', differences = '', losses = '', summary = ''] = hostile.split('\n%%\n');
    const { html, figures } = report({ manifest, outcomes, differences, losses, summary });
    const page = await browser.newPage();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    for (const shown of [html, ...Object.values(figures)]) {
      await page.setContent(shown);
      expect(await page.title()).not.toBe('ran');
      expect(await page.locator('img').count()).toBe(0);
    }
    expect(html).toContain('&lt;script&gt;document.title');
    expect(requests).toEqual([]);
  });
});
