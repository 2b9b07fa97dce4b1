import { studentQuantile } from '@eurodac-sim/primitives';
import type { MeasureWords } from '../words/measure.ts';
import { entries, field, text } from './json.ts';
import type { MeanInterval } from './mean-interval.ts';
import { meanInterval } from './mean-interval.ts';
import { keyOf } from './reading.ts';
import type { Results } from './results.ts';

/** Two results folders that are set beside each other. */
export type TwoResults = { readonly first: Results; readonly second: Results };

/** One thing in which two runs differ, as each has it; undefined where it has none. */
export type Change = {
  readonly name: string;
  readonly first: string | undefined;
  readonly second: string | undefined;
};

/** Whether replication k of one run has the same people as replication k of the other. */
export function isPaired({ first, second }: TwoResults): boolean {
  return first.manifest.seed === second.manifest.seed && first.replications === second.replications;
}

function leaves(value: unknown, path: string): readonly (readonly [path: string, value: string])[] {
  const fields = entries(value);
  if (fields.length === 0) return value === undefined ? [] : [[path, text(value) ?? JSON.stringify(value)]];
  return fields.flatMap(([name, part]) => leaves(part, path === '' ? name : `${path}.${name}`));
}

type Named = readonly (readonly [name: string, value: string])[];

function changes(first: Named, second: Named): readonly Change[] {
  const [one, other] = [new Map(first), new Map(second)];
  return [...new Set([...one.keys(), ...other.keys()])]
    .map((name) => ({ name, first: one.get(name), second: other.get(name) }))
    .filter((found) => found.first !== found.second);
}

// Words about a run decide nothing in it.
const WORDS = new Set(['title', 'question', 'expect']);

const scenarioOf = ({ manifest }: Results): Named =>
  entries(field(manifest.all, 'scenario'))
    .filter(([name]) => !WORDS.has(name))
    .flatMap(([name, value]) => leaves(value, name));

const parametersOf = ({ manifest }: Results): Named =>
  manifest.parameters.map(({ parameter, value }) => [parameter, value] as const);

const codeOf = ({ manifest }: Results): Named => [
  ...leaves(manifest.commit, 'commit'),
  ...leaves(field(manifest.all, 'versions'), 'version'),
  ...leaves(field(manifest.all, 'derived', 'scoreModel', 'hash'), 'score model'),
  ...manifest.ruleSets.flatMap(({ name, hash }) => (hash === undefined ? [] : [[`rules of ${name}`, hash] as const])),
];

/** What differs between two runs beside their results: settings, parameter values, code and rules. */
export function differencesOf({ first, second }: TwoResults): {
  readonly scenario: readonly Change[];
  readonly parameters: readonly Change[];
  readonly code: readonly Change[];
} {
  return {
    scenario: changes(scenarioOf(first), scenarioOf(second)),
    parameters: changes(parametersOf(first), parametersOf(second)),
    code: changes(codeOf(first), codeOf(second)),
  };
}

function valuesOf(from: Results, words: MeasureWords, policy: string, point: string): ReadonlyMap<string, number> {
  return new Map(
    from
      .outcomes(keyOf(words, policy, point))
      .flatMap(({ replication, value }) => (value === undefined ? [] : [[replication, value.value] as const])),
  );
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * The difference of two means and its 95 % interval where nothing pairs the values; undefined below two values of either.
 *
 * @source Welch, Biometrika 34, 1947; degrees of freedom by Satterthwaite, Biometrics Bulletin 2, 1946
 */
export function unpairedInterval(first: readonly number[], second: readonly number[]): MeanInterval | undefined {
  if (first.length < 2 || second.length < 2) return undefined;
  const errors = [first, second].map((values) => {
    const mean = meanOf(values);
    const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
    return squares / (values.length - 1) / values.length;
  });
  const [one = 0, other = 0] = errors;
  const mean = meanOf(second) - meanOf(first);
  const error = one + other;
  const values = Math.min(first.length, second.length);
  if (error === 0) return { mean, low: mean, high: mean, values };
  const degrees = (error * error) / ((one * one) / (first.length - 1) + (other * other) / (second.length - 1));
  const half = studentQuantile(0.975, degrees) * Math.sqrt(error);
  return { mean, low: mean - half, high: mean + half, values };
}

/** One measure in both results. */
export type MeasureChange = {
  readonly first: number;
  readonly second: number;
  readonly interval: MeanInterval | undefined;
};

/** Means of a measure in both results and their difference, second less first; undefined where one has no value. */
export function measureChange(
  two: TwoResults,
  words: MeasureWords,
  policy: string,
  point: string,
): MeasureChange | undefined {
  const [first, second] = [two.first, two.second].map((from) => valuesOf(from, words, policy, point));
  if (first === undefined || second === undefined || first.size === 0 || second.size === 0) return undefined;
  const pairs = [...first].flatMap(([replication, value]) => {
    const other = second.get(replication);
    return other === undefined ? [] : other - value;
  });
  const interval = isPaired(two) ? meanInterval(pairs) : unpairedInterval([...first.values()], [...second.values()]);
  return { first: meanOf([...first.values()]), second: meanOf([...second.values()]), interval };
}
