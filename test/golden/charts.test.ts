import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { report } from '@eurodac-sim/report';
import { describe, expect, it } from 'vitest';
import { thresholdFiles } from '../end-to-end/threshold-files.ts';

const PICTURES = join(import.meta.dirname, 'charts');
const UPDATE = process.env['UPDATE_GOLDEN'] === '1';

const { figures } = report(thresholdFiles());
const names = Object.keys(figures);

/** Every chart was looked at before its picture was kept: look again before keeping another. */
describe('the charts of a report, byte for byte', () => {
  it('are those that are kept', () => {
    expect(names.length).toBeGreaterThan(8);
    if (!UPDATE) expect(readdirSync(PICTURES).toSorted()).toEqual(names.toSorted());
  });

  it.each(names)('%s', (name) => {
    const [path, made] = [join(PICTURES, name), figures[name] ?? ''];
    if (UPDATE) writeFileSync(path, made);
    const kept = existsSync(path) ? readFileSync(path, 'utf8') : '';
    expect(made === kept, 'UPDATE_GOLDEN=1 vitest run test/golden keeps the new picture').toBe(true);
  });
});
