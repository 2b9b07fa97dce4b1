// The site of the documents, offline: pages of the packages from their sources, then VitePress, then every link of what was built.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const docs = join(root, 'docs');
const built = join(docs, '.vitepress', 'dist');

function run(command, ...args) {
  const { status } = spawnSync(join(docs, 'node_modules', '.bin', command), args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) {
    console.error(`\`${command} ${args.join(' ')}\` failed`);
    process.exit(status ?? 1);
  }
}

const filesUnder = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesUnder(join(folder, entry.name)) : [join(folder, entry.name)],
  );

/** Links of a built page to files that were not built. */
function deadLinks(file) {
  return [...readFileSync(file, 'utf8').matchAll(/(?:href|src)="([^"]*)"/g)]
    .map(([, link]) => link.replace(/[#?].*$/, ''))
    .filter((link) => link !== '' && !/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(link))
    .filter((link) => {
      const path = decodeURIComponent(link);
      const target = path.startsWith('/') ? join(built, path) : resolve(dirname(file), path);
      return !existsSync(target.endsWith('/') ? join(target, 'index.html') : target) && !existsSync(`${target}.html`);
    })
    .map((link) => `${file.slice(built.length + 1)}: ${link}`);
}

const started = performance.now();
rmSync(join(docs, 'reference', 'api'), { recursive: true, force: true });
run('typedoc', '--options', join(docs, 'typedoc.json'));
run('vitepress', 'build', 'docs');
const pages = filesUnder(built).filter((file) => file.endsWith('.html'));
const dead = pages.flatMap(deadLinks);
for (const link of dead) console.error(link);
console.error(
  `${pages.length} pages in docs/.vitepress/dist, ${dead.length} dead links, ${((performance.now() - started) / 1000).toFixed(1)} s`,
);
process.exit(dead.length === 0 ? 0 : 1);
