import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { InputError } from '../exit-codes.ts';
import { textTable } from '../table.ts';
import type { Terminal } from '../terminal.ts';

/** What the command reads of a benchmark's record; the record itself holds raw samples and the machine. */
type Summary = {
  readonly benchmark: string;
  readonly speeds: readonly {
    readonly unit: string;
    readonly perSecond: { readonly median: number; readonly p05: number; readonly p95: number };
  }[];
  readonly ratios?: readonly {
    readonly name: string;
    readonly ratio: { readonly median: number; readonly p05: number; readonly p95: number };
  }[];
  readonly perMillionYardstickCodes?: number;
  readonly errorRates?: {
    readonly eer: { readonly value: number | null };
    readonly fmr1000: { readonly value: number | null };
    readonly mated: number;
    readonly nonMated: number;
  };
};

const percent = (rate: number | null): string => (rate === null ? 'undefined' : `${(100 * rate).toFixed(2)} %`);

const FOLDER = fileURLToPath(new URL('../../../../benchmarks/', import.meta.url));

function benchmarks(): readonly string[] {
  if (!existsSync(FOLDER)) throw new InputError('the benchmarks are part of the repository; clone it to run them');
  return readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(`${FOLDER}${entry.name}/bench.ts`))
    .map(({ name }) => name);
}

function people({ benchmark, speeds, ratios = [], perMillionYardstickCodes, errorRates }: Summary): string {
  const rows = speeds.map(({ unit, perSecond }) => [
    unit,
    Math.round(perSecond.median).toLocaleString('en'),
    `${Math.round(perSecond.p05).toLocaleString('en')} to ${Math.round(perSecond.p95).toLocaleString('en')}`,
  ]);
  return [
    `${benchmark}\n${textTable(['what', 'median a second', '5-95 % of samples'], rows)}`,
    ...ratios.map(
      ({ name, ratio }) => `${name}: ${ratio.median.toFixed(2)} (${ratio.p05.toFixed(2)} to ${ratio.p95.toFixed(2)})`,
    ),
    ...(perMillionYardstickCodes === undefined
      ? []
      : [`${perMillionYardstickCodes.toFixed(1)} comparisons for every million codes of the yardstick`]),
    ...(errorRates === undefined
      ? []
      : [
          `On the same fingers: EER ${percent(errorRates.eer.value)}, FNMR at FMR 1/1000 ${percent(errorRates.fmr1000.value)} (${errorRates.mated} mated, ${errorRates.nonMated} non-mated comparisons)`,
        ]),
  ].join('\n');
}

/** `bench`: runs benchmarks and prints their records; a record of the matcher without an error rate does not type-check. */
export async function bench(
  names: readonly string[],
  { json }: { readonly json?: boolean },
  terminal: Terminal,
): Promise<void> {
  const known = benchmarks();
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new InputError(`there is no benchmark '${unknown.join("', '")}'; the benchmarks are ${known.join(', ')}`);
  const records: Summary[] = [];
  for (const name of names.length === 0 ? known : names) {
    terminal.error(`${name} ...`);
    const { bench: run } = (await import(pathToFileURL(`${FOLDER}${name}/bench.ts`).href)) as { bench: () => Summary };
    records.push(run());
  }
  if (json === true) {
    terminal.out(JSON.stringify(records, null, 2));
    return;
  }
  for (const record of records) terminal.out(people(record));
}
