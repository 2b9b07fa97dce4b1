import type { Results } from './results.ts';
import type { Effect } from './tables.ts';

/** One measure of one policy, and how much each parameter moves it, most first. */
export type Sensitivity = {
  readonly measure: string;
  readonly policy: string;
  readonly baseline: string;
  readonly method: string;
  readonly effects: readonly Effect[];
  /** Share of assumptions in the sum of the effects; undefined where there is no effect. */
  readonly assumed: number | undefined;
  /** Of what that is a share: of the explained variance, or of the mean absolute effects of a screening. */
  readonly of: 'variance' | 'effects';
};

const MEAN_ABSOLUTE = ['mu*', 'mu_star'];

// Rows on all parameters of a basis together are no parameter.
const isOne = ({ parameter }: Effect): boolean => !parameter.startsWith('all ');

const isSize = (one: Effect): boolean =>
  isOne(one) && (one.statistic === 'total' || MEAN_ABSOLUTE.includes(one.statistic));

// First-order indices add up to at most the variance; total ones count what parameters do together more than once.
const isPart = (one: Effect): boolean =>
  isOne(one) && one.basis !== 'chance' && (one.statistic === 'first' || MEAN_ABSOLUTE.includes(one.statistic));

const isShare = ({ statistic, basis }: Effect): boolean =>
  statistic === 'share-of-parameters' && basis === 'assumption';

const sizeOf = ({ value }: Effect): number => Math.max(0, value?.value ?? 0);

function share(effects: readonly Effect[]): number | undefined {
  // The file's own share counts what parameters do together, too.
  const told = effects.find(isShare)?.value?.value;
  if (told !== undefined) return told;
  const parts = effects.filter(isPart);
  const sum = (some: readonly Effect[]): number => some.reduce((total, one) => total + sizeOf(one), 0);
  const all = sum(parts);
  return all > 0 ? sum(parts.filter(({ basis }) => basis === 'assumption')) / all : undefined;
}

/** What the results say about sensitivity, in the order of the file: one for each measure, policy, baseline and method. */
export function sensitivities({ effects }: Pick<Results, 'effects'>): readonly Sensitivity[] {
  const groups = new Map<string, Effect[]>();
  for (const one of effects) {
    const name = JSON.stringify([one.measure, one.policy, one.baseline, one.method]);
    groups.set(name, [...(groups.get(name) ?? []), one]);
  }
  return [...groups.values()].flatMap((own) => {
    const first = own[0];
    if (first === undefined) return [];
    const { measure, policy, baseline, method } = first;
    const sized = own.filter(isSize).toSorted((a, b) => sizeOf(b) - sizeOf(a));
    const of = method === 'sobol' ? 'variance' : 'effects';
    return { measure, policy, baseline, method, effects: sized, assumed: share(own), of } as const;
  });
}

/** How much a parameter moves the results: its largest share of the effects on any measure; 0 where nothing is known. */
export function influenceOf(from: Pick<Results, 'effects'>): (parameter: string) => number {
  const most = new Map<string, number>();
  for (const { effects } of sensitivities(from)) {
    const all = effects.reduce((sum, one) => sum + sizeOf(one), 0);
    for (const one of effects) {
      const part = all > 0 ? sizeOf(one) / all : 0;
      most.set(one.parameter, Math.max(most.get(one.parameter) ?? 0, part));
    }
  }
  return (parameter) => most.get(parameter) ?? 0;
}
