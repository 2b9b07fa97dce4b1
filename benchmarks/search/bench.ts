import { pathToFileURL } from 'node:url';
import type { Gallery, IndexedRequest, IndexLoss, SampleId } from '@eurodac-sim/matching';
import {
  buildIndex,
  createGallery,
  identify,
  indexLoss,
  probeSigns,
  searchIndexed,
  signSheet,
} from '@eurodac-sim/matching';
import type { BenchmarkRecord, Speed } from '../benchmark-record.ts';
import { generatedPersons } from '../comparison-throughput/generated-persons.ts';
import { machine } from '../machine.ts';
import { speed } from '../speed.ts';
import { bytesPerTemplate, of35Minutiae, prepareAll } from './kept-templates.ts';

/** A speed of searching says nothing without what the index loses at that speed, so that is a required field. */
type SearchRecord = BenchmarkRecord & {
  readonly index: IndexLoss;
  /** Bytes of a template of 35 minutiae, index included, by how it is kept. */
  readonly bytesPerTemplate: Readonly<Record<string, number>>;
};

/** Size of a run; the default takes about 10 seconds of processor time. */
export type SearchSettings = { readonly seed?: number; readonly persons?: number; readonly mostSeconds?: number };

/** Probes searched for in one timed run. */
const PROBES = 20;

const growthHandling = 'growth-model';

/** How many searches one thread makes in a second with the index and without it, and what the index loses. */
export function bench(settings: SearchSettings = {}): SearchRecord {
  const { seed = 1, persons = 600, mostSeconds = 1 } = settings;
  const generated = generatedPersons(seed, persons);
  const { samples } = generated;
  const gallery = createGallery({ slots: 2 * persons, growthHandling });
  const compact = createGallery({ slots: 2 * persons, growthHandling, codes: 'recomputed' });
  const requests: IndexedRequest[] = samples.map(([first, second], person) => {
    for (const one of [gallery, compact]) {
      one.write(person as SampleId, first!);
      one.write((persons + person) as SampleId, second!);
    }
    return { probe: (persons + person) as SampleId, signs: probeSigns(second!, growthHandling) };
  });
  const sheets = [
    signSheet(
      growthHandling,
      0 as SampleId,
      samples.map(([first]) => first),
    ),
  ];
  const index = buildIndex({ slots: 2 * persons, growthHandling, lanes: 1, openSamples: 0 }, sheets);
  const on = { gallery, index, lane: 0 };
  const few = requests.slice(0, PROBES);
  const timed = (name: string, work: () => number): Speed =>
    speed('searches per second', PROBES, { name, work, mostSeconds });
  const scores = (one: Gallery): number =>
    total(searchIndexed({ ...on, gallery: one }, few).map(({ candidates }) => candidates[0]!.score));
  const of35 = of35Minutiae(generated);
  const prepared = of35.slice(0, 10);
  const lost = searchIndexed(on, requests, { stages: 'shortlist' }).filter(
    ({ shortlist }, person) => !shortlist.includes(person as SampleId),
  ).length;
  return {
    benchmark: 'search',
    question: 'How many searches of ten fingers does one thread make in a second, and what does the index lose?',
    speeds: [
      timed('shortlist', () => total(searchIndexed(on, few, { stages: 'shortlist' }).map(({ entries }) => entries))),
      timed('indexed', () => scores(gallery)),
      timed('indexed, codes recomputed', () => scores(compact)),
      exhaustiveSpeed(gallery, persons, mostSeconds),
      speed('templates of 35 minutiae per second', 10 * prepared.length, {
        name: 'preparation, hash included',
        work: () => prepareAll(prepared),
        mostSeconds,
      }),
    ],
    index: indexLoss(lost, persons),
    bytesPerTemplate: bytesPerTemplate(of35),
    data: { seed, persons, fingers: 10 },
    machine: machine(),
  };
}

/** One probe with everybody, all fingers. */
function exhaustiveSpeed(gallery: Gallery, persons: number, mostSeconds: number): Speed {
  const references = [{ from: 0 as SampleId, to: persons as SampleId }];
  return speed('searches per second', 1, {
    name: 'exhaustive',
    work: () =>
      identify(gallery, [{ probe: persons as SampleId, references }], { exhaustive: true }).candidates[0]![0]!.score,
    mostSeconds,
  });
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(JSON.stringify(bench(), undefined, 2));
