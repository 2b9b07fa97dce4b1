import { pathToFileURL } from 'node:url';
import type { Situation } from '@eurodac-sim/law';
import { decide, ruleSet } from '@eurodac-sim/law';
import type { BenchmarkRecord } from '../benchmark-record.ts';
import { machine } from '../machine.ts';
import { speedOf } from '../speed.ts';
import { takingTurns } from '../taking-turns.ts';
import { situations } from './situations.ts';

/** Size of a run; the default takes about 15 seconds of processor time. */
type DecisionSettings = { readonly seed?: number; readonly situations?: number; readonly mostSeconds?: number };

const RULES = ['rules-2013', 'rules-2024'] as const;

/** How many decisions of the law one thread makes in a second, with and without the steps written down. */
export function bench(settings: DecisionSettings = {}): BenchmarkRecord {
  const { seed = 1, situations: count = 1000, mostSeconds = 0.4 } = settings;
  const facts = situations(seed, count);
  const work = (trace: boolean) => () => decideAll(facts, trace);
  const turns = takingTurns(
    { name: 'without trace', work: work(false), mostSeconds },
    { name: 'with trace', work: work(true), mostSeconds },
  );
  const decisions = facts.length * RULES.length;
  return {
    benchmark: 'decision-throughput',
    question:
      'How many decisions of the law does one thread make in a second, with and without the steps written down?',
    speeds: [
      speedOf('decisions without trace', decisions, 'without trace', turns.first),
      speedOf('decisions with trace', decisions, 'with trace', turns.second),
    ],
    ratios: [{ name: 'time with trace for one without', ratio: turns.ratio }],
    data: { seed, situations: facts.length, priorRecords: 1, rules: RULES.join(', ') },
    machine: machine(),
  };
}

/** The days of storage and the articles of all decisions, so that no work can be left out. */
function decideAll(facts: readonly Situation[], trace: boolean): number {
  let sum = 0;
  for (const name of RULES) {
    const rules = ruleSet(name);
    for (const situation of facts) {
      const { retainUntil, citations } = decide(situation, rules, { trace });
      sum += citations.length + (typeof retainUntil === 'number' ? retainUntil : 0);
    }
  }
  return sum;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(JSON.stringify(bench(), undefined, 2));
