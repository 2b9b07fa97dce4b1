import type { RegimeId, RuleSet, WrittenDecision } from '@eurodac-sim/law';
import { DECIDED_REGIMES, OUTCOME_NAMES, RULES_OF_REGIME } from '@eurodac-sim/law';
import type { AnySituation, Subject } from '@eurodac-sim/properties';
import { BrokenSubject, THIS_LIBRARY, Unsupported } from '@eurodac-sim/properties';
import type { ForeignEngine } from './foreign-engine.ts';

/** Of an answer that is none, what is shown. */
const SHOWN = 200;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parsed(answer: string, line: string): Readonly<Record<string, unknown>> {
  const refuse = (problem: string): never => {
    throw new BrokenSubject(`the engine's answer ${problem}: ${answer.slice(0, SHOWN)}\nasked: ${line}`);
  };
  let value: unknown;
  try {
    value = JSON.parse(answer);
  } catch {
    return refuse('is not JSON');
  }
  return isObject(value) ? value : refuse('is no object; expected {id, decision} or a decision');
}

/** A decision that says of a field it lacks that the engine does not give it. */
function asFarAsGiven(decision: Readonly<Record<string, unknown>>): WrittenDecision {
  const expected: readonly string[] = [...OUTCOME_NAMES, 'missing', 'citation', 'hash'];
  return new Proxy(decision, {
    get: (fields, name) => {
      if (typeof name === 'string' && !(name in fields) && expected.includes(name))
        throw new Unsupported(`the engine's decisions have no field '${name}'`);
      return Reflect.get(fields, name) as unknown;
    },
  }) as unknown as WrittenDecision;
}

function decisionIn(answer: string, id: string, line: string): WrittenDecision {
  const value = parsed(answer, line);
  if ('id' in value && value['id'] !== id)
    throw new BrokenSubject(
      `the engine answered ${JSON.stringify(value['id'])} where ${id} was asked; expected answers in order\nasked: ${line}`,
    );
  if (isObject(value['error'])) throw new Unsupported(`the engine refuses: ${String(value['error']['message'])}`);
  const decision = 'decision' in value ? value['decision'] : value;
  if (!isObject(decision) || !OUTCOME_NAMES.some((name) => name in decision))
    throw new BrokenSubject(
      `the engine's answer is no decision: ${answer.slice(0, SHOWN)}; expected some of ${OUTCOME_NAMES.join(', ')}\nasked: ${line}`,
    );
  return asFarAsGiven(decision);
}

const regimeOf = (rules: RuleSet): RegimeId | undefined =>
  DECIDED_REGIMES.find((regime) => RULES_OF_REGIME[regime] === rules);

/** An engine as what the laws are asked of. It knows the texts; policies of ours, reforms and prints it cannot be asked. */
export function engineSubject(engine: ForeignEngine): Subject {
  let asked = 0;
  const decided = (situation: AnySituation, regime?: RegimeId): WrittenDecision => {
    const id = `q${++asked}`;
    const line = JSON.stringify({ id, ...(regime !== undefined && { regime }), situation });
    return decisionIn(engine.ask(line), id, line);
  };
  const unable = (what: string) => (): never => {
    throw new Unsupported(`an engine ${what}`);
  };
  return {
    decide: (situation, rules) => {
      const regime = regimeOf(rules);
      if (regime === undefined) throw new Unsupported(`an engine knows the texts, not the policy ${rules.name}`);
      return decided(situation, regime);
    },
    decideByDate: (situation) => decided(situation),
    ruleSet: THIS_LIBRARY.ruleSet,
    reform: unable('knows no reforms'),
    write: unable('writes no records'),
    read: unable('reads no records'),
    compare: unable('compares no prints'),
    identify: unable('searches for no prints'),
    centralSystem: unable('is no central system'),
    simulate: unable('simulates no world'),
    measure: unable('measures no world'),
  };
}
