import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve, sep } from 'node:path';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Cell, Scenario } from '@eurodac-sim/experiment';
import {
  cellResult,
  checkScenario,
  loadParameters,
  resultFrame,
  scenarioHash,
  scenarioOfManifest,
  shardsOfOneRun,
} from '@eurodac-sim/experiment';
import type { RandomStream } from '@eurodac-sim/primitives';
import type { FuzzTarget } from './fuzz-target.ts';
import { bytesOf, textOf, Unsound } from './fuzz-target.ts';
import { DEFAULT_SCENARIO, shippedFiles } from './shipped-scenarios.ts';

const OWN = 'fuzzed/scenario.yaml';
const EXTENDING = `extends: age-six-or-fourteen
title: Another
policies: [rules-2013, ten]
reforms: {ten: ten.yaml}
population: {minors: 10}
`;
const REFORM = 'name: ten\ntitle: From ten\nover: rules-2024\nminimumAgeYears: {taking: 10}\n';

const scenarioTexts = (): readonly string[] => Object.values(shippedFiles()).map((path) => readFileSync(path, 'utf8'));

const defaultText = (): string => readFileSync(shippedFiles()[DEFAULT_SCENARIO]!, 'utf8');

/** A scenario with the same meaning once its data are written as JSON, as the manifest of a run does. */
function sameWritten(scenario: Scenario, parameters: Awaited<ReturnType<typeof loadParameters>>): void {
  const again = checkScenario({ text: JSON.stringify(scenario), file: 'again.json' }, parameters);
  if (scenarioHash(again) !== scenarioHash(scenario)) throw new Unsound('a scenario written once more is another one');
}

const scenarios: FuzzTarget = {
  name: 'scenarios',
  refusals: ['ScenarioError'],
  open: async () => {
    const parameters = await loadParameters();
    const shipped = shippedFiles();
    const allowed = new Set(Object.values(shipped));
    const read = (path: string): string => {
      if (path === join('fuzzed', 'ten.yaml')) return REFORM;
      if (allowed.has(path)) return readFileSync(path, 'utf8');
      if (!resolve(path).startsWith(resolve('fuzzed') + sep)) throw new Unsound(`it asks for ${path}`);
      throw new Error('ENOENT');
    };
    return {
      seeds: [EXTENDING, EXTENDING.replace('ten.yaml', '[ten.yaml]'), ...scenarioTexts()].map(bytesOf),
      read: (bytes) => {
        let outside: Unsound | undefined;
        const watched = (path: string): string => {
          try {
            return read(path);
          } catch (problem) {
            if (problem instanceof Unsound) outside = problem;
            throw problem;
          }
        };
        try {
          const scenario = checkScenario(
            { text: textOf(bytes), file: OWN, files: { read: watched, shipped } },
            parameters,
          );
          sameWritten(scenario, parameters);
          return scenario;
        } finally {
          // biome-ignore lint/correctness/noUnsafeFinally: a file outside counts before whatever else went wrong
          if (outside !== undefined) throw outside;
        }
      },
    };
  },
};

const settings: FuzzTarget = {
  name: 'settings',
  refusals: ['ScenarioError'],
  open: async () => {
    const parameters = await loadParameters();
    const text = defaultText();
    return {
      seeds: ['population.minors=500', 'grid.searchPractice=[as-2013]', 'seed=7', 'policies.0=rules-2024'].map(bytesOf),
      read: (bytes) => {
        const scenario = checkScenario({ text, file: 'scenario.yaml' }, parameters, { set: [textOf(bytes)] });
        sameWritten(scenario, parameters);
        return scenario;
      },
    };
  },
};

