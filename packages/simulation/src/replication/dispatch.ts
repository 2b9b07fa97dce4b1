import { transmit } from '../contact/transmit.ts';
import { act, reunite, verify } from '../contact/verify.ts';
import { arrive, serve } from '../journey/arrive.ts';
import { meet } from '../journey/encounter.ts';
import { end, turn18 } from '../journey/end.ts';
import type { Scheduled } from '../journey/event-queue.ts';
import { leaveState, moveOn } from '../journey/travel.ts';
import type { Traveller } from '../journey/traveller.ts';
import { askForPolice } from '../police/police-request.ts';
import { analyseRisk, assignGuardian, decide, endOrder, endProgramme, makeOrder, transfer } from '../reception/care.ts';
import { depart } from '../reception/depart.ts';
import { change } from '../reception/hazard.ts';
import { alertPolice, find, reportMissing, resurface } from '../reception/missing.ts';
import { becomeCitizen, leaveTerritory, receiveDocument } from '../status/status-change.ts';
import { erase } from './erase.ts';
import type { Run, Step } from './run.ts';

type Act = (run: Run, traveller: Traveller, at: Scheduled<Step>['at'], stamp: number) => void;

/** Steps that lapse when the minor has gone elsewhere since they were planned. */
const OF_STAY: { readonly [step in Step]?: Act } = {
  'assign-guardian': assignGuardian,
  decide,
  'end-refusal-spike': (run, traveller, at) => change(run, traveller, at, { refused: false }),
  'come-near-18': (run, traveller, at) => change(run, traveller, at, { before18: true }),
  transfer,
  'analyse-risk': analyseRisk,
  'make-order': makeOrder,
  'end-order': endOrder,
  'end-programme': endProgramme,
  find,
  resurface,
  'leave-state': leaveState,
  'move-on': moveOn,
  meet,
  reunite,
  'receive-document': receiveDocument,
  'leave-territory': leaveTerritory,
};

/** Steps that come whatever happened, and look themselves at what still holds. */
const ALWAYS: { readonly [step in Step]?: Act } = {
  arrive,
  'turn-18': turn18,
  transmit,
  verify,
  act,
  'become-citizen': becomeCitizen,
  'ask-for-police': askForPolice,
  erase,
  end,
};

/** Does what was planned for a traveller, unless it has lapsed. */
export function dispatch(run: Run, traveller: Traveller, { step, at, stamp }: Scheduled<Step>): void {
  const always = ALWAYS[step];
  if (always !== undefined) always(run, traveller, at, stamp);
  else if (step === 'depart') {
    if (stamp === traveller.clock.number) depart(run, traveller, at);
  } else if (step === 'serve') {
    if (traveller.awaitsService) serve(run, traveller, at);
  } else if (step === 'alert-police') {
    if (traveller.missing && stamp === traveller.departures) alertPolice(run, traveller, at);
  } else if (step === 'report-missing') {
    if (traveller.missing && stamp === traveller.departures) reportMissing(run, traveller, at);
  } else if (stamp === traveller.stay) OF_STAY[step]?.(run, traveller, at, stamp);
}
