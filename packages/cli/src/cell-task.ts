import type { Cell } from '@eurodac-sim/experiment';
import { loadParameters } from '@eurodac-sim/experiment';
import { cellRunner, remembered } from './cell-runner.ts';
import { scoredMatcher } from './matchers.ts';

/** A cell for a thread: one whose scores are drawn from a model, so that it needs no other thread. */
export type CellTask = { readonly kind: 'cell'; readonly cell: Cell };

/** Settings whose people a thread keeps: more than a grid has, less than a study of sensitivity; assumption. */
const SETTINGS_KEPT = 128;

let runner: Promise<(cell: Cell) => Promise<Uint8Array>> | undefined;

/** Runs a cell; what its run shares is made with the first one in this thread. */
export async function runCellTask({ cell }: CellTask): Promise<Uint8Array> {
  runner ??= loadParameters().then((table) => {
    const shared = remembered(async (setting) => scoredMatcher(setting).shared, SETTINGS_KEPT);
    return cellRunner(table, shared);
  });
  return (await runner)(cell);
}
