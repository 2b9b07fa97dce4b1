import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { inventedFiles } from './fixture/invented-files.test.fixture.ts';
import { HOVER } from './page/hover.ts';
import { report } from './report.ts';

const files = inventedFiles({ seed: 3, replications: 3, minors: 60 });
const HOSTILE = `</title></svg><script>alert(1)</script><img src=x onerror="alert(2)">'"&amp;\u202e\u0007`;
const JSON_HOSTILE = JSON.stringify(HOSTILE).slice(1, -1);
const CSV_HOSTILE = HOSTILE.replaceAll('"', '""');

function inject(json: unknown): unknown {
  if (typeof json === 'string') return `${json}${HOSTILE}`;
  if (Array.isArray(json)) return json.map(inject);
  if (typeof json === 'object' && json !== null) {
    return Object.fromEntries(Object.entries(json).map(([key, value]) => [`${key}`, inject(value)]));
  }
  return json;
}

const elementsOf = (html: string): Element[] => [...parseHTML(html).document.querySelectorAll('*')];

function expectHarmless({ html, figures }: ReturnType<typeof report>): void {
  for (const text of [html, ...Object.values(figures)]) {
    expect(text).not.toContain('\u202e');
    expect(text).not.toContain('\u0007');
    const elements = elementsOf(text);
    expect(elements.filter(({ tagName }) => tagName.toUpperCase() === 'IMG')).toEqual([]);
    const scripts = elements.filter(({ tagName }) => tagName.toUpperCase() === 'SCRIPT');
    expect(scripts.filter(({ textContent }) => textContent !== HOVER)).toEqual([]);
    expect(scripts.length).toBeLessThanOrEqual(1);
    const attributes = elements.flatMap((element) => [...element.attributes].map(({ name }) => name));
    expect(attributes.filter((name) => name.startsWith('on'))).toEqual([]);
  }
}

describe('names from the files are text', () => {
  it('in every field of the manifest', () => {
    const manifest = inject(JSON.parse(files.manifest)) as { scenario: { policies: string[]; baseline: string } };
    manifest.scenario.baseline = 'rules-2013';
    const made = report({ ...files, manifest: JSON.stringify(manifest) });
    expect(made.html).toContain('&lt;script&gt;alert(1)');
    expectHarmless(made);
  });

  it('in the names of policies, points, causes and subgroups', () => {
    const point = `"{""searchPractice"":""as-2013${CSV_HOSTILE.replaceAll('""', '\\""').replaceAll('\u0007', '')}""}"`;
    const hostile = (csv: string) =>
      csv
        .replaceAll('council-2017', `"council${CSV_HOSTILE}"`)
        .replaceAll('missed-by-matcher', `"missed${CSV_HOSTILE}"`)
        .replaceAll('sex-female', `"sex${CSV_HOSTILE}"`)
        .replaceAll('"{""searchPractice"":""as-2013""}"', point);
    const made = report({
      manifest: files.manifest.replaceAll('council-2017', `council${JSON_HOSTILE}`),
      outcomes: hostile(files.outcomes),
      differences: hostile(files.differences),
      losses: hostile(files.losses),
      summary: hostile(files.summary),
    });
    expect(made.html).toContain('missed&lt;/title&gt;');
    expectHarmless(made);
  });

  it('and an address that is none of the web is no link', () => {
    const manifest = files.manifest.replaceAll('https://example.org/table', 'javascript:alert(3)');
    const addresses = elementsOf(report({ ...files, manifest }).html).flatMap((one) => one.getAttribute('href') ?? []);
    expect(addresses.filter((address) => address.startsWith('javascript'))).toEqual([]);
  });
});

