import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Scenario } from '../scenario/scenario.ts';
import type { CodeVersion } from './code-version.ts';

/** Which part of a run: one of `of` parts, from 1. */
export type ShardNumber = { readonly index: number; readonly of: number };

/** `shard.json`: what a folder of cells is a part of. */
export type Shard = {
  readonly format: 'eurodac-sim shard';
  readonly formatVersion: 1;
  /** `2/4`: the second of four. */
  readonly shard: string;
  /** The same in all shards of a run. */
  readonly run: string;
  readonly scenario: Scenario;
  readonly code: CodeVersion;
  readonly withEvents: boolean;
  readonly cells: number;
  readonly command: readonly string[];
  readonly machine: Readonly<Record<string, unknown>>;
  readonly timing: { readonly seconds: number; readonly computed: number; readonly reused: number };
};

/** A merge that would not give the results of one whole run. */
export class MergeRefusedError extends Error {
  override readonly name = 'MergeRefusedError';
}

/** Of things in their order, those of a shard: every `of`th. */
export function shareOf<Thing>(things: readonly Thing[], { index, of }: ShardNumber): readonly Thing[] {
  return things.filter((_, i) => i % of === index - 1);
}

/** `2/4` as numbers. @throws {RangeError} it is none, or out of range */
export function shardNumber(text: string): ShardNumber {
  const [, index, of] = /^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? [];
  const number = { index: Number(index), of: Number(of) };
  if (!(number.index >= 1 && number.index <= number.of))
    throw new RangeError(`shard ${text}; expected i/n with i from 1 to n, such as 2/4`);
  return number;
}

/**
 * What the folder of a shard says of itself.
 *
 * @throws {MergeRefusedError} it is no folder of a shard
 */
export async function readShard(folder: string): Promise<Shard> {
  const text = await readFile(join(folder, 'shard.json'), 'utf8').catch(() => undefined);
  if (text === undefined)
    throw new MergeRefusedError(`${folder} has no shard.json; expected a folder that run --shard wrote`);
  let read: Partial<Shard>;
  try {
    read = JSON.parse(text) as Partial<Shard>;
    shardNumber(read.shard ?? '');
  } catch {
    read = {};
  }
  const isShard =
    read.format === 'eurodac-sim shard' &&
    read.formatVersion === 1 &&
    typeof read.run === 'string' &&
    typeof (read.scenario ?? undefined) === 'object' &&
    typeof (read.code ?? undefined) === 'object';
  if (!isShard) throw new MergeRefusedError(`${folder}/shard.json is of no shard; expected one that run --shard wrote`);
  return read as Shard;
}
