import type { Json } from './json.ts';
import { entries, field, number, text } from './json.ts';
import type { Manifest } from './manifest.ts';

/** How the matcher's threshold came about, as the manifest tells it. */
export type MatcherThreshold = {
  /** Where in the manifest it stands, when there are several. */
  readonly name: string | undefined;
  readonly threshold: number;
  /** Comparisons of different persons that it was derived from. */
  readonly comparisons: number;
  /** Persons made for it, where the manifest says how many. */
  readonly persons: { readonly minors: number; readonly adults: number } | undefined;
  readonly observableDownTo: number | undefined;
  readonly extrapolated: boolean | undefined;
  readonly method: string | undefined;
  /** What a short list by two fingers loses against all ten fingers of everybody. */
  readonly shortlist: { readonly searches: number; readonly matches: number; readonly lost: number } | undefined;
};

const DEEPEST = 4;

function shortlist(value: Json): MatcherThreshold['shortlist'] {
  const [searches, matches, lost] = ['searches', 'matches', 'lost'].map((name) => number(field(value, name)));
  return searches === undefined || matches === undefined || lost === undefined
    ? undefined
    : { searches, matches, lost };
}

function persons(value: Json): MatcherThreshold['persons'] {
  const [minors, adults] = ['minors', 'adults'].map((name) => number(field(value, name)));
  return minors === undefined || adults === undefined ? undefined : { minors, adults };
}

function found(value: Json, path: readonly string[]): readonly MatcherThreshold[] {
  const threshold = number(field(value, 'threshold'));
  const comparisons = number(field(value, 'comparisons'));
  if (threshold === undefined || comparisons === undefined) {
    return path.length >= DEEPEST ? [] : entries(value).flatMap(([name, inner]) => found(inner, [...path, name]));
  }
  const extrapolated = field(value, 'extrapolated');
  return [
    {
      name: path.at(-1),
      threshold,
      comparisons,
      persons: persons(field(value, 'persons')),
      observableDownTo: number(field(value, 'observableDownTo')),
      extrapolated: typeof extrapolated === 'boolean' ? extrapolated : undefined,
      method: text(field(value, 'method')),
      shortlist: shortlist(field(value, 'shortlistLoss')),
    },
  ];
}

/** Every threshold that the run derived before its first replication; one for each growth handling where several were run. */
export function matcherThresholds({ all }: Manifest): readonly MatcherThreshold[] {
  const derived = found(field(all, 'derived'), []);
  return derived.length === 1 ? derived.map((one) => ({ ...one, name: undefined })) : derived;
}
