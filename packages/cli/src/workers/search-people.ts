import type { FingerModel, FingerPosition, Impression } from '@eurodac-sim/fingerprint';
import { collectionOwner, FINGER_MODEL, FINGER_POSITIONS, fingerModel, tenPrint } from '@eurodac-sim/fingerprint';
import type { TenPrint } from '@eurodac-sim/matching';
import type { Draws } from '@eurodac-sim/primitives';
import type { SearchGroup } from './search-group.ts';

/** How a probe is taken. */
export type ProbeConditions = {
  /** Years from enrolment to the probe. */
  readonly gapYears: number;
  /** Points of quality that every probe is worse than the model gives. */
  readonly qualityDrop: number;
};

/** Persons in a pattern of the gallery. */
const PATTERN = 4;

/** Place in the gallery of the mate of a group's probe number `k`. */
export function matePlace(group: SearchGroup, k: number): number {
  return group === 'all' ? k : PATTERN * k + (group === 'children' ? 0 : 1);
}

/** Persons of a group in a gallery. */
export function matesIn(group: SearchGroup, persons: number): number {
  return group === 'all' ? persons : Math.floor((persons + PATTERN - (group === 'children' ? 1 : 2)) / PATTERN);
}

/** Age at enrolment of a person by place, in years. Origin of the ranges: children to be found again, adults, background. */
function enrolledYears(random: Draws, place: number): number {
  const key = { replication: 0, person: place, purpose: 'age-at-enrolment' };
  const u = random.uniform({ ...key, index: 0 });
  if (place % PATTERN === 0) return 6 + 4 * u;
  if (place % PATTERN === 1) return 18 + 30 * u;
  return random.uniform({ ...key, index: 1 }) < 0.3 ? 6 + 10 * u : 16 + 34 * u;
}

/** A capture of a person. */
export type TakenPrints = {
  readonly sample: TenPrint;
  /** Whether the session went wrong as a whole, by swapped hands or smeared prints. */
  readonly grossFailure: boolean;
  /** Age at the capture, and mean quality of the fingers that were acquired: 0 to 100, NaN where none was. */
  readonly years: number;
  readonly quality: number;
};

/** The ten-print of a person by place, only of some fingers. */
export function enrolledPrints(random: Draws, place: number, fingers: readonly FingerPosition[]): TakenPrints {
  return taken(random, { place, index: 0, years: enrolledYears(random, place), fingers, model: FINGER_MODEL });
}

/** The ten-print of the same person some years later. */
export function probePrints(
  random: Draws,
  place: number,
  fingers: readonly FingerPosition[],
  { gapYears, qualityDrop }: ProbeConditions,
): TakenPrints {
  const { medianMale, medianFemale } = FINGER_MODEL.quality;
  const model =
    qualityDrop === 0
      ? FINGER_MODEL
      : fingerModel({
          'fingers.quality.medianMale': medianMale - qualityDrop,
          'fingers.quality.medianFemale': medianFemale - qualityDrop,
        });
  return taken(random, { place, index: 1, years: enrolledYears(random, place) + gapYears, fingers, model });
}

type Session = {
  readonly place: number;
  readonly index: number;
  readonly years: number;
  readonly fingers: readonly FingerPosition[];
  readonly model: FingerModel;
};

/** Sex and age are recorded as they are: the search is to be judged, not the records. */
function taken(random: Draws, { place, index, years, fingers, model }: Session): TakenPrints {
  const owner = collectionOwner(random, place);
  const impressions = tenPrint(random, owner, { index, trueAgeYears: years }, model);
  return {
    sample: {
      templates: impressions.map((one, k) =>
        one.kind === 'acquired' && fingers.includes(FINGER_POSITIONS[k]!) ? one.template : undefined,
      ),
      sex: owner.sex,
      recordedAgeYears: years,
    },
    grossFailure: impressions.some((one) => one.kind === 'acquired' && one.grossFailure),
    years,
    quality: meanQuality(impressions.filter((_, k) => fingers.includes(FINGER_POSITIONS[k]!))),
  };
}

function meanQuality(impressions: readonly Impression[]): number {
  const acquired = impressions.filter((one) => one.kind === 'acquired');
  return acquired.reduce((sum, { quality }) => sum + quality, 0) / acquired.length;
}
