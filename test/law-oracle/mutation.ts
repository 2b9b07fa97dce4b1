import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { RegimeId, RuleSet } from '@eurodac-sim/law';
import { checkCases, DECIDED_REGIMES, decideWritten, RULES_OF_REGIME, regimeAt } from '@eurodac-sim/law';
import { calendarDate } from '@eurodac-sim/primitives';
import type { CorpusEntry, RuleMutant, RulesName, Subject } from '@eurodac-sim/properties';
import { checkLaw, laws, readCorpusEntry, ruleMutants, THIS_LIBRARY } from '@eurodac-sim/properties';

/** The reader of YAML that the command uses. */
const { parse } = createRequire(import.meta.resolve('eurodac-sim'))('yaml') as {
  readonly parse: (text: string) => unknown;
};

const folder = (path: string): string => fileURLToPath(new URL(`../../packages/${path}/`, import.meta.url));
const filesIn = (path: string): readonly string[] =>
  readdirSync(folder(path))
    .sort()
    .map((name) => readFileSync(`${folder(path)}${name}`, 'utf8'));

type Case = { readonly id: string; readonly expected?: object };
const cases: readonly Case[] = filesIn('law/cases').flatMap((text) => parse(text) as readonly Case[]);
const corpus = new Map<string, CorpusEntry>(
  filesIn('properties/corpus').map((text) => {
    const entry = readCorpusEntry(JSON.parse(text));
    return [entry.law, entry];
  }),
);

const NAMES: Readonly<Record<RegimeId, readonly RulesName[]>> = {
  'EC2725-2000': ['rules-2000'],
  'EU603-2013': ['rules-2013', 'age-14-claim-2013'],
  'COM2016-272': ['council-2017'],
  'EU2024-1358': ['rules-2024'],
};

/** The ids of the cases that a rule set decides as they expect. */
function passed(list: readonly Case[], rules: RuleSet): readonly string[] {
  return [...checkCases(list, { rules })].flatMap((check) =>
    'mismatches' in check && check.mismatches.length === 0 && check.id !== null ? [check.id] : [],
  );
}

/** The cases that a text passes, whatever text they name: those that a change of it could fail. */
const passedBy = new Map<RegimeId, readonly Case[]>(
  DECIDED_REGIMES.map((regime) => {
    const ids = new Set(
      passed(
        cases.filter(({ expected }) => expected !== undefined),
        RULES_OF_REGIME[regime],
      ),
    );
    return [regime, cases.filter(({ id }) => ids.has(id))];
  }),
);

/** This library with one rule of a text changed. */
function withMutant(regime: RegimeId, rules: RuleSet): Subject {
  const textOn = (day: string): RuleSet => {
    const then = regimeAt(calendarDate(day));
    return then === regime ? rules : RULES_OF_REGIME[then!];
  };
  return {
    ...THIS_LIBRARY,
    ruleSet: (name) => (NAMES[regime].includes(name) ? rules : THIS_LIBRARY.ruleSet(name)),
    decideByDate: (situation) =>
      decideWritten(situation, textOn(situation.eventDate), {
        recording: textOn(situation.transmittedDate ?? situation.eventDate),
        trace: false,
      }),
  };
}

/** The cases that fail where a rule is changed, of all or of one. */
export function casesThatTell({ regime, mutant: { rules } }: TextMutant, id?: string): readonly string[] {
  const list = (passedBy.get(regime) ?? []).filter((one) => id === undefined || one.id === id);
  const still = new Set(passed(list, rules));
  return list.map((one) => one.id).filter((one) => !still.has(one));
}

/** Whether a changed rule refutes a law, by the story kept of it or on some values more. */
export function tells(name: string, { regime, mutant }: TextMutant, runs: number): boolean {
  const law = laws.find((one) => one.name === name);
  if (law === undefined || law.costly === true) return false;
  const value = corpus.get(name)?.value ?? null;
  const first = value === null ? [] : [value];
  const subject = withMutant(regime, mutant.rules);
  return checkLaw(law, { runs: runs + first.length, seed: 1, subject, first }).verdict === 'refuted';
}

export type TextMutant = { readonly regime: RegimeId; readonly mutant: RuleMutant };

/** Every text with every rule changed. */
export const textMutants: readonly TextMutant[] = DECIDED_REGIMES.flatMap((regime) =>
  ruleMutants(RULES_OF_REGIME[regime]).map((mutant) => ({ regime, mutant })),
);

/** A changed rule in words, by which tables and reasons name it. */
export const named = ({ regime, mutant: { path, change } }: TextMutant): string => `${regime} ${path} ${change}`;
