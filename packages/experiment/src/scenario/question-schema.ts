import { MEASURE_IDS } from '@eurodac-sim/simulation';
import * as z from 'zod';
import type { Expectation, ReplicationsUntil } from './scenario.ts';

const measure = z
  .enum(MEASURE_IDS)
  .describe('Measure id of outcomes.csv, such as O1; source: the definitions of the outcome measures.');
const subgroup = z.string().default('all').describe('Subgroup of the measure; default all.');
const name = z.string().min(1);
const axes = z.record(z.string(), z.union([z.number(), z.string(), z.boolean()]));

/** Most replications of one run. */
const MOST = 10_000;

const UNTIL: z.ZodType<ReplicationsUntil> = z.strictObject({
  atLeast: z.int().min(2).max(MOST).default(5).describe('Replications in any case; default 5.'),
  atMost: z.int().min(2).max(MOST).describe('Replications after which the run ends all the same; no default.'),
  until: z
    .strictObject({
      measure,
      policy: name.describe('The policy whose measure is to be known; no default.'),
      baseline: name
        .optional()
        .describe('The policy that its mean paired difference is taken to; default: none, the mean itself.'),
      subgroup,
      halfWidth: z
        .number()
        .positive()
        .describe('Half the width of the 95 % interval that is narrow enough; unit of the measure; no default.'),
    })
    .describe('The interval that has to be narrow enough at every grid point; no default.'),
});

/** How often a scenario is repeated: a number, or until an interval is narrow enough. */
export const REPLICATIONS: z.ZodType<number | ReplicationsUntil> = z
  .union([z.int().min(1).max(MOST), UNTIL], { error: 'a whole number, or limits and an interval' })
  .default(20)
  .describe(
    'Repetitions with other draws, or limits and the interval that has to be narrow enough; intervals need at least 2; default 20.',
  );

/** One comparison that the author expects. */
export const EXPECTATION: z.ZodType<Expectation> = z
  .strictObject({
    measure,
    subgroup,
    policy: name.describe('The policy whose measure is compared; no default.'),
    is: z
      .enum(['greater-than', 'less-than', 'equal-to'])
      .describe(
        'Direction: held where the 95 % interval of the mean paired difference lies on that side of 0; equal-to holds where every pair is equal; no default.',
      ),
    than: z
      .union([name, z.number()])
      .optional()
      .describe(
        'The policy it is compared with, or a value in the unit of the measure; default: the same policy, at another point.',
      ),
    at: axes.optional().describe('Axes with their values, where it is expected; default: every point.'),
    thanAt: axes
      .optional()
      .describe('Axes in which the point on the other side differs, with their values there; default: the same point.'),
    because: z.string().optional().describe('Why it is expected, for the report; a sentence; no default.'),
  })
  .transform(({ than, ...rest }) => ({ ...rest, than: than ?? rest.policy }));
