import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitepress';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Folders of the repository whose documents are pages. */
const PAGES = /^(docs|simulations|benchmarks)\/.*\.md$|^[^/]*\.md$/;

/** Whether a link of a document leads to something that is in the repository and is no page. */
function isOutside(page: string, href: string): boolean {
  if (/^([a-z][a-z0-9+.-]*:|#|\/)/i.test(href)) return false;
  const target = relative(ROOT, resolve(dirname(page), decodeURIComponent(href.split('#')[0] ?? '')));
  return existsSync(join(ROOT, target)) && !PAGES.test(target);
}

// biome-ignore lint/style/noDefaultExport: VitePress reads its configuration from the default export.
export default defineConfig({
  title: 'eurodac-sim',
  description: 'Cross-border biometric matching modelled on Eurodac, on synthetic people only',
  srcDir: '..',
  srcExclude: ['packages/**', 'test/**', 'tools/**', 'results/**', 'node_modules/**', '**/node_modules/**'],
  rewrites: { 'README.md': 'index.md' },
  cacheDir: '../.cache/vitepress',
  markdown: {
    config: (md) => {
      md.core.ruler.push('in-the-repository', ({ tokens, env }) => {
        for (const token of tokens.flatMap(({ children }) => children ?? [])) {
          const href = token.type === 'link_open' ? token.attrGet('href') : null;
          if (href === null || !isOutside(String((env as { path?: string }).path), href)) continue;
          token.attrs = [['title', `in the repository: ${href}`]];
        }
      });
    },
  },
  themeConfig: {
    search: { provider: 'local' },
    outline: [2, 3],
    nav: [
      { text: 'Tour', link: '/docs/tour' },
      { text: 'Tutorials', link: '/docs/tutorials/policy' },
      { text: 'Reference', link: '/docs/reference/README' },
      { text: 'Limits', link: '/docs/limits' },
    ],
    sidebar: [
      {
        text: 'Begin',
        items: [
          { text: 'README', link: '/' },
          { text: 'Tour: one minor', link: '/docs/tour' },
          { text: 'Limits and ethics', link: '/docs/limits' },
        ],
      },
      {
        text: 'Tutorials',
        items: [
          { text: 'Policy modellers', link: '/docs/tutorials/policy' },
          { text: 'Engineers', link: '/docs/tutorials/matching' },
          { text: 'Researchers', link: '/docs/tutorials/law' },
          { text: 'In TypeScript', link: '/docs/tutorials/typescript' },
          { text: 'In R and Python', link: '/docs/notebooks/README' },
        ],
      },
      {
        text: 'The model',
        items: [
          { text: 'Model', link: '/docs/model' },
          { text: 'ODD', link: '/docs/simulation/odd' },
          { text: 'Policies', link: '/docs/policies' },
          { text: 'The law', link: '/docs/law' },
          { text: 'Article by article', link: '/docs/law/README' },
          { text: 'The world beside facts', link: '/docs/world-validation' },
          { text: 'Fingers beside figures', link: '/docs/validation' },
          { text: 'Vocabulary', link: '/docs/vocabulary' },
        ],
      },
      {
        text: 'Reference',
        items: [
          { text: 'Contents', link: '/docs/reference/README' },
          { text: 'Command', link: '/docs/reference/command' },
          { text: 'Scenario files', link: '/docs/scenarios' },
          { text: 'Measures', link: '/docs/measures' },
          { text: 'Results folder', link: '/docs/results-folder' },
          { text: 'Statistics and sensitivity', link: '/docs/statistics' },
          { text: 'Explorer', link: '/docs/explorer' },
          { text: 'Many machines', link: '/docs/cluster/README' },
          { text: 'Security', link: '/docs/security' },
          { text: 'Packages', link: '/docs/reference/api/README' },
        ],
      },
      {
        text: 'Matching',
        items: [
          { text: 'Templates', link: '/docs/templates' },
          { text: 'Matcher', link: '/docs/matcher/README' },
          { text: 'Judging a matcher', link: '/docs/evaluation' },
          { text: 'Search', link: '/docs/search' },
          { text: 'Fidelity', link: '/docs/fidelity' },
          { text: 'Benchmarks', link: '/docs/benchmarks' },
        ],
      },
      {
        text: 'Why it is so',
        items: [
          { text: 'Decisions', link: '/docs/decisions/README' },
          { text: 'Architecture', link: '/ARCHITECTURE' },
          { text: 'Contributing', link: '/CONTRIBUTING' },
          { text: 'Changes', link: '/CHANGELOG' },
        ],
      },
    ],
  },
});
