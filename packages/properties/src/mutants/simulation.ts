import { POLICY_NAMES, ruleSet } from '@eurodac-sim/law';
import { addDays, addMonths, calendarDate, isoDate } from '@eurodac-sim/primitives';
import type { LedgerEvent } from '@eurodac-sim/simulation';
import type { MadeWorld } from '../simulated/made-world.ts';
import type { Subject } from '../subject.ts';
import { THIS_LIBRARY } from '../subject.ts';
import type { Mutant } from './mutant.ts';
import { mutant } from './mutant.ts';

/** Simulations of a world that is not quite the one that was asked for. */
const ofAnother = (change: (...asked: Parameters<Subject['simulate']>) => Partial<MadeWorld>): Partial<Subject> => ({
  simulate: (world, rules) => THIS_LIBRARY.simulate({ ...world, ...change(world, rules) }, rules),
});

const MONTHS = /-for-(\d+)-months$/;

export const SIMULATION_MUTANTS: readonly Mutant[] = [
  mutant('everybody-is-in-one-place', 'who leaves leaves twice', {
    simulate: (world, rules) =>
      THIS_LIBRARY.simulate(world, rules).flatMap<LedgerEvent>((event) =>
        event.kind === 'departed' ? [event, event] : [event],
      ),
  }),
  mutant('a-move-is-identified-or-lost-once', 'a move that two steps failed is lost twice', {
    measure: (world, events) => {
      const { losses, outcomes } = THIS_LIBRARY.measure(world, events);
      const noted = events.flatMap((event) => (event.kind === 'lost' ? [event.cause] : []));
      return {
        outcomes,
        losses: losses.map((loss) => ({ ...loss, count: noted.filter((cause) => cause === loss.cause).length })),
      };
    },
  }),
  mutant(
    'no-search-finds-what-ended',
    'data are searched until the period of the text ends, though a reform stores for less',
    {
      simulate: (world, rules) => {
        const [, months] = MONTHS.exec(rules.name) ?? [];
        if (months === undefined) return THIS_LIBRARY.simulate(world, rules);
        return THIS_LIBRARY.simulate(world, ruleSet(world.policy)).map((event) =>
          event.kind === 'recorded' ? { ...event, storageEndsOn: addMonths(event.takenOn, Number(months)) } : event,
        );
      },
    },
  ),
  mutant(
    'every-policy-meets-the-same-minors',
    'minors of a law that takes from six are drawn from a seed of their own',
    ofAnother(({ seed }, { minimumAgeYears }) => ({ seed: minimumAgeYears.value === 6 ? seed + 1 : seed })),
  ),
  mutant(
    'a-rule-about-nobody-changes-nothing',
    'a reform is drawn anew',
    ofAnother(({ seed }, { name }) => ({ seed: (POLICY_NAMES as readonly string[]).includes(name) ? seed : seed + 1 })),
  ),
  mutant(
    'one-more-minor-changes-no-other',
    'draws depend on how many there are',
    ofAnother(({ seed, minors }) => ({ seed: seed + minors })),
  ),
  mutant(
    'a-period-in-two-parts-is-one',
    'the last day of a period does not count',
    ofAnother(({ outages }) => ({
      outages: outages.map(({ from, to }) => ({ from, to: isoDate(addDays(calendarDate(to), from < to ? -1 : 0)) })),
    })),
  ),
  mutant(
    'the-order-of-changes-does-not-matter',
    'the last change of practice that is told replaces the others',
    ofAnother(({ coverageSteps }) => ({ coverageSteps: coverageSteps.slice(-1) })),
  ),
  mutant(
    'more-coverage-loses-nobody',
    'whom a state registers is drawn anew for every coverage',
    ofAnother(({ seed, coverage }) => ({ seed: seed + Math.round(10 * coverage) })),
  ),
  mutant(
    'more-searching-loses-nobody',
    'whom a state searches is drawn anew for every share',
    ofAnother(({ seed, searched }) => ({ seed: seed + Math.round(10 * searched) })),
  ),
];
