import type { Instant } from '@eurodac-sim/primitives';
import { dateOf } from '@eurodac-sim/primitives';
import type { Biometrics } from '../biometrics/biometrics.ts';
import type { EventQueue, Scheduled } from '../journey/event-queue.ts';
import type { Rates } from '../journey/rates.ts';
import type { Traveller } from '../journey/traveller.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { LossCause } from '../ledger/loss-cause.ts';
import type { Regime } from '../member-state/requirement.ts';
import type { Minor } from '../person/minor.ts';
import type { Desk } from '../reception/desk.ts';
import type { World } from '../world.ts';
import type { BiometricAnswers } from './biometric-pass.ts';
import type { CentralRegister } from './central-register.ts';

/** Everything that can happen at a moment planned before, in the order of a minor's way. */
export const STEPS = [
  'register-background',
  'clear-camp',
  'arrive',
  'serve',
  'assign-guardian',
  'decide',
  'end-refusal-spike',
  'come-near-18',
  'turn-18',
  'transfer',
  'analyse-risk',
  'make-order',
  'end-order',
  'end-programme',
  'depart',
  'alert-police',
  'report-missing',
  'find',
  'resurface',
  'leave-state',
  'move-on',
  'meet',
  'transmit',
  'verify',
  'act',
  'reunite',
  'receive-document',
  'become-citizen',
  'leave-territory',
  'ask-for-police',
  'erase',
  'end',
] as const;

/** One of them. */
export type Step = (typeof STEPS)[number];

/** Those who take up cases. */
type Desks = { readonly guardian: Desk; readonly police: Desk; readonly analysis: Desk; readonly court: Desk };

/** One policy at one point over one replication: the law, the numbers, the queue, and everybody under way. */
export type Run = {
  readonly world: World;
  readonly regime: Regime;
  readonly rates: Rates;
  readonly queue: EventQueue<Step>;
  readonly ledger: Ledger;
  readonly register: CentralRegister;
  readonly answers: BiometricAnswers;
  readonly desks: Desks;
  /** Places of protected reception that are taken, by state. */
  readonly placesTaken: Map<string, number>;
  readonly faceScore: Biometrics['faceScore'];
  readonly minorOf: (person: number) => Minor;
  /** By person; undefined before arrival and after the end. */
  readonly travellers: (Traveller | undefined)[];
};

/** A keyed draw of a traveller; `index` tells draws of one purpose apart. */
export function draw({ world }: Run, { minor }: Traveller, purpose: string, index = 0): number {
  return world.draws.uniform({ replication: world.replication, person: minor.person, purpose, index });
}

/** Who and when, as every event of the ledger has it. */
export type When = {
  readonly person: number;
  readonly on: ReturnType<typeof dateOf>;
  readonly at: Instant;
};

/** Who and when of an event. */
export function when({ minor }: Traveller, at: Instant): When {
  return { person: minor.person, on: dateOf(at), at };
}

/** Plans a step of the present stay; one that would come after the end of follow-up is never looked at, so it is left out. */
export function plan(run: Run, traveller: Traveller, step: Step, at: Instant): void {
  planStamped(run, traveller, { step, at, stamp: traveller.stay });
}

/** Plans a step that looks at something else than the stay. */
export function planStamped(run: Run, traveller: Traveller, planned: Omit<Scheduled<Step>, 'person'>): void {
  const { at, step, stamp } = planned;
  if (at <= traveller.endsAt) run.queue.push(at, traveller.minor.person, step, stamp);
}

/** Notes that a step on the way to an identification failed. */
export function lose(run: Run, traveller: Traveller, at: Instant, lost: { hop: number; cause: LossCause }): void {
  run.ledger.note({ kind: 'lost', ...when(traveller, at), hop: lost.hop, cause: lost.cause });
}

/** Remembers why a contact at a hop left no record, and notes it for the first onward move: one contact comes before that. */
export function leaveUnrecorded(
  run: Run,
  traveller: Traveller,
  at: Instant,
  contact: { readonly hop: number; readonly cause: LossCause },
): void {
  traveller.unrecorded.push(contact);
  if (contact.hop === 0) lose(run, traveller, at, { hop: 1, cause: contact.cause });
}
