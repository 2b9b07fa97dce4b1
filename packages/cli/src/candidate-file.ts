import type { ScoredSearch } from '@eurodac-sim/matching';
import { InputError } from './exit-codes.ts';
import { needColumns, numberCell } from './score-file.ts';
import type { Cell, TableFile } from './table-file.ts';

/** Columns of a file of candidates: a line for each candidate, and one without candidate and score where there is none. */
const COLUMNS = ['probe', 'mate', 'candidate', 'score'] as const;
const FACTS = ['age', 'gap', 'quality'] as const;

type Line = { readonly cells: Readonly<Record<string, Cell>>; readonly place: string };
type Candidate = { readonly name: string; readonly score: number; readonly place: string };

const textOf = (cells: Readonly<Record<string, Cell>>, name: string): string | null =>
  (cells[name] ?? null) === null ? null : String(cells[name]);

/**
 * The searches in a table of candidates. The mate of a search is the enrolled one of the same finger or person; it is
 * empty where that one is not enrolled. Optional columns: `rank`, `person` (who is searched for), `age`, `gap`, `quality`.
 *
 * @throws {InputError} a column is missing, a value is not what the column holds, a candidate stands twice, or lines of
 * one search contradict each other
 */
export function candidateSearches(table: TableFile): readonly ScoredSearch[] {
  needColumns(table, COLUMNS);
  const probes = new Map<string, Line[]>();
  for (const [k, cells] of table.rows.entries()) {
    const place = table.place(k);
    const probe = textOf(cells, 'probe');
    if (probe === null) throw new InputError(`${place}: probe is empty; expected the name of what is searched for`);
    const lines = probes.get(probe) ?? [];
    probes.set(probe, lines);
    lines.push({ cells, place });
  }
  if (probes.size === 0) throw new InputError(`${table.path}: there is no search in it`);
  return [...probes].map(([probe, lines]) => searchOf(probe, lines));
}

function searchOf(probe: string, lines: readonly Line[]): ScoredSearch {
  const [first] = lines as [Line];
  for (const name of ['mate', 'person', ...FACTS]) {
    const other = lines.find(({ cells }) => textOf(cells, name) !== textOf(first.cells, name));
    if (other !== undefined)
      throw new InputError(`${other.place}: ${name} of ${probe} is not what ${first.place} says; expected the same`);
  }
  const candidates = rankedCandidates(probe, lines);
  const mate = textOf(first.cells, 'mate');
  const rank = mate === null ? -1 : candidates.findIndex(({ name }) => name === mate);
  const facts = FACTS.filter((name) => (first.cells[name] ?? null) !== null);
  return {
    subject: textOf(first.cells, 'person') ?? probe,
    mated: mate !== null,
    mate: rank < 0 ? null : { rank: rank + 1, score: candidates[rank]!.score },
    highest: candidates.find((_, k) => k !== rank)?.score ?? null,
    ...Object.fromEntries(facts.map((name) => [name, numberCell(first.cells, name, first.place)])),
  };
}

/** Candidates by rank, or where there is none by score. @throws {InputError} ranks leave one out, or scores rise with them */
function rankedCandidates(probe: string, lines: readonly Line[]): readonly Candidate[] {
  const named = lines.flatMap((line): readonly (Candidate & { readonly rank: number | null })[] => {
    const { cells, place } = line;
    const name = textOf(cells, 'candidate');
    if (name === null && lines.length > 1)
      throw new InputError(`${place}: candidate is empty, but ${probe} has candidates; expected its name`);
    if (name === null) return [];
    const rank = (cells['rank'] ?? null) === null ? null : numberCell(cells, 'rank', place);
    return [{ name, score: numberCell(cells, 'score', place), place, rank }];
  });
  const twice = named.find(({ name }, k) => named.findIndex((one) => one.name === name) < k);
  if (twice !== undefined) throw new InputError(`${twice.place}: candidate ${twice.name} of ${probe} stands twice`);
  if (named.every(({ rank }) => rank === null)) return [...named].sort((a, b) => b.score - a.score);
  const byRank = [...named].sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
  for (const [k, { rank, score, place }] of byRank.entries()) {
    if (rank !== k + 1) throw new InputError(`${place}: rank is '${rank ?? ''}'; expected ${k + 1}`);
    if (k > 0 && score > byRank[k - 1]!.score)
      throw new InputError(
        `${place}: score is '${score}', above that of rank ${k}; expected scores that fall with rank`,
      );
  }
  return byRank;
}
