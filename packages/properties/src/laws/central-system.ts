import type { CentralSystem, Dataset } from '@eurodac-sim/central-system';
import type { EventCategory, RuleSet } from '@eurodac-sim/law';
import { addDays, addHours, calendarDate, isoDate, startOf } from '@eurodac-sim/primitives';
import fc from 'fast-check';
import { daysInOrder } from '../arbitraries/days.ts';
import { heldSince, met, REGIME_OF } from '../arbitraries/plain-situation.ts';
import { eventCategory } from '../arbitraries/situations.ts';
import type { Law } from '../law.ts';
import { law } from '../law.ts';
import type { Subject } from '../subject.ts';

type Text = 'rules-2013' | 'rules-2024';
type Sample = Dataset['reference'];
/** A person recorded in Italy on a day, who is met in a state some days later. */
type Met = {
  readonly text: Text;
  readonly category: EventCategory;
  readonly on: string;
  readonly state: 'IT' | 'NL';
  readonly metAs: EventCategory;
  readonly includeOwnData: boolean;
  readonly after: number;
};
const twice: fc.Arbitrary<Met> = fc.record({
  text: fc.constantFrom('rules-2013' as const, 'rules-2024' as const),
  category: eventCategory,
  on: daysInOrder.map(([day]) => isoDate(day)),
  state: fc.constantFrom('IT' as const, 'NL' as const),
  metAs: eventCategory,
  includeOwnData: fc.boolean(),
  after: fc.oneof(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 500, max: 4000 })),
});

const FIRST = 0 as Sample;
const noon = (day: string) => addHours(startOf(calendarDate(day)), 12);
const day = (on: string, days: number): string => isoDate(addDays(calendarDate(on), days));

type Recorded = { readonly system: CentralSystem; readonly dataset: Dataset | null; readonly rules: RuleSet };

function recorded({ text, category, on }: Met, subject: Subject): Recorded {
  const rules = subject.ruleSet(text);
  const system = subject.centralSystem(rules);
  const recording = system.transmit({
    reference: FIRST,
    memberState: 'IT',
    category,
    takenOn: calendarDate(on),
    transmittedAt: noon(on),
    availableFrom: noon(on),
  });
  return { system, rules, dataset: recording.kind === 'recorded' ? recording.dataset : null };
}

/** Whether a search some days later returns the dataset of the first meeting. */
const isFound = ({ state, metAs, includeOwnData, on }: Met, system: CentralSystem, after: number): boolean =>
  system.compare({
    probe: 1 as Sample,
    memberState: state,
    category: metAs,
    at: noon(day(on, after)),
    includeOwnData,
    candidates: [{ reference: FIRST, score: 100 }],
    threshold: 50,
  }).hits.length > 0;

const words = ({ text, category, on, state, metAs, includeOwnData, after }: Met): string =>
  `by ${text} Italy records ${category} on ${on}; ${after} days later the person is met in ${state} as ${metAs}${includeOwnData ? ', own data asked for' : ''}`;

const theRegisterStoresAsTheLaw: Law = law<Met>({
  name: 'the-register-stores-as-the-law-says',
  statement: 'The simulated Eurodac stores what the law stores, to the same last day.',
  source: 'Reg. 603/2013 Art. 12, 16, 17(3); Reg. 2024/1358 Art. 29',
  given: twice,
  holds: (value, subject) => {
    const { dataset, rules } = recorded(value, subject);
    const { retainUntil } = subject.decide(met(value.category, value.on), rules);
    return (dataset === null ? null : isoDate(dataset.storageEndsOn)) === retainUntil;
  },
  labels: (value, subject) => [recorded(value, subject).dataset === null ? 'not-stored' : 'stored'],
  exercisedBy: { stored: 0.3, 'not-stored': 0.02 },
  story: (value, subject) =>
    `${words(value)}: stored ${JSON.stringify(recorded(value, subject).dataset?.storageEndsOn ?? null)}`,
});

const theRegisterFindsAsTheLaw: Law = law<Met>({
  name: 'the-register-finds-as-the-law-says',
  statement: 'A search of the simulated Eurodac returns what the law lets it return, and nothing else.',
  source: 'Reg. 603/2013 Art. 9(3) and (4), 15(1), 17(3); Reg. 2024/1358 Art. 27(1) and (3)',
  given: twice,
  holds: (value, subject) => {
    const { system, dataset, rules } = recorded(value, subject);
    const { text, on, after, state, metAs, includeOwnData } = value;
    const facts = { memberState: state, includeOwnData };
    const kept = dataset === null ? [] : [heldSince(on, { regime: REGIME_OF[text], category: dataset.category })];
    const { visiblePrior } = subject.decide(met(metAs, day(on, after), { ...facts, priorRecords: kept }), rules);
    return isFound(value, system, after) === visiblePrior.includes('first');
  },
  labels: (value, subject) => [isFound(value, recorded(value, subject).system, value.after) ? 'found' : 'not-found'],
  exercisedBy: { found: 0.1, 'not-found': 0.1 },
  story: (value, subject) =>
    `${words(value)}: ${isFound(value, recorded(value, subject).system, value.after) ? 'found' : 'not found'}`,
});

const theErasedNeverReturns: Law = law<Met>({
  name: 'the-erased-never-returns',
  statement: 'What the simulated Eurodac erased is in no later search.',
  source: 'Reg. 603/2013 Art. 13, 16(2); Reg. 2024/1358 Art. 30(1)',
  given: twice,
  holds: (value, subject) => {
    const { system, dataset } = recorded(value, subject);
    if (dataset === null || calendarDate(day(value.on, 1)) > dataset.storageEndsOn) return true;
    system.eraseInAdvance(dataset.number, calendarDate(day(value.on, 1)), 'citizenship-acquired');
    return ![1, value.after + 1].some((after) => isFound({ ...value, state: 'NL' }, system, after));
  },
  labels: (value, subject) =>
    isFound({ ...value, state: 'NL' }, recorded(value, subject).system, value.after) ? ['found-before'] : [],
  exercisedBy: { 'found-before': 0.1 },
  story: words,
});

const aLogRebuildsTheRegister: Law = law<Met>({
  name: 'a-log-rebuilds-the-register',
  statement: 'A register that is fed the log of another one stands as that does, marks and erasures included.',
  source: 'the state of the simulated Eurodac follows from its log alone',
  given: twice,
  holds: (value, subject) => {
    const { system, dataset, rules } = recorded(value, subject);
    if (dataset !== null) system.happenedLater(dataset.number, 'PROTECTION_GRANTED', noon(value.on));
    const again = subject.centralSystem(rules, system.log());
    return JSON.stringify(again.datasets()) === JSON.stringify(system.datasets());
  },
  labels: (value) => [value.category === 'APPLICANT' ? 'marked' : 'unmarked'],
  exercisedBy: { marked: 0.1 },
  story: words,
});

export const CENTRAL_SYSTEM_LAWS: readonly Law[] = [
  theRegisterStoresAsTheLaw,
  theRegisterFindsAsTheLaw,
  theErasedNeverReturns,
  aLogRebuildsTheRegister,
];
