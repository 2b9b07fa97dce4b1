import { centralSystem } from '@eurodac-sim/central-system';
import { addDays } from '@eurodac-sim/primitives';
import type { Subject } from '../subject.ts';
import type { Mutant } from './mutant.ts';
import { mutant } from './mutant.ts';

type System = ReturnType<Subject['centralSystem']>;
/** A central system in which some operations go wrong. */
const changed = (change: (system: System) => Partial<System>): Partial<Subject> => ({
  centralSystem: (rules, log = []) => {
    const system = centralSystem(rules, log);
    return { ...system, ...change(system) };
  },
});

export const CENTRAL_SYSTEM_MUTANTS: readonly Mutant[] = [
  mutant(
    'the-register-stores-as-the-law-says',
    'the register counts every period from the day after',
    changed((system) => ({
      transmit: (transmission) => {
        const recording = system.transmit(transmission);
        if (recording.kind !== 'recorded') return recording;
        const storageEndsOn = addDays(recording.dataset.storageEndsOn, 1);
        return { ...recording, dataset: { ...recording.dataset, storageEndsOn } };
      },
    })),
  ),
  mutant(
    'the-register-finds-as-the-law-says',
    'the register covers own data without being asked',
    changed((system) => ({ compare: (request) => system.compare({ ...request, includeOwnData: true }) })),
  ),
  mutant(
    'the-erased-never-returns',
    'the register erases at the end of storage alone',
    changed(() => ({ eraseInAdvance: () => ({ kind: 'no-such-duty' }) })),
  ),
  mutant('a-log-rebuilds-the-register', 'marks are not in the log', {
    centralSystem: (rules, log = []) =>
      centralSystem(
        rules,
        [...log].filter(({ kind }) => kind !== 'marked'),
      ),
  }),
];
