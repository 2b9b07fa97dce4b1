import { comparisonScores } from './comparison-scores.ts';
import type { ErrorRates, Evaluation, EvaluationDatabase, EvaluationSettings, ScoreRow } from './evaluation.ts';
import { rateIntervals } from './resampling.ts';

/** Compares within databases and counts errors: each database, then all of them pooled. */
export function evaluate(
  databases: readonly EvaluationDatabase[],
  settings: EvaluationSettings = {},
): Evaluation & { readonly scores: readonly ScoreRow[] } {
  const scores = comparisonScores(databases, settings);
  return { ...evaluateScores(scores, settings, databases), scores };
}

/**
 * Counts errors in scores from any matcher.
 *
 * @param databases the files behind them, where they are at hand; without them nothing is known of unreadable files
 */
export function evaluateScores(
  scores: readonly ScoreRow[],
  settings: EvaluationSettings = {},
  databases?: readonly EvaluationDatabase[],
): Evaluation {
  const { protocol = 'all', growth = 'rigid' } = settings;
  const names = databases?.map(({ name }) => name) ?? [...new Set(scores.map(({ database }) => database))];
  const each = names.map((name) => {
    const own = scores.filter(({ database }) => database === name);
    return {
      name,
      rows: own.length,
      rates: errorRates(
        own,
        databases?.filter((database) => database.name === name),
      ),
    };
  });
  const [only] = each;
  return {
    protocol,
    growth,
    databases: each.map(({ name, rates }) => ({ name, ...rates })),
    pooled: each.length === 1 && only!.rows === scores.length ? only!.rates : errorRates(scores, databases),
  };
}

function errorRates(scores: readonly ScoreRow[], databases: readonly EvaluationDatabase[] | undefined): ErrorRates {
  const files = databases?.flatMap((database) => database.files);
  const mated = scores.reduce((count, row) => count + (row.mated ? 1 : 0), 0);
  return {
    templates: files?.length ?? filesNamed(scores),
    unreadable: files?.filter(({ template }) => template === undefined).length ?? null,
    mated,
    nonMated: scores.length - mated,
    ...rateIntervals(scores),
  };
}

/** Different files that rows name. */
function filesNamed(scores: readonly ScoreRow[]): number {
  return new Set(
    scores.flatMap(({ database, probe, reference }) => [`${database}/${probe}`, `${database}/${reference}`]),
  ).size;
}
