import { pathToFileURL } from 'node:url';
import type { Finger } from '@eurodac-sim/fingerprint';
import { FINGER_POSITIONS, finger, fingersOfPersons, impression, openTemplates } from '@eurodac-sim/fingerprint';
import { yardstick } from '@eurodac-sim/matching';
import { draws } from '@eurodac-sim/primitives';
import type { Speed } from '../benchmark-record.ts';
import type { Machine } from '../machine.ts';
import { machine } from '../machine.ts';
import { speed } from '../speed.ts';

/** Size of a run; the default takes about 10 seconds of processor time. */
export type GenerationSettings = { readonly seed?: number; readonly persons?: number; readonly mostSeconds?: number };

/** What the benchmark leaves behind. */
export type GenerationRecord = {
  readonly benchmark: 'finger-generation';
  readonly question: string;
  readonly speeds: readonly Speed[];
  /** Fingers made in the time of a million codes of the yardstick, by the medians: sets machines side by side. */
  readonly inTimeOfMillionCodes: { readonly newFingers: number; readonly impressions: number };
  readonly memory: {
    readonly templates: number;
    readonly meanMinutiae: number;
    /** Of a shelf of templates, its header and offsets among them. */
    readonly bytesPerMinutia: number;
  };
  readonly data: { readonly seed: number; readonly persons: number; readonly fingers: number };
  readonly machine: Machine;
};

const ADULT = 25;

/** How many new fingers with a first impression, and further impressions, one thread makes in a second. */
export function bench(settings: GenerationSettings = {}): GenerationRecord {
  const { seed = 1, persons = 100, mostSeconds = 3 } = settings;
  const random = draws(seed);
  const make = (): readonly Finger[] =>
    Array.from({ length: persons }, (_, person) =>
      FINGER_POSITIONS.map((position) =>
        finger(random, { replication: 0, person, sex: person % 2 === 0 ? 'female' : 'male' }, position),
      ),
    ).flat();
  const fingers = make();
  const impressions = (made: readonly Finger[], index: number) =>
    made.reduce((sum, one) => {
      const shown = impression(random, one, { index, trueAgeYears: ADULT });
      return sum + (shown.kind === 'acquired' ? shown.template.count : 0);
    }, 0);
  const newFingers = speed('new fingers with an impression per second', fingers.length, {
    name: 'new fingers',
    work: () => impressions(make(), 0),
    mostSeconds,
  });
  const further = speed('further impressions per second', fingers.length, {
    name: 'further impressions',
    work: () => impressions(fingers, 1),
    mostSeconds,
  });
  const { codes, run } = yardstick();
  const fixed = speed('yardstick codes per second', codes, { name: 'yardstick', work: run, mostSeconds });
  const per = ({ perSecond }: Speed): number => (1_000_000 * perSecond.median) / fixed.perSecond.median;
  return {
    benchmark: 'finger-generation',
    question: 'How many fingers and impressions does one thread make in a second, and how much memory do they take?',
    speeds: [newFingers, further, fixed],
    inTimeOfMillionCodes: { newFingers: per(newFingers), impressions: per(further) },
    memory: memoryOf(seed, persons),
    data: { seed, persons, fingers: fingers.length },
    machine: machine(),
  };
}

/** What a shard of a gallery takes. */
function memoryOf(seed: number, persons: number): GenerationRecord['memory'] {
  const bytes = fingersOfPersons(draws(seed), { from: 0, to: persons }, (person) => ({
    owner: { replication: 0, person, sex: person % 2 === 0 ? 'female' : 'male' },
    capture: { index: 0, trueAgeYears: ADULT },
  }));
  const shelf = openTemplates(bytes);
  const counts = Array.from({ length: shelf.places }, (_, place) => shelf.at(place)?.count).filter(
    (count) => count !== undefined,
  );
  const minutiae = counts.reduce((sum, count) => sum + count, 0);
  return {
    templates: counts.length,
    meanMinutiae: minutiae / counts.length,
    bytesPerMinutia: bytes.length / minutiae,
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(JSON.stringify(bench(), undefined, 2));
