import * as z from 'zod';
import type { WrittenReform } from './scenario.ts';

const written: z.ZodType<WrittenReform> = z.record(z.string(), z.unknown());

/** Reforms by the name of the policy that they make; law reads each. Files have been read before. */
export const REFORMS: z.ZodType<{ readonly [policy: string]: readonly WrittenReform[] } | undefined> = z
  .record(
    z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    z.union([written.transform((one) => [one]), z.array(written).min(1)], {
      error: 'the fields of a reform, the name of its file, or a list of them',
    }),
  )
  .optional()
  .describe(
    'Policies made by reforms of a rule set that ships, by their names: the fields of a reform, or a file of them in this folder, or a list laid together; default none.',
  );
