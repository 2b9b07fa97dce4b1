import { readdirSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { answerCases, POLICY_NAMES, readReform, reform, ruleSet } from '@eurodac-sim/law';
import { InputError } from './exit-codes.ts';
import { dataIn } from './files.ts';
import type { FuzzTarget } from './fuzz-target.ts';
import { bytesOf, textOf, Unsound } from './fuzz-target.ts';

/** Cases of a seed: enough for every kind of field, few enough for thousands of runs. */
const CASES = 3;

function caseSeeds(): readonly Uint8Array[] {
  const folder = new URL('../cases/', import.meta.resolve('@eurodac-sim/law'));
  return readdirSync(folder).flatMap((name) => {
    const all = dataIn(name, readFileSync(new URL(name, folder), 'utf8'), 'cases') as readonly unknown[];
    return [0, Math.floor(all.length / 2)].map((from) =>
      bytesOf(JSON.stringify(all.slice(from, from + CASES), null, 1)),
    );
  });
}

/** A JSON text is YAML too, and the text decides nothing: both readers are tried, by the first character. */
const nameFor = (text: string): string => (/^[[{]/.test(text) ? 'input.json' : 'input.yaml');

const cases: FuzzTarget = {
  name: 'cases',
  refusals: ['InputError'],
  open: () => ({
    seeds: [
      ...caseSeeds(),
      bytesOf('- &a {id: a, situation: {category: APPLICANT, memberState: GR, eventDate: 2026-07-01}}\n- *a\n'),
    ],
    read: (bytes) => {
      const text = textOf(bytes);
      const read = dataIn(nameFor(text), text, 'cases');
      if (!Array.isArray(read)) throw new InputError('no list; expected cases');
      const answers = [...answerCases(read)];
      const again = [...answerCases(JSON.parse(JSON.stringify(read)))];
      if (JSON.stringify(answers) !== JSON.stringify(again))
        throw new Unsound('cases written once more are decided otherwise');
      if (answers.every((answer) => 'error' in answer)) throw new InputError('every case has an error');
      return answers;
    },
  }),
};

const REFORM = `name: age-ten
title: Data are taken from the age of ten
over: rules-2024
because: an example
minimumAgeYears: {taking: 10, storing: 10, searching: 12}
presumedUnderYears: null
coercionOfMinors: none
categories:
  APPLICANT: {taking: must, search: may, comparedAgainst: [APPLICANT], stored: {years: 5, from: taken}}
  ILLEGAL_STAY: {ownDataOnRequest: true, stored: {months: 18}}
  LE_REQUEST: {extraGroundsUnderYears: 16}
`;

const reforms: FuzzTarget = {
  name: 'reforms',
  refusals: ['InputError', 'InvalidReform'],
  open: () => ({
    seeds: [bytesOf(REFORM), bytesOf(REFORM.replace('rules-2024', POLICY_NAMES[0]!))],
    read: (bytes) => {
      const text = textOf(bytes);
      const read = dataIn(nameFor(text), text, 'a reform');
      const { over, change } = readReform(read);
      if (!isDeepStrictEqual(readReform(JSON.parse(JSON.stringify(read))).change, change))
        throw new Unsound('a reform written once more is another one');
      reform(ruleSet(over), change);
      return change;
    },
  }),
};

/** Readers of the law: cases and reforms. */
export const LAW_TARGETS: readonly FuzzTarget[] = [cases, reforms];
