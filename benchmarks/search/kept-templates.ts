import type { Template } from '@eurodac-sim/fingerprint';
import type { SampleId, TenPrint } from '@eurodac-sim/matching';
import { buildIndex, createGallery, indexBytes, signSheet } from '@eurodac-sim/matching';
import type { GeneratedPersons } from '../comparison-throughput/generated-persons.ts';

/** Minutiae of the templates whose memory is told. */
const MINUTIAE = 35;

const growthHandling = 'growth-model';

/** The first 35 minutiae of every finger that has so many, ten of them to a sample. */
export function of35Minutiae({ samples }: GeneratedPersons): readonly TenPrint[] {
  const templates = samples
    .flatMap(([first]) => first!.templates)
    .filter((one) => one !== undefined && one.count >= MINUTIAE)
    .map((one) => firstOf(one!));
  return Array.from({ length: Math.floor(templates.length / 10) }, (_, k) => ({
    templates: templates.slice(10 * k, 10 * k + 10),
    sex: 'unknown',
    recordedAgeYears: 'unknown',
  }));
}

function firstOf(template: Template): Template {
  const { x, y, angle, type, minutiaQuality } = template;
  return {
    ...template,
    count: MINUTIAE,
    x: x.slice(0, MINUTIAE),
    y: y.slice(0, MINUTIAE),
    angle: angle.slice(0, MINUTIAE),
    type: type.slice(0, MINUTIAE),
    minutiaQuality: minutiaQuality.slice(0, MINUTIAE),
  };
}

/** Bytes of one of these templates, its share of the index included, by how the gallery keeps it. */
export function bytesPerTemplate(samples: readonly TenPrint[]): Readonly<Record<string, number>> {
  const slots = samples.length;
  const sheet = signSheet(growthHandling, 0 as SampleId, samples);
  const index = buildIndex({ slots, growthHandling, lanes: 1, openSamples: 0 }, [sheet]);
  const bytes = (codes: 'stored' | 'recomputed'): number => {
    const gallery = createGallery({ slots, growthHandling, codes });
    for (const [slot, sample] of samples.entries()) gallery.write(slot as SampleId, sample);
    return (gallery.usedBytes() + indexBytes(index)) / (10 * slots);
  };
  return { 'codes stored': bytes('stored'), 'codes recomputed': bytes('recomputed') };
}

/** Prepares samples for comparison and for the index. @returns minutiae in the index */
export function prepareAll(samples: readonly TenPrint[]): number {
  const gallery = createGallery({ slots: samples.length, growthHandling });
  for (const [slot, sample] of samples.entries()) gallery.write(slot as SampleId, sample);
  return signSheet(growthHandling, 0 as SampleId, samples).words.byteLength / 4;
}