describe('names that JavaScript itself uses', () => {
  it('are names like any other', () => {
    const odd = (csv: string) =>
      csv
        .replaceAll('missed-by-matcher', 'constructor')
        .replaceAll('council-2017', '__proto__')
        .replaceAll('sex-male', 'toString');
    const { html } = report({
      manifest: files.manifest
        .replaceAll('"basis": "memory"', '"basis": "constructor"')
        .replaceAll('"basis": "read"', '"basis": "constructor"')
        .replaceAll('"held"', '"valueOf"'),
      ...{ outcomes: odd(files.outcomes), differences: odd(files.differences) },
      ...{ losses: odd(files.losses), summary: odd(files.summary) },
    });
    expect(html).toContain('<th scope="row">constructor</th>');
    expect(html).toContain('<td>valueOf</td>');
    expect(html).not.toMatch(/native code|\[object/);
  });
});

describe('a results folder that lacks something', () => {
  const headers = Object.fromEntries(
    Object.entries(files).map(([name, text]) => [name, name === 'manifest' ? text : `${text.split('\n')[0]}\n`]),
  ) as typeof files;

  it('gives a page with what there is: a manifest of nothing but a title', () => {
    const made = report({ ...files, manifest: '{"scenario":{"title":"Bare"}}' });
    expect(parseHTML(made.html).document.querySelector('h1')?.textContent).toBe('Bare');
    expect(made.html).not.toMatch(/NaN|\[object|undefined undefined/);
  });

  it('gives a page even where every table is empty', () => {
    const { html } = report(headers);
    expect(html).toContain('nothing to compare');
    expect(html).not.toMatch(/NaN|\[object/);
  });

  it('gives a page where one policy was run at one point without a grid', () => {
    const one = (csv: string) =>
      csv
        .split('\n')
        .filter((line, index) => index === 0 || (line.includes('rules-2013') && line.includes('follows-law')))
        .filter((line, index) => index === 0 || !/council|2024|claim/.test(line.replace(/claim-(yes|no)/g, '')))
        .join('\n')
        .replaceAll('"{""searchPractice"":""follows-law""}"', '{}');
    const { html } = report({
      manifest: '{"scenario":{"title":"One","baseline":"rules-2013","policies":["rules-2013"]}}',
      ...{ outcomes: one(files.outcomes), differences: one(files.differences) },
      ...{ losses: one(files.losses), summary: one(files.summary) },
    });
    expect(html).toContain('Only one policy was run');
    expect(html).not.toContain('id="age-and-claim"');
    expect(html).not.toMatch(/NaN|\[object/);
  });

  it.each([
    ['manifest', 'not json', /manifest\.json: not JSON/],
    ['manifest', '[]', /manifest\.json: expected an object/],
    [
      'summary',
      'policy,point\n',
      /summary\.csv: column measure, subgroup, median, p05, p95 is missing; found policy, point/,
    ],
    ['losses', 'a,b\n', /losses\.csv: column policy/],
  ])('names the file: %s of %j', (name, text, message) =>
    expect(() => report({ ...files, [name]: text })).toThrow(message),
  );
});

describe('a cell that is not what its column asks for', () => {
  const LOSSES = 'policy,point,replication,cause,count\n';

  it.each<[file: keyof typeof files, wrong: string, text: string, message: RegExp]>([
    [
      ...(['summary', 'a word for a number'] as const),
      files.summary.replace(/,all,[^,]*,/, ',all,n/a,'),
      /^summary\.csv:2: median: found "n\/a", expected a number or nothing$/,
    ],
    [
      ...(['outcomes', 'a number without end'] as const),
      files.outcomes.replace(/\n([^\n]*),O1,all,[^,]*/, '\n$1,O1,all,1e999'),
      /^outcomes\.csv:2: value: found "1e999"/,
    ],
    [
      ...(['differences', 'another notation'] as const),
      files.differences.replace(/,\d+$/m, ',0x14'),
      /^differences\.csv:2: replications: found "0x14"/,
    ],
    [
      'losses',
      'no count',
      `${LOSSES}"a\nb",p,0,c,1\na,p,0,c,\n`,
      /^losses\.csv:4: count: found nothing, expected a whole/,
    ],
    [
      'losses',
      'a negative count',
      `${LOSSES}a,p,0,c,-1\n`,
      /^losses\.csv:2: count: found "-1", expected a whole number$/,
    ],
    [
      'losses',
      'a line cut short',
      `${LOSSES}a,p,0`,
      /^losses\.csv:2: cause: found the end of the line, expected a cell$/,
    ],
    ['losses', 'a cell too many', `${LOSSES}a,p,0,c,1,2`, /^losses\.csv:2: after the last column: found a cell/],
  ])('is refused with file, line and column: %s, %s', (name, _, text, message) =>
    expect(() => report({ ...files, [name]: text })).toThrow(message),
  );
});
