import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { inventedFiles } from './fixture/invented-files.test.fixture.ts';
import { unpairedInterval } from './reading/two-results.ts';
import { comparison } from './report.ts';

const files = inventedFiles({ seed: 3, replications: 4, minors: 80 });
const manifest = JSON.parse(files.manifest);
const changed = (change: object) => ({ ...files, manifest: JSON.stringify({ ...manifest, ...change }) });
const textOf = (html: string, selector: string): string =>
  (parseHTML(html).document.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ');

describe('two results beside each other', () => {
  it('of one run: nothing differs, neither before nor after', () => {
    const page = comparison(files, files);
    for (const name of ['Scenario', 'Values of parameters', 'Code and rules'])
      expect(textOf(page, '#inputs')).toContain(`${name}: no difference.`);
    const cells = [...parseHTML(page).document.querySelectorAll('#measures .figure')].map((one) => one.textContent);
    expect(cells.length).toBeGreaterThan(40);
    expect(new Set(cells)).toEqual(new Set(['none']));
  });

  it('name what differs in scenario, parameters and code', () => {
    const population = { ...manifest.scenario.population, minors: 77 };
    const parameters = manifest.parameters.map((one: object, index: number) =>
      index === 0 ? { ...one, value: 0.123 } : one,
    );
    const page = comparison(
      files,
      changed({ scenario: { ...manifest.scenario, population }, parameters, commit: 'f00' }),
    );
    expect(textOf(page, '#inputs')).toMatch(/Scenario: 1 difference .*population\.minors\s*\d+\s*77/);
    expect(textOf(page, '#inputs')).toContain('0.123');
    expect(textOf(page, '#inputs')).toContain('f00');
  });

  it('are paired where seed and replications agree, and say so where not', () => {
    expect(textOf(comparison(files, files), '#measures')).toContain('Paired.');
    const other = comparison(files, changed({ seed: 99 }));
    expect(textOf(other, '#measures')).toContain('Not paired.');
  });

  it('without a policy in common say that nothing can be compared', () => {
    const renamed = Object.fromEntries(
      Object.entries(files).map(([name, content]) => [
        name,
        content.replaceAll(/(rules|age|council)-(\d)/g, 'x-$1-$2'),
      ]),
    ) as typeof files;
    expect(comparison(files, renamed)).toContain('have no policy in common');
  });
});

describe('the interval of two unrelated samples', () => {
  // R: t.test(c(5, 7, 9, 11), c(1, 2, 3, 4, 10)) gives -0.83003253 to 8.83003253 with 6.9767442 degrees of freedom.
  it('is Welch’s', () => {
    const found = unpairedInterval([1, 2, 3, 4, 10], [5, 7, 9, 11]);
    expect(found?.mean).toBe(4);
    expect(found?.low).toBeCloseTo(-0.83003253, 7);
    expect(found?.high).toBeCloseTo(8.83003253, 7);
  });

  it('has no width where nothing varies, and is none of one value', () => {
    expect(unpairedInterval([1, 1], [3, 3])).toEqual({ mean: 2, low: 2, high: 2, values: 2 });
    expect(unpairedInterval([1], [3, 3])).toBeUndefined();
  });
});
