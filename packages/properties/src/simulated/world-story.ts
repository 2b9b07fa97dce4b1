import { isoDate } from '@eurodac-sim/primitives';
import type { LedgerEvent } from '@eurodac-sim/simulation';
import type { MadeWorld } from './made-world.ts';

const percent = (share: number): string => `${Math.round(100 * share)} %`;
const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`;

/** A world in a sentence. */
export function worldStory(made: MadeWorld): string {
  const { seed, minors, arrivalsFrom, arrivalDays, followUpDays, background, policy, searchPractice } = made;
  return [
    `In the world of seed ${seed} ${minors === 1 ? '1 minor arrives' : `${minors} minors arrive`} from ${arrivalsFrom} within ${count(arrivalDays, 'day')} and ${minors === 1 ? 'is' : 'are'} seen for ${count(followUpDays, 'day')}, ${count(background, 'adult')} beside them`,
    `${policy}, searched ${searchPractice === 'as-2013' ? 'as under the law of 2013' : 'as the law says'}, ${made.matching} matching`,
    `states register ${percent(made.coverage)} and search ${percent(made.searched)}`,
    ...made.outages.map(({ from, to }) => `nothing is transmitted from ${from} to ${to}`),
    ...made.coverageSteps.map(({ state, from, coverage }) => `from ${from} ${state} registers ${percent(coverage)}`),
  ].join('; ');
}

/** Facts of an event that a story tells, in the order of telling, and how. */
const TOLD: readonly (readonly [name: string, before: string])[] = [
  ['state', 'in '],
  ['entryState', 'in '],
  ['memberState', 'by '],
  ['from', 'from '],
  ['to', 'to '],
  ['occasion', 'for '],
  ['category', 'as '],
  ['cause', 'because '],
  ['because', 'because '],
  ['hop', 'move '],
];

/** An event in a line. */
export function eventStory(event: LedgerEvent): string {
  const facts = event as unknown as Readonly<Record<string, unknown>>;
  const told = TOLD.flatMap(([name, before]) => (facts[name] === undefined ? [] : [`${before}${String(facts[name])}`]));
  const until = event.kind === 'recorded' ? [`stored until ${isoDate(event.storageEndsOn)}`] : [];
  return [`${isoDate(event.on)} ${event.kind.replaceAll('-', ' ')}`, ...told, ...until].join(', ');
}

/** What a ledger says of one minor, event by event. */
export const minorStory = (events: readonly LedgerEvent[], person: number): readonly string[] =>
  events.filter((event) => event.person === person).map(eventStory);
