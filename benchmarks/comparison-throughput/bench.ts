import { pathToFileURL } from 'node:url';
import type { Template } from '@eurodac-sim/fingerprint';
import type { Gallery, SampleId, SearchRequest, TenPrint } from '@eurodac-sim/matching';
import { createGallery, evaluate, identify, yardstick } from '@eurodac-sim/matching';
import type { MatcherRecord } from '../benchmark-record.ts';
import { machine } from '../machine.ts';
import { speed, speedOf } from '../speed.ts';
import { spread } from '../spread.ts';
import type { GeneratedPersons } from './generated-persons.ts';
import { databasesOf, generatedPersons, templatesOf } from './generated-persons.ts';
import { processorTurns } from './processor-turns.ts';
import { thinned } from './thinned.ts';

/** Size of a run; the default takes about 20 seconds of processor time. */
export type ThroughputSettings = { readonly seed?: number; readonly persons?: number; readonly mostSeconds?: number };

/** How many finger comparisons one thread makes in a second, and with how many errors on the same fingers. */
export function bench(settings: ThroughputSettings = {}): MatcherRecord {
  const { seed = 1, persons = 50, mostSeconds = 0.5 } = settings;
  const generated = withThinned(seed, generatedPersons(seed, persons));
  const { gallery, requests } = searchOf(generated);
  const templates = templatesOf(generated);
  const { codes, run } = yardstick();
  const { fingerComparisons } = identify(gallery, requests, { exhaustive: true });
  const compareAll = (): number =>
    identify(gallery, requests, { exhaustive: true }).candidates.reduce((sum, list) => sum + list[0]!.score, 0);
  const turns = processorTurns({ units: fingerComparisons, run: compareAll }, { units: codes, run }, mostSeconds / 5);
  const { median, p05, p95, samples } = turns.ratio;
  return {
    benchmark: 'comparison-throughput',
    question: 'How many finger comparisons does one thread make in a second, and with how many errors?',
    speeds: [
      speedOf('finger comparisons per second of processor time', 1, 'comparison', turns.first),
      preparationSpeed(generated, mostSeconds),
      speedOf('yardstick codes per second of processor time', 1, 'yardstick', turns.second),
    ],
    ratios: [
      {
        name: 'finger comparisons in the time of a million yardstick codes',
        ratio: { median: 1e6 * median, p05: 1e6 * p05, p95: 1e6 * p95, samples },
      },
    ],
    perMillionYardstickCodes: 1e6 * median,
    errorRates: evaluate(databasesOf(generated)).pooled,
    data: { seed, persons, ...minutiaeOf(templates), bytesPerTemplate: gallery.usedBytes() / templates.length },
    machine: machine(),
  };
}

/** The same persons with numbers of minutiae as in the templates that other matchers were timed on. */
function withThinned(seed: number, generated: GeneratedPersons): GeneratedPersons {
  const templates = thinned(seed, templatesOf(generated))[Symbol.iterator]();
  const next = (one: Template | undefined): Template | undefined => one && templates.next().value;
  return {
    seed,
    samples: generated.samples.map((captures) =>
      captures.map((sample): TenPrint => ({ ...sample, templates: sample.templates.map(next) })),
    ),
  };
}

function minutiaeOf(templates: readonly Template[]): Readonly<Record<string, number>> {
  const counts = templates.map(({ count }) => count);
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  const variance = counts.reduce((sum, count) => sum + (count - mean) * (count - mean), 0) / counts.length;
  return {
    templates: counts.length,
    meanMinutiae: mean,
    sdMinutiae: Math.sqrt(variance),
    leastMinutiae: Math.min(...counts),
    mostMinutiae: Math.max(...counts),
    medianMinutiae: spread(counts).median,
  };
}

/** Ten fingers of each of four probes with everybody's first capture. */
function searchOf({ samples }: GeneratedPersons): { gallery: Gallery; requests: readonly SearchRequest[] } {
  const gallery = createGallery({ slots: 2 * samples.length, growthHandling: 'rigid' });
  for (const [person, [first, second]] of samples.entries()) {
    gallery.write(person as SampleId, first!);
    gallery.write((samples.length + person) as SampleId, second!);
  }
  const references = [{ from: 0 as SampleId, to: samples.length as SampleId }];
  const requests = [0, 1, 2, 3].map((person) => ({ probe: (samples.length + person) as SampleId, references }));
  return { gallery, requests };
}

/** Templates to slots. */
function preparationSpeed({ samples }: GeneratedPersons, mostSeconds: number): MatcherRecord['speeds'][number] {
  const prepared = samples.slice(0, 10).map(([first]) => first!);
  const gallery = createGallery({ slots: prepared.length, growthHandling: 'rigid' });
  const count = prepared.reduce((sum, { templates }) => sum + templates.filter((one) => one !== undefined).length, 0);
  return speed('templates prepared per second', count, {
    name: 'preparation',
    work: () => {
      for (const [slot, sample] of prepared.entries()) gallery.write(slot as SampleId, sample);
      return gallery.usedBytes();
    },
    mostSeconds,
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(JSON.stringify(bench(), undefined, 2));
