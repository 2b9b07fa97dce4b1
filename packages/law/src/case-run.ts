import { isoDate } from '@eurodac-sim/primitives';
import { decide } from './decide.ts';
import type { CasesOptions } from './decide-cases.ts';
import { readCases } from './decide-cases.ts';
import type { Decision } from './decision.ts';
import type { Interpretation } from './interpretation.ts';
import { interpretation } from './interpretation.ts';
import type { Situation } from './situation.ts';

/** A case as it was decided, with every step. */
export type CaseRun = { readonly id: string; readonly title: string; readonly decision: Decision };

type Fields = Readonly<Record<string, unknown>>;

/** The readings under which a case is to be decided: the defaults, and each one its other outcomes are named by. */
function readingsOf({ expected }: Fields): readonly Interpretation[] {
  const alternatives = (expected as Fields | undefined)?.['alternatives'] ?? {};
  return [
    interpretation(),
    ...Object.keys(alternatives).map((text) => {
      const [name = '', answer = ''] = text.split('=');
      return interpretation({ [name]: answer });
    }),
  ];
}

/** A case in words: its title, or its facts and outcome in short. */
function titleOf({ title }: Fields, { category, memberState, eventDate }: Situation, decision: Decision): string {
  if (typeof title === 'string') return title;
  const { stored, retainUntil, mustTake, comparedAgainst } = decision;
  const until = typeof retainUntil === 'number' ? isoDate(retainUntil) : String(retainUntil);
  const compared = typeof comparedAgainst === 'string' ? comparedAgainst : comparedAgainst.length > 0;
  return [
    `${category} in ${memberState} on ${isoDate(eventDate)}`,
    `must be taken: ${mustTake ?? 'not said'}`,
    `compared: ${compared}`,
    stored === true ? `stored until ${until}` : `stored: ${stored}`,
  ].join('; ');
}

/**
 * Every case that can be decided, with the steps of its decision; a case with other outcomes under other readings is
 * decided once for each.
 *
 * @throws {TypeError} `cases` is not a list
 */
export function runCases(cases: readonly unknown[], options: Pick<CasesOptions, 'rules'> = {}): readonly CaseRun[] {
  return cases.flatMap((entry) =>
    readingsOf(entry as Fields).flatMap((reading) => {
      const [one] = readCases([entry], options, reading);
      if (one === undefined || 'error' in one) return [];
      const { situation, rules, id, ...chosen } = one.read;
      const decision = decide(situation, rules, { ...chosen, interpretation: reading });
      return [{ id, title: titleOf(entry as Fields, situation, decision), decision }];
    }),
  );
}
