import type { RuleSet } from '@eurodac-sim/law';
import type { LedgerEvent } from '@eurodac-sim/simulation';
import type { Law, LawText } from '../law.ts';
import { law } from '../law.ts';
import type { Subject } from '../subject.ts';
import type { MadeWorld } from './made-world.ts';
import { minorStory, worldStory } from './world-story.ts';

/** A world and the rules it is run under. */
type Simulated = { readonly world: MadeWorld; readonly rules: RuleSet };
/** Of whom a ledger tells what the law rules out. */
export type Breach = { readonly person: number; readonly what: string };
type Ledger = readonly LedgerEvent[];

/** A law about ledgers: which worlds a value asks for, and what their ledgers must have to do with each other. */
type SimulationLawText<Value> = Omit<LawText<Value>, 'holds' | 'labels' | 'story'> & {
  readonly runs: (value: Value, subject: Subject) => readonly Simulated[];
  /** The first minor of whom the ledgers tell what the law rules out. */
  readonly breach: (ledgers: readonly Ledger[], value: Value, subject: Subject) => Breach | null;
  readonly labels: (ledgers: readonly Ledger[], value: Value) => readonly string[];
};

/** States a law about ledgers. A value is simulated once, however often it is looked at. */
export function simulationLaw<Value extends object>(text: SimulationLawText<Value>): Law {
  const { runs, breach, labels, ...rest } = text;
  let last: { value: Value; subject: Subject; ledgers: readonly Ledger[] } | null = null;
  const ledgersOf = (value: Value, subject: Subject): readonly Ledger[] => {
    if (last?.value !== value || last.subject !== subject)
      last = {
        value,
        subject,
        ledgers: runs(value, subject).map(({ world, rules }) => subject.simulate(world, rules)),
      };
    return last.ledgers;
  };
  return law<Value>({
    costly: true,
    ...rest,
    holds: (value, subject) => breach(ledgersOf(value, subject), value, subject) === null,
    labels: (value, subject) => labels(ledgersOf(value, subject), value),
    story: (value, subject) => {
      const ledgers = ledgersOf(value, subject);
      const found = breach(ledgers, value, subject);
      if (found === null)
        return runs(value, subject)
          .map(({ world }) => worldStory(world))
          .join('\nAnd ');
      const told = runs(value, subject).map(({ world, rules }, run) =>
        [
          `${worldStory(world)}. Under ${rules.name}, minor ${found.person}:`,
          ...minorStory(ledgers[run] ?? [], found.person).map((line) => `  ${line}`),
        ].join('\n'),
      );
      return `${told.join('\nAnd ')}\nSo ${found.what}.`;
    },
  });
}
