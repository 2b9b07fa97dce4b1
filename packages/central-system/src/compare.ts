import type { EventCategory, RuleSet } from '@eurodac-sim/law';
import { hits } from '@eurodac-sim/law';
import type { Candidate, SampleId } from '@eurodac-sim/matching';
import type { Instant } from '@eurodac-sim/primitives';
import type { Dataset } from './dataset.ts';
import type { Register } from './register.ts';
import { append, datasetOf, standing } from './register.ts';

/** A search asked by a Member State, with what the matcher made of it. */
export type ComparisonRequest = {
  readonly probe: SampleId;
  readonly memberState: string;
  readonly category: EventCategory;
  readonly at: Instant;
  readonly includeOwnData: boolean;
  readonly candidates: readonly Candidate[];
  /** A candidate with this score or more is a match. */
  readonly threshold: number;
};

/** A dataset that a search returned, and how alike it was. */
export type Hit = { readonly dataset: Dataset; readonly score: number };

/** What a search returned, and all that it could have returned. */
export type Comparison = { readonly hits: readonly Hit[]; readonly visible: readonly Dataset[] };

/**
 * Candidates at or above the threshold, of these the datasets stored and available that day, of these the hits of the law.
 *
 * The probe's own dataset is never among them. @source Reg. (EU) 2024/1358 Art. 27; Reg. (EU) 603/2013 Art. 9, 14, 17
 */
export function compare(register: Register, rules: RuleSet, request: ComparisonRequest): Comparison {
  const matches = request.candidates
    .filter(({ reference, score }) => score >= request.threshold && reference !== request.probe)
    .flatMap(({ reference, score }) =>
      (register.byReference.get(reference) ?? []).map((number) => ({ dataset: datasetOf(register, number), score })),
    )
    .filter(({ dataset }) => standing(dataset, request.at) === 'stored');
  const returned = hits(rules, request, matches);
  append(register, {
    kind: 'compared',
    at: request.at,
    memberState: request.memberState,
    hits: returned.map(({ dataset }) => dataset.number),
  });
  return { hits: returned, visible: visible(register, rules, request) };
}

/** Every dataset that a search with a perfect matcher and every person in the register could return. */
function visible(register: Register, rules: RuleSet, request: ComparisonRequest): readonly Dataset[] {
  const stored: Hit[] = [];
  for (const dataset of register.datasets.values())
    if (dataset.reference !== request.probe && standing(dataset, request.at) === 'stored')
      stored.push({ dataset, score: request.threshold });
  return hits(rules, request, stored).map(({ dataset }) => dataset);
}
