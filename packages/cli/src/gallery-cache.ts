import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { FingerPosition } from '@eurodac-sim/fingerprint';
import { FINGERPRINT_PARAMETERS } from '@eurodac-sim/fingerprint';
import type { GalleryBuffers, GrowthHandling, SampleId, SignSheet } from '@eurodac-sim/matching';
import { createGallery, MalformedSnapshot, openSnapshot, signSheet, snapshotOf } from '@eurodac-sim/matching';
import { draws } from '@eurodac-sim/primitives';
import { InputError } from './exit-codes.ts';
import { enrolledPrints } from './workers/search-people.ts';

/** A gallery whose first slots hold persons, and what its index is built from. */
export type StoredGallery = {
  readonly persons: number;
  readonly templates: number;
  readonly gallery: GalleryBuffers;
  readonly sheets: readonly SignSheet[];
};

/** What a generated gallery is made from. */
export type GalleryRecipe = {
  readonly seed: number;
  readonly persons: number;
  readonly slots: number;
  readonly fingers: readonly FingerPosition[];
  readonly growthHandling: GrowthHandling;
  /** As `createGallery` takes it. */
  readonly codes?: NonNullable<GalleryBuffers['codes']>;
};

/** Persons whose prepared prints stand for the code that makes and prepares them. */
const SAMPLED_PERSONS = 3;

/** Most bytes read or written at once. */
const CHUNK_BYTES = 1 << 28;

const sha256 = (parts: readonly Uint8Array[]): string => {
  const hash = createHash('sha256');
  for (const part of parts)
    for (let at = 0; at < part.length; at += CHUNK_BYTES) hash.update(part.subarray(at, at + CHUNK_BYTES));
  return hash.digest('hex');
};

/**
 * Names a gallery by all that its contents depend on: the recipe, the constants of the finger model, and a few persons as
 * this version makes and prepares them, so that no file outlives a change of either.
 */
export function galleryKey(recipe: GalleryRecipe): string {
  const { seed, fingers, growthHandling } = recipe;
  const random = draws(seed);
  const few = createGallery({ ...recipe, slots: SAMPLED_PERSONS });
  const samples = Array.from({ length: SAMPLED_PERSONS }, (_, place) => enrolledPrints(random, place, fingers).sample);
  for (const [slot, sample] of samples.entries()) few.write(slot as SampleId, sample);
  const made = snapshotOf('', [few.buffers, signSheet(growthHandling, 0 as SampleId, samples)]);
  const constants = FINGERPRINT_PARAMETERS.map(({ parameter, value }) => [parameter, value]);
  return sha256([new TextEncoder().encode(JSON.stringify([recipe, constants])), ...made.parts]);
}

/** The file of a gallery, in the user's cache folder. @source XDG Base Directory Specification */
export function galleryFile(key: string): string {
  const cache = process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache');
  return join(cache, 'eurodac-sim', 'galleries', `${key.slice(0, 32)}.gallery`);
}

/** Writes a gallery, whole or not at all. */
export function storeGallery(path: string, key: string, stored: StoredGallery): void {
  const { parts, header } = snapshotOf(key, stored);
  mkdirSync(join(path, '..'), { recursive: true });
  const unfinished = `${path}.${process.pid}`;
  const file = openSync(unfinished, 'w');
  try {
    for (const part of [header(sha256(parts)), ...parts])
      for (let at = 0; at < part.length; ) at += writeSync(file, part.subarray(at, at + CHUNK_BYTES));
    closeSync(file);
    renameSync(unfinished, path);
  } catch (problem) {
    rmSync(unfinished, { force: true });
    throw problem;
  }
}

/**
 * The gallery in a file, read straight into the memory that is searched.
 *
 * @returns nothing where there is no such file
 * @throws {InputError} it is truncated, altered, or of another version or recipe
 */
export function storedGallery(path: string, key: string): StoredGallery | undefined {
  if (!existsSync(path)) return undefined;
  const file = openSync(path, 'r');
  try {
    const read = (from: number, into: Uint8Array): void => {
      for (let at = 0; at < into.length; ) {
        const got = readSync(file, into, at, Math.min(CHUNK_BYTES, into.length - at), from + at);
        if (got === 0) throw new MalformedSnapshot(`length ${from + at} bytes; expected more`);
        at += got;
      }
    };
    return openSnapshot({ bytes: fstatSync(file).size, read, digest: sha256 }, key) as StoredGallery;
  } catch (problem) {
    if (!(problem instanceof MalformedSnapshot)) throw problem;
    throw new InputError(`${path}: ${problem.message}; --rebuild makes it anew`);
  } finally {
    closeSync(file);
  }
}
