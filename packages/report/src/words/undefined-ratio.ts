/** Why a ratio of changes against the baseline has no value, by the word of `summary.csv`. */
export const WHY_UNDEFINED: Readonly<Record<string, string>> = {
  '': 'the results give no value',
  baseline: 'this is the baseline',
  'no-additional-identification': 'no additional child identified in any replication',
  'denominator-spans-zero': 'additional identifications cannot be told from zero',
  'fewer-identified': 'fewer children are identified',
  'no-data': 'no replication has a value',
};

/** The same of a ratio within one policy: few cases, and none in many replications. */
export const TOO_FEW = 'too few: what it is divided by cannot be told from zero';
