import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../architecture/sources.ts';

const SITE = join(ROOT, 'docs', '.vitepress', 'dist');
/** Milliseconds for a machine that does much else. */
const PATIENCE = 180_000;

/** Building takes half a minute of processor time: only where it is asked for, as CI does. */
describe.runIf(process.env['EURODAC_SIM_SITE'] === '1')('the site', () => {
  it(
    'is built without the network, and has no dead link',
    () => {
      const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'tools', 'site.mjs')], { encoding: 'utf8' });
      expect(status, stderr).toBe(0);
      expect(stderr).toMatch(/^\d{3} pages .*, 0 dead links/m);
      expect(readFileSync(join(SITE, 'docs', 'tour.html'), 'utf8')).toContain(
        'one minor, from first impression to hit',
      );
    },
    PATIENCE,
  );
});
