import { SIMULATION_PARAMETERS } from '@eurodac-sim/simulation';
import * as z from 'zod';
import type { Parameter } from '../parameters/parameter.ts';
import { RANGE } from './axis-range.ts';
import { AXIS_BLOCKS } from './grid-axes.ts';
import { reformJsonSchema } from './reform-schema.ts';
import { SCENARIO } from './scenario-schema.ts';

/** A part of a JSON Schema. */
type Level = {
  readonly type?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Level>>;
  readonly propertyNames?: { readonly enum?: readonly string[] };
  readonly additionalProperties?: Level | boolean;
  readonly items?: Level;
  readonly anyOf?: readonly Level[];
  readonly [keyword: string]: unknown;
};

type Fields = Readonly<Record<string, Level>>;

const EXTENDS: Level = {
  type: 'string',
  minLength: 1,
  description:
    'A scenario beneath this one: a file in this folder, or the name of one that ships; mappings are merged field by field, lists and values replaced; default none.',
};

/** Values of an axis whose field has a schema: a list of them, or a range. */
const axisOf = ({ description = '', default: _, ...field }: Level): Level => ({
  description: `Axis of the grid. ${description.replace(/; default.*$/, '.')}`,
  anyOf: [
    { type: 'array', minItems: 1, items: field },
    { type: 'string', pattern: RANGE.source },
  ],
});

/** The single values under a block, by their path; states are left out, because they make hundreds. */
function axesUnder(level: Level, path: string): readonly (readonly [string, Level])[] {
  if (level.type === 'array') return [];
  if (level.type !== 'object') return [[path, axisOf(level)]];
  const { propertyNames, additionalProperties } = level;
  const states = propertyNames?.enum?.includes('NL') === true;
  const alike = typeof additionalProperties === 'object' && !states ? (propertyNames?.enum ?? []) : [];
  const named = alike.map((name) => [name, additionalProperties as Level] as const);
  return [...Object.entries(level.properties ?? {}), ...named].flatMap(([name, field]) =>
    axesUnder({ description: level.description ?? '', ...field }, `${path}.${name}`),
  );
}

function parameterField({ value, low, high, unit, source, basis, note }: Parameter): Level {
  const origin = basis === 'assumption' ? `assumption: ${source}` : `${basis}: ${source}`;
  return {
    type: 'number',
    ...(low !== null && { minimum: low }),
    ...(high !== null && { maximum: high }),
    description: `${note === '' ? 'Parameter of the model' : note}; ${unit}; default ${value}; source: ${origin}.`,
  };
}

/** The parameters that a scenario may replace, by name. */
function parameterFields(parameters: readonly Parameter[]): Fields {
  const read = new Set(SIMULATION_PARAMETERS);
  const numbers = parameters.filter(({ parameter, value }) => read.has(parameter) && typeof value === 'number');
  return Object.fromEntries(numbers.map((parameter) => [parameter.parameter, parameterField(parameter)]));
}

/**
 * The scenario file as JSON Schema (draft 7), for editors that complete and check while typing.
 *
 * @param parameters tables whose parameters are named one by one; none where absent
 */
export function scenarioJsonSchema(parameters: readonly Parameter[] = []): Record<string, unknown> {
  const schema = z.toJSONSchema(SCENARIO, { target: 'draft-7', io: 'input' }) as Level;
  const fields = schema.properties ?? {};
  const replaced = parameterFields(parameters);
  const axes = [
    ...AXIS_BLOCKS.filter((block) => block !== 'parameters').flatMap((block) => axesUnder(fields[block] ?? {}, block)),
    ...Object.entries(replaced).map(([name, field]) => [`parameters.${name}`, axisOf(field)] as const),
  ];
  const { grid = {}, reforms = {}, title, question, parameters: named = {}, ...others } = fields;
  const properties = {
    ...(title && { title }),
    ...(question && { question }),
    extends: EXTENDS,
    ...others,
    reforms: { ...reforms, additionalProperties: reformJsonSchema() },
    grid: { ...grid, properties: { ...grid.properties, ...Object.fromEntries(axes) } },
    parameters: {
      ...named,
      properties: replaced,
      ...(parameters.length > 0 && { propertyNames: undefined, additionalProperties: false }),
    },
  };
  return { ...schema, required: undefined, properties };
}
