import { LOSS_CAUSES } from '../ledger/loss-cause.ts';
import type { Loss } from '../replication/replication-result.ts';
import type { History } from './history.ts';
import type { MeasuredRow } from './measured.ts';
import { ratio } from './measured.ts';
import { shapley } from './shapley.ts';

/** What became of onward moves: how many there were, how many led to an identification, and what failed in the others. */
export type MovesLost = {
  readonly moves: number;
  readonly identified: number;
  /** Unidentified moves by the set of steps that failed; bit i is `LOSS_CAUSES[i]`. */
  readonly failed: ReadonlyMap<number, number>;
};

const BIT: Readonly<Record<string, number>> = Object.fromEntries(LOSS_CAUSES.map((cause, i) => [cause, 1 << i]));

/**
 * The failed steps of every onward move that did not lead to an identification, over all hops.
 *
 * @throws {RangeError} a move is neither identified nor lost
 */
export function movesLost(all: readonly History[]): MovesLost {
  const failed = new Map<number, number>();
  let moves = 0;
  let identified = 0;
  for (const history of all) {
    for (const { hop } of history['moved-on']) {
      moves++;
      if (history.identified.some((one) => one.hop === hop)) identified++;
      else {
        const set = history.lost.reduce((bits, one) => (one.hop === hop ? bits | BIT[one.cause]! : bits), 0);
        if (set === 0)
          throw new RangeError(
            `minor ${history.arrival.person}: move ${hop} is neither identified nor lost; expected one of both`,
          );
        failed.set(set, (failed.get(set) ?? 0) + 1);
      }
    }
  }
  return { moves, identified, failed };
}

/** Of each cause, the moves whose first failed step it is in the order of `LOSS_CAUSES`: the lowest bit of their set. */
function firstLosses({ failed }: MovesLost): readonly number[] {
  const counts = LOSS_CAUSES.map(() => 0);
  for (const [set, count] of failed) counts[31 - Math.clz32(set & -set)]! += count;
  return counts;
}

/**
 * O5: of onward moves, those kept from an identification by each cause: the first failed step in a fixed order, and as
 * Shapley shares, in which no order counts. Both, with the identified, add up to all moves.
 *
 * Only steps that were reached and failed, or failed whether or not they were reached, are known; a step never tried
 * cannot fail.
 *
 * @throws {RangeError} a move is neither identified nor lost
 * @source policy note 4.2, O5
 */
export function lossesOf(lost: MovesLost): readonly Pick<Loss, 'cause' | 'count' | 'share' | 'shapley'>[] {
  const { moves, failed } = lost;
  const [first, shared] = [firstLosses(lost), shapley(failed, LOSS_CAUSES.length)];
  const share = (count: number): number | null => (moves > 0 ? count / moves : null);
  return LOSS_CAUSES.map((cause, i) => ({
    ...{ cause, count: first[i]!, share: share(first[i]!), shapley: share(shared[i]!) },
  }));
}

/** O5 as rows beside the other measures: first losses, then Shapley shares. */
export function lossRows(lost: MovesLost): readonly MeasuredRow[] {
  const unit = 'share of onward moves';
  const rows = lossesOf(lost);
  const shared = shapley(lost.failed, LOSS_CAUSES.length);
  return [
    ...rows.map(({ cause, count }) => ({
      ...{ measure: 'O5' as const, subgroup: cause, is: 'share' as const },
      ...ratio(count, lost.moves, unit),
    })),
    ...rows.map(({ cause }, i) => ({
      ...{ measure: 'O5' as const, subgroup: `shapley-${cause}`, is: 'ratio' as const },
      ...ratio(shared[i]!, lost.moves, unit),
    })),
  ];
}
