import type { AxisValue, Grid, LawAxis } from './scenario.ts';

/** Axes that stand for a field of the scenario, by the path of that field. */
const FIELD_OF: Readonly<Record<string, readonly string[]>> = {
  growthHandling: ['matching', 'growthHandling'],
  fidelity: ['fidelity'],
  avoidanceElasticity: ['behaviour', 'avoidanceElasticity'],
};

/** Axes that stand for a field of a reform, by the path of that field. */
const REFORM_FIELD_OF: Readonly<Record<string, readonly string[]>> = { minimumAge: ['minimumAgeYears', 'taking'] };

/** How the axes of a reform's other fields begin. */
const REFORM_PREFIX = 'reform.';

/** Blocks of a scenario whose fields may be axes. */
export const AXIS_BLOCKS = [
  'population',
  'practice',
  'behaviour',
  'reception',
  'followUp',
  'events',
  'matching',
  'parameters',
] as const;

/** The path of the scenario's field that an axis varies; undefined for an axis of the law, and for search practice. */
export function fieldOfAxis(axis: string): readonly string[] | undefined {
  if (axis === 'searchPractice' || reformFieldOfAxis(axis) !== undefined) return undefined;
  if (axis.startsWith('parameters.')) return ['parameters', axis.slice('parameters.'.length)];
  return FIELD_OF[axis] ?? axis.split('.');
}

/** The path of the reform's field that an axis varies; undefined for an axis of the world. */
export function reformFieldOfAxis(axis: string): readonly string[] | undefined {
  if (axis.startsWith(REFORM_PREFIX)) return axis.slice(REFORM_PREFIX.length).split('.');
  return REFORM_FIELD_OF[axis];
}

/** One axis: its values, and the policies that it concerns where it is not all of them. */
export type Axis = {
  readonly name: string;
  readonly values: readonly AxisValue[];
  readonly policies?: readonly string[];
};

const isLawAxis = (given: readonly AxisValue[] | LawAxis): given is LawAxis => 'values' in given && 'policies' in given;

/** Place of an axis among the others: growth handling slowest, search practice fastest, the rest by name. */
const rank = (name: string): number => (name === 'growthHandling' ? 0 : name === 'searchPractice' ? 2 : 1);

/** The axes of a grid in the order in which points are enumerated, slowest first; the order of the file does not matter. */
export function axesOf(grid: Grid): readonly Axis[] {
  return Object.entries(grid)
    .flatMap(([name, given]): readonly Axis[] => {
      if (given === undefined) return [];
      return isLawAxis(given) ? [{ name, values: given.values, policies: given.policies }] : [{ name, values: given }];
    })
    .toSorted((a, b) => rank(a.name) - rank(b.name) || (a.name < b.name ? -1 : 1));
}

/** How many points a grid has. */
export function pointCount(grid: Grid): number {
  return axesOf(grid).reduce((count, { values }) => count * values.length, 1);
}
