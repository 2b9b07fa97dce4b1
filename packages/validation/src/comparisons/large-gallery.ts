import { finger, impression } from '@eurodac-sim/fingerprint';
import type { Gallery, SampleId, TenPrint } from '@eurodac-sim/matching';
import { createGallery, shardedIdentify } from '@eurodac-sim/matching';
import type { Laboratory } from '../laboratory.ts';
import { person } from '../people/person.ts';

/** Scores of probes with everybody in a large gallery of one finger of adults; none of the probes is in it. */
export type LargeGallery = {
  readonly enrolled: number;
  readonly probes: number;
  /** For each probe the references by falling score, the best of them only. */
  readonly best: readonly (readonly { readonly reference: number; readonly score: number }[])[];
};

/** Ten persons share a slot of the gallery, one in each place: the matcher compares the place that the probe fills. */
const PLACES = 10;
/** References kept of each probe and place. */
const KEPT = 100;
const ADULT = 30;

const slot = (number: number): SampleId => number as SampleId;

function templateOf(laboratory: Laboratory, number: number): TenPrint['templates'][number] {
  const made = finger(laboratory.random, person(number), 'right-index');
  const found = impression(laboratory.random, made, { index: 0, trueAgeYears: ADULT });
  return found.kind === 'acquired' ? found.template : undefined;
}

/** Adults from number 200,000 on, ten in a slot, then each probe ten times, in one place each. */
function filled(laboratory: Laboratory, enrolled: number, probes: number): Gallery {
  const shared = enrolled / PLACES;
  const gallery = createGallery({ slots: shared + probes * PLACES, growthHandling: 'rigid' });
  const write = (at: number, templates: TenPrint['templates']): void =>
    gallery.write(slot(at), { templates, sex: 'unknown', recordedAgeYears: 'unknown' });
  for (let at = 0; at < shared; at++)
    write(
      at,
      Array.from({ length: PLACES }, (_, place) => templateOf(laboratory, FIRST + at * PLACES + place)),
    );
  for (let probe = 0; probe < probes; probe++) {
    const template = templateOf(laboratory, FIRST + enrolled + probe);
    for (let place = 0; place < PLACES; place++)
      write(
        shared + probe * PLACES + place,
        Array.from({ length: PLACES }, (_, other) => (other === place ? template : undefined)),
      );
  }
  return gallery;
}

const FIRST = 200_000;

/** Searches a gallery of one finger of adults, whose number is a multiple of ten, for probes of others. */
export function largeGallery(laboratory: Laboratory, enrolled: number, probes: number): Promise<LargeGallery> {
  return laboratory.once(`large gallery ${enrolled} ${probes}`, async () => {
    const gallery = filled(laboratory, enrolled, probes);
    const shared = enrolled / PLACES;
    const requests = Array.from({ length: probes * PLACES }, (_, k) => ({
      probe: slot(shared + k),
      references: [{ from: slot(0), to: slot(shared) }],
    }));
    const settings = { exhaustive: true, depth: KEPT };
    const { candidates } = await shardedIdentify(laboratory.executor, gallery, requests, settings);
    const best = Array.from({ length: probes }, (_, probe) =>
      Array.from({ length: PLACES }, (_, place) =>
        candidates[probe * PLACES + place]!.map(({ reference, score }) => ({
          reference: reference * PLACES + place,
          score,
        })),
      )
        .flat()
        .sort((a, b) => b.score - a.score || a.reference - b.reference),
    );
    return { enrolled, probes, best };
  });
}
