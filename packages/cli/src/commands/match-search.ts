import { availableParallelism } from 'node:os';
import type { FingerPosition } from '@eurodac-sim/fingerprint';
import { FINGER_POSITIONS } from '@eurodac-sim/fingerprint';
import type {
  Gallery,
  GrowthHandling,
  IdentificationReport,
  SampleId,
  SearchEffort,
  SearchPool,
} from '@eurodac-sim/matching';
import {
  buildIndexOn,
  identificationReport,
  indexBytes,
  indexedSearcher,
  indexLoss,
  openGallery,
  personScores,
  personThreshold,
  rateWithin,
  searchPool,
} from '@eurodac-sim/matching';
import { identificationTables } from '../evaluation-text.ts';
import { InputError } from '../exit-codes.ts';
import type { GalleryRecipe } from '../gallery-cache.ts';
import { generatedGallery, generatedProbes } from '../generated-gallery.ts';
import { oneOf } from '../one-of.ts';
import { recordMaterial } from '../record-material.ts';
import type { SearchCounts } from '../search-measures.ts';
import { measureBatch, searchCounts } from '../search-measures.ts';
import type { SearchMaterial, SearchProbe } from '../search-probes.ts';
import { textTable } from '../table.ts';
import type { Terminal } from '../terminal.ts';
import type { SearchGroup } from '../workers/search-group.ts';
import { matePlace, matesIn } from '../workers/search-people.ts';

/** Options of `match search`. */
type Options = {
  readonly gallery: string;
  readonly probes: string;
  readonly fingers: string;
  readonly growth: GrowthHandling;
  readonly exhaustive?: boolean;
  readonly targetFpir: number;
  readonly threads?: number;
  readonly seed: number;
  readonly group: SearchGroup;
  readonly gap: number;
  readonly qualityDrop: number;
  readonly rebuild?: boolean;
  readonly shortlistOnly?: boolean;
  readonly details?: boolean;
  readonly timed: number;
  readonly keyBits?: number;
  readonly keys?: number;
  readonly shortlist?: number;
  readonly compact?: boolean;
  readonly json?: boolean;
};

type Wanted = Options & { readonly positions: readonly FingerPosition[]; readonly threadCount: number };

/** Slots beyond the persons of a generated gallery, and how many of them one batch takes for each kind of search. */
const PROBE_SLOTS = 1_024;
const BATCH = 256;

/** Persons whose pairs set the threshold: 19,900 pairs. */
const THRESHOLD_PERSONS = 200;

