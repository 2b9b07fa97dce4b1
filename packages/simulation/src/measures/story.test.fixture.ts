import type { CalendarDate, Instant } from '@eurodac-sim/primitives';
import { calendarDate, startOf } from '@eurodac-sim/primitives';
import type { LedgerEvent } from '../ledger/ledger-event.ts';
import type { LossCause } from '../ledger/loss-cause.ts';
import type { EventOf } from './history.ts';
import type { MeasureSettings } from './measures.ts';
import { measuredLedgers } from './measures.ts';
import type { MeasureId, Outcome } from './outcome.ts';

/** A year of 365 days, so that figures per year are figures of the story. */
export const SETTINGS: MeasureSettings = { baseline: 'before', arrivalDays: 365 };

const START = calendarDate('2027-01-01');
const DAY = 86_400_000;

/** When day `number` of a story is, fractions of days allowed. */
function when(number: number): { readonly on: CalendarDate; readonly at: Instant } {
  return {
    on: (START + Math.floor(number)) as CalendarDate,
    at: (startOf(START) + Math.round(number * DAY)) as Instant,
  };
}

type Facts<K extends LedgerEvent['kind']> = Omit<EventOf<K>, 'kind' | 'person' | 'on' | 'at'>;
type Told = { readonly [K in LedgerEvent['kind']]: (day: number, facts: Facts<K>) => LedgerEvent };

/** Tells what happens to one minor: `told(3).departed(20, {...})` is a departure of minor 3 on day 20. */
export function told(person: number): Told {
  return new Proxy({} as Told, {
    get: (_, kind) => (day: number, facts: object) => ({ kind, person, ...when(day), ...facts }),
  });
}

/** An arrival on day 0: a boy of 14 or 15 without a claim, without family. */
export function arrives(person: number, facts: Partial<Facts<'arrived'>> = {}): LedgerEvent {
  return told(person).arrived(0, {
    ...{ ageBand: '14-15', sex: 'male', nationalityGroup: 'other', profile: 'transit', claimed: false },
    ...{ entryState: 'GR', familyIn: [], guardianless: false },
    ...facts,
  });
}

export function moves(person: number, day: number, facts: Partial<Facts<'moved-on'>> = {}): LedgerEvent {
  return told(person)['moved-on'](day, { from: 'GR', to: 'DE', inEurodac: true, hop: 1, ...facts });
}

export function isMet(person: number, day: number, facts: Partial<Facts<'encountered'>> = {}): LedgerEvent {
  return told(person).encountered(day, { contact: 1, state: 'DE', occasion: 'claim', hop: 1, ...facts });
}

export function isIdentifiedOn(person: number, day: number, facts: Partial<Facts<'identified'>> = {}): LedgerEvent {
  return told(person).identified(day, { contact: 1, memberState: 'DE', recordAgeDays: day, hop: 1, ...facts });
}

export function loses(person: number, day: number, cause: LossCause, hop = 1): LedgerEvent {
  return told(person).lost(day, { cause, hop });
}

export function isRecorded(person: number, day: number, facts: Partial<Facts<'recorded'>> = {}): LedgerEvent {
  const [childDays, totalDays] = [facts.childDays ?? 1095.7275, facts.totalDays ?? 3652.425];
  return told(person).recorded(day, {
    ...{ contact: 0, category: 'APPLICANT', memberState: 'GR', takenOn: when(day).on, transmittedOn: when(day).on },
    ...{ storageEndsOn: when(day + totalDays - 1).on, childDays, totalDays, childYears: childDays / 365.2425 },
    ...facts,
  });
}

export function isSearched(person: number, day: number, facts: Partial<Facts<'searched'>> = {}): LedgerEvent {
  return told(person).searched(day, {
    ...{ contact: 1, memberState: 'DE', visibleOthers: 10, matePresent: true, mateFound: true },
    ...{ mateRecordAgeDays: 20, falseIdentificationProbability: 0.25, withFace: false },
    ...facts,
  });
}

/** Police have prints of a minor compared, by default without finding anything. */
export function policeAsk(
  person: number,
  day: number,
  facts: Partial<Facts<'law-enforcement-search'>> = {},
): LedgerEvent {
  return told(person)['law-enforcement-search'](day, {
    ...{ contact: 10_000, memberState: 'DE', role: 'SUSPECT', answer: 'no-hit', ownDatasets: 0, otherDatasets: 0 },
    ...facts,
  });
}

export function departs(person: number, day: number, facts: Partial<Facts<'departed'>> = {}): LedgerEvent {
  return told(person).departed(day, {
    state: 'GR',
    site: 'regular',
    daysAfterPlacement: day,
    underOrder: false,
    ...facts,
  });
}

export function isPlaced(person: number, day: number, facts: Partial<Facts<'placed'>> = {}): LedgerEvent {
  return told(person).placed(day, { state: 'GR', site: 'regular', ...facts });
}

/** Follow-up ends, by default two years after arrival. */
export function ends(person: number, day = 730): LedgerEvent {
  return told(person)['followed-up-to-end'](day, {});
}

export type Story = readonly LedgerEvent[];

/** All outcomes of a story; without another one it is the baseline itself. */
export function measured(
  story: Story,
  before: Story = story,
  settings: MeasureSettings = SETTINGS,
): readonly Outcome[] {
  const ledgers = [
    { policy: 'before', point: '{}', events: before },
    { policy: 'after', point: '{}', events: story },
  ];
  return measuredLedgers(ledgers, settings).outcomes.filter(({ policy }) => policy === 'after');
}

/** One row of some outcomes. */
export function row(outcomes: readonly Outcome[], measure: MeasureId, subgroup = 'all'): Outcome {
  const found = outcomes.filter((one) => one.measure === measure && one.subgroup === subgroup);
  if (found.length !== 1) throw new RangeError(`${found.length} rows of ${measure} ${subgroup}; expected one`);
  return found[0]!;
}
