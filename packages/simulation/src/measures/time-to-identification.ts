import type { CalendarDate, Instant } from '@eurodac-sim/primitives';
import type { EventDays } from './cumulative-incidence.ts';
import { cumulativeIncidence, quantileDay, restrictedMean, shareBy } from './cumulative-incidence.ts';
import type { History } from './history.ts';
import type { MeasuredRow } from './measured.ts';
import { plain, ratio } from './measured.ts';
import { firstIdentification } from './mover.ts';
import { GROUPS, groupsOf } from './subgroup.ts';

/** Days at which O2 is given. @source docs/measures.md, O2 */
const HORIZONS = [7, 30, 90, 180, 365, 730] as const;
/** The day at which groups, competing events and the restricted mean are given. @source policy note 4.2, O2 */
const YEAR = 365;
const QUANTILES = [25, 50, 90] as const;
/** What ends the time to an identification; each prevents the others. @source policy note 4.2, O2 */
const FATES = ['identified', 'aged-out', 'left-eurodac', 'returned', 'end'] as const;

type Fate = (typeof FATES)[number];
type Moment = { readonly on: CalendarDate; readonly at: Instant };
type Cohort = { size: number; readonly events: Readonly<Record<Fate, Map<number, number>>> };

/** Where the clock starts: arrival in the second state, or the first departure. */
const ORIGINS: Readonly<Record<'arrival' | 'departure', (history: History) => Moment | undefined>> = {
  arrival: (history) => history['moved-on'][0],
  departure: (history) => history.departed[0],
};

/** The first thing that ends a minor's time from a moment on; of several in one moment, the first of `FATES`. */
function fateOf(history: History, from: Moment): { readonly fate: Fate; readonly day: number } | undefined {
  const after = (events: readonly Moment[]): Moment | undefined => events.find(({ at }) => at >= from.at);
  const moments: Readonly<Record<Fate, Moment | undefined>> = {
    identified: firstIdentification(history),
    'aged-out': after(history['aged-out']),
    'left-eurodac': after(history['left-eurodac']),
    returned: after(history.returned),
    end: history['followed-up-to-end'][0],
  };
  let first: { readonly fate: Fate; readonly moment: Moment } | undefined;
  for (const fate of FATES) {
    const moment = moments[fate];
    if (moment !== undefined && (first === undefined || moment.at < first.moment.at)) first = { fate, moment };
  }
  return first === undefined ? undefined : { fate: first.fate, day: Math.max(0, first.moment.on - from.on) };
}

const emptyCohort = (): Cohort => ({
  size: 0,
  events: {
    ...{ identified: new Map(), 'aged-out': new Map(), 'left-eurodac': new Map() },
    ...{ returned: new Map(), end: new Map() },
  },
});

/** The cohort of every group, in the order of `GROUPS`; days are counted, so that memory does not grow with the minors. */
function cohorts(all: readonly History[], origin: keyof typeof ORIGINS): readonly Cohort[] {
  const found = GROUPS.map(emptyCohort);
  for (const history of all) {
    const from = ORIGINS[origin](history);
    if (from === undefined) continue;
    const fate = fateOf(history, from);
    for (const place of groupsOf(history)) {
      const cohort = found[place]!;
      cohort.size++;
      if (fate === undefined) continue;
      const days = cohort.events[fate.fate];
      days.set(fate.day, (days.get(fate.day) ?? 0) + 1);
    }
  }
  return found;
}

const NOBODY: ReadonlyMap<number, number> = new Map();
const competing = ({ size, events }: Cohort): EventDays<Fate> => ({ size, events, censored: NOBODY });

/** The same with the end of follow-up as what it is for a study: a day after which nothing is seen, not an event. */
function followed({ size, events }: Cohort): EventDays<Exclude<Fate, 'end'>> {
  const { end, ...others } = events;
  return { size, events: others, censored: end };
}

const countBy = (days: ReadonlyMap<number, number>, day: number): number =>
  [...days].reduce((sum, [on, count]) => (on <= day ? sum + count : sum), 0);

type Rows = readonly MeasuredRow[];
const UNITS = { arrival: 'share of onward movers', departure: 'share of minors who departed' } as const;

function byDay(cohort: Cohort, name: (day: number) => string, origin: keyof typeof ORIGINS): Rows {
  return HORIZONS.map((day) => ({
    ...{ measure: 'O2', subgroup: name(day), is: 'share' },
    ...ratio(countBy(cohort.events.identified, day), cohort.size, UNITS[origin]),
  }));
}

function quantiles(cohort: Cohort, prefix: string): Rows {
  const curve = cumulativeIncidence(competing(cohort), 'identified');
  const unit = prefix === '' ? 'days from arrival in the second state' : 'days from the first departure';
  const mean = cohort.size === 0 ? null : restrictedMean(curve, YEAR);
  return [
    ...QUANTILES.map((percent) => ({
      ...{ measure: 'O2' as const, subgroup: `${prefix}q${percent}`, is: 'value' as const },
      ...plain(quantileDay(curve, percent / 100), unit),
    })),
    { ...{ measure: 'O2', subgroup: `${prefix}restricted-mean-${YEAR}`, is: 'value' }, ...plain(mean, unit) },
  ];
}

function others(cohort: Cohort): Rows {
  const curve = cumulativeIncidence(followed(cohort), 'identified');
  return [
    ...FATES.filter((fate) => fate !== 'identified').map((fate) => ({
      ...{ measure: 'O2' as const, subgroup: `${fate}-by-day-${YEAR}`, is: 'share' as const },
      ...ratio(countBy(cohort.events[fate], YEAR), cohort.size, UNITS.arrival),
    })),
    {
      ...{ measure: 'O2', subgroup: `end-censors-day-${YEAR}`, is: 'value' },
      ...plain(cohort.size === 0 ? null : shareBy(curve, YEAR), UNITS.arrival),
    },
  ];
}

/**
 * O2: cumulative incidence of identification by day, from arrival in the second state and from the first departure.
 *
 * Ageing out, leaving Eurodac, being returned and the end of follow-up compete with it, so that nobody leaves the
 * denominator, and the estimator is the count of those identified first over the cohort. Quantiles are the first day by
 * which a share of the cohort is identified, null where it is never reached; the restricted mean counts everybody who is
 * not identified as 365 days. `end-censors-day-365` takes the end of follow-up as censoring instead.
 *
 * @source policy note 4.2, O2; Aalen and Johansen 1978
 */
export function timeToIdentification(all: readonly History[]): readonly MeasuredRow[] {
  const [arrived, departed] = [cohorts(all, 'arrival'), cohorts(all, 'departure')];
  return [
    ...byDay(arrived[0]!, (day) => `day-${day}`, 'arrival'),
    ...quantiles(arrived[0]!, ''),
    ...others(arrived[0]!),
    ...GROUPS.slice(1).map((group, i) => ({
      ...{ measure: 'O2' as const, subgroup: `day-${YEAR}:${group}`, is: 'share' as const },
      ...ratio(countBy(arrived[i + 1]!.events.identified, YEAR), arrived[i + 1]!.size, UNITS.arrival),
    })),
    ...byDay(departed[0]!, (day) => `departure-day-${day}`, 'departure'),
    ...quantiles(departed[0]!, 'departure-'),
  ];
}
