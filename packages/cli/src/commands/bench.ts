import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { SpeedCompared } from '../bench-against.ts';
import { compareCheckouts } from '../bench-against.ts';
import { InputError, NegativeVerdict } from '../exit-codes.ts';
import { textTable } from '../table.ts';
import type { Terminal } from '../terminal.ts';

type Spread = { readonly median: number; readonly p05: number; readonly p95: number };

/** What the command reads of a benchmark's record; the record itself holds raw samples and the machine. */
type Summary = {
  readonly benchmark: string;
  readonly speeds: readonly {
    readonly name: string;
    readonly unit: string;
    readonly perSecond: Spread;
  }[];
  readonly ratios?: readonly {
    readonly name: string;
    readonly ratio: Spread;
    readonly floor?: Spread;
  }[];
  /** Bytes of a template of 35 minutiae, index included, by how it is kept. */
  readonly bytesPerTemplate?: Readonly<Record<string, number>>;
  readonly index?: { readonly lost: number; readonly of: number; readonly lossUpper95: number | null };
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

const within = ({ median, p05, p95 }: Spread): string =>
  `${median.toFixed(2)} (${p05.toFixed(2)} to ${p95.toFixed(2)})`;

function people({ benchmark, speeds, ratios = [], ...of }: Summary): string {
  const { perMillionYardstickCodes, errorRates, index, bytesPerTemplate = {} } = of;
  const rows = speeds.map(({ name, unit, perSecond }) => [
    `${name}: ${unit}`,
    Math.round(perSecond.median).toLocaleString('en'),
    `${Math.round(perSecond.p05).toLocaleString('en')} to ${Math.round(perSecond.p95).toLocaleString('en')}`,
  ]);
  return [
    `${benchmark}\n${textTable(['what', 'median a second', '5-95 % of samples'], rows)}`,
    ...ratios.map(
      ({ name, ratio, floor }) =>
        `${name}: ${within(ratio)}${floor === undefined ? '' : `; the same over itself ${within(floor)}`}`,
    ),
    ...Object.entries(bytesPerTemplate).map(
      ([kept, bytes]) => `${bytes.toFixed(0)} bytes a template of 35 minutiae, ${kept}`,
    ),
    ...(index === undefined
      ? []
      : [`Lost by the index: ${index.lost} of ${index.of}, below ${percent(index.lossUpper95)} with 95 % confidence`]),
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

/** Options of `bench`. */
type Options = {
  readonly json?: boolean;
  readonly against?: string;
  readonly rounds: number;
  readonly seconds?: number;
};

/**
 * `bench`: runs benchmarks and prints their records, or compares them with those of another checkout; a record of the
 * matcher without an error rate does not type-check.
 *
 * @throws {NegativeVerdict} this version is slower than the other by more than it differs from itself
 */
export async function bench(names: readonly string[], options: Options, terminal: Terminal): Promise<void> {
  const known = benchmarks();
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new InputError(`there is no benchmark '${unknown.join("', '")}'; the benchmarks are ${known.join(', ')}`);
  if (options.seconds !== undefined && !(options.seconds > 0))
    throw new InputError(`--seconds ${options.seconds}; expected a number above 0`);
  const chosen = names.length === 0 ? known : names;
  if (options.against !== undefined) {
    against(chosen, { ...options, against: options.against }, terminal);
    return;
  }
  const records: Summary[] = [];
  for (const name of chosen) {
    terminal.error(`${name} ...`);
    const { bench: run } = (await import(pathToFileURL(`${FOLDER}${name}/bench.ts`).href)) as {
      bench: (settings: { readonly mostSeconds?: number }) => Summary | Promise<Summary>;
    };
    records.push(await run(options.seconds === undefined ? {} : { mostSeconds: options.seconds }));
  }
  if (options.json === true) {
    terminal.out(JSON.stringify(records, null, 2));
    return;
  }
  for (const record of records) terminal.out(people(record));
}

function against(names: readonly string[], options: Options & { readonly against: string }, terminal: Terminal): void {
  const compared = compareCheckouts({
    here: resolve(FOLDER, '..'),
    there: resolve(options.against),
    names,
    rounds: options.rounds,
    ...(options.seconds !== undefined && { seconds: options.seconds }),
    say: terminal.error,
  });
  const slower = compared.filter(({ verdict }) => verdict === 'slower');
  terminal.out(
    options.json === true
      ? JSON.stringify({ against: options.against, compared, regression: slower.length > 0 }, null, 2)
      : comparisonTable(compared),
  );
  if (slower.length > 0)
    throw new NegativeVerdict(`slower than ${options.against}: ${slower.map(({ name }) => name).join(', ')}`);
}

function comparisonTable(compared: readonly SpeedCompared[]): string {
  const rows = compared.map(({ benchmark, name, ratio, floor, verdict }) => [
    `${benchmark}: ${name}`,
    ratio.toFixed(3),
    `${(1 / floor).toFixed(3)} to ${floor.toFixed(3)}`,
    verdict,
  ]);
  return textTable(['speed', 'here over there', 'here over itself', 'verdict'], rows);
}
