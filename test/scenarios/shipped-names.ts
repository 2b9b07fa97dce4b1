import { existsSync, readdirSync } from 'node:fs';
import { shippedFile } from './scenario-run.ts';

/** Names of the scenarios that ship, in order. */
export const SHIPPED: readonly string[] = readdirSync(new URL('../../simulations/', import.meta.url))
  .filter((name) => existsSync(shippedFile(name, 'scenario.yaml')))
  .toSorted();
