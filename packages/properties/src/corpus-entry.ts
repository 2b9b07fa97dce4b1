import type { LawReport } from './check-law.ts';

/** One counterexample as it is kept in a file: a story that people read, and what replays it. */
export type CorpusEntry = {
  readonly law: string;
  readonly statement: string;
  /** What was refuted: a mistake of `mutants`, or a rule set or engine of one's own. */
  readonly refuted: string;
  readonly seed: number;
  readonly path: string;
  /** Line by line: the law, then the smallest story that it does not fit. */
  readonly story: readonly string[];
  /** The value itself; null where it is no plain data, and the place of the seed is replayed. */
  readonly value: unknown;
};

/** What is kept of a report; null where nothing was refuted. */
export function corpusEntry(report: LawReport, seed: number, refuted: string): CorpusEntry | null {
  const { name, statement, found, counterexample } = report;
  if (found === null || counterexample === null) return null;
  return {
    law: name,
    statement,
    refuted,
    seed,
    path: found.path,
    story: counterexample.split('\n'),
    value: found.value,
  };
}

const isText = (value: unknown): value is string => typeof value === 'string';

/**
 * An entry read from data of unknown origin.
 *
 * @throws {RangeError} a field is lacking or of another kind
 */
export function readCorpusEntry(data: unknown): CorpusEntry {
  const entry = (typeof data === 'object' && data !== null ? data : {}) as Partial<CorpusEntry>;
  const { law, path, seed } = entry;
  if (!isText(law) || !isText(path) || !Number.isInteger(seed) || !('value' in entry))
    throw new RangeError('not a counterexample; expected law, seed, path and value, as `laws --corpus` writes them');
  return entry as CorpusEntry;
}