/** The worker's entry, beside the commands in the source and in the built package. */
const WORKER = new URL(`../workers/search-worker.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url);

/**
 * `match search`: 1:N searches of a gallery of generated persons or records, with their errors, what the index loses, and
 * their speed.
 */
export async function matchSearch(options: Options, terminal: Terminal): Promise<void> {
  const wanted: Wanted = {
    ...options,
    positions: positionsOf(options.fingers),
    threadCount: options.threads ?? availableParallelism(),
  };
  const pool = searchPool({ threads: wanted.threadCount, workerFile: WORKER });
  try {
    const result = await searched(wanted, pool, terminal);
    terminal.out(options.json === true ? JSON.stringify(result, null, 2) : people(result));
  } finally {
    await pool.close();
  }
}

function positionsOf(list: string): readonly FingerPosition[] {
  if (list === 'all') return FINGER_POSITIONS;
  return list.split(',').map((name) => oneOf('--fingers', name.trim(), FINGER_POSITIONS));
}

/** `persons=N`, or nothing where the text is a path. */
function personsOf(text: string): number | undefined {
  if (!text.startsWith('persons=')) return undefined;
  const persons = Number(text.slice('persons='.length));
  if (!Number.isSafeInteger(persons) || persons < 1)
    throw new InputError(`'${text}': expected a whole number of persons from 1, such as persons=1000`);
  return persons;
}

async function searched(wanted: Wanted, pool: SearchPool, terminal: Terminal): Promise<SearchResult> {
  const material = await materialFor(wanted, pool, terminal);
  const { gallery, persons, templates, sheets } = material;
  const galleryBytes = gallery.usedBytes();
  const exhaustive = wanted.exhaustive === true || wanted.growth === 'scale-search';
  if (exhaustive && wanted.exhaustive !== true)
    terminal.error("growth 'scale-search' tries several sizes and has no index: every person is compared");
  const index = await buildIndexOn(
    pool,
    {
      slots: gallery.slots,
      // An index of fingers as they are: what it would lose is told beside an exhaustive search.
      growthHandling: wanted.growth === 'scale-search' ? 'rigid' : wanted.growth,
      lanes: wanted.threadCount,
      openSamples: 0,
      ...(wanted.keyBits !== undefined && { keyBits: wanted.keyBits }),
    },
    sheets,
  );
  const counts = searchCounts();
  let threshold: number | undefined;
  const effort = chosenEffort(wanted);
  for await (const probes of material.batches()) {
    threshold ??= await thresholdOf({ wanted, pool, material, say: terminal.error }, probes);
    await measureBatch(
      {
        searcher: indexedSearcher(pool, gallery, index),
        executor: pool,
        gallery,
        persons,
        threshold,
        settings: { effort, ...(wanted.shortlistOnly === true && { stages: 'shortlist' as const }) },
        exhaustive,
        timed: wanted.timed,
      },
      probes,
      counts,
    );
    terminal.error(
      `${counts.mated + counts.nonMated} searches, ${counts.lost} of ${counts.reaching} mates lost, ${counts.grossFailures} gross failures apart`,
    );
  }
  const bytes = galleryBytes + indexBytes(index);
  const segments = gallery.buffers.segments.length;
  return resultOf(
    wanted,
    { persons, templates, bytes, bytesPerTemplate: bytes / templates, segments },
    threshold ?? 0,
    counts,
  );
}

/** What the command line wants otherwise than fits each probe. */
function chosenEffort({ keys, shortlist }: Wanted): Partial<SearchEffort> {
  return {
    ...(keys !== undefined && { keysAMinutia: keys, thinKeysAMinutia: 2 * keys }),
    ...(shortlist !== undefined && { most: shortlist }),
  };
}

async function materialFor(wanted: Wanted, pool: SearchPool, terminal: Terminal): Promise<SearchMaterial> {
  const persons = personsOf(wanted.gallery);
  const searches = personsOf(wanted.probes);
  if (persons === undefined && searches === undefined) {
    if (wanted.compact === true) throw new InputError('--compact: only generated galleries are made without codes');
    return recordMaterial(wanted);
  }
  if (persons === undefined || searches === undefined)
    throw new InputError('--gallery and --probes: one is generated and the other is not; expected both the same');
  const mates = matesIn(wanted.group, persons);
  if (searches > mates)
    throw new InputError(`--probes ${searches}: the gallery has ${mates} persons of group '${wanted.group}'`);
  const { seed, positions: fingers, growth: growthHandling } = wanted;
  const recipe: GalleryRecipe = {
    ...{ seed, persons, slots: persons + PROBE_SLOTS, fingers, growthHandling },
    ...(wanted.compact === true && { codes: 'recomputed' as const }),
  };
  const stored = await generatedGallery(pool, recipe, wanted.rebuild === true, terminal.error);
  const gallery = openGallery(stored.gallery);
  return { ...stored, gallery, batches: () => generatedBatches(wanted, pool, gallery, { persons, searches }) };
}

/**
 * Mated and non-mated searches in equal number: persons of the gallery, and as many who are not in it. For shortlists only,
 * where the loss alone is measured, only as many strangers as the threshold takes.
 */
async function* generatedBatches(
  wanted: Wanted,
  pool: SearchPool,
  gallery: Gallery,
  { persons, searches }: { readonly persons: number; readonly searches: number },
): AsyncGenerator<readonly SearchProbe[]> {
  const { seed, positions: fingers, group } = wanted;
  const conditions = { gapYears: wanted.gap, qualityDrop: wanted.qualityDrop };
  for (let first = 0; first < searches; first += BATCH) {
    const numbers = Array.from({ length: Math.min(BATCH, searches - first) }, (_, k) => first + k);
    const mates = numbers.map((k) => matePlace(group, k));
    const strangers =
      wanted.shortlistOnly === true && first > 0
        ? []
        : numbers.map((k) => matePlace(group, matesIn(group, persons) + k));
    const recipe = { seed, fingers, conditions, firstSlot: persons };
    const probes = await generatedProbes(pool, gallery, recipe, [...mates, ...strangers]);
    yield probes.map((probe, k) => ({ ...probe, mate: k < mates.length ? (mates[k] as SampleId) : undefined }));
  }
}

type Searching = {
  readonly wanted: Wanted;
  readonly pool: SearchPool;
  readonly material: SearchMaterial;
  readonly say: (text: string) => void;
};

/** The threshold from pairs of persons who are not the same: non-mated probes first, then gallery. */
async function thresholdOf(
  { wanted, pool, material, say }: Searching,
  probes: readonly SearchProbe[],
): Promise<number> {
  const { gallery, persons } = material;
  const strangers = probes.filter(({ mate }) => mate === undefined).map(({ slot }) => slot);
  const enrolled = Array.from({ length: persons }, (_, slot) => slot as SampleId);
  const few = [...strangers, ...enrolled].slice(0, THRESHOLD_PERSONS);
  const requests = few.map((probe, k) => ({ probe, references: few.slice(k + 1) }));
  const { scores } = await personScores(pool, gallery, requests);
  if (scores.length < 1_000)
    throw new InputError(`${few.length} persons to set a threshold from; expected at least 46, for 1,000 pairs`);
  const found = personThreshold(scores, { fpir: wanted.targetFpir, enrolled: persons });
  say(
    `threshold ${found.threshold} from ${found.comparisons} pairs: ${found.method}${found.extrapolated ? ', extrapolated' : ''}`,
  );
  return found.threshold;
}

/** What `match search` prints. @source contracts of the command, `match search` */
type SearchResult = {
  readonly gallery: {
    readonly persons: number;
    readonly templates: number;
    readonly bytes: number;
    readonly bytesPerTemplate: number;
    readonly segments: number;
  };
  readonly searches: { readonly mated: number; readonly nonMated: number };
  readonly threshold: number;
  readonly fnir: ReturnType<typeof rateWithin>;
  readonly fpir: ReturnType<typeof rateWithin>;
  readonly index: {
    readonly lossUpper95: number | null;
    readonly shareComparedExactly: number;
    readonly lost: number;
    readonly of: number;
  };
  readonly latencyMs: { readonly p50: number; readonly p90: number; readonly p99: number; readonly max: number };
  readonly searchesPerSecond: number;
  readonly threads: number;
  readonly seed: number;
  /** On request. */
  readonly details?: IdentificationReport;
};

function resultOf(
  wanted: Wanted,
  gallery: SearchResult['gallery'],
  threshold: number,
  counts: SearchCounts,
): SearchResult {
  const { mated, nonMated } = counts;
  const searches = mated + nonMated;
  const rising = [...counts.latencies].sort((a, b) => a - b);
  const at = (share: number): number => rising[Math.min(rising.length - 1, Math.floor(share * rising.length))] ?? 0;
  const known = wanted.shortlistOnly !== true;
  const { lost, of, lossUpper95 } = indexLoss(counts.lost, counts.reaching);
  return {
    gallery,
    searches: { mated, nonMated },
    threshold,
    fnir: rateWithin(counts.missed, known ? mated : 0),
    fpir: rateWithin(counts.falselyMatched, known ? nonMated : 0),
    index: { lossUpper95, shareComparedExactly: counts.compared / (searches * gallery.persons), lost, of },
    latencyMs: { p50: at(0.5), p90: at(0.9), p99: at(0.99), max: rising.at(-1) ?? 0 },
    searchesPerSecond: searches / counts.seconds,
    threads: wanted.threadCount,
    seed: wanted.seed,
    ...(wanted.details === true && { details: identificationReport(counts.scored, [threshold]) }),
  };
}

const percent = (rate: number | null): string => (rate === null ? 'unknown' : `${(100 * rate).toFixed(3)} %`);

function people(result: SearchResult): string {
  const { gallery, searches, fnir, fpir, index, latencyMs } = result;
  const rate = ({ value, low, high }: SearchResult['fnir']): string =>
    value === null ? 'unknown' : `${percent(value)} (${percent(low)} to ${percent(high)})`;
  const table = textTable(
    ['what', 'value'],
    [
      ['gallery', `${gallery.persons} persons, ${gallery.templates} templates, ${(gallery.bytes / 1e6).toFixed(0)} MB`],
      ['bytes a template', `${gallery.bytesPerTemplate.toFixed(0)}, index included`],
      ['searches', `${searches.mated} mated, ${searches.nonMated} non-mated`],
      ['threshold', String(result.threshold)],
      ['FNIR', rate(fnir)],
      ['FPIR', rate(fpir)],
      ['lost by the index', `${index.lost} of ${index.of}, below ${percent(index.lossUpper95)} with 95 % confidence`],
      ['compared exactly', `${percent(index.shareComparedExactly)} of the gallery a search`],
      [
        'one search, ms',
        `${latencyMs.p50.toFixed(1)} median, ${latencyMs.p99.toFixed(1)} at 99 %, ${latencyMs.max.toFixed(1)} at most`,
      ],
      ['searches a second', `${result.searchesPerSecond.toFixed(1)} on ${result.threads} threads`],
    ],
  );
  return [table, ...(result.details === undefined ? [] : identificationTables(result.details))].join('\n');
}
