import type { CentralSystem, CentralSystemEvent } from '@eurodac-sim/central-system';
import { centralSystem } from '@eurodac-sim/central-system';
import type { Template } from '@eurodac-sim/fingerprint';
import { readRecord, recordOf, writeRecord } from '@eurodac-sim/fingerprint';
import type {
  PolicyName,
  RuleChange,
  RuleSet,
  SituationCategory,
  WrittenDecision,
  WrittenSituation,
} from '@eurodac-sim/law';
import { decideCases, decideWritten, RULES_OF_REGIME, reform, ruleSet } from '@eurodac-sim/law';
import type { Gallery, SearchOutcome, SearchRequest } from '@eurodac-sim/matching';
import { compare, identify } from '@eurodac-sim/matching';
import type { LedgerEvent, MeasuredLedgers } from '@eurodac-sim/simulation';
import type { MadeWorld } from './simulated/made-world.ts';
import { measureWorld, simulateWorld } from './simulated/simulate-world.ts';

/** A policy, or the first of the texts, which is no policy of the study. */
export type RulesName = PolicyName | 'rules-2000';
/** The facts of any group of persons. */
export type AnySituation = WrittenSituation<SituationCategory>;

/**
 * What the laws are asked of. Another implementation of any part can stand here; a part that cannot answer throws
 * `Unsupported`.
 */
export type Subject = {
  readonly decide: (situation: AnySituation, rules: RuleSet) => WrittenDecision;
  /** The same by the law of the day, which may change between event and transmission. */
  readonly decideByDate: (situation: AnySituation) => WrittenDecision;
  readonly ruleSet: (name: RulesName) => RuleSet;
  readonly reform: (base: RuleSet, ...changes: readonly RuleChange[]) => RuleSet;
  readonly write: (template: Template) => Uint8Array;
  readonly read: (bytes: Uint8Array) => Template;
  readonly compare: (probe: Template, reference: Template) => number;
  readonly identify: (gallery: Gallery, requests: readonly SearchRequest[]) => SearchOutcome;
  /** Empty, or as a log left it. */
  readonly centralSystem: (rules: RuleSet, log?: Iterable<CentralSystemEvent>) => CentralSystem;
  /** What befalls the minors of a world under a rule set, in order. */
  readonly simulate: (world: MadeWorld, rules: RuleSet) => readonly LedgerEvent[];
  readonly measure: (world: MadeWorld, events: readonly LedgerEvent[]) => MeasuredLedgers;
};

function decideByDate(situation: AnySituation): WrittenDecision {
  const [answer] = decideCases([{ id: 'asked', situation }]);
  if (answer === undefined || 'error' in answer) throw new RangeError(answer?.error.message ?? 'no answer');
  return answer.decision;
}

/** This library. */
export const THIS_LIBRARY: Subject = {
  decide: (situation, rules) => decideWritten(situation, rules, { trace: false }),
  decideByDate,
  ruleSet: (name) => (name === 'rules-2000' ? RULES_OF_REGIME['EC2725-2000'] : ruleSet(name)),
  reform,
  write: (template) => writeRecord(recordOf(template)),
  read: (bytes) => {
    const [view] = readRecord(bytes).views;
    if (view === undefined) throw new RangeError('the record has no view; expected one');
    return view;
  },
  compare,
  identify,
  centralSystem: (rules, log) => centralSystem(rules, log),
  simulate: simulateWorld,
  measure: measureWorld,
};
