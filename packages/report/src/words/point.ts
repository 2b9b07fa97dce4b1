import { worded } from './worded.ts';

const KNOWN: Readonly<Record<string, string>> = {
  'searchPractice=as-2013': 'search practice held at 2013',
  'searchPractice=follows-law': 'search practice following the law',
  'growthHandling=rigid': 'a matcher that does nothing about growth',
  'growthHandling=scale-search': 'a matcher that tries several sizes',
  'growthHandling=growth-model': 'a matcher that scales by age',
};

const SHORT: Readonly<Record<string, string>> = {
  'searchPractice=as-2013': 'practice held at 2013',
  'searchPractice=follows-law': 'practice follows the law',
  'growthHandling=rigid': 'rigid',
  'growthHandling=scale-search': 'scale search',
  'growthHandling=growth-model': 'growth model',
};

const AXES: Readonly<Record<string, string>> = {
  minimumAge: 'prints from age',
  avoidanceElasticity: 'avoidance elasticity',
  searchPractice: 'search practice',
  growthHandling: 'growth handling',
};

const AXIS_TITLES: Readonly<Record<string, string>> = { minimumAge: 'age from which prints are taken' };

/** The name of a grid axis in words, for the axis of a chart. */
export function axisText(name: string): string {
  return worded(AXIS_TITLES, name) === name ? worded(AXES, name) : worded(AXIS_TITLES, name);
}

// `minimumAge=6` is `prints from age 6`; an axis without words keeps its name and its sign.
function valueText(words: Readonly<Record<string, string>>, axis: string): string {
  const [name = '', value = ''] = axis.split(/=(.*)/s);
  if (Object.hasOwn(words, axis) || !Object.hasOwn(AXES, name)) return worded(words, axis);
  return `${worded(AXES, name)} ${value}`;
}

function axes(point: string): readonly string[] {
  try {
    const parsed: unknown = JSON.parse(point);
    if (typeof parsed !== 'object' || parsed === null) return [point];
    const pairs = Object.entries(parsed).map(([axis, value]) => `${axis}=${String(value)}`);
    return pairs.length === 0 ? ['one setting'] : pairs;
  } catch {
    return [point];
  }
}

/** A grid point in words, such as `search practice held at 2013`. */
export function pointText(point: string): string {
  return axes(point)
    .map((axis) => valueText(KNOWN, axis))
    .join(', ');
}

/** A grid point in few words, for a chart; axes that all points of the chart share are left out. */
export function pointLabel(point: string, beside: readonly string[]): string {
  const own = axes(point);
  const others = beside.map(axes);
  const telling = own.filter((axis) => !others.every((other) => other.includes(axis)));
  return (telling.length > 0 ? telling : own).map((axis) => valueText(SHORT, axis)).join(', ');
}

/** The text with its first letter raised, to start a heading. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
