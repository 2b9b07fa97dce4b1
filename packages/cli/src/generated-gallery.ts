import type { FingerPosition } from '@eurodac-sim/fingerprint';
import type { Gallery, SearchPool } from '@eurodac-sim/matching';
import { createGallery } from '@eurodac-sim/matching';
import type { GalleryRecipe, StoredGallery } from './gallery-cache.ts';
import { galleryFile, galleryKey, storedGallery, storeGallery } from './gallery-cache.ts';
import type { EnrolAnswer, EnrolTask, ProbeAnswer, ProbeTask, TakenProbe } from './workers/enrol-task.ts';
import type { ProbeConditions } from './workers/search-people.ts';

/** Persons made by one task. */
const PERSONS_A_TASK = 500;

/** Probes taken by one task. */
const PROBES_A_TASK = 32;

/**
 * A gallery of generated persons: from the cache where it was made before, made on all threads where not.
 *
 * @param rebuild makes it anew whatever the cache holds
 * @throws {InputError} the file in the cache is not what it should be
 */
export async function generatedGallery(
  pool: SearchPool,
  recipe: GalleryRecipe,
  rebuild: boolean,
  say: (text: string) => void,
): Promise<StoredGallery> {
  const key = galleryKey(recipe);
  const path = galleryFile(key);
  const known = rebuild ? undefined : storedGallery(path, key);
  if (known !== undefined) return known;
  say(`making ${recipe.persons} persons`);
  const gallery = createGallery(recipe);
  const starts = Array.from({ length: Math.ceil(recipe.persons / PERSONS_A_TASK) }, (_, task) => task * PERSONS_A_TASK);
  let made = 0;
  const answers = await Promise.all(
    starts.map(async (from) => {
      const to = Math.min(recipe.persons, from + PERSONS_A_TASK);
      const { seed, fingers } = recipe;
      const task: EnrolTask = { kind: 'enrol', seed, gallery: gallery.buffers, fingers, from, to };
      const answer = await pool.run<EnrolAnswer>(task);
      made += to - from;
      if (made % 10_000 < PERSONS_A_TASK) say(`${made} of ${recipe.persons} persons`);
      return answer;
    }),
  );
  const stored = {
    persons: recipe.persons,
    templates: answers.reduce((sum, { templates }) => sum + templates, 0),
    gallery: gallery.buffers,
    sheets: answers.map(({ sheet }) => sheet),
  };
  storeGallery(path, key, stored);
  return stored;
}

/** What probes are taken from and how. */
export type ProbeRecipe = {
  readonly seed: number;
  readonly fingers: readonly FingerPosition[];
  readonly conditions: ProbeConditions;
  /** Slot of the first probe; the others follow. */
  readonly firstSlot: number;
};

/** Takes probes of the persons at some places on all threads. */
export async function generatedProbes(
  pool: SearchPool,
  gallery: Gallery,
  recipe: ProbeRecipe,
  places: readonly number[],
): Promise<readonly TakenProbe[]> {
  const starts = Array.from({ length: Math.ceil(places.length / PROBES_A_TASK) }, (_, task) => task * PROBES_A_TASK);
  const answers = await Promise.all(
    starts.map((start) => {
      const task: ProbeTask = {
        kind: 'probe',
        ...recipe,
        gallery: gallery.buffers,
        places: places.slice(start, start + PROBES_A_TASK),
        firstSlot: recipe.firstSlot + start,
      };
      return pool.run<ProbeAnswer>(task);
    }),
  );
  return answers.flatMap(({ probes }) => probes);
}
