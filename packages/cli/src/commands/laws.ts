import type { LawReport } from '@eurodac-sim/properties';
import { checkLaw, laws } from '@eurodac-sim/properties';
import { distance } from 'fastest-levenshtein';
import { InputError, NegativeVerdict } from '../exit-codes.ts';
import { textTable } from '../table.ts';
import type { Terminal } from '../terminal.ts';

type Options = {
  readonly law: readonly string[];
  readonly runs: number;
  readonly seed: number;
  readonly json?: boolean;
};

function chosen(names: readonly string[]): typeof laws {
  const known = laws.map(({ name }) => name);
  for (const name of names) {
    if (known.includes(name)) continue;
    const [nearest] = [...known].sort((a, b) => distance(a, name) - distance(b, name));
    throw new InputError(
      `--law: there is no law '${name}'; did you mean '${nearest}'? The laws are ${known.join(', ')}`,
    );
  }
  return names.length === 0 ? laws : laws.filter(({ name }) => names.includes(name));
}

/** `laws`: tests the named laws; a refuted one prints its counterexample and makes the exit code 1. */
export function checkLaws({ law, runs, seed, json }: Options, terminal: Terminal): void {
  const reports: readonly LawReport[] = chosen(law).map((one) => checkLaw(one, { runs, seed }));
  if (json === true) terminal.out(JSON.stringify({ laws: reports, seed }, null, 2));
  else {
    terminal.out(
      textTable(
        ['law', 'verdict', 'runs', 'statement'],
        reports.map((report) => [report.name, report.verdict, String(report.runs), report.statement]),
        [42, 15, 8, 90],
      ),
    );
    for (const report of reports)
      if (report.counterexample !== null) terminal.out(`\n${report.name} is refuted:\n${report.counterexample}`);
  }
  const refuted = reports.filter(({ verdict }) => verdict === 'refuted');
  if (refuted.length > 0)
    throw new NegativeVerdict(`${refuted.length} of ${reports.length} laws refuted (seed ${seed})`);
}