const manifests: FuzzTarget = {
  name: 'manifests',
  refusals: ['ScenarioError'],
  open: async () => {
    const parameters = await loadParameters();
    const scenario = checkScenario({ text: defaultText(), file: 'scenario.yaml' }, parameters);
    const manifest = { format: 'eurodac-sim results', formatVersion: 1, name: 'a', scenario, seed: 1 };
    return {
      seeds: [bytesOf(JSON.stringify(manifest, null, 2)), bytesOf(JSON.stringify(manifest))],
      read: (bytes) => {
        const text = scenarioOfManifest(textOf(bytes), 'manifest.json');
        return checkScenario({ text, file: 'manifest.json' }, parameters);
      },
    };
  },
};

const shards: FuzzTarget = {
  name: 'shards',
  refusals: ['MergeRefusedError'],
  open: () => {
    const folder = mkdtempSync(join(tmpdir(), 'eurodac-sim-fuzz-'));
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    const shard = {
      ...{ format: 'eurodac-sim shard', formatVersion: 1, shard: '1/1', run: 'a'.repeat(64) },
      ...{ scenario: { title: 'A', seed: 1 }, code: { commit: 'unknown', hash: 'b' }, withEvents: false, cells: 4 },
      ...{ command: [], machine: {}, timing: { seconds: 1, computed: 4, reused: 0 } },
    };
    return {
      seeds: [bytesOf(JSON.stringify(shard, null, 1)), bytesOf(JSON.stringify({ ...shard, shard: '2/3' }))],
      read: (bytes) => {
        writeFileSync(join(folder, 'shard.json'), bytes);
        return shardsOfOneRun([folder]);
      },
    };
  },
};

const HASH_AT = 38;
const PAYLOAD_AT = 70;
/** Share of the frames whose hash is put right, so that readers get past it. */
const REPAIRED = 0.9;

const CELL: Cell = {
  ...{ id: 'c'.repeat(64), run: 'd'.repeat(64), scenario: {} as Scenario, points: ['{}'] },
  ...{ replication: 3, withEvents: false },
};

function frameSeed(): Uint8Array {
  const row = { policy: 'rules-2013', point: '{}', subgroup: 'all' };
  const outcome = { ...row, measure: 'O1' as const, value: 0.5, numerator: 1, denominator: 2, unit: 'share' };
  const loss = {
    policy: row.policy,
    point: '{}',
    cause: 'not-encountered' as const,
    count: 3,
    share: 0.5,
    shapley: 0.25,
  };
  return resultFrame(CELL, {
    replication: 3,
    outcomes: [outcome, { ...outcome, measure: 'O6', value: null }],
    losses: [loss],
    comparisons: { searches: 10, fingerComparisons: 100 },
    parametersRead: ['claim.share'],
  });
}

/** A frame around a payload: deflated, with its hash or another one. */
function reframed(head: Uint8Array, payload: Uint8Array, stream: RandomStream): Uint8Array {
  if (stream.uniform() > REPAIRED) return Buffer.concat([head, payload]);
  const deflated = deflateRawSync(payload);
  const before = head.subarray(0, HASH_AT);
  const hash = createHash('sha256').update(before).update(deflated).digest();
  return Buffer.concat([before, hash, deflated]);
}

const frames: FuzzTarget = {
  name: 'frames',
  refusals: [],
  open: () => {
    const seed = frameSeed();
    const head = seed.subarray(0, PAYLOAD_AT);
    return {
      seeds: [inflateRawSync(seed.subarray(PAYLOAD_AT))],
      isBinary: true,
      wrapped: (payload, stream) => reframed(head, payload, stream),
      read: (bytes) => {
        const read = cellResult(bytes, CELL);
        if (read.kind === 'unusable') return undefined;
        const again = cellResult(resultFrame(CELL, read.result), CELL);
        if (again.kind === 'unusable') throw new Unsound(`a result written once more is ${again.because}`);
        return read.result;
      },
    };
  },
};

/** Readers of experiments: scenarios, what replaces their fields, manifests, shards, cells of the store. */
export const EXPERIMENT_TARGETS: readonly FuzzTarget[] = [scenarios, settings, manifests, shards, frames];
