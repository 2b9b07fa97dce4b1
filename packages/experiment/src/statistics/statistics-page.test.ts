import { readFileSync, writeFileSync } from 'node:fs';
import { draws, normal } from '@eurodac-sim/primitives';
import { describe, expect, it } from 'vitest';
import { looksOf, watched } from '../replications/stopping.ts';
import { exchanges, trajectories } from '../sensitivity/design.ts';
import { screened } from '../sensitivity/screening.ts';
import type { KnownModel } from '../sensitivity/test-functions.test.fixture.ts';
import {
  G_INDICES,
  gFunction,
  ISHIGAMI_INDICES,
  ishigami,
  morrisFunction,
  outputsOfModel,
} from '../sensitivity/test-functions.test.fixture.ts';
import { decomposed } from '../sensitivity/variance-shares.ts';
import { differences, pairedDifference } from './paired-difference.ts';
import { pooledRatio, ruleOfThree } from './pooled-ratio.ts';
import { resamples } from './resamples.ts';
import { ascending, mean, quantile, standardDeviation } from './spread.ts';

const PAGE = new URL('../../../../docs/statistics.md', import.meta.url);
const UPDATE = process.env['UPDATE_DOCS'] !== undefined;
const SEED = 20_071;
const ROWS = 2048;
const shared = resamples(SEED);

type Row = readonly [what: string, source: string, expected: string, ours: string];

const digits = (value: number | null): string => (value === null ? '' : String(Number(value.toPrecision(6))));

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, i) => Math.max(...[head, ...rows].map((row) => row[i]!.length)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i]!)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

/** Values that R 4.2.2 printed. */
function rowsOfR(): readonly Row[] {
  const x = [0.31, 0.27, 0.35, 0.29, 0.4, 0.22, 0.33];
  const [a, b] = [
    [0.31, 0.27, 0.35, 0.29, 0.4],
    [0.3, 0.22, 0.36, 0.2, 0.31],
  ];
  const paired = pairedDifference(differences(a, b));
  const fractions = [12, 15, 9, 20, 14, 11, 16, 13].map((numerator, i) => ({
    numerator,
    denominator: [40, 42, 38, 47, 41, 36, 45, 40][i]!,
  }));
  const ratio = pooledRatio(fractions, shared);
  return [
    ['5th percentile', '`quantile(x, 0.05, type = 7)`', '0.235', digits(quantile(ascending(x), 0.05))],
    ['mean', '`mean(x)`', '0.31', digits(mean(x))],
    ['standard deviation', '`sd(x)`', '0.058023', digits(standardDeviation(x))],
    ['paired difference', '`t.test(a, b, paired = TRUE)$estimate`', '0.046', digits(paired.mean)],
    ['its interval, from', '`t.test(a, b, paired = TRUE)$conf.int`', '-0.0106286', digits(paired.low)],
    ['its interval, to', '`t.test(a, b, paired = TRUE)$conf.int`', '0.102629', digits(paired.high)],
    ['ratio of sums, from', 'percentile bootstrap, 200,000 resamples', '0.297386', digits(ratio.low)],
    ['ratio of sums, to', 'percentile bootstrap, 200,000 resamples', '0.369942', digits(ratio.high)],
    ['none in 100', '`1 - 0.05^(1/100)`, exact', '0.029513', digits(ruleOfThree(100))],
  ];
}

function rowsOfModel(name: string, model: KnownModel, published: typeof G_INDICES): readonly Row[] {
  const factors = published.length;
  const all = Array.from({ length: factors }, (_, i) => i);
  const groups = [...all.map((i) => [i]), [0], all.slice(1), [factors]];
  const samples = exchanges(draws(SEED), { factors, groups }, ROWS);
  const found = decomposed(outputsOfModel(model, samples), groups.length, shared)!;
  return published.slice(0, 4).flatMap((expected, i) =>
    (['first', 'total'] as const).map((which, k): Row => {
      const { value, low, high } = found.groups[i]![which];
      const ours = `${value!.toFixed(4)} (${low!.toFixed(4)} to ${high!.toFixed(4)})`;
      return [`${name}, input ${i + 1}, ${which}`, 'Saltelli and others 2008', expected[k]!.toFixed(4), ours];
    }),
  );
}

