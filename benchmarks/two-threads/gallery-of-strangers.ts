import type { Gallery, IndexedRequest, SampleId, SearchIndex, SearchPool, TenPrint } from '@eurodac-sim/matching';
import { buildIndexOn, createGallery, probeSigns, signSheet } from '@eurodac-sim/matching';
import type { GeneratedPersons } from '../comparison-throughput/generated-persons.ts';

const growthHandling = 'rigid';

/** Probes behind the persons of a gallery, none of whom is in it. */
export const PROBES = 24;

/** A gallery larger than a processor's cache, its index, and who is searched for in it. */
export type Strangers = {
  readonly gallery: Gallery;
  readonly index: SearchIndex;
  readonly requests: readonly IndexedRequest[];
  /** Later impressions of the persons in the first slots: what the index loses is told by them. */
  readonly mated: readonly IndexedRequest[];
};

/**
 * Persons put together from the fingers of fewer, beyond the first of them each finger of another person, and searches for
 * others: as large as asked for in little time, and everyone a stranger to the probes.
 */
export async function strangersOf(
  pool: SearchPool,
  { samples }: GeneratedPersons,
  persons: number,
): Promise<Strangers> {
  const donors = samples.slice(PROBES).map(([first]) => first!);
  const slots = persons + PROBES;
  const gallery = createGallery({ slots, growthHandling });
  const mixed = Array.from({ length: persons }, (_, person): TenPrint => {
    const turn = Math.floor(person / donors.length);
    const templates = Array.from(
      { length: 10 },
      (_, f) => donors[(person + turn * (f + 1)) % donors.length]!.templates[f],
    );
    return { templates, sex: 'unknown', recordedAgeYears: 'unknown' };
  });
  for (const [slot, sample] of mixed.entries()) gallery.write(slot as SampleId, sample);
  const requests = samples.slice(0, PROBES).map(([first], k): IndexedRequest => {
    const probe = (persons + k) as SampleId;
    gallery.write(probe, first!);
    return { probe, signs: probeSigns(first!, growthHandling) };
  });
  const mated = samples
    .slice(PROBES, PROBES + persons)
    .map(([, second], k): IndexedRequest => ({ probe: k as SampleId, signs: probeSigns(second!, growthHandling) }));
  const sheet = signSheet(growthHandling, 0 as SampleId, mixed);
  const index = await buildIndexOn(pool, { slots, growthHandling, lanes: 2, openSamples: 0 }, [sheet]);
  return { gallery, index, requests, mated };
}
