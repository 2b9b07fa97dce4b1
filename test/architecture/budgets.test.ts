import ts from '@typescript/typescript6';
import { describe, expect, it } from 'vitest';
import type { SourceFile } from './sources.ts';
import { packageSources } from './sources.ts';

const FILE_LINES = 400;
const FUNCTION_LINES = 60;
const PARAMETERS = 4;
const FRONT_DOOR_LINES = 60;

type FunctionSize = { readonly name: string; readonly lines: number; readonly parameters: number };

function functionsOf({ path, text }: SourceFile): readonly FunctionSize[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true);
  const lineOf = (position: number) => file.getLineAndCharacterOfPosition(position).line;
  const found: FunctionSize[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body !== undefined) {
      const name = (node.name as ts.Node | undefined)?.getText(file) ?? 'anonymous';
      found.push({
        name: `${path}:${lineOf(node.getStart(file)) + 1} ${name}`,
        lines: lineOf(node.getEnd()) - lineOf(node.getStart(file)) + 1,
        parameters: node.parameters.length,
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

const files = packageSources();
const functions = files.flatMap(functionsOf);
const share = (values: readonly number[], p: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * p))]!;

describe(`the ${files.length} source files and ${functions.length} functions of the packages`, () => {
  it('were found', () => {
    expect(files.length).toBeGreaterThan(80);
    expect(functions.length).toBeGreaterThan(400);
  });

  it(`stay within ${FILE_LINES} lines a file, median under 80, 95 % under 250`, () => {
    expect(files.filter(({ lines }) => lines > FILE_LINES).map(({ path, lines }) => `${path} ${lines}`)).toEqual([]);
    expect(
      share(
        files.map(({ lines }) => lines),
        0.5,
      ),
    ).toBeLessThan(80);
    expect(
      share(
        files.map(({ lines }) => lines),
        0.95,
      ),
    ).toBeLessThan(250);
  });

  it(`stay within ${FUNCTION_LINES} lines a function, median under 10, 95 % under 30`, () => {
    expect(
      functions.filter(({ lines }) => lines > FUNCTION_LINES).map(({ name, lines }) => `${name} ${lines}`),
    ).toEqual([]);
    expect(
      share(
        functions.map(({ lines }) => lines),
        0.5,
      ),
    ).toBeLessThan(10);
    expect(
      share(
        functions.map(({ lines }) => lines),
        0.95,
      ),
    ).toBeLessThan(30);
  });

  it(`take at most ${PARAMETERS} parameters`, () => {
    expect(functions.filter(({ parameters }) => parameters > PARAMETERS).map(({ name }) => name)).toEqual([]);
  });

  it(`have front doors of at most ${FRONT_DOOR_LINES} lines of named exports`, () => {
    const doors = files.filter(({ path }) => /^packages\/([^/]+)\/src\/\1\.ts$/.test(path));
    expect(doors).toHaveLength(12);
    expect(doors.filter(({ lines }) => lines > FRONT_DOOR_LINES).map(({ path, lines }) => `${path} ${lines}`)).toEqual(
      [],
    );
  });

  it('re-export from nowhere but a front door, and never all of a file', () => {
    const reexports = files.filter(
      ({ path, text }) => /^export (type )?[{*].* from /m.test(text) && !/^packages\/([^/]+)\/src\/\1\.ts$/.test(path),
    );
    expect(reexports.map(({ path }) => path)).toEqual([]);
    expect(files.filter(({ text }) => /^export \* from/m.test(text)).map(({ path }) => path)).toEqual([]);
  });
});
