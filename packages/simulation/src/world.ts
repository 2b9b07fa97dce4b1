import type { Draws } from '@eurodac-sim/primitives';
import type { Parameters } from './parameters.ts';
import type { WorldSettings } from './world-settings.ts';

/** What one replication is made from: its size, its numbers and its randomness. */
export type World = {
  readonly replication: number;
  readonly settings: WorldSettings;
  readonly parameters: Parameters;
  readonly draws: Draws;
};
