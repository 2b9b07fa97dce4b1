import type { FingerBlocks } from './finger-block.ts';
import { BLOCK_BYTES, blockBytes, countAt, fingerBlocks } from './finger-block.ts';
import type { LoadedFinger } from './loaded-finger.ts';
import { load, loadedFinger } from './loaded-finger.ts';

/** One finger on the probe's side: a copy of its block, read by the plain steps when they first need it. */
export type ProbeFinger = {
  readonly block: FingerBlocks;
  /** Empty until `plainly` fills it. */
  readonly loaded: LoadedFinger;
  isLoaded: boolean;
  /** Where the kernel laid it out last; -1 where nowhere. */
  place: number;
};

/** Room for one probe finger. */
export function probeFinger(): ProbeFinger {
  return { block: fingerBlocks(new ArrayBuffer(BLOCK_BYTES)), loaded: loadedFinger(), isLoaded: true, place: -1 };
}

/** Fills `probe` from a prepared block. */
export function loadProbe(probe: ProbeFinger, blocks: FingerBlocks, at: number): void {
  const words = blockBytes(countAt(blocks, at)) / 4;
  for (let word = 0; word < words; word++) probe.block.words[word] = blocks.words[at + word]!;
  probe.isLoaded = false;
  probe.place = -1;
}

/** The probe as the plain steps read it. */
export function plainly(probe: ProbeFinger): LoadedFinger {
  if (!probe.isLoaded) load(probe.loaded, probe.block, 0);
  probe.isLoaded = true;
  return probe.loaded;
}
