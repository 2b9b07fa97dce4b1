import { describe, expect, it } from 'vitest';
import { packageSources, sources } from './sources.ts';

const files = packageSources();
const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');

/** Who may read the clock: the command, and what times itself in a thread. */
const CLOCK_ALLOWED = /^packages\/(cli\/|matching\/src\/workers\/)/;
const CLOCK = /\bDate\.now\b|\bnew Date\(\)|\bperformance\.now\b|\bhrtime\b|\bMath\.random\b/;
const POWER = /\bMath\.pow\b|\*\*(?!\s*-?\d+\b(?!\.))/;
const BANNED_FILES = /(^|\/)(index|utils?|common|misc|helpers?|shared|core|lib|types)(\.ts|\/)/;
const BANNED_NAMES =
  /\b(?:class|function|const|type|interface)\s+\w*(Manager|Service|Helper|Handler|Processor|Util|Impl)\b/;

const offenders = (pattern: RegExp, skip: RegExp = /^$/): readonly string[] =>
  files.filter(({ path, text }) => !skip.test(path) && pattern.test(withoutComments(text))).map(({ path }) => path);

describe(`the ${files.length} source files of the packages`, () => {
  it('were found', () => expect(files.length).toBeGreaterThan(80));

  it('read no clock and no unseeded randomness', () => expect(offenders(CLOCK, CLOCK_ALLOWED)).toEqual([]));

  it('raise nothing to a fractional power, which differs between versions of Node', () =>
    expect(offenders(POWER)).toEqual([]));

  it('have names that say what is inside', () => {
    expect(files.filter(({ path }) => BANNED_FILES.test(path)).map(({ path }) => path)).toEqual([]);
    expect(offenders(BANNED_NAMES)).toEqual([]);
  });

  it('export nothing by default', () => expect(offenders(/^export default/m)).toEqual([]));
});

describe('texts', () => {
  const texts = [...sources(['packages', 'benchmarks', 'simulations', 'docs', 'test'], '.md'), ...files];

  it('name no package registry and no path of one machine', () => {
    expect(texts.length).toBeGreaterThan(80);
    const registry = ['registry', 'npmjs', 'org'].join('.');
    const machine = ['/work', '/main'].join('');
    expect(
      texts.filter(({ text }) => text.includes(registry) || text.includes(machine)).map(({ path }) => path),
    ).toEqual([]);
  });
});
