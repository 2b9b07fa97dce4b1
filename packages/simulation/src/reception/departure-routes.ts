import type { Rates } from '../journey/rates.ts';
import type { Traveller } from '../journey/traveller.ts';
import type { DepartureCurve } from './departure-curve.ts';

/** Two routes out: on the clock before a decision, and at once after a refusal. */
export type DepartureRoutes = { readonly early: DepartureCurve; readonly afterRefusal: number };

/**
 * Splits the share who leave into the two routes.
 *
 * Half of them leave before the decision where the refusals suffice for that; the published chance of leaving after a
 * refusal is the most. Without a claim there is no decision, and all leave on the clock.
 *
 * @source docs/model.md, "Departures"
 */
export function departureRoutes(rates: Rates, { minor, state }: Traveller, claimsHere: boolean): DepartureRoutes {
  const { departure, departureGiven } = rates.state(state);
  const ofGroup = departureGiven ? undefined : rates.departureOfGroup[minor.nationalityGroup];
  const curve = ofGroup ?? departure;
  if (!claimsHere) return { early: curve, afterRefusal: 0 };
  const { leavesAfterRefusal, beforeShare, reached } = rates.decision;
  const refused = rates.decision.refused * reached;
  const afterRefusal = refused > 0 ? Math.min(leavesAfterRefusal, ((1 - beforeShare) * curve.share) / refused) : 0;
  const late = refused * afterRefusal;
  const share = Math.max(0, (curve.share - late) / (1 - late));
  return { early: { ...curve, share, total: -Math.log(1 - share) }, afterRefusal };
}
