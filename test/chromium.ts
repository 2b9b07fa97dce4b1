import { existsSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';

const PLACES = [
  process.env['EURODAC_SIM_CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** Where a Chromium stands, or undefined. */
export const CHROMIUM: string | undefined = PLACES.find((path) => path !== undefined && existsSync(path));

/** Whether tests that need Chromium may skip: not in CI. */
export const BROWSER_REQUIRED: boolean = process.env['EURODAC_SIM_REQUIRE_BROWSER'] === '1';

if (CHROMIUM === undefined) {
  console.warn('Tests that open the report skip: no Chromium found. Install it, or name it in EURODAC_SIM_CHROMIUM.');
}

/** A headless browser that asks nothing of the network by itself. */
export function launch(): Promise<Browser> {
  if (CHROMIUM === undefined)
    throw new Error('Chromium is required here and was not found; install it, or name it in EURODAC_SIM_CHROMIUM');
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
