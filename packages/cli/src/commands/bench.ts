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
  readonly perMillionYardstickCodes: number;
  readonly errorRates: {
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

/** `bench`: runs benchmarks and prints their records; a record without an error rate does not type-check. */
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
  for (const { benchmark, speeds, perMillionYardstickCodes, errorRates } of records) {
    const rows = speeds.map(({ unit, perSecond }) => [
      unit,
      Math.round(perSecond.median).toLocaleString('en'),
      `${Math.round(perSecond.p05).toLocaleString('en')} to ${Math.round(perSecond.p95).toLocaleString('en')}`,
    ]);
    terminal.out(`${benchmark}\n${textTable(['what', 'median a second', '5-95 % of samples'], rows)}`);
    const { eer, fmr1000, mated, nonMated } = errorRates;
    terminal.out(`${perMillionYardstickCodes.toFixed(1)} comparisons for every million codes of the yardstick`);
    terminal.out(
      `On the same fingers: EER ${percent(eer.value)}, FNMR at FMR 1/1000 ${percent(fmr1000.value)} (${mated} mated, ${nonMated} non-mated comparisons)`,
    );
  }
}
