import { dateOf, startOf } from '@eurodac-sim/primitives';
import type { Biometrics } from '../biometrics/biometrics.ts';
import { clearCamp } from '../journey/clear-camp.ts';
import type { Scheduled } from '../journey/event-queue.ts';
import { EventQueue } from '../journey/event-queue.ts';
import type { Rates } from '../journey/rates.ts';
import { traveller } from '../journey/traveller.ts';
import { Ledger } from '../ledger/ledger.ts';
import type { LedgerEvent } from '../ledger/ledger-event.ts';
import type { Regime } from '../member-state/requirement.ts';
import type { BackgroundTransmission } from '../person/background.ts';
import type { Minor } from '../person/minor.ts';
import { arrivalOf } from '../person/minor.ts';
import { stoppedClock } from '../reception/departure-clock.ts';
import { desk } from '../reception/desk.ts';
import { countPlace } from '../reception/protected-places.ts';
import type { World } from '../world.ts';
import type { BiometricAnswers } from './biometric-pass.ts';
import { centralRegister } from './central-register.ts';
import { dispatch } from './dispatch.ts';
import { registerAdult } from './register-adult.ts';
import type { Run, Step } from './run.ts';
import { STEPS } from './run.ts';

/** What all policies of a replication share. */
export type Replicated = {
  readonly world: World;
  readonly rates: Rates;
  readonly minorOf: (person: number) => Minor;
  readonly background: readonly BackgroundTransmission[];
  readonly biometrics: Biometrics;
  readonly answers: BiometricAnswers;
};

/** Person numbers of steps that are of no minor; nobody has a number below zero. */
const OF_A_CAMP = -2;
const OF_THE_BACKGROUND = -1;

/** One policy at one point, once from the first arrival to the last end: what happens is noted as it happens. */
export function policyPass(replicated: Replicated, regime: Regime, note: (event: LedgerEvent) => void): void {
  const { step } = startPass(replicated, regime, note);
  while (step());
}

/** A pass before anything has happened, and the next step of it; false where there was none left. */
export function startPass(
  replicated: Replicated,
  regime: Regime,
  note: (event: LedgerEvent) => void,
): { readonly run: Run; readonly step: () => boolean } {
  const run = newRun(replicated, regime, note);
  planAll(run, replicated);
  let done = dateOf(startOf(run.world.settings.arrivalsFrom));
  const step = (): boolean => {
    const next = run.queue.pop();
    if (next === undefined) return false;
    const today = dateOf(next.at);
    if (today > done) {
      run.register.eraseExpired(today);
      done = today;
    }
    perform(run, replicated, next);
    return true;
  };
  return { run, step };
}

function newRun({ world, rates, minorOf, biometrics, answers }: Replicated, regime: Regime, note: Ledger['note']): Run {
  const { threshold } = biometrics;
  const { guardianCasesPerDay, policeCasesPerDay, analysesPerDay, ordersPerDay } = world.settings.followUp ?? {};
  const falseMatchRate = rateByYear(biometrics);
  const { falseMatchRate: ofFaces, live } = rates.face;
  const about = { world, owners: answers.owners, falseMatchRate, falseMatchRateOfFaces: ofFaces };
  return {
    world,
    regime,
    rates,
    minorOf,
    answers,
    queue: new EventQueue<Step>(STEPS),
    ledger: new Ledger(about, note),
    register: centralRegister(regime, threshold, live ? startOf(world.settings.arrivalsFrom) : null),
    faceScore: biometrics.faceScore,
    desks: {
      guardian: desk(guardianCasesPerDay),
      police: desk(policeCasesPerDay),
      analysis: desk(analysesPerDay),
      court: desk(ordersPerDay),
    },
    placesTaken: new Map(),
    travellers: new Array<undefined>(world.settings.minors).fill(undefined),
  };
}

/** The false-match rate at the threshold for probes of an age, asked of the port once for each completed year. */
function rateByYear({ threshold, falseMatchRateAt }: Biometrics): (ageYears: number) => number {
  const known: number[] = [];
  return (ageYears) => {
    const years = Math.max(0, Math.floor(ageYears));
    known[years] ??= falseMatchRateAt(threshold, years);
    return known[years];
  };
}

/** Puts in the queue what comes whatever anybody does: arrivals, clearances, and who else is registered. */
function planAll(run: Run, { world, background, biometrics }: Replicated): void {
  const { settings } = world;
  for (let person = 0; person < settings.minors; person++)
    run.queue.push(arrivalOf(world, person), person, 'arrive', 0);
  settings.events?.campClearances?.forEach(({ on }, number) => {
    run.queue.push(startOf(on), OF_A_CAMP, 'clear-camp', number);
  });
  background.forEach(({ transmittedOn }, number) => {
    if (biometrics.background[number] === undefined)
      throw new RangeError(`background person ${number} of ${settings.background} was not captured`);
    run.queue.push(startOf(transmittedOn), OF_THE_BACKGROUND, 'register-background', number);
  });
}

function perform(run: Run, { background, biometrics }: Replicated, next: Scheduled<Step>): void {
  const { person, step, stamp, at } = next;
  if (person === OF_A_CAMP) clearCamp(run, at, stamp);
  else if (person === OF_THE_BACKGROUND) {
    const captured = biometrics.background[stamp]!;
    if (captured.kind === 'acquired')
      registerAdult(run, background[stamp]!, { number: stamp, sample: captured.sample, at });
  } else {
    if (step === 'arrive') {
      const minor = run.minorOf(person);
      const state = run.rates.state(minor.entryState);
      const clock = stoppedClock(state.departure, at);
      run.travellers[person] = traveller(minor, clock, run.world.settings.followUpDays);
    }
    const under = run.travellers[person];
    if (under === undefined) return;
    dispatch(run, under, next);
    countPlace(run, under);
  }
}
