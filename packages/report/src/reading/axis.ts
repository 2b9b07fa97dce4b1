import { entries } from './json.ts';
import type { Results } from './results.ts';

/** A grid axis of numbers with enough values to draw a curve over it. */
export type NumericAxis = {
  readonly name: string;
  /** In rising order. */
  readonly values: readonly number[];
  /** The settings of the other axes, each with its grid point for every value. */
  readonly settings: readonly AxisSetting[];
};

/** One setting of the other axes of a grid. */
export type AxisSetting = {
  /** The other axes as a grid point is written; `{}` where there are none. */
  readonly others: string;
  readonly pointOf: ReadonlyMap<number, string>;
};

/** Values from which a curve is drawn; fewer are read better from a table. */
const CURVE = 4;

function axesOf(point: string): readonly (readonly [string, unknown])[] {
  try {
    return entries(JSON.parse(point));
  } catch {
    return [];
  }
}

function numbersOf(points: readonly string[], axis: string): readonly number[] {
  const values = points.map((point) => axesOf(point).find(([name]) => name === axis)?.[1]);
  if (values.some((value) => typeof value !== 'number')) return [];
  return [...new Set(values as number[])].sort((a, b) => a - b);
}

function settingsOf(points: readonly string[], axis: string): readonly AxisSetting[] {
  const settings = new Map<string, Map<number, string>>();
  for (const point of points) {
    const axes = axesOf(point);
    const others = JSON.stringify(Object.fromEntries(axes.filter(([name]) => name !== axis)));
    const at = settings.get(others) ?? new Map<number, string>();
    settings.set(others, at.set(Number(axes.find(([name]) => name === axis)?.[1]), point));
  }
  return [...settings].map(([others, pointOf]) => ({ others, pointOf }));
}

/** The axis of numbers with most values; undefined where none has enough for a curve. */
export function numericAxis({ points }: Pick<Results, 'points'>): NumericAxis | undefined {
  const names = new Set(points.flatMap((point) => axesOf(point).map(([name]) => name)));
  const axes = [...names].map((name) => ({ name, values: numbersOf(points, name) }));
  const longest = axes.toSorted((a, b) => b.values.length - a.values.length)[0];
  if (longest === undefined || longest.values.length < CURVE) return undefined;
  return { ...longest, settings: settingsOf(points, longest.name) };
}

/** Ages at which a law has put its threshold, and one between: where results over age are read first. */
const AGES_OF_LAWS: readonly number[] = [6, 10, 14];

/** A few values of an axis that stand for all: ages of laws where it has them, else its ends and its middle. */
export function landmarks({ name, values }: NumericAxis): readonly number[] {
  const laws = AGES_OF_LAWS.filter((age) => values.includes(age));
  if (name === 'minimumAge' && laws.length > 1) return laws;
  const middle = values[Math.floor(values.length / 2)];
  return [...new Set([values[0], middle, values.at(-1)])].flatMap((value) => value ?? []);
}

/** Grid points that a page shows one beside the other; a chart with more has no room for its figures. */
const BESIDE = 4;

/**
 * The results at a few of their grid points, for whatever shows every point beside the others; the same where there are few.
 *
 * All points are in the tables that fold away, and in the curves where an axis has numbers.
 */
export function closeUp(from: Results): Results {
  if (from.points.length <= BESIDE) return from;
  const axis = numericAxis(from);
  const first = axis?.settings[0];
  const chosen =
    axis === undefined || first === undefined
      ? from.points.slice(0, BESIDE)
      : landmarks(axis).flatMap((value) => first.pointOf.get(value) ?? []);
  return { ...from, points: chosen.slice(0, BESIDE) };
}
