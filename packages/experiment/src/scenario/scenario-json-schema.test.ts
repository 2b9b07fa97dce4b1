import { readFileSync, writeFileSync } from 'node:fs';
import { SIMULATION_PARAMETERS } from '@eurodac-sim/simulation';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { loadParameters } from '../parameters/load-parameters.ts';
import { scenarioJsonSchema } from './scenario-json-schema.ts';

const FILE = new URL('../../scenario.schema.json', import.meta.url);
const PARAMETERS = await loadParameters();
const SCHEMA = scenarioJsonSchema(PARAMETERS);

if (process.env['UPDATE_DOCS'] === '1') writeFileSync(FILE, `${JSON.stringify(SCHEMA, null, 2)}\n`);

type Level = {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Level>>;
  readonly items?: Level;
  readonly anyOf?: readonly Level[];
};

/** Fields that a schema describes, at any depth, with their paths. */
function described(level: Level, path = ''): readonly (readonly [string, string | undefined])[] {
  const inside = [...(level.items ? [level.items] : []), ...(level.anyOf ?? [])];
  return [
    ...Object.entries(level.properties ?? {}).flatMap(([name, field]) => [
      [`${path}.${name}`, field.description] as const,
      ...described(field, `${path}.${name}`),
    ]),
    ...inside.flatMap((part) => described(part, path)),
  ];
}

/** Fields of the reform format, which law describes. */
const ofLaw = ([path]: readonly [string, unknown]): boolean => path.startsWith('.reforms');

const FIELDS = described(SCHEMA as Level);

describe('the schema of a scenario', () => {
  it('is what the file holds; UPDATE_DOCS=1 writes it', () =>
    expect(JSON.parse(readFileSync(FILE, 'utf8'))).toEqual(JSON.parse(JSON.stringify(SCHEMA))));

  it('describes every field, so that an editor can show what it means', () => {
    expect(FIELDS.length).toBeGreaterThan(300);
    expect(FIELDS.filter((field) => !ofLaw(field) && !field[1]).map(([path]) => path)).toEqual([]);
  });

  it('says of every parameter its unit, its value and where it comes from', () => {
    const parameters = FIELDS.filter(([path]) => path.startsWith('.parameters.'));
    const numbers = PARAMETERS.filter(
      ({ parameter, value }) => typeof value === 'number' && SIMULATION_PARAMETERS.includes(parameter),
    );
    expect(parameters).toHaveLength(numbers.length);
    expect(
      parameters.filter(
        ([, text]) => !/; .+; default -?[\d.e-]+; source: (assumption|read|derived|memory): ./.test(text ?? ''),
      ),
    ).toEqual([]);
  });
});

describe('an editor that checks by the schema', () => {
  const editor = z.fromJSONSchema(SCHEMA as Parameters<typeof z.fromJSONSchema>[0]);
  const accepts = (text: string): boolean => editor.safeParse(parse(text)).success;
  const MINIMAL = 'title: t\nquestion: q\npolicies: [rules-2013]\n';

  it.each([
    'grid: {minimumAge: 0..18, practice.shared.coverage: 0..1 step 0.1}',
    'grid: {minimumAge: {values: [6, 10], policies: [rules-2013]}}',
    'grid: {reform.coercionOfMinors: [none, last-resort]}',
    'grid: {practice.states.GR.coverage: [0.2, reg.coverage.GR.2015]}',
    'reforms: {mine: {over: rules-2024, minimumAgeYears: {taking: 10}}, theirs: theirs.yaml, both: [a.yaml, b.yaml]}',
    'replications: {atMost: 50, until: {measure: O1, policy: rules-2013, halfWidth: 0.02}}',
    'extends: baseline-2013',
    'parameters: {onward.share_of_leavers: 0.8}',
  ])('accepts %s', (text) => expect(accepts(MINIMAL + text)).toBe(true));

  it.each([
    'grid: {practice.shared.coverage: [1.2]}',
    'grid: {minimumAge: 18}',
    'reforms: {mine: {over: rules-2025}}',
    'replications: {atMost: 50}',
    'parameters: {onward.share_of_leavers: 2}',
    'parameters: {onward.share_of_leaver: 0.8}',
    'sede: 3',
  ])('underlines %s', (text) => expect(accepts(MINIMAL + text)).toBe(false));
});
