import { isoDate } from '@eurodac-sim/primitives';
import { decide } from './decide.ts';
import type { Decision } from './decision.ts';
import { expectedOutcomes } from './expected-outcomes.ts';
import type { Interpretation } from './interpretation.ts';
import { interpretation } from './interpretation.ts';
import { InvalidSituation } from './invalid-situation.ts';
import type { CasesOptions } from './read-cases.ts';
import { readCases, readOne } from './read-cases.ts';
import type { Situation } from './situation.ts';

/** A case as it was decided, with every step. */
export type CaseRun = { readonly id: string; readonly title: string; readonly decision: Decision };

type Fields = Readonly<Record<string, unknown>>;

/** The readings under which a case is to be decided: the defaults, and each one its other outcomes are named by. */
function readingsOf({ expected }: Fields): readonly Interpretation[] {
  try {
    return [interpretation(), ...expectedOutcomes(expected).alternatives.map(({ answer }) => interpretation(answer))];
  } catch (problem) {
    if (problem instanceof InvalidSituation) return [interpretation()];
    throw problem;
  }
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
 * decided once for each. What is wrong with the others is told by `caseErrors`.
 *
 * @throws {TypeError} `cases` is not a list
 */
export function runCases(cases: readonly unknown[], options: Pick<CasesOptions, 'rules'> = {}): readonly CaseRun[] {
  return [...readCases(cases, options, interpretation())].flatMap((found) => {
    if ('error' in found) return [];
    const entry = found.entry as Fields;
    return readingsOf(entry).flatMap((reading) => {
      const one = readOne(entry, found.position, options, reading);
      if ('error' in one) return [];
      const { situation, rules, id, ...chosen } = one.read;
      const decision = decide(situation, rules, { ...chosen, interpretation: reading });
      return [{ id, title: titleOf(entry, situation, decision), decision }];
    });
  });
}
