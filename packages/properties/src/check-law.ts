import fc from 'fast-check';
import type { Law } from './law.ts';
import type { Subject } from './subject.ts';
import { THIS_LIBRARY } from './subject.ts';

export type Verdict = 'held' | 'refuted' | 'not-exercised';

/** The outcome of trying a law. */
export type LawReport = {
  readonly name: string;
  readonly statement: string;
  readonly source: string;
  readonly verdict: Verdict;
  /** Values tried. */
  readonly runs: number;
  /** How many of them carried each label. */
  readonly labels: Readonly<Record<string, number>>;
  /** The smallest value found that refutes the law, as a story. */
  readonly counterexample: string | null;
};

/** `subject`: what is asked, this library unless told otherwise. */
export type CheckSettings = { readonly runs: number; readonly seed: number; readonly subject?: Subject };

/** The labels that a law needs and that too few runs carried. */
function unexercised({ exercisedBy }: Law, counts: ReadonlyMap<string, number>, runs: number): readonly string[] {
  return Object.entries(exercisedBy)
    .filter(([label, share]) => (counts.get(label) ?? 0) < Math.max(1, Math.floor(share * runs)))
    .map(([label]) => label);
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

/**
 * Tries a law on random values, the same for the same seed, and shrinks what refutes it.
 *
 * A law that no value refutes has held only if its labels were met often enough; otherwise it was not exercised.
 */
export function checkLaw(law: Law, { runs, seed, subject = THIS_LIBRARY }: CheckSettings): LawReport {
  const counts = new Map<string, number>(Object.keys(law.exercisedBy).map((label) => [label, 0]));
  let shrinking = false;
  let tried = 0;
  const property = fc.property(law.given, (value) => {
    if (shrinking) return law.holds(value, subject);
    shrinking = true;
    tried++;
    for (const label of law.labels(value, subject)) counts.set(label, (counts.get(label) ?? 0) + 1);
    const held = law.holds(value, subject);
    shrinking = !held;
    return held;
  });
  const { failed, counterexample } = fc.check(property, { numRuns: runs, seed });
  const { name, statement, source } = law;
  const labels = Object.fromEntries([...counts].sort(([one], [other]) => (one < other ? -1 : 1)));
  const report = { name, statement, source, runs: tried, labels };
  if (failed) return { ...report, verdict: 'refuted', counterexample: told(law, counterexample?.[0], subject) };
  const missed = unexercised(law, counts, runs);
  return { ...report, verdict: missed.length === 0 ? 'held' : 'not-exercised', counterexample: null };
}
