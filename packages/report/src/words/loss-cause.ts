/** First causes of not being identified, in the order in which they are looked for. */
export const LOSS_CAUSES: Readonly<Record<string, string>> = {
  'moved-outside-eurodac': 'Moved to a state outside Eurodac',
  'not-encountered': 'No authority met them there within follow-up',
  'not-registered': 'Not registered in the first state: not met, not served, gone before, or refused',
  'below-threshold-at-first': 'Believed too young for prints in the first state',
  'no-duty-without-claim': 'Met in the first state in a category of which nothing is taken or stored',
  'capture-failed-at-first': 'Prints could not be taken in the first state',
  'not-yet-transmitted': 'Record not yet available when the second state’s prints were sent',
  'storage-ended': 'Storage had ended, or the record was erased',
  'below-threshold-at-encounter': 'Believed too young for prints when met again',
  'search-not-allowed': 'Met again where the law gives no search, as in youth care',
  'search-not-run': 'A search was allowed, and none was run',
  'category-not-compared': 'The law does not compare these two categories, or the record is the state’s own',
  'capture-failed-at-encounter': 'Prints could not be taken when met again, or were refused',
  'missed-by-matcher': 'The matcher missed the record',
  'rejected-by-expert': 'The expert rejected a true match',
};

/** What kind of cause it is: whom a change of law, of practice or of technique could help. */
export type LossKind = { readonly letter: string; readonly title: string; readonly causes: readonly string[] };

/** Kinds of cause, in the order of the chart. */
export const LOSS_KINDS: readonly LossKind[] = [
  {
    letter: 'A',
    title: 'believed to be below the age limit',
    causes: ['below-threshold-at-first', 'below-threshold-at-encounter'],
  },
  {
    letter: 'C',
    title: 'category not stored, or records not compared',
    causes: ['no-duty-without-claim', 'category-not-compared'],
  },
  { letter: 'E', title: 'storage ended or record erased', causes: ['storage-ended'] },
  { letter: 'L', title: 'the law gives no search', causes: ['search-not-allowed'] },
  {
    letter: 'P',
    title: 'search allowed and not run, or record not yet available',
    causes: ['search-not-run', 'not-yet-transmitted'],
  },
  {
    letter: 'F',
    title: 'prints not taken, not matched, or rejected',
    causes: ['capture-failed-at-first', 'capture-failed-at-encounter', 'missed-by-matcher', 'rejected-by-expert'],
  },
  {
    letter: 'R',
    title: 'not registered: not met, not served, gone before, or refused',
    causes: ['not-registered'],
  },
  {
    letter: 'N',
    title: 'not met again within follow-up, or outside Eurodac',
    causes: ['moved-outside-eurodac', 'not-encountered'],
  },
];
