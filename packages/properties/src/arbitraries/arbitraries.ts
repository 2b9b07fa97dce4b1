import { age, claimedAge, knownAge, provedAge, uncertainAge } from './ages.ts';
import { birthDay, bornAround, daysInOrder, eventDay, near } from './days.ts';
import { personUnderText, situationOf, textAndGroup } from './groups.ts';
import { finger, person, pressed } from './impressions.ts';
import { life } from './lives.ts';
import { agesChange, groupsChange, ruleChange } from './reforms.ts';
import { eventCategory, laterEventsAfter, policy, priorRecordsBefore, question, situation } from './situations.ts';
import { template } from './templates.ts';
import { outage, perfectWorld, world } from './worlds.ts';

type Arbitraries = {
  readonly birthDay: typeof birthDay;
  readonly bornAround: typeof bornAround;
  readonly near: typeof near;
  readonly eventDay: typeof eventDay;
  readonly daysInOrder: typeof daysInOrder;
  readonly age: typeof age;
  readonly knownAge: typeof knownAge;
  readonly provedAge: typeof provedAge;
  readonly claimedAge: typeof claimedAge;
  readonly uncertainAge: typeof uncertainAge;
  readonly eventCategory: typeof eventCategory;
  readonly policy: typeof policy;
  readonly textAndGroup: typeof textAndGroup;
  readonly situation: typeof situation;
  readonly situationOf: typeof situationOf;
  readonly personUnderText: typeof personUnderText;
  readonly question: typeof question;
  readonly priorRecordsBefore: typeof priorRecordsBefore;
  readonly laterEventsAfter: typeof laterEventsAfter;
  readonly life: typeof life;
  readonly agesChange: typeof agesChange;
  readonly groupsChange: typeof groupsChange;
  readonly ruleChange: typeof ruleChange;
  readonly person: typeof person;
  readonly finger: typeof finger;
  readonly pressed: typeof pressed;
  readonly template: typeof template;
  readonly world: typeof world;
  readonly perfectWorld: typeof perfectWorld;
  readonly outage: typeof outage;
};

/** Generators of domain values for laws of one's own. */
export const arbitraries: Arbitraries = {
  birthDay,
  bornAround,
  near,
  eventDay,
  daysInOrder,
  age,
  knownAge,
  provedAge,
  claimedAge,
  uncertainAge,
  eventCategory,
  policy,
  textAndGroup,
  situation,
  situationOf,
  personUnderText,
  question,
  priorRecordsBefore,
  laterEventsAfter,
  life,
  agesChange,
  groupsChange,
  ruleChange,
  person,
  finger,
  pressed,
  template,
  world,
  perfectWorld,
  outage,
};
