import * as z from 'zod';
import { RANGE, RANGE_WORDS, rangeValues } from './axis-range.ts';
import type { AxisValue, Grid } from './scenario.ts';

/** Whether states search as in 2013, or whenever the rules in force have them search. */
const SEARCH_PRACTICE = z.enum(['as-2013', 'follows-law']);

/** What a matcher may do about growth. */
export const GROWTH_HANDLING: z.ZodEnum<{
  rigid: 'rigid';
  'scale-search': 'scale-search';
  'growth-model': 'growth-model';
}> = z.enum(['rigid', 'scale-search', 'growth-model']);

/** Whether the matcher runs or its scores are drawn. */
export const FIDELITY: z.ZodEnum<{ templates: 'templates'; scores: 'scores' }> = z.enum(['templates', 'scores']);

/** The numbers of a range; an empty list, which is complained of, for a text that is none. */
const range = z
  .string()
  .regex(RANGE, RANGE_WORDS)
  .transform((text) => [...(rangeValues(text) ?? [])]);

const listOf = <Value extends z.ZodType>(value: Value) => z.array(value).min(1);

/** Numbers as a list or a range. */
const numbers = (low: number, high: number) =>
  z.union([listOf(z.number().min(low).max(high)), range], { error: RANGE_WORDS });

const values: z.ZodType<readonly AxisValue[], unknown> = z.union(
  [listOf(z.union([z.number(), z.string().min(1), z.boolean()])), range],
  { error: RANGE_WORDS },
);

const ofPolicies = z.strictObject({
  values: values.describe('Values of the axis; a list or a range; no default.'),
  policies: listOf(z.string()).describe('Policies whose law varies; the others stay as they are; no default.'),
});

const lawValues = z.union([values, ofPolicies], {
  error: `${RANGE_WORDS}, or values with the policies that they concern`,
});

/** The axes of a grid; those without a name of their own are the paths of what they vary. */
export const GRID: z.ZodType<Grid> = z
  .object({
    searchPractice: listOf(SEARCH_PRACTICE)
      .default(['as-2013', 'follows-law'])
      .describe(
        'Whether states search as in 2013 (as-2013) or whenever the rules in force have them search (follows-law); one grid point each; default both.',
      ),
    growthHandling: listOf(GROWTH_HANDLING)
      .optional()
      .describe('Growth handlings to cross with the other axes; default: matching.growthHandling alone.'),
    fidelity: listOf(FIDELITY).optional().describe('Fidelities to cross with the other axes; default: fidelity alone.'),
    avoidanceElasticity: numbers(0, 10)
      .optional()
      .describe(
        'Rises of departures of those whom registration would meet, to cross with the other axes; ratio; default: behaviour.avoidanceElasticity alone.',
      ),
    minimumAge: lawValues
      .optional()
      .describe(
        'Ages from which data are taken, such as 0..18, laid as a reform over every policy or over the named ones; completed years; default: the ages of the policies.',
      ),
  })
  .catchall(lawValues) as unknown as z.ZodType<Grid>;
