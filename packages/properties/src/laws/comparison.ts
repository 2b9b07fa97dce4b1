import type { PolicyName, RuleSet, WrittenPriorRecord, WrittenSituation } from '@eurodac-sim/law';
import { question } from '../arbitraries/situations.ts';
import type { Law } from '../law.ts';
import { law } from '../law.ts';
import { bothStory, decidedStory } from '../story.ts';
import type { Subject } from '../subject.ts';

type Question = { readonly policy: PolicyName; readonly situation: WrittenSituation };

const found = (situation: WrittenSituation, rules: RuleSet, subject: Subject): readonly WrittenPriorRecord[] => {
  const { visiblePrior } = subject.decide(situation, rules);
  return (situation.priorRecords ?? []).filter(({ id }) => visiblePrior.includes(id));
};

/** Before 2024 a person rescued at sea is recorded as an irregular crosser. */
const recordedAs = (category: string, rules: RuleSet): string =>
  category === 'SAR_DISEMBARKED' ? rules.categories.SAR_DISEMBARKED.recordedAs : category;

const whatIsFoundWasAskedFor: Law = law<Question>({
  name: 'what-is-found-was-asked-for',
  statement: 'Every record found belongs to a category that the event is compared with.',
  source: 'Reg. 603/2013 Art. 9(3), 15(1), 17(3); Reg. 2024/1358 Art. 27(1)',
  given: question,
  holds: ({ policy, situation }, subject) => {
    const rules = subject.ruleSet(policy);
    const { compared, comparedAgainst } = subject.decide(situation, rules);
    const records = found(situation, rules, subject);
    return records.every(({ category }) => compared === true && comparedAgainst.includes(recordedAs(category, rules)));
  },
  labels: ({ policy, situation }, subject) => {
    const records = situation.priorRecords?.length ?? 0;
    const seen = found(situation, subject.ruleSet(policy), subject).length;
    return [...(seen > 0 ? ['found'] : []), ...(seen < records ? ['not-found'] : [])];
  },
  exercisedBy: { found: 0.05, 'not-found': 0.2 },
  story: ({ policy, situation }, subject) => decidedStory(situation, subject.ruleSet(policy), subject),
});

const asking = ({ situation }: Question, includeOwnData: boolean): WrittenSituation => ({
  ...situation,
  includeOwnData,
});

const ownDataOnlyOnRequest: Law = law<Question>({
  name: 'own-data-only-on-request',
  statement: 'Data of the searching state are found only when it asks, and asking adds its own data and nothing else.',
  source: 'Reg. 603/2013 Art. 9(4); Reg. 2024/1358 Art. 27(1) and (3)',
  given: question,
  holds: (value, subject) => {
    const rules = subject.ruleSet(value.policy);
    const own = ({ memberState }: WrittenPriorRecord) => memberState === value.situation.memberState;
    const without = found(asking(value, false), rules, subject);
    const foreign = found(asking(value, true), rules, subject).filter((record) => !own(record));
    return !without.some(own) && JSON.stringify(foreign) === JSON.stringify(without);
  },
  labels: (value, subject) => {
    const rules = subject.ruleSet(value.policy);
    const more = found(asking(value, true), rules, subject).length;
    return more > found(asking(value, false), rules, subject).length ? ['own-data-added'] : [];
  },
  exercisedBy: { 'own-data-added': 0.01 },
  story: (value, subject) =>
    bothStory([asking(value, false), asking(value, true)], subject.ruleSet(value.policy), subject),
});

const erased = ({ situation }: Question): WrittenSituation => ({
  ...situation,
  priorRecords: (situation.priorRecords ?? []).map((record) => ({
    ...record,
    erasedOn: situation.transmittedDate ?? null,
  })),
});

const theErasedIsNotFound: Law = law<Question>({
  name: 'the-erased-is-not-found',
  statement: 'Nothing that was erased by the day of the search is found.',
  source: 'Reg. 603/2013 Art. 13, 16(2); Reg. 2024/1358 Art. 29(10), 30(1)',
  given: question,
  holds: (value, subject) => found(erased(value), subject.ruleSet(value.policy), subject).length === 0,
  labels: ({ policy, situation }, subject) =>
    found(situation, subject.ruleSet(policy), subject).length > 0 ? ['found-before'] : [],
  exercisedBy: { 'found-before': 0.05 },
  story: (value, subject) => decidedStory(erased(value), subject.ruleSet(value.policy), subject),
});

export const COMPARISON_LAWS: readonly Law[] = [whatIsFoundWasAskedFor, ownDataOnlyOnRequest, theErasedIsNotFound];
