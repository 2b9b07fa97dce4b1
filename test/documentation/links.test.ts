import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../architecture/sources.ts';
import { documents } from './code-blocks.ts';

type Page = { readonly path: string; readonly text: string };
type Link = { readonly from: string; readonly target: string };

const atRoot = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md'].map(
  (path): Page => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }),
);
const pages: readonly Page[] = [...atRoot, ...documents()];

const withoutCode = (text: string): string => text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '');

/** Links and images of a page to something in the repository. */
function linksOf({ path, text }: Page): readonly Link[] {
  return [...withoutCode(text).matchAll(/\]\(\s*<?([^)\s>]+)>?[^)]*\)/g)]
    .map(([, target = '']) => ({ from: path, target }))
    .filter(({ target }) => !/^[a-z][a-z0-9+.-]*:/i.test(target));
}

/** The anchors of a page's headings, as GitHub makes them. */
function anchors(text: string): ReadonlySet<string> {
  const seen = new Map<string, number>();
  const headings = [...text.replace(/^```[\s\S]*?^```/gm, '').matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)];
  return new Set(
    headings.map(([, heading = '']) => {
      const slug = heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replace(/\s/g, '-');
      const before = seen.get(slug) ?? 0;
      seen.set(slug, before + 1);
      return before === 0 ? slug : `${slug}-${before}`;
    }),
  );
}

/** What is wrong with a link; undefined where it leads somewhere. */
function problem({ from, target }: Link): string | undefined {
  const [file = '', anchor] = target.split('#');
  const path = file === '' ? join(ROOT, from) : resolve(ROOT, dirname(from), decodeURIComponent(file));
  if (relative(ROOT, path).startsWith('..')) return `${from}: ${target} leads out of the repository`;
  if (!existsSync(path)) return `${from}: there is no ${target}`;
  if (anchor === undefined || anchor === '') return undefined;
  return anchors(readFileSync(path, 'utf8')).has(anchor) ? undefined : `${from}: no heading for ${target}`;
}

const links = pages.flatMap(linksOf);

/** Paths that the documents name in code type, such as `packages/law/src/law.ts`. */
const namedPaths = pages.flatMap(({ path: from, text }) =>
  [...text.matchAll(/`((?:packages|simulations|benchmarks|test|docs|tools)\/[\w./-]*)`/g)].map(
    ([, target = '']): Link => ({ from, target }),
  ),
);

describe(`${links.length} links and ${namedPaths.length} named paths of ${pages.length} documents`, () => {
  it('were found', () => {
    expect(pages.length).toBeGreaterThan(8);
    expect(links.length).toBeGreaterThan(20);
    expect(namedPaths.length).toBeGreaterThan(80);
  });

  it('lead to files and headings that exist', () => {
    expect(links.map(problem).filter((found) => found !== undefined)).toEqual([]);
  });

  it('name files that exist', () => {
    const missing = namedPaths.filter(({ target }) => !existsSync(join(ROOT, target)));
    expect(missing.map(({ from, target }) => `${from}: there is no ${target}`)).toEqual([]);
  });
});
