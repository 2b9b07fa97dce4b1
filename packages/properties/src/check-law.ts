import type { Parameters } from 'fast-check';
import fc from 'fast-check';
import { BrokenSubject } from './broken-subject.ts';
import type { Law } from './law.ts';
import type { Subject } from './subject.ts';
import { THIS_LIBRARY } from './subject.ts';
import { Unsupported } from './unsupported.ts';

export type Verdict = 'held' | 'refuted' | 'not-exercised';

/** The outcome of trying a law. */
export type LawReport = {
  readonly name: string;
  readonly statement: string;
  readonly source: string;
  readonly verdict: Verdict;
  /** Values tried; those that the subject cannot be asked are not among them. */
  readonly runs: number;
  /** How many of them carried each label. */
  readonly labels: Readonly<Record<string, number>>;
  /** The least share of the runs, from 0 to 1, that must carry a label. */
  readonly required: Readonly<Record<string, number>>;
  /** Values that the subject could not be asked. */
  readonly discarded: number;
  /** Why the law was not exercised. */
  readonly reason: string | null;
  /** The smallest value found that refutes the law, as a story. */
  readonly counterexample: string | null;
  /** Where it was found among the values of the seed, and the value itself where it is plain data. */
  readonly found: { readonly path: string; readonly value: unknown } | null;
};

/** What one value did. */
export type Run = {
  readonly status: 'held' | 'refuted' | 'discarded';
  readonly labels: readonly string[];
  readonly reason?: string;
};

export type CheckSettings = {
  readonly runs: number;
  readonly seed: number;
  /** What is asked, this library unless told otherwise. */
  readonly subject?: Subject;
  /** Values tried first, such as those of a corpus. */
  readonly first?: readonly unknown[];
  /** Tries the one value at this place of the seed again. */
  readonly path?: string;
  /** Told of every value, those tried while shrinking left out. */
  readonly observe?: (run: Run) => void;
};

/** Values a run may cost before the next is one the subject can be asked. */
const DISCARDS_A_RUN = 60;
/** With none asked after so many, none will be. */
const HOPELESS = 300;

/** The labels that a law needs and that too few runs carried. */
function unexercised({ exercisedBy }: Law, counts: ReadonlyMap<string, number>, runs: number): readonly string[] {
  return Object.entries(exercisedBy)
    .filter(([label, share]) => (counts.get(label) ?? 0) < Math.max(1, Math.floor(share * runs)))
    .map(([label]) => `label ${label} on ${counts.get(label) ?? 0} of ${runs} runs`);
}

