import { existsSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { GalleryExtrapolation, GrowthHandling, SearchMaxima } from '@eurodac-sim/matching';
import { galleryExtrapolation, openGallery, searchMaxima, searchPool } from '@eurodac-sim/matching';
import { rateText } from '../evaluation-text.ts';
import { InputError } from '../exit-codes.ts';
import { inputData } from '../files.ts';
import { fingerPositions } from '../finger-list.ts';
import { generatedGallery, generatedProbes } from '../generated-gallery.ts';
import { textTable } from '../table.ts';
import type { Terminal } from '../terminal.ts';

type Options = {
  readonly persons: number;
  readonly fitted: number;
  readonly searches: number;
  readonly fingers: string;
  readonly growth: GrowthHandling;
  readonly threads?: number;
  readonly seed: number;
  readonly writeMaxima?: string;
  readonly readMaxima?: string;
  readonly json?: boolean;
};

/** Searches of one batch, each in a slot after the gallery. */
const BATCH = 100;

/** Years from the enrolment that a probe would have had to the probe. */
const GAP_YEARS = 4;

/** The worker's entry, beside the commands in the source and in the built package. */
const WORKER = new URL(`../workers/search-worker.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url);

/** Searches of generated persons without a mate, of everyone in a generated gallery. */
async function searched(options: Options, terminal: Terminal): Promise<SearchMaxima> {
  const { persons, fitted, searches, growth: growthHandling, seed } = options;
  const fingers = fingerPositions(options.fingers);
  const pool = searchPool({ threads: options.threads ?? availableParallelism(), workerFile: WORKER });
  try {
    const recipe = { seed, persons, slots: persons + BATCH, fingers, growthHandling };
    const gallery = openGallery((await generatedGallery(pool, recipe, false, terminal.error)).gallery);
    const conditions = { gapYears: GAP_YEARS, qualityDrop: 0 };
    const found: SearchMaxima[] = [];
    for (let first = 0; first < searches; first += BATCH) {
      const places = Array.from({ length: Math.min(BATCH, searches - first) }, (_, k) => persons + first + k);
      const taken = await generatedProbes(pool, gallery, { seed, fingers, conditions, firstSlot: persons }, places);
      const slots = taken.map(({ slot }) => slot);
      found.push(await searchMaxima(pool, gallery, slots, { part: fitted, parts: persons / fitted }));
      terminal.error(`${first + places.length} of ${searches} searches`);
    }
    return {
      part: fitted,
      highest: found.flatMap(({ highest }) => highest),
      top: found.flatMap(({ top }) => top),
    };
  } finally {
    await pool.close();
  }
}

const isScores = (value: unknown): value is readonly number[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'number' && Number.isFinite(one));

/** The maxima in a file that `--write-maxima` wrote. @throws {InputError} it is not that */
function maximaIn(path: string): SearchMaxima {
  const what = 'a file that --write-maxima wrote: {part, highest, top}';
  const found = inputData(path, what) as Partial<SearchMaxima> | null;
  const { part, highest, top } = found ?? {};
  const lists = (value: unknown): value is readonly (readonly number[])[] =>
    Array.isArray(value) && value.length > 0 && value.every(isScores);
  if (typeof part !== 'number' || !(part >= 1) || !lists(highest) || !lists(top) || highest.length !== top.length)
    throw new InputError(`${path}: part, highest or top is missing or is not a list of scores; expected ${what}`);
  if (highest.some((list) => list.length !== highest[0]!.length))
    throw new InputError(`${path}: searches have different numbers of parts; expected the same of each`);
  return { part, highest, top };
}

const NAMES = {
  exponential: 'exponential tail',
  'generalised-pareto': 'generalised Pareto tail',
  'gumbel-maxima': 'Gumbel maxima',
  'differing-probes': 'probes that differ',
} as const;

const significant = (value: number): string => String(Number(value.toPrecision(3)));

function parametersText(
  fit: Pick<GalleryExtrapolation['models'][number], 'scale' | 'shape' | 'location' | 'dispersion'>,
) {
  const named = Object.entries(fit).filter(([name, value]) => value !== null && (name !== 'shape' || value !== 0));
  return named.map(([name, value]) => `${name} ${significant(value!)}`).join(', ');
}

function people(found: GalleryExtrapolation): string {
  const { fitted, models, fixedThreshold, sizes, slope, targets } = found;
  const fits = models.map(({ model, scores, level, distance, chance, ...parameters }) => [
    NAMES[model],
    level === null ? `${scores} maxima` : `${scores} scores above ${level}`,
    parametersText(parameters),
    `${significant(distance)} (${significant(chance)})`,
  ]);
  const curve = sizes.map(({ enrolled, measured, predicted }) => [
    String(enrolled),
    rateText(measured),
    ...predicted.map(({ fpir }) => `${(100 * fpir).toFixed(2)} %`),
  ]);
  const largest = sizes.at(-1)!.enrolled;
  const held = targets
    .filter(({ enrolled }) => enrolled === largest)
    .flatMap(({ enrolled, targetFpir, threshold, predictions }) =>
      predictions.map(({ model, threshold: foretold, measured }) => [
        `${enrolled}, ${targetFpir}`,
        String(threshold),
        NAMES[model],
        `${foretold.value} (${significant(foretold.low ?? Number.NaN)} to ${significant(foretold.high ?? Number.NaN)})`,
        rateText(measured),
      ]),
    );
  return [
    `${fitted.searches} non-mated searches; models fitted to ${fitted.comparisons} comparisons with ${fitted.enrolled} persons.`,
    textTable(['model', 'fitted to', 'parameters', 'distance (chance of one as large)'], fits),
    `FPIR where a match begins at ${fixedThreshold}, whatever the size:`,
    textTable(['persons', 'measured', ...models.map(({ model }) => NAMES[model])], curve),
    `Slope of log FPIR on log N: ${slope.value === null ? 'too few hits' : `${slope.value.toFixed(3)} (${slope.low!.toFixed(3)} to ${slope.high!.toFixed(3)})`}; 1 where references are independent.`,
    'Thresholds for a target FPIR, foretold from the small gallery, and the FPIR measured there:',
    textTable(['persons, target', 'threshold seen', 'model', 'threshold foretold', 'FPIR measured at it'], held),
  ].join('\n');
}

/** `match extrapolate`: false positive identifications beyond a small gallery, predicted from it and then measured. */
export async function matchExtrapolate(options: Options, terminal: Terminal): Promise<void> {
  const { persons, fitted, writeMaxima, readMaxima } = options;
  if (readMaxima === undefined && (persons % fitted !== 0 || persons === fitted))
    throw new InputError(`--persons ${persons}: not a multiple of --fitted ${fitted}; expected at least twice as many`);
  if (writeMaxima !== undefined && existsSync(writeMaxima))
    throw new InputError(`--write-maxima ${writeMaxima}: the file exists already; expected a new name`);
  const maxima = readMaxima === undefined ? await searched(options, terminal) : maximaIn(readMaxima);
  if (writeMaxima !== undefined) writeFileSync(writeMaxima, JSON.stringify(maxima), { flag: 'wx' });
  const found = extrapolated(maxima);
  terminal.out(options.json === true ? JSON.stringify(found, null, 2) : people(found));
}

/** @throws {InputError} too few scores to fit a tail to, or nothing to hold it against */
function extrapolated(maxima: SearchMaxima): GalleryExtrapolation {
  try {
    return galleryExtrapolation(maxima);
  } catch (problem) {
    if (problem instanceof RangeError) throw new InputError(problem.message);
    throw problem;
  }
}
