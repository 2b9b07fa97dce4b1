/** Open questions of the texts, each with its answers; the first answer is the default. */
export const INTERPRETATIONS = {
  leapBirthdayRule: {
    question: 'On which day does a person born on 29 February grow older in a common year?',
    allowed: ['MAR1', 'FEB28'],
  },
  ageTest: {
    question: 'On which day is the minimum age tested?',
    allowed: ['AT_TRIGGER', 'UNTIL_TRANSMISSION_DEADLINE', 'STATUS_CONTINUES'],
  },
  ageInDoubt: {
    question: 'What holds in doubt about the minimum age where the text has no presumption?',
    allowed: ['UNDEFINED', 'BENEFIT_OF_DOUBT'],
  },
  deadlineFrom: {
    question: 'Where do 72 hours "after the date of" an event start?',
    allowed: ['INSTANT', 'END_OF_EVENT_DATE'],
  },
  rollForwardOnNonWorkingDay: {
    question: 'Does storage that ends on a Saturday or Sunday run to the Monday?',
    allowed: ['false', 'true'],
  },
  legacyRetentionRule: {
    question: 'How long is a dataset of an earlier law stored under a later one?',
    allowed: ['ORIGINAL', 'NEW'],
  },
  changeOfLaw: {
    question: 'Which law governs recording when the law changes between event and transmission?',
    allowed: ['RECORDING_AT_TRANSMISSION', 'ALL_AT_TRIGGER'],
  },
  citizenshipErasure: {
    question:
      'Does citizenship erase data of refused or discontinued admissions, as a recital says and the article does not?',
    allowed: ['LITERAL', 'ALL_CATEGORIES'],
  },
  childSearchBar: {
    question: 'Does the bar on police use against a child under fourteen stop the search, or only the use of a hit?',
    allowed: ['SEARCH', 'USE_ONLY'],
  },
  temporaryProtectionExtension: {
    question: 'Until when does an extension of temporary protection carry its datasets?',
    allowed: ['END_OF_PROTECTION', 'WHOLE_YEARS'],
  },
  faceOnlyDataset: {
    question: 'Is a dataset with a face but no fingerprints stored before faces can be compared?',
    allowed: ['STORED', 'NOT_STORED'],
  },
  sexInFaceSearch: {
    question: 'Does a different recorded sex exclude a face from comparison?',
    allowed: ['FILTER', 'WEIGHT'],
  },
  simultaneousClaim: {
    question: 'Is a person found illegally staying who claims at once also registered as such?',
    allowed: ['BOTH_REGISTERED', 'CLAIM_ONLY'],
  },
  linksOfOwnData: {
    question: "Are a Member State's own datasets of one person linked even where they were not compared?",
    allowed: ['WHEN_COMPARED', 'ALWAYS'],
  },
  lawOfLaterEvents: {
    question: 'Which law says what an event does to a dataset recorded under an earlier law?',
    allowed: ['OF_RECORDING', 'OF_EVENT'],
  },
  storageAfterRejection: {
    question: 'Where does storage start when a first transmission was rejected for its quality?',
    allowed: ['ACCEPTED', 'FIRST'],
  },
  presenceBeforeApplication: {
    question: 'Does Article 22 reach back to crossings before the day of application?',
    allowed: ['NOT_REACHED', 'REACHED'],
  },
  rescueBefore2024: {
    question: 'How is a person rescued at sea treated by a text without such a group?',
    allowed: ['AS_IRREGULAR_CROSSING', 'NOT_REGISTERED'],
  },
  ammrAppliesFrom: {
    question: 'From which day of registration does Regulation (EU) 2024/1351 name the responsible state?',
    allowed: ['2026-07-01', '2026-06-12'],
  },
} as const;

export type InterpretationName = keyof typeof INTERPRETATIONS;

/** One answer to every open question. */
export type Interpretation = {
  readonly [Name in InterpretationName]: (typeof INTERPRETATIONS)[Name]['allowed'][number];
};

export const INTERPRETATION_NAMES: readonly InterpretationName[] = Object.keys(INTERPRETATIONS) as InterpretationName[];

const isName = (name: string): name is InterpretationName => Object.hasOwn(INTERPRETATIONS, name);

/**
 * The defaults with some answers replaced.
 *
 * @throws {RangeError} an unknown question or answer; the message lists what is allowed
 */
export function interpretation(answers: Readonly<Record<string, string>> = {}): Interpretation {
  const chosen: Record<string, string> = {};
  for (const name of INTERPRETATION_NAMES) chosen[name] = INTERPRETATIONS[name].allowed[0];
  for (const [name, answer] of Object.entries(answers)) {
    if (!isName(name))
      throw new RangeError(`'${name}' is not an interpretation; expected one of ${INTERPRETATION_NAMES.join(', ')}`);
    const allowed: readonly string[] = INTERPRETATIONS[name].allowed;
    if (!allowed.includes(answer))
      throw new RangeError(`'${answer}' is no answer to ${name}; expected one of ${allowed.join(', ')}`);
    chosen[name] = answer;
  }
  return chosen as Interpretation;
}
