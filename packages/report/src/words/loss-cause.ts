/** First causes of not being identified, in the order in which they are looked for. */
export const LOSS_CAUSES: Readonly<Record<string, string>> = {
  'moved-outside-eurodac': 'Moved to a state outside Eurodac',
  'not-encountered': 'No authority met them there',
  'not-registered': 'Not registered in the first state although the law allowed it',
  'below-threshold-at-first': 'Too young for prints in the first state',
  'no-duty-without-claim': 'No claim in the first state, so not stored',
  'capture-failed-at-first': 'Prints could not be taken in the first state',
  'not-yet-transmitted': 'Record not yet sent when they were met',
  'storage-ended': 'Storage had ended',
  'below-threshold-at-encounter': 'Too young for prints when met again',
  'search-not-run': 'No search was run',
  'category-not-compared': 'The law does not compare this kind of record',
  'capture-failed-at-encounter': 'Prints could not be taken when met again',
  'missed-by-matcher': 'The matcher missed the record',
  'rejected-by-expert': 'The expert rejected a true match',
};

/** What kind of cause it is: whom a change of law, of practice or of technique could help. */
export type LossKind = { readonly letter: string; readonly title: string; readonly causes: readonly string[] };

/** Kinds of cause, in the order of the chart. */
export const LOSS_KINDS: readonly LossKind[] = [
  {
    letter: 'A',
    title: 'below the age limit',
    causes: ['below-threshold-at-first', 'below-threshold-at-encounter'],
  },
  {
    letter: 'C',
    title: 'no claim, so not stored or not compared',
    causes: ['no-duty-without-claim', 'category-not-compared'],
  },
  { letter: 'E', title: 'storage ended', causes: ['storage-ended'] },
  {
    letter: 'P',
    title: 'practice: not registered or not searched',
    causes: ['not-registered', 'not-yet-transmitted', 'search-not-run'],
  },
  {
    letter: 'F',
    title: 'prints not taken or not matched',
    causes: ['capture-failed-at-first', 'capture-failed-at-encounter', 'missed-by-matcher', 'rejected-by-expert'],
  },
  {
    letter: 'N',
    title: 'never met again, or left for outside Eurodac',
    causes: ['moved-outside-eurodac', 'not-encountered'],
  },
];
