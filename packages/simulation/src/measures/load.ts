import { isRegistered } from './burden.ts';
import type { Compared, Measured } from './measured.ts';
import { count, ratio, sum } from './ratio.ts';

/** O14: sessions in which prints were demanded of a child, per 1,000 arriving minors. @source docs/model.md, "Measures" */
export function captureAttempts({ policy }: Compared): Measured {
  const attempts = sum(policy, (history) => history.captureAttempts);
  return ratio(attempts, policy.length / 1000, 'capture attempts per 1,000 arriving minors');
}

/** O19: how much the minors of a replication give the system to do. @source docs/model.md, "Measures" */
export function systemLoad({ policy }: Compared): readonly (readonly [string, Measured])[] {
  const counted = (value: number, unit: string): Measured => ({ value, numerator: value, denominator: null, unit });
  return [
    ['children-registered', counted(count(policy, isRegistered), 'children')],
    [
      'datasets',
      counted(
        sum(policy, ({ datasets }) => datasets),
        'datasets',
      ),
    ],
    [
      'searches',
      counted(
        sum(policy, ({ searches }) => searches.length),
        'searches',
      ),
    ],
    [
      'verifications',
      counted(
        sum(policy, ({ verifications }) => verifications),
        'expert checks',
      ),
    ],
  ];
}
