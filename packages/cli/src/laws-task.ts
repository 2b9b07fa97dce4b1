import type { CorpusEntry, LawReport, Run, Subject } from '@eurodac-sim/properties';
import { checkLaw, falseLaws, laws, THIS_LIBRARY } from '@eurodac-sim/properties';
import { engineSubject } from './engine/engine-subject.ts';
import { startEngine } from './engine/foreign-engine.ts';
import { reformedSubject } from './laws-rule-set.ts';

/** Runs of a law that searches or simulates, for one of every other law. */
const COSTLY_SHARE = 1 / 20;

/** What is asked, and how often. */
type LawsSettings = {
  readonly runs: number;
  readonly seed: number;
  readonly engine?: string;
  readonly ruleSet?: string;
  /** Whether every run is told, and not only how many carried each label. */
  readonly isLogged: boolean;
};

/** Some of the laws, checked in one thread. */
export type LawsTask = LawsSettings & { readonly names: readonly string[]; readonly corpus: readonly CorpusEntry[] };
export type CheckedLaw = { readonly report: LawReport; readonly log: readonly Run[] };

function subjectOf({ engine, ruleSet }: LawsSettings): { readonly subject: Subject; readonly close: () => void } {
  if (engine !== undefined) {
    const process = startEngine(engine);
    return { subject: engineSubject(process), close: process.close };
  }
  return { subject: ruleSet === undefined ? THIS_LIBRARY : reformedSubject(ruleSet), close: () => undefined };
}

/** Counterexamples kept of a law: its values first, then the places of seeds for those without a value. */
function replayed(law: (typeof laws)[number], task: LawsTask, subject: Subject): LawReport | undefined {
  const kept = task.corpus.filter((entry) => entry.law === law.name && entry.value === null);
  return kept
    .map(({ seed, path }) => checkLaw(law, { runs: 1, seed, path, subject }))
    .find(({ verdict }) => verdict === 'refuted');
}

function check(law: (typeof laws)[number], task: LawsTask, subject: Subject): CheckedLaw {
  const again = replayed(law, task, subject);
  if (again !== undefined) return { report: again, log: [] };
  const log: Run[] = [];
  const first = task.corpus.filter((entry) => entry.law === law.name && entry.value !== null).map(({ value }) => value);
  const runs = Math.max(law.costly === true ? Math.ceil(task.runs * COSTLY_SHARE) : task.runs, first.length);
  const observe = (run: Run): void => {
    if (task.isLogged) log.push(run);
  };
  return { report: checkLaw(law, { runs, seed: task.seed, subject, first, observe }), log };
}

/**
 * Checks laws one after the other: counterexamples kept of them first, then random values.
 *
 * @throws {BrokenSubject} the engine ended, came late, or answered what is no answer
 */
export function checkSome(task: LawsTask): readonly CheckedLaw[] {
  const { subject, close } = subjectOf(task);
  try {
    return task.names.map((name) => check([...laws, ...falseLaws].find((law) => law.name === name)!, task, subject));
  } finally {
    close();
  }
}
