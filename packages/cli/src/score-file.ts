import type { ScoreRow } from '@eurodac-sim/matching';
import { csvFormat, csvParse } from 'd3-dsv';
import { InputError } from './exit-codes.ts';

/** Columns of a score file. @source contracts of the command, `match evaluate` */
const COLUMNS = ['database', 'probe', 'reference', 'mated', 'score'] as const;

/** Scores as CSV, one row a comparison. */
export function scoreText(rows: readonly ScoreRow[]): string {
  return `${csvFormat(rows as ScoreRow[], [...COLUMNS])}\n`;
}

/**
 * The scores in a CSV text.
 *
 * @throws {InputError} a column is missing, or a value is not what the column holds
 */
export function scoreRows(text: string, path: string): readonly ScoreRow[] {
  const table = csvParse(text);
  const missing = COLUMNS.filter((column) => !table.columns.includes(column));
  if (missing.length > 0)
    throw new InputError(`${path}:1: no column ${missing.join(', ')}; expected ${COLUMNS.join(',')}`);
  return table.map((row, i): ScoreRow => {
    const { database, probe, reference, mated, score } = row as Record<(typeof COLUMNS)[number], string>;
    const value = Number(score);
    if (mated !== 'true' && mated !== 'false')
      throw new InputError(`${path}:${i + 2}: mated is '${mated}'; expected true or false`);
    if (score.trim() === '' || !Number.isFinite(value))
      throw new InputError(`${path}:${i + 2}: score is '${score}'; expected a number`);
    return { database, probe, reference, mated: mated === 'true', score: value };
  });
}
