import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/** What one row of the frontier is read from. @source contracts of the command, `match search` */
type Result = {
  readonly gallery: { readonly bytes: number; readonly templates: number };
  readonly index: { readonly lossUpper95: number | null; readonly lost: number; readonly of: number };
  readonly latencyMs: { readonly p50: number; readonly p90: number; readonly p99: number };
  readonly searchesPerSecond: number;
};

/** Signs of a key and keys looked up for a minutia: from thorough to quick. */
const SETTINGS: readonly (readonly [number, number])[] = [
  [12, 4],
  [12, 8],
  [13, 4],
  [13, 8],
  [14, 4],
  [14, 8],
  [14, 16],
  [15, 8],
  [15, 16],
  [16, 16],
  [16, 32],
];

const COMMAND = fileURLToPath(new URL('../../packages/cli/src/main.ts', import.meta.url));

const { values } = parseArgs({
  options: {
    persons: { type: 'string', default: '10000' },
    probes: { type: 'string', default: '500' },
    group: { type: 'string', default: 'all' },
    fingers: { type: 'string', default: 'all' },
    seed: { type: 'string', default: '2' },
    threads: { type: 'string', default: '2' },
    shortlist: { type: 'string', default: '100' },
    settings: { type: 'string' },
  },
});

/** One row: the index stage alone, as the exact comparison is the same for all. */
function row([keyBits, keys]: readonly [number, number]): string {
  const options = ['group', 'fingers', 'seed', 'threads', 'shortlist'] as const;
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [
      ...[COMMAND, 'match', 'search', '--json', '--shortlist-only', '--timed', '200'],
      ...['--gallery', `persons=${values.persons}`, '--probes', `persons=${values.probes}`],
      ...options.flatMap((name) => [`--${name}`, values[name]]),
      ...['--key-bits', String(keyBits), '--keys', String(keys)],
    ],
    { encoding: 'utf8', maxBuffer: 1 << 26 },
  );
  if (status !== 0) throw new Error(stderr);
  const { gallery, index, latencyMs, searchesPerSecond } = JSON.parse(stdout) as Result;
  const upper = index.lossUpper95 === null ? 'unknown' : `${(100 * index.lossUpper95).toFixed(3)} %`;
  return [
    keyBits,
    keys,
    `${index.lost} of ${index.of}`,
    upper,
    ...[latencyMs.p50, latencyMs.p90, latencyMs.p99].map((ms) => ms.toFixed(2)),
    searchesPerSecond.toFixed(0),
    (gallery.bytes / gallery.templates).toFixed(0),
  ].join(' | ');
}

const chosen = values.settings?.split(',').map((pair) => pair.split(':').map(Number) as [number, number]);
console.log(
  `${values.persons} persons, fingers ${values.fingers}, probes of group ${values.group}, seed ${values.seed}`,
);
console.log('signs | keys | lost | loss below (95 %) | p50 ms | p90 ms | p99 ms | searches/s | bytes a template');
for (const setting of chosen ?? SETTINGS) console.log(row(setting));
