import type { Instant } from '@eurodac-sim/primitives';
import { addHours } from '@eurodac-sim/primitives';
import type { Citation } from './citation.ts';
import type { Cited } from './cited.ts';

/** How soon Eurodac answers. */
export type ReplyRules = {
  /** Hours from arrival. */
  readonly within: Cited<number>;
  /** Hours from arrival where a Member State declares the comparison particularly urgent. */
  readonly urgentWithin: Cited<number>;
  readonly orderOfArrival: Citation;
  /** Circumstances outside the responsibility of who runs Eurodac: priority once they are over. */
  readonly hindrance: Citation;
};

/** A request for a comparison; `hinderedUntil`: the end of circumstances outside the responsibility of who runs Eurodac. */
export type ComparisonArrival = {
  readonly arrivedAt: Instant;
  readonly urgent: boolean;
  readonly hinderedUntil: Instant | null;
};

/** The latest reply, or the moment from which the request goes first, without a limit in hours. */
export type ReplyDue =
  | { readonly kind: 'by'; readonly by: Instant; readonly citation: Citation }
  | { readonly kind: 'as-a-priority'; readonly from: Instant; readonly citation: Citation };

/** When a request must be answered. @source Reg. 2024/1358 Art. 38(2); Reg. 603/2013 Art. 25(2); Reg. (EC) 407/2002 Art. 3 */
export function replyDue(rules: ReplyRules, { arrivedAt, urgent, hinderedUntil }: ComparisonArrival): ReplyDue {
  const limit = urgent ? rules.urgentWithin : rules.within;
  const by = addHours(arrivedAt, limit.value);
  if (hinderedUntil !== null && hinderedUntil > by)
    return { kind: 'as-a-priority', from: hinderedUntil, citation: rules.hindrance };
  return { kind: 'by', by, citation: limit.citation };
}

/** Requests in the order in which they are handled: as they arrived; those of one moment as given. @source Reg. 2024/1358 Art. 38(2) */
export function inOrderOfArrival<Request extends { readonly arrivedAt: Instant }>(
  requests: readonly Request[],
): readonly Request[] {
  return requests.toSorted((a, b) => a.arrivedAt - b.arrivedAt);
}
