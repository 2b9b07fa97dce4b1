import type { RuleSet } from '@eurodac-sim/law';
import { reform } from '@eurodac-sim/law';
import { dateOf } from '@eurodac-sim/primitives';
import type { LedgerEvent } from '@eurodac-sim/simulation';
import { LOSS_CAUSES } from '@eurodac-sim/simulation';
import fc from 'fast-check';
import { world } from '../arbitraries/worlds.ts';
import type { Law } from '../law.ts';
import type { MadeWorld } from '../simulated/made-world.ts';
import type { Breach } from '../simulated/simulation-law.ts';
import { simulationLaw } from '../simulated/simulation-law.ts';

type Place = 'nowhere' | 'on-the-way' | 'reception' | 'gone' | 'abroad' | 'outside' | 'family' | 'ended';
type Way = (before: Place, event: LedgerEvent) => Place | null;

const from =
  (allowed: readonly Place[], after: Place): Way =>
  (before) =>
    allowed.includes(before) ? after : null;
const stays: Way = (before) => (before === 'reception' ? before : null);

/** From where each event may come, and where it leads; null: it may not. */
const WAYS: { readonly [kind in LedgerEvent['kind']]?: Way } = {
  arrived: from(['nowhere'], 'on-the-way'),
  placed: from(['on-the-way', 'reception', 'gone', 'abroad'], 'reception'),
  departed: from(['reception'], 'gone'),
  returned: from(['gone'], 'gone'),
  'moved-on': (before, event) => {
    if (!['on-the-way', 'gone', 'abroad'].includes(before)) return null;
    return event.kind === 'moved-on' && event.inEurodac ? 'abroad' : 'outside';
  },
  encountered: from(['abroad'], 'abroad'),
  persuaded: stays,
  'order-made': stays,
  'family-reunited': from(['reception'], 'family'),
  'followed-up-to-end': (before) => (before === 'nowhere' || before === 'ended' ? null : 'ended'),
};

/** The first step of a minor that led from where the minor was not. */
function impossibleStep(events: readonly LedgerEvent[]): Breach | null {
  const places = new Map<number, Place>();
  for (const event of events) {
    const way = WAYS[event.kind];
    if (way === undefined) continue;
    const before = places.get(event.person) ?? 'nowhere';
    const after = way(before, event);
    if (after === null) return { person: event.person, what: `'${event.kind}' is told of somebody who is ${before}` };
    places.set(event.person, after);
  }
  const [under] = [...places].filter(([, place]) => place !== 'ended');
  return under === undefined
    ? null
    : { person: under[0], what: `nothing tells of an end, and the last place is ${under[1]}` };
}

const asTheWorld = (made: MadeWorld, rules: RuleSet) => [{ world: made, rules }];
const movesOf = (events: readonly LedgerEvent[]) => events.filter((event) => event.kind === 'moved-on');

const everybodyIsInOnePlace: Law = simulationLaw<MadeWorld>({
  name: 'everybody-is-in-one-place',
  statement: 'Every minor of a simulated world is in one place at every moment, from one arrival to one end.',
  source: 'conservation: a simulated person is neither doubled nor lost',
  given: world,
  runs: (made, subject) => asTheWorld(made, subject.ruleSet(made.policy)),
  breach: ([events = []], { minors }) => {
    const arrived = events.filter(({ kind }) => kind === 'arrived').length;
    return arrived === minors ? impossibleStep(events) : { person: 0, what: `${arrived} of ${minors} arrive` };
  },
  labels: ([events = []]) => [
    ...(events.some(({ kind }) => kind === 'departed') ? ['somebody-leaves'] : []),
    ...(movesOf(events).length > 0 ? ['somebody-moves-on'] : []),
  ],
  exercisedBy: { 'somebody-leaves': 0.6, 'somebody-moves-on': 0.5 },
});

