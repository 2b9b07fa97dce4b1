import type { Instant } from '@eurodac-sim/primitives';
import { addHours } from '@eurodac-sim/primitives';
import type { Citation } from './citation.ts';
import type { Cited } from './cited.ts';
import type { DatasetCategory } from './dataset-category.ts';

/** What happens to a dataset that states with an earlier hit against it must learn. */
export type NewsEvent =
  | 'responsible-state'
  | 'security-flag-deleted'
  | 'erased-in-advance'
  | 'protection-marked'
  | 'residence-document-marked';

type NewsRule = {
  /** Hours after the event; null: no limit in hours. */
  readonly withinHours: Cited<number | null>;
  /** Datasets whose state of origin is told, if they gave a hit. */
  readonly toOriginsOf: readonly DatasetCategory[];
  /** What the states told do to their own datasets of the person; the responsible state stands in those of applicants alone. */
  readonly theyThen: 'mark' | 'update-responsible-state' | 'delete-security-flag' | 'nothing';
};

/** Empty where a text tells nobody. */
export type NewsRules = Readonly<Partial<Record<NewsEvent, NewsRule>>>;

/** A dataset of another state with which a hit was produced. */
export type EarlierHit = { readonly memberStateOfOrigin: string; readonly category: DatasetCategory };

/** Who is told by when, or that the text has no such duty. */
export type News =
  | {
      readonly kind: 'told';
      readonly memberStates: readonly string[];
      readonly by: Instant | null;
      readonly theyThen: NewsRule['theyThen'];
      readonly citation: Citation;
    }
  | { readonly kind: 'no-such-duty' };

/**
 * Which Member States Eurodac tells of an event to another state's dataset, each once, in order of the hits.
 *
 * @param event what happened, where, and when; its own state is not told
 * @source Reg. 2024/1358 Art. 16(4), 17(4), 30(2), 31(1) and (4); Reg. 603/2013 Art. 13(2), 18(1)
 */
export function newsToEarlierStates(
  rules: NewsRules,
  event: { readonly kind: NewsEvent; readonly memberState: string; readonly at: Instant },
  hits: readonly EarlierHit[],
): News {
  const rule = rules[event.kind];
  if (rule === undefined) return { kind: 'no-such-duty' };
  const { value: hours, citation } = rule.withinHours;
  const told = hits
    .filter(({ category }) => rule.toOriginsOf.includes(category))
    .map(({ memberStateOfOrigin }) => memberStateOfOrigin)
    .filter((memberState) => memberState !== event.memberState);
  return {
    kind: 'told',
    memberStates: [...new Set(told)],
    by: hours === null ? null : addHours(event.at, hours),
    theyThen: rule.theyThen,
    citation,
  };
}
