import type { Template } from '@eurodac-sim/fingerprint';
import { FINGER_POSITIONS, tenPrint } from '@eurodac-sim/fingerprint';
import type { EvaluationDatabase, TenPrint } from '@eurodac-sim/matching';
import { draws } from '@eurodac-sim/primitives';

/** Ages in years of the two captures of each person. */
const AGES = [25, 27] as const;

/** Generated adults, each captured twice. */
export type GeneratedPersons = { readonly seed: number; readonly samples: readonly (readonly TenPrint[])[] };

/** `count` adults, half of each sex, with two captures two years apart. */
export function generatedPersons(seed: number, count: number): GeneratedPersons {
  const seeded = draws(seed);
  const samples = Array.from({ length: count }, (_, person) => {
    const sex = person % 2 === 0 ? ('female' as const) : ('male' as const);
    return AGES.map((trueAgeYears, index): TenPrint => {
      const impressions = tenPrint(seeded, { replication: 0, person, sex }, { index, trueAgeYears });
      return {
        templates: impressions.map((one) => (one.kind === 'acquired' ? one.template : undefined)),
        sex,
        recordedAgeYears: trueAgeYears,
      };
    });
  });
  return { seed, samples };
}

/** Every template that was acquired. */
export function templatesOf({ samples }: GeneratedPersons): readonly Template[] {
  return samples.flat().flatMap(({ templates }) => templates.filter((template) => template !== undefined));
}

/** One database for each finger position: two impressions of every person who has them. */
export function databasesOf({ samples }: GeneratedPersons): readonly EvaluationDatabase[] {
  return FINGER_POSITIONS.map((name, position) => ({
    name,
    files: samples.flatMap((captures, person) =>
      captures.flatMap(({ templates }, impression) => {
        const template = templates[position];
        return template === undefined ? [] : [{ finger: person + 1, impression: impression + 1, template }];
      }),
    ),
  }));
}
