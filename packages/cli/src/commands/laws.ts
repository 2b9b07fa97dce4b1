import { availableParallelism } from 'node:os';
import { falseLaws, laws } from '@eurodac-sim/properties';
import { distance } from 'fastest-levenshtein';
import { InputError, NegativeVerdict } from '../exit-codes.ts';
import { keep, keptCounterexamples } from '../laws-corpus.ts';
import { writeLog } from '../laws-log.ts';
import { lawsTable, stories } from '../laws-table.ts';
import { checkInThreads } from '../laws-threads.ts';
import type { Terminal } from '../terminal.ts';

type Options = {
  readonly law: readonly string[];
  readonly runs: number;
  readonly seed: number;
  readonly threads?: number;
  readonly engine?: string;
  readonly ruleSet?: string;
  readonly corpus?: string;
  readonly log?: string;
  readonly json?: boolean;
};

const DEFAULT_THREADS = Math.min(2, availableParallelism());

/** The names of the laws asked for, false ones among them; all true ones where none is. */
function chosen(names: readonly string[]): readonly string[] {
  const known = [...laws, ...falseLaws].map(({ name }) => name);
  for (const name of names) {
    if (known.includes(name)) continue;
    const [nearest] = [...known].sort((a, b) => distance(a, name) - distance(b, name));
    throw new InputError(
      `--law: there is no law '${name}'; did you mean '${nearest}'? The laws are ${known.join(', ')}`,
    );
  }
  return names.length === 0 ? laws.map(({ name }) => name) : known.filter((name) => names.includes(name));
}

/** `laws`: tests the named laws; a refuted one prints its counterexample and makes the exit code 1. */
export async function checkLaws(options: Options, terminal: Terminal): Promise<void> {
  const { runs, seed, engine, ruleSet, corpus: folder, log: logFile, threads = DEFAULT_THREADS } = options;
  if (engine !== undefined && ruleSet !== undefined)
    throw new InputError('--engine and --rule-set: an engine brings its own rules; give one of them');
  const names = chosen(options.law);
  const subject = { ...(engine !== undefined && { engine }), ...(ruleSet !== undefined && { ruleSet }) };
  const task = { names, runs, seed, ...subject, isLogged: logFile !== undefined, corpus: keptCounterexamples(folder) };
  const checked = await checkInThreads(task, threads);
  const reports = checked.map(({ report }) => report);
  if (logFile !== undefined) writeLog(logFile, checked, seed);
  const refuted = reports.filter(({ verdict }) => verdict === 'refuted');
  const kept =
    folder === undefined ? [] : keep(refuted, { folder, seed, refuted: engine ?? ruleSet ?? 'this library' });
  if (options.json === true) terminal.out(JSON.stringify({ laws: reports, seed }, null, 2));
  else {
    terminal.out(lawsTable(reports));
    for (const story of stories(refuted, seed)) terminal.out(story);
    for (const file of kept) terminal.out(`kept in ${file}`);
    const count = (verdict: string): number => reports.filter((report) => report.verdict === verdict).length;
    terminal.out(`${count('held')} held, ${refuted.length} refuted, ${count('not-exercised')} not exercised`);
  }
  if (refuted.length > 0)
    throw new NegativeVerdict(`${refuted.length} of ${reports.length} laws refuted (seed ${seed})`);
}
