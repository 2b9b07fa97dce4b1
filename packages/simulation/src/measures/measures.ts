import type { PolicyLedger } from '../replication/replication-result.ts';
import { childYearsPerIdentification, marginalChildYears, registeredPerIdentification } from './burden.ts';
import { expectedFalseIdentifications, missedMates } from './errors.ts';
import { histories } from './histories.ts';
import { identificationOfEncountered, identificationOfMovers, timeToIdentification } from './identification.ts';
import { captureAttempts, systemLoad } from './load.ts';
import type { Compared, Measured } from './measured.ts';
import type { MeasureId, Outcome } from './outcome.ts';
import { SUBGROUPS } from './subgroup.ts';

const BY_SUBGROUP: readonly (readonly [MeasureId, (compared: Compared) => Measured])[] = [
  ['O1', identificationOfMovers],
  ['O1e', identificationOfEncountered],
  ['O6', registeredPerIdentification],
  ['O7', childYearsPerIdentification],
  ['O7b', marginalChildYears],
  ['O8', expectedFalseIdentifications],
  ['O8b', missedMates],
  ['O14', captureAttempts],
];

/** Every measure of a policy at one point, against the baseline at the same point; from the ledgers alone. */
export function outcomes(ledger: PolicyLedger, baseline: PolicyLedger, arrivalDays: number): readonly Outcome[] {
  const { policy, point } = ledger;
  const of = { policy: histories(ledger.events), baseline: histories(baseline.events), arrivalDays };
  const outcome = (measure: MeasureId, subgroup: string, measured: Measured): Outcome => ({
    policy,
    point,
    measure,
    subgroup,
    ...measured,
  });
  return [
    ...BY_SUBGROUP.flatMap(([measure, measured]) =>
      SUBGROUPS.map(({ name, includes }) =>
        outcome(
          measure,
          name,
          measured({ policy: of.policy.filter(includes), baseline: of.baseline.filter(includes), arrivalDays }),
        ),
      ),
    ),
    ...timeToIdentification(of).map(([subgroup, measured]) => outcome('O2', subgroup, measured)),
    ...systemLoad(of).map(([subgroup, measured]) => outcome('O19', subgroup, measured)),
  ];
}
