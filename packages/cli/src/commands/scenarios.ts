import { shippedScenarios } from '../shipped-scenarios.ts';
import { textTable } from '../table.ts';
import type { Terminal } from '../terminal.ts';

/** `scenarios`: what ships and the question each answers. */
export function scenarios({ json }: { readonly json?: boolean }, terminal: Terminal): void {
  const shipped = shippedScenarios().map(({ name, title, question }) => ({ name, title, question }));
  if (json === true) terminal.out(JSON.stringify({ scenarios: shipped }, null, 2));
  else
    terminal.out(
      textTable(
        ['name', 'question'],
        shipped.map(({ name, question }) => [name, question]),
        [26, 92],
      ),
    );
}
