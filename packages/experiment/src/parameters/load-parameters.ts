import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import type { Parameter } from './parameter.ts';

const SHIPPED = ['published.json', 'assumptions.json'] as const;

const number = z.number().nullable();

const PARAMETER: z.ZodType<Parameter> = z
  .strictObject({
    parameter: z.string().min(1),
    value: z.union([z.number(), z.string()]),
    low: number,
    high: number,
    unit: z.string().min(1),
    source: z.string().min(1),
    url: z.string().exactOptional(),
    confidence: z.string().exactOptional(),
    basis: z.enum(['read', 'derived', 'memory', 'assumption']),
    note: z.string(),
  })
  .refine(
    ({ value, low, high }) =>
      typeof value === 'string' || ((low === null || low <= value) && (high === null || value <= high)),
    'its value lies outside low to high',
  );

/** A parameter table that cannot be used. */
export class ParameterTableError extends Error {
  override readonly name = 'ParameterTableError';
  readonly file: string;

  constructor(file: string, message: string) {
    super(`${file}: ${message}`);
    this.file = file;
  }
}

/**
 * The parameters of one table.
 *
 * @param file names the table in errors
 * @throws {ParameterTableError} it is no list of parameters with value, range, unit, source and basis
 */
export function parameterTable(text: string, file: string): readonly Parameter[] {
  const checked = z.array(PARAMETER).safeParse(JSON.parse(text));
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  throw new ParameterTableError(file, `${issue?.path.join('.')}: ${issue?.message}`);
}

/**
 * The shipped parameters: published ones, then our own assumptions, each name once.
 *
 * @throws {ParameterTableError} a table is malformed, or two parameters have one name
 */
export async function loadParameters(): Promise<readonly Parameter[]> {
  const tables = await Promise.all(
    SHIPPED.map(async (file) => {
      const text = await readFile(new URL(`../../parameters/${file}`, import.meta.url), 'utf8');
      return parameterTable(text, file);
    }),
  );
  const all = tables.flat();
  const names = new Set<string>();
  for (const { parameter } of all) {
    if (names.has(parameter))
      throw new ParameterTableError(SHIPPED.join(', '), `two parameters are called '${parameter}'`);
    names.add(parameter);
  }
  return all;
}
