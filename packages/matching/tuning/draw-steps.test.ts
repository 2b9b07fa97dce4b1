import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { compare, traceComparison } from '../src/matching.ts';
import { exampleFingers, stepFigures, stepPictures } from './draw-steps.ts';

const FOLDER = fileURLToPath(new URL('../../../docs/matcher', import.meta.url));
const page = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');

const { probe, reference, other } = exampleFingers();
const trace = traceComparison(probe, reference);

test('every step has a page with the picture that its trace gives', () => {
  const pictures = stepPictures(trace);
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.svg'));
  expect(names.sort()).toEqual([...pictures.keys()].map((name) => `${name}.svg`).sort());
  for (const [name, svg] of pictures) {
    expect(page(`${name}.svg`)).toBe(svg);
    expect(page(`${name}.md`)).toContain(`](${name}.svg)`);
    expect(page('README.md')).toContain(`(${name}.md)`);
  }
});

test('the figures of the example are those that its command prints', () => {
  const figures = stepFigures(trace, compare(probe, other));
  expect(page('README.md')).toContain(figures.join('\n'));
  const pages = [...stepPictures(trace).keys()].map((name) => page(`${name}.md`)).join('\n');
  const quoted = [...pages.matchAll(/In the example: (.+)\.\n/g)].map(([, figure]) => figure);
  expect(quoted).toEqual(figures.map((figure) => figure.slice(figure.indexOf(': ') + 2)));
});
