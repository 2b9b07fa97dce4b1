/** Whether a model gives the published figure within the tolerance of the table; `not-run`: it says why not. */
export type Verdict = 'met' | 'not-met' | 'not-run';
