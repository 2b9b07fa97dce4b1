import type { Template } from '@eurodac-sim/fingerprint';
import { BLOCK_BYTES, fingerBlocks } from './finger-block.ts';
import type { LoadedFinger } from './loaded-finger.ts';
import { load, loadedFinger } from './loaded-finger.ts';
import { prepare } from './prepare.ts';

/** A template prepared and read. */
export function loadedFrom(template: Template): LoadedFinger {
  const blocks = fingerBlocks(new ArrayBuffer(BLOCK_BYTES));
  const finger = loadedFinger();
  prepare(template, 1, blocks, 0);
  load(finger, blocks, 0);
  return finger;
}
