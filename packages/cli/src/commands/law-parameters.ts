import type { LawParameter } from '@eurodac-sim/law';
import { citationText, lawParameters, RULES_OF_REGIME } from '@eurodac-sim/law';
import { isoDate } from '@eurodac-sim/primitives';
import { namedRules } from '../named-rules.ts';
import { textTable } from '../table.ts';
import type { Terminal } from '../terminal.ts';

type Options = { readonly rules?: string; readonly json?: boolean };

/** A number of the law as printed. */
const written = ({ citation, from, until, ...parameter }: LawParameter) => ({
  ...parameter,
  from: from === null ? null : isoDate(from),
  until: until === null ? null : isoDate(until),
  citation: citationText(citation),
  evidence: citation.evidence,
});

/** `law parameters`: every number of the law, dated and cited; of one rule set, or of the four texts. */
export function lawParametersOf({ rules, json }: Options, terminal: Terminal): void {
  const texts = rules === undefined ? Object.values(RULES_OF_REGIME) : [namedRules(rules, '--rules')];
  const found = texts.flatMap(lawParameters).map(written);
  if (json === true) terminal.out(JSON.stringify(found, null, 2));
  else
    terminal.out(
      textTable(
        ['text', 'name', 'value', 'from', 'until', 'article', 'evidence'],
        found.map(({ regime, name, value, from, until, citation, evidence }) => [
          regime,
          name,
          value,
          from ?? 'never',
          until ?? '',
          citation,
          evidence,
        ]),
      ),
    );
}
