import { field, number } from './json.ts';
import type { Manifest, Parameter } from './manifest.ts';

/** How many of the parameters that the run read are assumptions. */
export type AssumptionCount = { readonly count: number; readonly of: number; readonly share: number };

/** The parameters that the run read. */
export function parametersRead({ parameters }: Manifest): readonly Parameter[] {
  return parameters.filter(({ read }) => read !== false);
}

/** The manifest's own count, or a count of its parameters where it has none. */
export function assumptionCount(from: Manifest): AssumptionCount {
  const count = number(field(from.all, 'assumptions', 'count'));
  const of = number(field(from.all, 'assumptions', 'of'));
  if (count !== undefined && of !== undefined) return { count, of, share: of > 0 ? count / of : 0 };
  const read = parametersRead(from);
  const assumed = read.filter(({ basis }) => basis === 'assumption').length;
  return { count: assumed, of: read.length, share: read.length > 0 ? assumed / read.length : 0 };
}
