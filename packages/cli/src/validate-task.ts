import { loadParameters, parameterValues } from '@eurodac-sim/experiment';
import type { FactResult, WorldSize } from '@eurodac-sim/validation';
import { validateWorld, worldLaboratory } from '@eurodac-sim/validation';

/** Some facts to look for, as a thread is told. */
export type ValidateTask = { readonly size: WorldSize; readonly seed: number; readonly ids: readonly string[] };

/** Looks for facts in this thread. @param told is told before each */
export async function validateSome(
  { size, seed, ids }: ValidateTask,
  told: (done: number, of: number, next: string | undefined) => void = () => undefined,
): Promise<readonly FactResult[]> {
  const values = parameterValues(await loadParameters());
  return validateWorld(worldLaboratory(size, seed, values), ids, told);
}
