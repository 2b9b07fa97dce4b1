import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { CentralSystem, ComparisonRequest, DatasetNumber, Transmission } from '@eurodac-sim/central-system';
import { centralSystem } from '@eurodac-sim/central-system';
import { EVENT_CATEGORIES, ruleSet } from '@eurodac-sim/law';
import type { SampleId } from '@eurodac-sim/matching';
import { addHours } from '@eurodac-sim/primitives';
import type { BenchmarkRecord, Speed } from '../benchmark-record.ts';
import { machine } from '../machine.ts';
import { speed } from '../speed.ts';
import { anyOf, anyState, below, registrations, stream } from './registrations.ts';

/** Size of a run; the default takes about half a minute of processor time. */
type RegisterSettings = {
  readonly seed?: number;
  readonly sizes?: readonly number[];
  readonly searches?: number;
  readonly mostSeconds?: number;
};

const RULES = ruleSet('rules-2024');
const CANDIDATES = 5;
const THRESHOLD = 50;

/** How many transmissions and searches a register handles in a second, and how much memory a dataset takes, by size. */
export function bench(settings: RegisterSettings = {}): BenchmarkRecord {
  const { seed = 1, sizes = [100_000, 1_000_000], searches = 1000, mostSeconds = 1 } = settings;
  const bytes: Record<string, number> = {};
  const speeds = sizes.flatMap((size) => {
    const sent = registrations(seed, size);
    const before = heapBytes();
    const system = filled(sent);
    bytes[`bytesPerDatasetAndEventAt${size}`] = Math.round((heapBytes() - before) / system.log().length);
    return speedsAt(sent, system, { seed, searches, mostSeconds });
  });
  return {
    benchmark: 'central-system',
    question: 'How many transmissions and searches does a register handle in a second, and what does a dataset weigh?',
    speeds,
    data: { seed, sizes: sizes.join(', '), searches, candidates: CANDIDATES, rules: RULES.name, ...bytes },
    machine: machine(),
  };
}

function speedsAt(
  sent: readonly Transmission[],
  system: CentralSystem,
  { seed, searches, mostSeconds }: Required<Omit<RegisterSettings, 'sizes'>>,
): readonly Speed[] {
  const log = system.log();
  const requests = searchesOf(seed, sent, searches);
  const at = `with ${sent.length} datasets`;
  const timed = (unit: string, units: number, work: () => number): Speed =>
    speed(unit, units, { name: `${unit} ${at}`, work, mostSeconds });
  return [
    timed('transmissions', sent.length, () => filled(sent).dataset((sent.length - 1) as DatasetNumber).storageEndsOn),
    timed('events replayed', log.length, () => centralSystem(RULES, log).datasets.length + log.length),
    timed('searches', requests.length, () => found(system, requests)),
  ];
}

/** A register with all datasets of four years, none of them over yet. */
function filled(sent: readonly Transmission[]): CentralSystem {
  const system = centralSystem(RULES);
  for (const transmission of sent) system.transmit(transmission);
  return system;
}

/** Searches at the end of the four years. */
function searchesOf(seed: number, sent: readonly Transmission[], count: number): readonly ComparisonRequest[] {
  const random = stream(seed, 'searches');
  const at = addHours(sent.at(-1)!.transmittedAt, 24);
  return Array.from({ length: count }, () => ({
    probe: below(random, sent.length) as SampleId,
    memberState: anyState(random),
    category: anyOf(random, EVENT_CATEGORIES),
    at,
    includeOwnData: false,
    candidates: Array.from({ length: CANDIDATES }, () => ({
      reference: below(random, sent.length) as SampleId,
      score: THRESHOLD,
    })),
    threshold: THRESHOLD,
  }));
}

/** Hits and all that could have been hits, so that no work can be left out. */
function found(system: CentralSystem, requests: readonly ComparisonRequest[]): number {
  let sum = 0;
  for (const request of requests) {
    const { hits, visibleCount } = system.compare(request);
    sum += hits.length + visibleCount;
  }
  return sum;
}

/** Bytes in use after everything that can be collected was. */
function heapBytes(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(JSON.stringify(bench(), undefined, 2));
