import type { DayQuantile } from './day-quantile.ts';
import type { EventOf, History } from './history.ts';
import { firstIdentification, isIdentified } from './mover.ts';
import type { Part } from './part.ts';
import { oneIf } from './part.ts';

/** Departures that were reported before the next departure of the same minor. */
export function reportedDepartures(history: History): readonly EventOf<'departed'>[] {
  const reports = history['reported-missing'];
  return history.departed.filter(({ at }, i) => {
    const next = history.departed[i + 1]?.at ?? Number.POSITIVE_INFINITY;
    return reports.some((report) => report.at >= at && (report.at < next || report.at === at));
  });
}

/** The alert that was open when a minor was first identified: reported before, and not returned since. */
function openAlert(history: History): EventOf<'reported-missing'> | undefined {
  const found = firstIdentification(history);
  if (found === undefined) return undefined;
  const report = history['reported-missing'].findLast(({ at }) => at <= found.at);
  if (report === undefined) return undefined;
  return history.returned.some(({ at }) => at >= report.at && at < found.at) ? undefined : report;
}

/**
 * O12: of true departures, those reported; of reports, those with biometric data attached; of the identified, those for
 * whom an alert was open.
 *
 * @source policy note 4.2, O12
 */
export const ALERTS: readonly Part[] = [
  {
    ...{ measure: 'O12', name: '', is: 'share', unit: 'share of departures', by: 'every' },
    of: ['departed'],
    numerator: (history) => reportedDepartures(history).length,
    denominator: ({ departed }) => departed.length,
  },
  {
    ...{ measure: 'O12', name: 'police-alerted', is: 'share', unit: 'share of departures', by: 'all' },
    of: ['departed'],
    numerator: (history) => history['police-alerted'].length,
    denominator: ({ departed }) => departed.length,
  },
  {
    ...{ measure: 'O12', name: 'with-biometrics', is: 'share', unit: 'share of missing reports', by: 'all' },
    of: ['reported-missing'],
    numerator: (history) => history['reported-missing'].filter(({ withBiometrics }) => withBiometrics).length,
    denominator: (history) => history['reported-missing'].length,
  },
  {
    ...{ measure: 'O12', name: 'identified-with-alert', is: 'share', unit: 'share of minors identified', by: 'all' },
    of: ['identified'],
    numerator: oneIf((history) => openAlert(history) !== undefined),
    denominator: oneIf(isIdentified),
  },
];

/** Median days from the alert to the identification. @source policy note 4.2, O12 */
export const ALERT_DAYS: DayQuantile = {
  ...{ measure: 'O12', name: 'median-days-to-hit', unit: 'days from the alert to the identification', share: 0.5 },
  days: (history) => {
    const [alert, found] = [openAlert(history), firstIdentification(history)];
    return alert === undefined || found === undefined ? [] : [found.on - alert.on];
  },
};
