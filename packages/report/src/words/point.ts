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
    .map((axis) => worded(KNOWN, axis))
    .join(', ');
}

/** A grid point in few words, for a chart. */
export function pointLabel(point: string): string {
  return axes(point)
    .map((axis) => worded(SHORT, axis))
    .join(', ');
}

/** The text with its first letter raised, to start a heading. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
