import { collectionDuty } from '@eurodac-sim/law';
import type { Instant } from '@eurodac-sim/primitives';
import { dateOf } from '@eurodac-sim/primitives';
import type { Traveller } from '../journey/traveller.ts';
import type { Run } from '../replication/run.ts';
import { planStamped } from '../replication/run.ts';
import { countTo, leavingAt } from './departure-clock.ts';

/** How much faster than on average a minor leaves as things stand: the product of all that applies. */
export function hazardFactor(run: Run, traveller: Traveller): number {
  const { rates } = run;
  const { hazard } = rates;
  const { minor, site, state, clock } = traveller;
  const { refused, before18, order, analysed } = clock.spikes;
  let factor = minor.sex === 'female' ? hazard.girls : 1;
  if (minor.guardianless) factor *= hazard.noGuardian;
  if (minor.familyIn.some((elsewhere) => elsewhere !== state)) factor *= hazard.familyElsewhere;
  factor /= rates.meanHazardFactor;
  if (!rates.state(state).departureGiven) factor *= rates.beforeMeasures(minor.nationalityGroup);
  if (site === 'protected' || site === 'closed') {
    factor *= hazard.protected;
    if (rates.measures.security) factor *= hazard.security;
  }
  if (refused) factor *= hazard.refusal;
  if (before18) factor *= hazard.before18;
  if (order) factor *= hazard.order;
  if (analysed) factor *= hazard.analysis;
  return factor * avoidance(run, traveller);
}

/** The rise of departures among those from whom the law would take prints, once for each unit of elasticity. */
function avoidance({ rates, regime }: Run, { minor, placedAt, hop }: Traveller): number {
  const elasticity = regime.avoidanceElasticity ?? rates.onward.avoidance;
  if (elasticity === 0 || hop > 0) return 1;
  const category = minor.claims ? 'APPLICANT' : 'IRREGULAR_CROSSING';
  const facts = { category, birthDate: minor.birthDate, eventDate: dateOf(placedAt) } as const;
  return collectionDuty(regime.rules, facts).kind === 'none' ? 1 : 1 + elasticity;
}

/** Plans the departure anew, after something changed what speaks for it. */
export function planDeparture(run: Run, traveller: Traveller, at: Instant): void {
  const { clock } = traveller;
  if (traveller.adult || traveller.settled) {
    clock.number += 1;
    return;
  }
  countTo(clock, at);
  clock.factor = traveller.place === 'undetected' ? 1 : hazardFactor(run, traveller);
  clock.number += 1;
  const leaves = leavingAt(clock);
  if (leaves <= traveller.endsAt)
    planStamped(run, traveller, { step: 'depart', at: leaves as Instant, stamp: clock.number });
}

/** Switches something on or off that speaks for or against leaving. */
export function change(
  run: Run,
  traveller: Traveller,
  at: Instant,
  spikes: Partial<Traveller['clock']['spikes']>,
): void {
  if (traveller.adult || traveller.settled) return;
  countTo(traveller.clock, at);
  Object.assign(traveller.clock.spikes, spikes);
  planDeparture(run, traveller, at);
}
