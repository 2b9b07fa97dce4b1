import type { Judgement, SeedRecord } from '@eurodac-sim/fingerprint';
import { judge, mutatedRecord, seedRecords } from '@eurodac-sim/fingerprint';
import { draws } from '@eurodac-sim/primitives';
import { NegativeVerdict } from '../exit-codes.ts';
import { progress } from '../progress.ts';
import { textTable } from '../table.ts';
import type { Terminal } from '../terminal.ts';

type Options = { readonly records: number; readonly seed: number; readonly json?: boolean };

type Broken = { readonly index: number; readonly because: string; readonly reader: string; readonly hex: string };

type Counts = {
  readonly read: Map<string, number>;
  readonly malformed: Map<string, number>;
  readonly broken: Broken[];
  slowestMs: number;
};

const REPORT_EVERY = 50_000;
/** Broken records that are printed; a fault breaks many. */
const MOST_BROKEN = 10;

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

function note(counts: Counts, index: number, { bytes, reader }: SeedRecord, judgement: Judgement): void {
  if (judgement.kind === 'read') count(counts.read, judgement.format);
  else if (judgement.kind === 'malformed') count(counts.malformed, judgement.field);
  else counts.broken.push({ index, because: judgement.because, reader, hex: Buffer.from(bytes).toString('hex') });
}

function fuzz({ records, seed }: Options, terminal: Terminal): Counts {
  const random = draws(seed);
  const seeds = seedRecords(random);
  const counts: Counts = { read: new Map(), malformed: new Map(), broken: [], slowestMs: 0 };
  const bar = progress(terminal, 'records');
  for (let index = 0; index < records && counts.broken.length < MOST_BROKEN; index++) {
    const mutated = mutatedRecord(random, seeds, index);
    const start = performance.now();
    const judgement = judge(mutated);
    counts.slowestMs = Math.max(counts.slowestMs, performance.now() - start);
    note(counts, index, mutated, judgement);
    if (index % REPORT_EVERY === REPORT_EVERY - 1) bar.update(index + 1, records);
  }
  bar.stop();
  return counts;
}

const sum = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((a, b) => a + b, 0);
const falling = (counts: ReadonlyMap<string, number>): readonly (readonly [string, number])[] =>
  [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(2)} %`;

/** `fingers fuzz`: mutated records to the readers; exit code 1 where one is not read and written back whole, or refused with its place. */
export function fingersFuzz(options: Options, terminal: Terminal): void {
  const start = performance.now();
  const { read, malformed, broken, slowestMs } = fuzz(options, terminal);
  const seconds = (performance.now() - start) / 1000;
  const tried = sum(read) + sum(malformed) + broken.length;
  if (options.json === true) {
    const outcomes = { read: sum(read), malformed: sum(malformed), broken: broken.length };
    const fields = { readAs: Object.fromEntries(falling(read)), malformedIn: Object.fromEntries(falling(malformed)) };
    const speed = { seconds, perSecond: tried / seconds, slowestMs };
    terminal.out(
      JSON.stringify({ records: tried, seed: options.seed, outcomes, ...fields, broken, ...speed }, null, 2),
    );
  } else {
    const rows = [
      ...falling(read).map(([format, n]) => ['read', format, String(n), percent(n, tried)]),
      ...falling(malformed).map(([field, n]) => ['refused', field, String(n), percent(n, tried)]),
    ];
    terminal.out(textTable(['outcome', 'format, or field with the error', 'records', 'share'], rows, [10, 44, 12, 10]));
    terminal.out(
      `${tried} mutated records of seed ${options.seed}: ${sum(read)} read and written back to the same bytes, ` +
        `${sum(malformed)} refused with offset, field, found and expected, ${broken.length} neither.\n` +
        `${Math.round(tried / seconds)} records a second in ${seconds.toFixed(1)} s; the slowest took ${slowestMs.toFixed(1)} ms.`,
    );
    for (const { index, because, reader, hex } of broken)
      terminal.out(`\nrecord ${index} (${reader}): ${because}\n${hex}`);
  }
  if (broken.length > 0)
    throw new NegativeVerdict(`${broken.length} of ${tried} records break a reader (seed ${options.seed})`);
}
