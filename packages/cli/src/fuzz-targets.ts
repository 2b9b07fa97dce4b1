import { CLUSTER_TARGETS } from './fuzz-cluster.ts';
import { EXPERIMENT_TARGETS } from './fuzz-experiment.ts';
import { LAW_TARGETS } from './fuzz-law.ts';
import { PRINT_TARGETS } from './fuzz-prints.ts';
import { RESULTS_TARGETS } from './fuzz-results.ts';
import { TABLE_TARGETS } from './fuzz-tables.ts';
import type { FuzzTarget } from './fuzz-target.ts';

/** Every reader that `fuzz` tries. */
export const FUZZ_TARGETS: readonly FuzzTarget[] = [
  ...PRINT_TARGETS,
  ...EXPERIMENT_TARGETS,
  ...LAW_TARGETS,
  ...TABLE_TARGETS,
  ...RESULTS_TARGETS,
  ...CLUSTER_TARGETS,
];
