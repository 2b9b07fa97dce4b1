import type { ModelChanges } from '@eurodac-sim/fingerprint';
import type { Draws } from '@eurodac-sim/primitives';
import { normal } from '@eurodac-sim/primitives';
import type { CaptureRequest, FittedRange } from '@eurodac-sim/simulation';

/** Replication number in the keys of these persons: nobody else has it. */
const FIT_REPLICATION = 0xfffffffc;

/** Captures of each person. */
export const CAPTURES = 4;

/** Ages at the first capture, each for as many persons as the others, in years. Origin: the ages at which minors are registered, small children and young adults beside them. */
const FIRST_YEARS: readonly (readonly [number, number])[] = [
  [0, 6],
  [6, 14],
  [14, 18],
  [16, 30],
];

/** Share of gaps that are of days, as before a second attempt, and the longest of these and of the others in years. `assumption` */
const SHORT_SHARE = 0.3;
const SHORT_YEARS = 0.1;
const LONG_YEARS = 3;

/** Share of recorded ages that are wrong, and by how much, in years. `assumption`: more than in the world, so that the error is seen. */
const WRONG_SHARE = 0.4;
const WRONG_SD = 1.5;

/** What the captures of these persons range over. */
export const FITTED_RANGE: FittedRange = {
  youngestYears: FIRST_YEARS[0]![0],
  oldestYears: FIRST_YEARS.at(-1)![1],
  longestGapYears: (CAPTURES - 1) * LONG_YEARS,
};

/** The captures of one person in order of time. */
export function capturesOf(random: Draws, person: number): readonly CaptureRequest[] {
  const key = { replication: FIT_REPLICATION, person };
  const draw = (purpose: string, index = 0): number => random.uniform({ ...key, purpose: `fit-${purpose}`, index });
  const [youngest, oldest] = FIRST_YEARS[person % FIRST_YEARS.length]!;
  const owner = { ...key, sex: draw('sex') < 0.5 ? ('female' as const) : ('male' as const) };
  let trueAgeYears = youngest + draw('age') * (oldest - youngest);
  return Array.from({ length: CAPTURES }, (_, captureIndex) => {
    if (captureIndex > 0) {
      const longest = draw('short', captureIndex) < SHORT_SHARE ? SHORT_YEARS : LONG_YEARS;
      trueAgeYears += draw('gap', captureIndex) * longest;
    }
    const error = draw('wrong', captureIndex) < WRONG_SHARE ? normal(draw('error', captureIndex), 0, WRONG_SD) : 0;
    return { owner, captureIndex, trueAgeYears, recordedAgeYears: Math.max(0, trueAgeYears + error) };
  });
}

/** Half or more of the captures are of fingers damaged on purpose, which are too rare to be met otherwise, and nothing else goes wrong. */
export const DAMAGED: ModelChanges = {
  'fingers.capture.grossFailure': 0.5,
  'fingers.capture.wrongHandShare': 0,
  'fingers.capture.wrongOrderShare': 0,
  'fingers.capture.damageShare': 1,
};
