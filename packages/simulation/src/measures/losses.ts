import { LOSS_CAUSES } from '../ledger/loss-cause.ts';
import type { Loss, PolicyLedger } from '../replication/replication-result.ts';
import { histories } from './histories.ts';
import { isIdentified, isMover } from './identification.ts';

/**
 * O5: of those who moved on and were not identified, how many each first cause kept from it; with the identified, all of O.
 *
 * @throws {RangeError} somebody is neither identified nor lost
 * @source docs/model.md, "Measures"
 */
export function losses({ policy, point, events }: PolicyLedger): readonly Loss[] {
  const movers = histories(events).filter(isMover);
  const missed = movers.filter((history) => !isIdentified(history));
  const unexplained = missed.filter(({ firstLoss }) => firstLoss === undefined).length;
  if (unexplained > 0) throw new RangeError(`${policy}: ${unexplained} onward movers are neither identified nor lost`);
  return LOSS_CAUSES.map((cause) => {
    const count = missed.filter(({ firstLoss }) => firstLoss === cause).length;
    return { policy, point, cause, count, share: movers.length > 0 ? count / movers.length : null };
  });
}
