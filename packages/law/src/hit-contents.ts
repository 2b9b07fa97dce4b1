import type { Citation } from './citation.ts';
import type { DatasetCategory } from './dataset-category.ts';

/** One kind of data in a dataset, in our words, with the point that lists it. */
export type HitField = {
  readonly holds: string;
  /** Recorded only where it applies or is available. */
  readonly whereAvailable: boolean;
  readonly citation: Citation;
};

/** What the answer to a comparison carries. */
export type HitRules = {
  readonly fields: Readonly<Partial<Record<DatasetCategory, readonly HitField[]>>>;
  /** All of this goes out for every dataset that corresponds to the hit. */
  readonly transmitted: Citation;
  /** The mark goes with it; null: the text has no marks. */
  readonly mark: Citation | null;
  /** A hit that helps to find the responsible state goes before any other; null: no such rule. */
  readonly precedence: Citation | null;
};

/** What a Member State learns from a hit with a dataset; `not-stored`: the text has no datasets of the group. */
export type HitContents =
  | {
      readonly kind: 'transmitted';
      readonly fields: readonly HitField[];
      readonly mark: Citation | null;
      readonly citation: Citation;
    }
  | { readonly kind: 'not-stored'; readonly citation: Citation };

/**
 * The data sent for one dataset of a hit; a negative answer carries none.
 *
 * @source Reg. 2024/1358 Art. 27(4), 28(4); Reg. 603/2013 Art. 9(5), 11; Reg. (EC) 2725/2000 Art. 4(5), 5(1)
 */
export function hitContents(
  rules: HitRules,
  dataset: { readonly category: DatasetCategory; readonly marked: boolean },
): HitContents {
  const fields = rules.fields[dataset.category];
  if (fields === undefined) return { kind: 'not-stored', citation: rules.transmitted };
  return { kind: 'transmitted', fields, mark: dataset.marked ? rules.mark : null, citation: rules.transmitted };
}

/**
 * Hits in the order in which they count: those that help to find the state responsible for an application first, each
 * group as given; unchanged where the text has no such order.
 *
 * @source Reg. 2024/1358 Art. 27(5), 28(5)
 */
export function hitsByPrecedence<Hit extends { readonly helpsResponsibility: boolean }>(
  rules: Pick<HitRules, 'precedence'>,
  hits: readonly Hit[],
): readonly Hit[] {
  if (rules.precedence === null) return hits;
  return hits.toSorted((a, b) => Number(b.helpsResponsibility) - Number(a.helpsResponsibility));
}
