import { pathToFileURL } from 'node:url';
import type { IndexLoss, SampleId, SearchPool } from '@eurodac-sim/matching';
import { evaluate, indexedSearcher, indexLoss, searchPool, shardedIdentify, yardstick } from '@eurodac-sim/matching';
import type { MatcherRecord } from '../benchmark-record.ts';
import { databasesOf, generatedPersons } from '../comparison-throughput/generated-persons.ts';
import { machine } from '../machine.ts';
import { speedOf } from '../speed.ts';
import { spread } from '../spread.ts';
import type { Strangers } from './gallery-of-strangers.ts';
import { PROBES, strangersOf } from './gallery-of-strangers.ts';

/** Size of a run; the default takes about a minute of wall time on two free processors. */
export type TwoThreadSettings = {
  readonly seed?: number;
  readonly persons?: number;
  /** Persons whose fingers the gallery is put together from. */
  readonly donors?: number;
  readonly rounds?: number;
  /** Length of one timed piece of work, about. */
  readonly mostSeconds?: number;
};

/** Persons whose errors are told, with two impressions each. */
const EVALUATED = 20;

/** Runs of the yardstick in one task for each second timed: a task as long as half of that, so that handing out costs nothing. */
const RUNS_A_SECOND = 2_000;

/** A way of working that is timed: units a second on a pool. */
type Work = { readonly name: string; readonly unit: string; readonly timed: (pool: SearchPool) => Promise<number> };

/** What two threads reach in the time of one, comparing, searching and counting bits, in turns. */
export async function bench(settings: TwoThreadSettings = {}): Promise<MatcherRecord & { readonly index: IndexLoss }> {
  const { seed = 1, persons = 10_000, donors = 120, rounds = 9, mostSeconds = 0.4 } = settings;
  const generated = generatedPersons(seed, PROBES + donors);
  const pools = [1, 2].map((threads) => searchPool({ threads, workerFile: new URL('./thread.ts', import.meta.url) }));
  const [one, two] = pools as [SearchPool, SearchPool];
  try {
    const strangers = await strangersOf(two, generated, persons);
    const work = worksOn(strangers, mostSeconds);
    const rates = await inTurns(work, one, two, rounds);
    const yard = rates.map((round) => round[0]!).map(([first, second]) => second / first);
    const ratios = work.flatMap(({ name }, k) => {
      const gain = rates.map((round) => round[k]![1] / round[k]![0]);
      const floor = rates.map((round) => round[k]![2] / round[k]![0]);
      return [
        { name: `${name}: two threads over one`, ratio: spread(gain), floor: spread(floor) },
        ...(k === 0
          ? []
          : [{ name: `${name}: that over two yardsticks`, ratio: spread(gain.map((value, r) => value / yard[r]!)) }]),
      ];
    });
    return {
      benchmark: 'two-threads',
      question: 'How many times as much do two threads do as one?',
      speeds: work.flatMap(({ name, unit }, k) =>
        [1, 2].map((threads) =>
          speedOf(
            unit,
            1,
            `${name}, ${threads}`,
            rates.map((round) => 1 / round[k]![threads - 1]!),
          ),
        ),
      ),
      ratios,
      perMillionYardstickCodes: 1e6 * spread(rates.map((round) => round[1]![0] / round[0]![0])).median,
      errorRates: evaluate(databasesOf({ seed, samples: generated.samples.slice(0, EVALUATED) })).pooled,
      index: await lossOn(two, strangers),
      data: { seed, persons, donors, rounds, fingers: 10, galleryBytes: strangers.gallery.usedBytes() },
      machine: machine(),
    };
  } finally {
    await Promise.all(pools.map((pool) => pool.close()));
  }
}

/** Each piece of work on one thread, on two, and on one again: what the last differs by is no difference. */
async function inTurns(
  work: readonly Work[],
  one: SearchPool,
  two: SearchPool,
  rounds: number,
): Promise<readonly (readonly (readonly [number, number, number])[])[]> {
  const measured: (readonly (readonly [number, number, number])[])[] = [];
  for (let round = 0; round <= rounds; round++) {
    const ofRound: (readonly [number, number, number])[] = [];
    for (const { timed } of work) ofRound.push([await timed(one), await timed(two), await timed(one)]);
    // The first round warms the code.
    if (round > 0) measured.push(ofRound);
  }
  return measured;
}

function worksOn({ gallery, index, requests }: Strangers, seconds: number): readonly Work[] {
  const persons = gallery.slots - PROBES;
  const compared = Array.from({ length: 200 }, (_, k) => ((k * 7_919) % persons) as SampleId);
  return [
    {
      name: 'yardstick',
      unit: 'codes per second',
      timed: (pool) => {
        const { codes } = yardstick();
        const task = { kind: 'yardstick', runs: Math.ceil(seconds * RUNS_A_SECOND) };
        return rateOf(seconds, async () => {
          await Promise.all(Array.from({ length: pool.threads }, () => pool.run<number>(task)));
          return pool.threads * codes * task.runs;
        });
      },
    },
    {
      name: '1:1',
      unit: 'finger comparisons per second',
      timed: (pool) =>
        rateOf(seconds, async () => {
          const asked = requests.map(({ probe }) => ({ probe, references: compared }));
          return (await shardedIdentify(pool, gallery, asked, { exhaustive: true })).fingerComparisons;
        }),
    },
    {
      name: '1:N',
      unit: 'searches per second',
      timed: (pool) => {
        const { searchBatch } = indexedSearcher(pool, gallery, index);
        return rateOf(seconds, async () => (await searchBatch(requests)).length);
      },
    },
    {
      name: 'one search',
      unit: 'searches per second, one at a time',
      timed: (pool) => {
        const { searchOne } = indexedSearcher(pool, gallery, index);
        return rateOf(seconds, async () => {
          for (const request of requests) await searchOne(request);
          return requests.length;
        });
      },
    },
  ];
}

/** Units a second of work that is repeated for some seconds. */
async function rateOf(seconds: number, run: () => Promise<number>): Promise<number> {
  const start = performance.now();
  let units = 0;
  do units += await run();
  while (performance.now() - start < 1000 * seconds);
  return (1000 * units) / (performance.now() - start);
}

/** What the index loses of the persons in the first slots. */
async function lossOn(pool: SearchPool, { gallery, index, mated }: Strangers): Promise<IndexLoss> {
  const found = await indexedSearcher(pool, gallery, index).searchBatch(mated, { stages: 'shortlist' });
  return indexLoss(found.filter(({ shortlist }, k) => !shortlist.includes(mated[k]!.probe)).length, mated.length);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  console.log(JSON.stringify(await bench(), undefined, 2));
