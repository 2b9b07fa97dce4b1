import type { History } from './histories.ts';
import type { Compared, Measured } from './measured.ts';
import { count, ratio } from './ratio.ts';

/** Days since arrival in the second state at which O2 is given. */
const HORIZONS = [7, 30, 90, 180, 365, 730] as const;

/** Moved to a second state: the set O. */
export function isMover({ movedOn }: History): boolean {
  return movedOn !== undefined;
}

/** Linked to an own earlier dataset by an accepted hit: the set I. */
export function isIdentified({ identifiedOn }: History): boolean {
  return identifiedOn !== undefined;
}

/** O1 = |I| / |O|: share of those who moved on that were identified. @source docs/model.md, "Measures" */
export function identificationOfMovers({ policy }: Compared): Measured {
  return ratio(count(policy, isIdentified), count(policy, isMover), 'share of onward movers');
}

/** O1e = |I| / |E|: share of those met in the second state that were identified. @source docs/model.md, "Measures" */
export function identificationOfEncountered({ policy }: Compared): Measured {
  const met = count(policy, ({ encountered }) => encountered);
  return ratio(count(policy, isIdentified), met, 'share of onward movers encountered');
}

/**
 * O2: cumulative incidence of identification by day since arrival in the second state, over all of O.
 *
 * The end of follow-up, like never being met, competes with identification: nobody is taken out of the denominator.
 *
 * @source docs/model.md, "Measures"
 */
export function timeToIdentification({ policy }: Compared): readonly (readonly [string, Measured])[] {
  const movers = policy.filter(isMover);
  return HORIZONS.map((days) => {
    const by = count(
      movers,
      ({ movedOn, identifiedOn }) => identifiedOn !== undefined && identifiedOn - movedOn! <= days,
    );
    return [`day-${days}`, ratio(by, movers.length, 'share of onward movers')] as const;
  });
}
