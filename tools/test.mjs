// The tests: `node bootstrap.mjs test [vitest arguments]`. Without arguments also the formatting, unused code and types.
import { spawnSync } from 'node:child_process';

const args = process.argv.slice(2);
const steps = [
  ...(args.length === 0 ? ['biome check --error-on-warnings .', 'knip'] : []),
  'tsc -b',
  ['vitest run', ...args].join(' '),
];
for (const step of steps) {
  const { status } = spawnSync(step, { shell: true, stdio: 'inherit' });
  if (status !== 0) {
    console.error(`\`${step}\` failed`);
    process.exit(status ?? 1);
  }
}
