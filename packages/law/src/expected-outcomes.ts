import type { InterpretationName } from './interpretation.ts';
import { INTERPRETATION_NAMES, INTERPRETATIONS } from './interpretation.ts';
import { InvalidSituation } from './invalid-situation.ts';
import { isFields } from './read-situation.ts';
import { OUTCOME_NAMES } from './steps-behind.ts';

type Outcomes = Readonly<Record<string, unknown>>;

/** What a case expects: under the defaults, and under other answers to open questions, each written `name=answer`. */
export type ExpectedOutcomes = {
  readonly outcomes: Outcomes;
  readonly alternatives: readonly {
    readonly under: string;
    readonly answer: Readonly<Record<string, string>>;
    readonly outcomes: Outcomes;
  }[];
};

/** Names that an expectation may have: outcomes, the facts that are lacking, and words that are not compared. */
const COMPARED: readonly string[] = [...OUTCOME_NAMES, 'missing'];
const BESIDE: readonly string[] = ['citation', 'alternatives'];

function outcomesIn(at: string, value: unknown, beside: readonly string[]): Outcomes {
  if (!isFields(value)) throw new InvalidSituation(at, value, 'an object of outcomes by name');
  const allowed = [...COMPARED, ...beside];
  for (const name of Object.keys(value))
    if (!allowed.includes(name)) throw new InvalidSituation(`${at}.${name}`, value[name], allowed, 'an unknown field');
  return Object.fromEntries(Object.entries(value).filter(([name]) => COMPARED.includes(name)));
}

const isName = (name: string): name is InterpretationName => (INTERPRETATION_NAMES as readonly string[]).includes(name);

function answerIn(under: string): Readonly<Record<string, string>> {
  const [name = '', answer = '', ...more] = under.split('=');
  const at = 'expected.alternatives';
  if (!isName(name))
    throw new InvalidSituation(
      at,
      under,
      INTERPRETATION_NAMES.map((one) => `${one}=answer`),
    );
  const answers: readonly string[] = INTERPRETATIONS[name].allowed;
  if (more.length > 0 || !answers.includes(answer))
    throw new InvalidSituation(
      at,
      under,
      answers.map((one) => `${name}=${one}`),
    );
  return { [name]: answer };
}

/**
 * What a case expects, read strictly.
 *
 * @throws {InvalidSituation} no object, an outcome that there is not, an unknown answer to an open question, or nothing expected
 */
export function expectedOutcomes(expected: unknown): ExpectedOutcomes {
  const outcomes = outcomesIn('expected', expected, BESIDE);
  const others = (expected as Outcomes)['alternatives'] ?? {};
  if (!isFields(others)) throw new InvalidSituation('expected.alternatives', others, 'outcomes by name=answer');
  const alternatives = Object.entries(others).map(([under, value]) => ({
    under,
    answer: answerIn(under),
    outcomes: outcomesIn(`expected.alternatives.${under}`, value, ['citation']),
  }));
  if (Object.keys(outcomes).length === 0 && alternatives.every((one) => Object.keys(one.outcomes).length === 0))
    throw new InvalidSituation('expected', expected, 'at least one outcome, as nothing would be checked');
  return { outcomes, alternatives };
}
