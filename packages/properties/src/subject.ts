import type { Template } from '@eurodac-sim/fingerprint';
import { readRecord, recordOf, writeRecord } from '@eurodac-sim/fingerprint';
import type { PolicyName, RuleChange, RuleSet, WrittenDecision, WrittenSituation } from '@eurodac-sim/law';
import { decideWritten, reform, ruleSet } from '@eurodac-sim/law';
import type { Gallery, SearchOutcome, SearchRequest } from '@eurodac-sim/matching';
import { compare, identify } from '@eurodac-sim/matching';

/** What the laws are asked of. Another implementation of any part can stand here. */
export type Subject = {
  readonly decide: (situation: WrittenSituation, rules: RuleSet) => WrittenDecision;
  readonly ruleSet: (name: PolicyName) => RuleSet;
  readonly reform: (base: RuleSet, change: RuleChange) => RuleSet;
  readonly write: (template: Template) => Uint8Array;
  readonly read: (bytes: Uint8Array) => Template;
  readonly compare: (probe: Template, reference: Template) => number;
  readonly identify: (gallery: Gallery, requests: readonly SearchRequest[]) => SearchOutcome;
};

/** This library. */
export const THIS_LIBRARY: Subject = {
  decide: (situation, rules) => decideWritten(situation, rules),
  ruleSet,
  reform,
  write: (template) => writeRecord(recordOf(template)),
  read: (bytes) => {
    const [view] = readRecord(bytes).views;
    if (view === undefined) throw new RangeError('the record has no view; expected one');
    return view;
  },
  compare,
  identify,
};
