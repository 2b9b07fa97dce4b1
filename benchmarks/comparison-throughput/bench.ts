import { pathToFileURL } from 'node:url';
import type { SampleId } from '@eurodac-sim/matching';
import { createGallery, evaluate, identify, yardstick } from '@eurodac-sim/matching';
import type { MatcherRecord, Speed } from '../benchmark-record.ts';
import { machine } from '../machine.ts';
import { speed } from '../speed.ts';
import type { GeneratedPersons } from './generated-persons.ts';
import { databasesOf, generatedPersons, templatesOf } from './generated-persons.ts';

/** Size of a run; the default takes about 10 seconds of processor time. */
export type ThroughputSettings = { readonly seed?: number; readonly persons?: number; readonly mostSeconds?: number };

/** How many finger comparisons one thread makes in a second, and with how many errors on the same fingers. */
export function bench(settings: ThroughputSettings = {}): MatcherRecord {
  const { seed = 1, persons = 50, mostSeconds = 1 } = settings;
  const generated = generatedPersons(seed, persons);
  const templates = templatesOf(generated);
  const { pooled } = evaluate(databasesOf(generated));
  const comparison = comparisonSpeed(generated, mostSeconds);
  const codes = yardstickSpeed(mostSeconds);
  return {
    benchmark: 'comparison-throughput',
    question: 'How many finger comparisons does one thread make in a second, and with how many errors?',
    speeds: [comparison, preparationSpeed(generated, mostSeconds), codes],
    perMillionYardstickCodes: (1_000_000 * comparison.perSecond.median) / codes.perSecond.median,
    errorRates: pooled,
    data: {
      seed,
      persons,
      templates: templates.length,
      meanMinutiae: templates.reduce((sum, { count }) => sum + count, 0) / templates.length,
    },
    machine: machine(),
  };
}

/** Ten fingers of each of four probes with everybody's first capture. */
function comparisonSpeed({ samples }: GeneratedPersons, mostSeconds: number): Speed {
  const gallery = createGallery({ slots: 2 * samples.length, growthHandling: 'rigid' });
  for (const [person, [first, second]] of samples.entries()) {
    gallery.write(person as SampleId, first!);
    gallery.write((samples.length + person) as SampleId, second!);
  }
  const references = [{ from: 0 as SampleId, to: samples.length as SampleId }];
  const requests = [0, 1, 2, 3].map((person) => ({ probe: (samples.length + person) as SampleId, references }));
  const { fingerComparisons } = identify(gallery, requests, { exhaustive: true });
  return speed('finger comparisons per second', fingerComparisons, {
    name: 'comparison',
    work: () =>
      identify(gallery, requests, { exhaustive: true }).candidates.reduce((sum, list) => sum + list[0]!.score, 0),
    mostSeconds,
  });
}

/** Templates to slots. */
function preparationSpeed({ samples }: GeneratedPersons, mostSeconds: number): Speed {
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

/** Fixed work, to set speeds of different machines side by side. */
function yardstickSpeed(mostSeconds: number): Speed {
  const { codes, run } = yardstick();
  return speed('yardstick codes per second', codes, { name: 'yardstick', work: run, mostSeconds });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(JSON.stringify(bench(), undefined, 2));