/** Moves by what became of them: identified, or lost for the first cause in the order of causes. */
function fates(events: readonly LedgerEvent[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const move of movesOf(events)) {
    const ofMove = events.filter((event) => 'hop' in event && event.person === move.person && event.hop === move.hop);
    const causes = ofMove.flatMap((event) => (event.kind === 'lost' ? [LOSS_CAUSES.indexOf(event.cause)] : []));
    const found = ofMove.some(({ kind }) => kind === 'identified');
    const fate = found ? 'identified' : (LOSS_CAUSES[Math.min(...causes)] ?? 'unexplained');
    counts.set(fate, (counts.get(fate) ?? 0) + 1);
  }
  return counts;
}

const losesEachMoveOnce: Law = simulationLaw<MadeWorld>({
  name: 'a-move-is-identified-or-lost-once',
  statement: 'Identified moves and first losses add up to the onward moves, each move counted once.',
  source: 'conservation: measure O5 divides what measure O1 leaves',
  given: world,
  runs: (made, subject) => asTheWorld(made, subject.ruleSet(made.policy)),
  breach: ([events = []], made, subject) => {
    const counted = fates(events);
    const { losses } = subject.measure(made, events);
    const wrong = losses.find(({ cause, count }) => count !== (counted.get(cause) ?? 0));
    const person = movesOf(events)[0]?.person ?? 0;
    if (wrong !== undefined)
      return {
        person,
        what: `${wrong.count} moves are lost as ${wrong.cause}, and ${counted.get(wrong.cause) ?? 0} are`,
      };
    const total = losses.reduce((sum, { count }) => sum + count, counted.get('identified') ?? 0);
    const moves = movesOf(events).length;
    return total === moves ? null : { person, what: `${total} fates are counted of ${moves} moves` };
  },
  labels: ([events = []]) => [
    ...new Set([...fates(events).keys()].map((fate) => (fate === 'identified' ? fate : 'lost'))),
  ],
  exercisedBy: { identified: 0.2, lost: 0.4 },
});

type Stored = { readonly made: MadeWorld; readonly months: number };

/** The rules of a world with everything that is stored stored for some months. */
function storedFor({ made, months }: Stored, rules: RuleSet): RuleSet {
  const groups = Object.entries(rules.categories).flatMap(([name, group]) =>
    group?.stored != null && 'lasts' in group.stored
      ? [[name, { stored: { ...group.stored, lasts: { months } } }] as const]
      : [],
  );
  return reform(rules, {
    name: `${made.policy}-for-${months}-months`,
    title: 'The same, stored for some months',
    categories: Object.fromEntries(groups),
  });
}

/** A search that found data of its own although the last of them had ended. */
function foundTooLate(events: readonly LedgerEvent[]): Breach | null {
  const lastDay = new Map<number, number>();
  for (const event of events) {
    if (event.kind === 'searched' && event.mateFound && !((lastDay.get(event.person) ?? -1) >= dateOf(event.at)))
      return { person: event.person, what: 'a search returned data whose storage had ended' };
    if (event.kind === 'recorded')
      lastDay.set(event.person, Math.max(lastDay.get(event.person) ?? -1, event.storageEndsOn));
  }
  return null;
}

const noSearchFindsWhatEnded: Law = simulationLaw<Stored>({
  name: 'no-search-finds-what-ended',
  statement: 'No search of a simulated world returns data after the last day of their storage.',
  source: 'Reg. 603/2013 Art. 12(2), 16(3); Reg. 2024/1358 Art. 29(9)',
  given: fc.record({ made: world, months: fc.integer({ min: 1, max: 6 }) }),
  runs: (value, subject) => asTheWorld(value.made, storedFor(value, subject.ruleSet(value.made.policy))),
  breach: ([events = []]) => foundTooLate(events),
  labels: ([events = []]) => [
    ...(events.some((event) => event.kind === 'searched' && event.mateFound) ? ['found'] : []),
    ...(events.some((event) => event.kind === 'erased' && event.because === 'storage-ended') ? ['ended'] : []),
  ],
  exercisedBy: { found: 0.1, ended: 0.2 },
});

export const CONSERVATION_LAWS: readonly Law[] = [everybodyIsInOnePlace, losesEachMoveOnce, noSearchFindsWhatEnded];
