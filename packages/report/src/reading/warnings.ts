import { countText } from '../words/number.ts';
import { field, list, text } from './json.ts';
import type { Results } from './results.ts';

function notHeld(from: Results): string | undefined {
  const verdicts = list(field(from.manifest.all, 'expectations')).map((one) => text(field(one, 'verdict')));
  const [failed, open] = ['not-held', 'undecided'].map((verdict) => verdicts.filter((one) => one === verdict).length);
  if (failed === 0 && open === 0) return undefined;
  return `Of ${countText(verdicts.length)} comparisons that the scenario expected, ${countText(failed ?? 0)} did not hold and ${countText(open ?? 0)} are undecided.`;
}

function missing(from: Results): string | undefined {
  const failures = list(field(from.manifest.all, 'failures'));
  if (failures.length === 0) return undefined;
  const named = failures.map((one) => `replication ${text(field(one, 'replication')) ?? '?'}`);
  return `${countText(failures.length)} parts of the run failed and are missing from every figure: ${[...new Set(named)].join(', ')}.`;
}

function stopping(from: Results): string | undefined {
  const looks = list(field(from.manifest.all, 'stopping', 'looks'));
  if (looks.length === 0 || field(from.manifest.all, 'stopping', 'reached') !== false) return undefined;
  return 'The run ended at its largest number of replications before the interval asked for was narrow enough.';
}

function changedCode({ manifest: { commit } }: Results): string | undefined {
  return commit?.endsWith('-changed') === true
    ? 'The code that ran differs from the commit it names, so nobody else can run it.'
    : undefined;
}

/** What a reader must know about a run before using its figures; none where it went as planned. */
export function warnings(from: Results): readonly string[] {
  const told = list(field(from.manifest.all, 'derived', 'warnings')).flatMap((one) => text(one) ?? []);
  return [missing(from), stopping(from), changedCode(from), notHeld(from), ...told].flatMap((one) => one ?? []);
}