function rowsOfMorris(): readonly Row[] {
  const design = trajectories(draws(SEED), 20, 100);
  const effects = screened(design, outputsOfModel(morrisFunction, design.samples), shared);
  const group = (from: number, to: number): string => {
    const some = effects.slice(from, to);
    const span = (of: (typeof effects)[number]['absoluteMean'][]): string => {
      const values = of.map(({ value }) => value!);
      return `${Math.min(...values).toFixed(0)} to ${Math.max(...values).toFixed(0)}`;
    };
    return `mu* ${span(some.map((one) => one.absoluteMean))}, sigma ${span(some.map((one) => one.deviation))}`;
  };
  const source = 'Morris 1991, section 4';
  return [
    ['Morris, inputs 1 to 7', source, 'large, with spread', group(0, 7)],
    ['Morris, inputs 8 to 10', source, 'mean 40, no spread', group(7, 10)],
    ['Morris, inputs 11 to 20', source, 'no effect', group(10, 20)],
  ];
}

/** A run of standard normal differences of mean 0 that stops as a scenario says. */
function stopped(run: number, atLeast: number, halfWidth: number): { readonly n: number; readonly covers: boolean } {
  const keyed = draws(SEED);
  const until = { measure: 'O1', policy: 'a', subgroup: 'all', halfWidth } as const;
  const watching = watched(until);
  const values: number[] = [];
  for (const replications of looksOf({ atLeast, atMost: 400, until })) {
    while (values.length < replications) {
      const replication = values.length;
      const value = normal(keyed.uniform({ replication, person: run, purpose: 'coverage' }), 0, 1);
      values.push(value);
      const row = { policy: 'a', point: '{}', measure: 'O1', subgroup: 'all', value } as const;
      const outcomes = [{ ...row, numerator: null, denominator: null, unit: 'share' }];
      watching.add({ replication, outcomes, losses: [], comparisons: { searches: 0 }, parametersRead: [], events: [] });
    }
    const found = watching.halfWidth();
    if (found !== null && found <= halfWidth) break;
  }
  const { low, high } = pairedDifference(values);
  return { n: values.length, covers: low! <= 0 && high! >= 0 };
}

const RUNS = 2000;

/** Share of intervals that cover the truth after stopping, with its own standard error. */
function coverage(atLeast: number, halfWidth: number) {
  const runs = Array.from({ length: RUNS }, (_, run) => stopped(run, atLeast, halfWidth));
  const share = runs.filter(({ covers }) => covers).length / RUNS;
  return { share, error: Math.sqrt((share * (1 - share)) / RUNS), replications: mean(runs.map(({ n }) => n)) };
}

const SETTINGS = [5, 10, 20].flatMap((atLeast) => [0.5, 0.3].map((halfWidth) => ({ atLeast, halfWidth })));

/** The page with another text between the marks of a name. */
function withPart(page: string, name: string, text: string): string {
  const [from, to] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
  const [start, end] = [page.indexOf(from) + from.length, page.indexOf(to)];
  expect(end).toBeGreaterThan(start);
  return `${page.slice(0, start)}\n\n${text}\n\n${page.slice(end)}`;
}

function expectPart(name: string, text: string): void {
  const page = readFileSync(PAGE, 'utf8');
  if (UPDATE) writeFileSync(PAGE, withPart(page, name, text));
  else expect(page).toBe(withPart(page, name, text));
}

describe('the page of statistics', () => {
  it('has the agreement with R and with published functions as it comes out', () => {
    const rows = [
      ...rowsOfR(),
      ...rowsOfModel('Ishigami', ishigami, ISHIGAMI_INDICES),
      ...rowsOfModel('g-function', gFunction, G_INDICES),
      ...rowsOfMorris(),
    ];
    expectPart('agreement', table(['What', 'Of what', 'Expected', 'Ours'], rows));
  });

  it('has the coverage of intervals after stopping as it comes out, never far below their level', () => {
    const found = SETTINGS.map((setting) => ({ ...setting, ...coverage(setting.atLeast, setting.halfWidth) }));
    for (const { atLeast, share } of found) if (atLeast >= 10) expect(share).toBeGreaterThan(0.92);
    const rows = found.map(({ atLeast, halfWidth, share, error, replications }) => [
      String(atLeast),
      String(halfWidth),
      replications.toFixed(1),
      `${(100 * share).toFixed(1)} %`,
      `${(100 * error).toFixed(1)} %`,
    ]);
    const head = [
      '`atLeast`',
      '`halfWidth`, in standard deviations',
      'replications, mean',
      'covered',
      'standard error',
    ];
    expectPart('coverage', table(head, rows));
  });
});
