import type { PolicyName, RuleSet } from '@eurodac-sim/law';
import { recordedCategory, ruleSet } from '@eurodac-sim/law';
import { dateOf, draws } from '@eurodac-sim/primitives';
import { rates } from '../journey/rates.ts';
import type { Place, Traveller } from '../journey/traveller.ts';
import type { LedgerEvent } from '../ledger/ledger-event.ts';
import type { Parameters as Numbers } from '../parameters.ts';
import { capturesOfBackground, transmissionsOfBackground } from '../person/background.ts';
import { drawnMinors } from '../person/minor.ts';
import type { World } from '../world.ts';
import { BiometricAnswers } from './biometric-pass.ts';
import type { CentralRegister, OwnDataset } from './central-register.ts';
import { drawnBiometrics } from './drawn-biometrics.test.fixture.ts';
import { startPass } from './policy-pass.ts';
import type { RandomWorld } from './random-world.test.fixture.ts';
import type { Run } from './run.ts';

/** What was looked at in one world, and everything that broke a law. */
export type Watched = {
  readonly events: readonly LedgerEvent[];
  readonly steps: number;
  readonly searches: number;
  /** Datasets that a search returned or could have. */
  readonly datasets: number;
  readonly broken: readonly string[];
};

type Watch = {
  readonly run: Run;
  /** The text that searches are judged by. */
  readonly rules: RuleSet;
  readonly events: LedgerEvent[];
  readonly broken: Set<string>;
  /** By person: the last event that says where, and each move with whether it is explained. */
  readonly where: Map<number, LedgerEvent['kind']>;
  readonly moves: Map<number, Map<number, boolean>>;
  /** Minors who arrived and have not ended. */
  present: number;
  steps: number;
  searches: number;
  datasets: number;
};

type Probe = Parameters<CentralRegister['search']>[0];
type Returned = Pick<OwnDataset, 'number' | 'category' | 'memberStateOfOrigin' | 'storageEndsOn'>;

/** Places in which a minor may be of whom an event was the last that says where. */
const PLACES: { readonly [kind in LedgerEvent['kind']]?: readonly Place[] } = {
  arrived: ['undetected', 'hidden', 'on-the-way'],
  placed: ['reception'],
  departed: ['hidden', 'on-the-way', 'abroad'],
  'moved-on': ['abroad', 'on-the-way', 'hidden'],
  'left-eurodac': ['outside-eurodac'],
  'family-reunited': ['with-family'],
};

/** A dataset that is returned is stored that day, of a category the text compares with, and of another state. */
function lookAtReturned(watch: Watch, { contact, category }: Probe, dataset: Returned): void {
  const { run, broken, rules } = watch;
  const { transmittedAt: at, memberState } = contact;
  const name = `${dataset.category} returned to ${category}`;
  watch.datasets += 1;
  if (dateOf(at) > dataset.storageEndsOn) broken.add(`${name} after its storage`);
  if (run.register.standing(dataset.number, at) !== 'stored') broken.add(`${name} that is not stored`);
  if (!rules.categories[category].comparedAgainst.includes(recordedCategory(rules, dataset.category)))
    broken.add(`${name} outside the text`);
  if (dataset.memberStateOfOrigin === memberState) broken.add(`${name} of the state that asks`);
}

/** The same register, with every dataset that a search gives looked at. */
function watched(watch: Watch, register: CentralRegister): CentralRegister {
  return {
    ...register,
    search: (probe) => {
      const found = register.search(probe);
      watch.searches += 1;
      for (const { dataset } of found.hits) lookAtReturned(watch, probe, dataset);
      return {
        ...found,
        returnable: (datasets) => {
          const own = found.returnable(datasets);
          for (const dataset of own) lookAtReturned(watch, probe, dataset);
          return own;
        },
      };
    },
  };
}

/** A minor is in one place, the one that the ledger tells of, and no dataset outlives its storage. */
function lookAtTraveller({ run, broken, where }: Watch, traveller: Traveller, now: LedgerEvent): void {
  const { minor, place, site } = traveller;
  const told = where.get(minor.person)!;
  if (!PLACES[told]!.includes(place)) broken.add(`${place} after ${told}`);
  if ((site !== null) !== (place === 'reception')) broken.add(`a site while ${place}`);
  for (const { number, storageEndsOn } of traveller.datasets)
    if (now.on > storageEndsOn && run.register.standing(number, now.at) === 'stored')
      broken.add('a dataset stored after its storage ended');
}

function tellWhere({ where, moves }: Watch, event: LedgerEvent): void {
  const { person, kind } = event;
  if (PLACES[kind] !== undefined) where.set(person, kind);
  const ofPerson = moves.get(person) ?? new Map<number, boolean>();
  moves.set(person, ofPerson);
  if (event.kind === 'moved-on') ofPerson.set(event.hop, ofPerson.get(event.hop) ?? false);
  if (event.kind === 'identified' || event.kind === 'lost') ofPerson.set(event.hop, true);
}

/** Every move so far is identified, lost, or still open: the present one, or one with a contact that is not concluded. */
function lookAtMoves({ run, broken, moves }: Watch, person: number): void {
  const traveller = run.travellers[person];
  for (const [hop, explained] of moves.get(person)!) {
    if (explained || traveller?.hop === hop || traveller?.open.some(({ contact }) => contact.hop === hop)) continue;
    broken.add(`move ${hop} neither identified nor lost nor open`);
  }
}

/** Looks at the whole world after one step, by what the ledger told of it. */
function lookAtAll(watch: Watch, from: number): void {
  const { run, events, broken } = watch;
  const fresh = events.slice(from);
  for (const event of fresh) tellWhere(watch, event);
  for (const { person } of fresh) lookAtMoves(watch, person);
  const last = events.at(-1);
  if (last === undefined) return;
  const under = run.travellers.filter((each) => each !== undefined);
  for (const traveller of under) lookAtTraveller(watch, traveller, last);
  const count = (kind: LedgerEvent['kind']): number => fresh.filter((event) => event.kind === kind).length;
  watch.present += count('arrived') - count('followed-up-to-end');
  if (under.length !== watch.present) broken.add('more or fewer minors than arrived and have not ended');
}

/** Runs a world step by step, and looks at everything after each. @param judgedBy the text in force where absent */
export function watchedPass(random: RandomWorld, parameters: Numbers, judgedBy: PolicyName = random.rules): Watched {
  const { seed, rules, searchPractice: practice, errors, settings } = random;
  const world: World = { replication: 0, settings, parameters, draws: draws(seed) };
  const captures = capturesOfBackground({ settings, parameters, draws: world.draws });
  const biometrics = drawnBiometrics(seed, errors, captures, 'at-once');
  const events: LedgerEvent[] = [];
  const { run, step } = startPass(
    {
      ...{ world, biometrics, rates: rates(world), minorOf: drawnMinors(world) },
      background: transmissionsOfBackground(world),
      answers: new BiometricAnswers(0, biometrics),
    },
    { rules: ruleSet(rules), practice, parameters },
    (event) => events.push(event),
  );
  const watch: Watch = {
    ...{ run, rules: ruleSet(judgedBy), events, broken: new Set<string>(), where: new Map(), moves: new Map() },
    ...{ steps: 0, searches: 0, datasets: 0, present: 0 },
  };
  Object.assign(run, { register: watched(watch, run.register) });
  for (let before = 0; step(); before = events.length) {
    watch.steps += 1;
    lookAtAll(watch, before);
  }
  const { steps, searches, datasets, broken } = watch;
  return { events, steps, searches, datasets, broken: [...broken] };
}
