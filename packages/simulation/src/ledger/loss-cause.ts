/** Why a minor who travelled on was not identified, in the order in which the first one counts. */
export const LOSS_CAUSES = [
  'moved-outside-eurodac',
  'not-encountered',
  'not-registered',
  'below-threshold-at-first',
  'no-duty-without-claim',
  'capture-failed-at-first',
  'not-yet-transmitted',
  'storage-ended',
  'below-threshold-at-encounter',
  'search-not-allowed',
  'search-not-run',
  'category-not-compared',
  'capture-failed-at-encounter',
  'missed-by-matcher',
  'rejected-by-expert',
] as const;

/** One step at which an identification can be lost. */
export type LossCause = (typeof LOSS_CAUSES)[number];
