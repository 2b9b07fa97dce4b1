import { REFORM_SCHEMA } from '@eurodac-sim/law';
import * as z from 'zod';
import type { WrittenReform } from './scenario.ts';

const written: z.ZodType<WrittenReform> = z.record(z.string(), z.unknown());

/** Reforms by the name of the policy that they make, those of files put in their place; law reads each. */
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

/** What may stand under the name of a reform, for editors: its own name and title may be left out. */
export function reformJsonSchema(): { readonly anyOf: readonly object[] } {
  const { $schema: _, ...fields } = z.toJSONSchema(REFORM_SCHEMA, { target: 'draft-7', io: 'input' });
  const one = {
    anyOf: [
      { type: 'string', minLength: 1, description: 'File of a reform, in the folder of the scenario.' },
      { ...fields, required: ['over'] },
    ],
  };
  return { anyOf: [...one.anyOf, { type: 'array', minItems: 1, items: one }] };
}
