import type { Situation } from './situation.ts';

type Inputs = Readonly<Record<string, unknown>>;

/** Facts that are false where nobody speaks of them; every other fact that was not given is lacking. */
export const FALSE_UNLESS_GIVEN: readonly (keyof Situation)[] = [
  'turnedBack',
  'detainedUntilRemoval',
  'optionExercised',
  'includeOwnData',
  'facialRecognitionLive',
  'protectionRiskOnRefusal',
  'suddenInfluxDerogation',
  'seriousTechnicalProblem',
  'borderApplication',
  'simultaneousApplication',
  'relocationArrival',
  'negativeWithoutComparison',
  'excludedDecision2022_382',
];

/** A fact as a trace shows it where it was not given but has a stated default: `{ assumed: false }`; null for every other fact. */
export function assumed(name: string, inputs: Inputs): { readonly assumed: boolean } | null {
  if (name === 'remainsOnTerritory') return { assumed: inputs['turnedBack'] !== true };
  return (FALSE_UNLESS_GIVEN as readonly string[]).includes(name) ? { assumed: false } : null;
}