function failureOf(law: Law, value: unknown, subject: Subject): string {
  try {
    law.holds(value, subject);
    return '';
  } catch (error) {
    return `\nIt ended in an error: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function storyOf(law: Law, value: unknown, subject: Subject): string {
  try {
    return law.story(value, subject);
  } catch {
    return JSON.stringify(value);
  }
}

const told = (law: Law, value: unknown, subject: Subject): string =>
  `${law.statement} (${law.source})\nBut: ${storyOf(law, value, subject)}${failureOf(law, value, subject)}`;

/** A law that is being tried. */
class Trial {
  readonly counts: Map<string, number>;
  readonly reasons = new Map<string, number>();
  tried = 0;
  discarded = 0;
  broken: BrokenSubject | null = null;
  #shrinking = false;
  readonly #law: Law;
  readonly #subject: Subject;
  readonly #observe: (run: Run) => void;

  constructor(law: Law, subject: Subject, observe: (run: Run) => void) {
    this.#law = law;
    this.#subject = subject;
    this.#observe = observe;
    this.counts = new Map(Object.keys(law.exercisedBy).map((label) => [label, 0]));
  }

  get isHopeless(): boolean {
    return this.tried === 0 && this.discarded >= HOPELESS;
  }

  holds(value: unknown): boolean {
    if (this.isHopeless || this.broken !== null) return true;
    try {
      return this.#shrinking ? this.#law.holds(value, this.#subject) : this.#first(value);
    } catch (error) {
      if (error instanceof BrokenSubject) {
        this.broken = error;
        return true;
      }
      if (!(error instanceof Unsupported)) {
        this.#refuted([]);
        throw error;
      }
      return this.#pass(error.message);
    }
  }

  #first(value: unknown): boolean {
    const labels = this.#law.labels(value, this.#subject);
    const held = this.#law.holds(value, this.#subject);
    this.tried++;
    for (const label of labels) this.counts.set(label, (this.counts.get(label) ?? 0) + 1);
    if (held) this.#observe({ status: 'held', labels });
    else this.#refuted(labels);
    return held;
  }

  #refuted(labels: readonly string[]): void {
    if (this.#shrinking) return;
    this.#shrinking = true;
    this.#observe({ status: 'refuted', labels });
  }

  /** Passes over a value; while shrinking it is no smaller counterexample. */
  #pass(reason: string): boolean {
    if (this.#shrinking) return true;
    this.discarded++;
    this.reasons.set(reason, (this.reasons.get(reason) ?? 0) + 1);
    this.#observe({ status: 'discarded', labels: [], reason });
    fc.pre(this.isHopeless);
    return true;
  }
}

/** The most frequent reason for which values were passed over, and how many others there were. */
function mostFrequent(reasons: ReadonlyMap<string, number>): readonly string[] {
  const [first, ...others] = [...reasons].sort(([, one], [, other]) => other - one).map(([reason]) => reason);
  if (first === undefined) return [];
  return others.length === 0 ? [first] : [first, `${others.length} more reasons of that kind`];
}

/** The value where it survives being written as JSON, else null. */
function plain(value: unknown): unknown {
  const text = JSON.stringify(value, (_, part: unknown) => (ArrayBuffer.isView(part) ? 'not plain' : part));
  return text?.includes('"not plain"') ? null : value;
}

/**
 * Tries a law on random values, the same for the same seed, and shrinks what refutes it.
 *
 * A law that no value refutes has held only if its labels were met often enough; otherwise it was not exercised.
 *
 * @throws {BrokenSubject} the subject ended, or answered what is no answer
 */
export function checkLaw(law: Law, settings: CheckSettings): LawReport {
  const { runs, seed, subject = THIS_LIBRARY, first = [], path, observe = () => undefined } = settings;
  const trial = new Trial(law, subject, observe);
  const options: Parameters<[unknown]> = {
    numRuns: runs,
    seed,
    maxSkipsPerRun: DISCARDS_A_RUN,
    examples: first.map((value): [unknown] => [value]),
    ...(path !== undefined && { path }),
  };
  const outcome = fc.check(
    fc.property(law.given, (value) => trial.holds(value)),
    options,
  );
  if (trial.broken !== null) throw new BrokenSubject(`law ${law.name}: ${trial.broken.message}`);
  const { name, statement, source, exercisedBy: required } = law;
  const labels = Object.fromEntries([...trial.counts].sort(([one], [other]) => (one < other ? -1 : 1)));
  const report = { name, statement, source, runs: trial.tried, labels, required, discarded: trial.discarded };
  if (outcome.failed && outcome.counterexample !== null) {
    const [value] = outcome.counterexample;
    const found = { path: outcome.counterexamplePath ?? '', value: plain(value) };
    return { ...report, verdict: 'refuted', reason: null, counterexample: told(law, value, subject), found };
  }
  const missed = trial.isHopeless || outcome.failed ? [] : unexercised(law, trial.counts, trial.tried);
  const enough = trial.tried > 0 && missed.length === 0 && !outcome.failed;
  const reason = enough ? null : [...mostFrequent(trial.reasons), ...missed].join('; ');
  return { ...report, verdict: enough ? 'held' : 'not-exercised', reason, counterexample: null, found: null };
}
