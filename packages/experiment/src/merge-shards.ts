import { join } from 'node:path';
import type { CellStore } from './replications/cell-store.ts';
import { openCellStore } from './replications/cell-store.ts';
import type { Fact, FoundFact } from './replications/run-facts.ts';
import { knownFact } from './replications/run-facts.ts';
import type { Shard } from './replications/shard.ts';
import { MergeRefusedError, readShard, shardNumber } from './replications/shard.ts';
import { refuseExisting } from './results-folder/whole-folder.ts';
import type { Experiment } from './results-folder/write-results.ts';
import type { ExperimentPorts } from './run-experiment.ts';
import type { ExperimentPlan, PlannedRun } from './run-plan.ts';
import { plannedRun } from './run-plan.ts';
import { allCells } from './run-shard.ts';
import { scenarioHash } from './scenario/scenario-points.ts';
import { storedResults, writeRun } from './write-run.ts';

/** Missing shards that are told by number. */
const MOST_TOLD = 20;

/** A shard and where it stands. */
export type ShardFolder = { readonly folder: string; readonly shard: Shard };

/** Why a shard is not part of the run that another one is of. */
function difference(one: Shard, other: Shard): string {
  if (scenarioHash(one.scenario) !== scenarioHash(other.scenario))
    return 'another scenario, seed or number of replications';
  if (one.withEvents !== other.withEvents) return 'no events, where the other has them';
  return `other code (${one.code.commit}, not ${other.code.commit}), rules or parameters`;
}

/**
 * The shards of one run in their order.
 *
 * @throws {MergeRefusedError} a folder is of no shard or of another run, one is missing, or one is there twice
 */
export async function shardsOfOneRun(folders: readonly string[]): Promise<readonly ShardFolder[]> {
  const shards = await Promise.all(folders.map(async (folder) => ({ folder, shard: await readShard(folder) })));
  const [first] = shards;
  if (first === undefined) throw new MergeRefusedError('no folder; expected those of all shards of a run');
  const { of } = shardNumber(first.shard.shard);
  const places: (ShardFolder | undefined)[] = Array.from({ length: of });
  for (const { folder, shard } of shards) {
    const number = shardNumber(shard.shard);
    const isOther =
      shard.run !== first.shard.run ||
      shard.withEvents !== first.shard.withEvents ||
      scenarioHash(shard.scenario) !== scenarioHash(first.shard.scenario);
    if (isOther)
      throw new MergeRefusedError(
        `${folder} has ${difference(shard, first.shard)} than ${first.folder}; expected shards of one run`,
      );
    if (number.of !== of)
      throw new MergeRefusedError(
        `${folder} is one of ${number.of} shards, ${first.folder} one of ${of}; expected the same`,
      );
    const before = places[number.index - 1];
    if (before !== undefined)
      throw new MergeRefusedError(`${before.folder} and ${folder} are both shard ${shard.shard}; expected each once`);
    places[number.index - 1] = { folder, shard };
  }
  const missing = Array.from(places, (place, i) => (place === undefined ? `${i + 1}/${of}` : '')).filter(Boolean);
  const more = missing.length > MOST_TOLD ? ` and ${missing.length - MOST_TOLD} more` : '';
  if (missing.length > 0)
    throw new MergeRefusedError(
      `shard ${missing.slice(0, MOST_TOLD).join(', ')}${more} missing; expected all ${of} shards of the run`,
    );
  return places.map((place) => place!);
}

/** @throws {MergeRefusedError} this code, or these rules and parameters, are not those of the shards */
function refuseOtherCode(planned: PlannedRun, [first]: readonly ShardFolder[], { code }: ExperimentPlan): void {
  if (first!.shard.run === planned.cells.run) return;
  throw new MergeRefusedError(
    `the shards were computed by other code (${first!.shard.code.commit}, not ${code.commit}), rules or parameters; expected the same: merge with the version that computed them`,
  );
}

/** @throws {MergeRefusedError} no shard has a fact */
async function sharedFacts(
  facts: readonly Fact[],
  stores: readonly CellStore[],
  { code }: ExperimentPlan,
): Promise<readonly FoundFact[]> {
  return Promise.all(
    facts.map(async (fact, i) => {
      const store = stores[i % stores.length]!;
      const found = await knownFact(fact, store, code);
      if (found === undefined)
        throw new MergeRefusedError(
          `what was found out about ${fact.name} is missing in ${store.folder}, or altered; run that shard again`,
        );
      return found;
    }),
  );
}

/**
 * Writes the results folder of a run from its shards: the same bytes as of a run that was not divided, the manifest but
 * for `UNSTABLE_KEYS`.
 *
 * @param plan of the whole run, with the scenario of the shards
 * @throws {MergeRefusedError} a shard is of other code, or something in it is missing or altered
 * @throws {ResultsExistError} something stands at `out`
 * @throws {CannotWriteError} the file system refused; nothing is left
 */
export async function mergeShards(
  plan: ExperimentPlan,
  shards: readonly ShardFolder[],
  ports: Pick<ExperimentPorts, 'facts' | 'writeReport' | 'now' | 'signal'>,
): Promise<Experiment> {
  await refuseExisting(plan.out);
  const planned = plannedRun(plan);
  refuseOtherCode(planned, shards, plan);
  const startedAt = ports.now();
  const cells = allCells(planned);
  const stores = shards.map(({ folder }) => openCellStore(join(folder, 'cells'), ports.now));
  const found = await sharedFacts(ports.facts ?? [], stores, plan);
  const results = storedResults(cells, (_, place) => stores[place % stores.length]!);
  const circumstances = {
    ...{ startedAt, finishedAt: ports.now(), computed: 0, reused: cells.length },
    shards: shards.map(({ shard }) => ({ shard: shard.shard, cells: shard.cells })),
  };
  const replications = plan.scenario.replications as number;
  return writeRun(plan, planned, { replications, failed: [], found, results, circumstances }, ports);
}
