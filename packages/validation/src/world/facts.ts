import type { Fact } from './fact.ts';
import { W19 } from './facts/calais.ts';
import { W3, W4, W18 } from './facts/netherlands.ts';
import { W1, W2 } from './facts/population.ts';
import { W8 } from './facts/protected-reception.ts';
import { W14, W16, W17 } from './facts/register.ts';
import { W15 } from './facts/reports.ts';
import { W10, W11, W12 } from './facts/resolution.ts';
import { W7, W9 } from './facts/resurfacing.ts';
import { W5, W6 } from './facts/shares.ts';
import { W20 } from './facts/statistics.ts';
import { W13 } from './facts/structure.ts';

/** Every published fact about the world, in the order of the table. */
export const FACTS: readonly Fact[] = [
  ...[W1, W2, W3, W4, W5, W6, W7, W8, W9, W10],
  ...[W11, W12, W13, W14, W15, W16, W17, W18, W19, W20],
];
