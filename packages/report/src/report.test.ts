import { createHash } from 'node:crypto';
import { csvParse } from 'd3-dsv';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { inventedFiles } from './fixture/invented-files.test.fixture.ts';
import { quantile } from './reading/quantile.ts';
import { report } from './report.ts';

const files = inventedFiles();
const made = report(files);
const { document } = parseHTML(made.html);
const all = (selector: string): Element[] => [...document.querySelectorAll(selector)];
const textOf = (selector: string): string => (document.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ');

describe('a report', () => {
  it('has the same bytes each time', () => expect(report(inventedFiles())).toEqual(made));

  it('shows neither machine nor time nor command line', () => {
    for (const hidden of ['A processor that no page may show', '2026-03-01T12:34:56Z', '98765.4321', '--threads']) {
      expect(made.html).not.toContain(hidden);
    }
    const elsewhere = {
      ...JSON.parse(files.manifest),
      command: ['run', 'x.yaml', '--threads', '16'],
      machine: { cpu: 'another' },
      timing: { seconds: 7 },
      shards: [{ shard: '1/2', replications: 10 }],
    };
    expect(report({ ...files, manifest: JSON.stringify(elsewhere) })).toEqual(made);
  });

  it('asks for nothing: no script but its own, no address but links and its own anchors', () => {
    expect(all('script[src], iframe, object, embed, img, video, audio, form, base')).toEqual([]);
    expect(all('link').map((link) => link.getAttribute('href'))).toEqual(['data:,']);
    expect(made.html).not.toMatch(/@import|url\(|@font-face/);
    const hash = (selector: string) =>
      `'sha256-${createHash('sha256')
        .update(document.querySelector(selector)?.textContent ?? '')
        .digest('base64')}'`;
    expect(all('meta[http-equiv]').map((meta) => meta.getAttribute('content'))).toEqual([
      `default-src 'none'; style-src ${hash('style')}; script-src ${hash('script')}; img-src data:; base-uri 'none'; form-action 'none'`,
    ]);
    expect([all('style').length, all('script').length, all('[style]').length]).toEqual([1, 1, 0]);
    const inside = all('a[href^="#"]').map((a) => a.getAttribute('href')?.slice(1));
    expect(inside.length).toBeGreaterThan(8);
    expect(inside.filter((id) => document.getElementById(id ?? '') === null)).toEqual([]);
  });

  it('answers first: answer, balance, parts, figures, people, assumptions, methods, limits, reproduction', () => {
    expect(all('main > section').map(({ id }) => id)).toEqual([
      ...['answer', 'benefits-and-harms', 'age-and-claim', 'figures', 'affected'],
      ...['assumptions', 'validation', 'methods', 'limits', 'reproduction'],
    ]);
    expect(textOf('header')).toContain('can another state establish who that minor is');
  });

  it('has one title, headings without gaps, landmarks, and an id only once', () => {
    expect(document.documentElement.getAttribute('lang')).toBe('en');
    expect(all('h1')).toHaveLength(1);
    const levels = all('h1, h2, h3').map(({ tagName }) => Number(tagName.slice(1)));
    expect(levels.filter((level, index) => level - (levels[index - 1] ?? 0) > 1)).toEqual([]);
    for (const landmark of ['header', 'nav[aria-label]', 'main', 'footer']) expect(all(landmark)).toHaveLength(1);
    const ids = all('[id]').map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('gives every table a caption and a scope to every heading', () => {
    expect(all('table').length).toBeGreaterThan(15);
    for (const table of all('table')) expect(table.querySelector('caption')?.textContent).not.toBe('');
    expect(all('th').filter((th) => !th.hasAttribute('scope'))).toEqual([]);
    expect(all('table').filter((table) => table.parentElement?.className !== 'scroll')).toEqual([]);
  });

  it('draws eight charts, the same in the page as in the folder, each with a title and a text alternative', () => {
    expect(Object.keys(made.figures)).toEqual([
      ...['age-and-claim.svg', 'identified.svg', 'time-to-identification.svg', 'losses.svg'],
      ...['registered-per-identification.svg', 'child-years.svg', 'false-identifications.svg'],
      'identified-by-group.svg',
    ]);
    expect(all('svg')).toHaveLength(8);
    for (const svg of Object.values(made.figures)) {
      expect(made.html).toContain(svg.trim());
      expect(svg).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
      expect(svg).toMatch(/^<svg [^>]*role="img"/);
      expect(svg).toMatch(/^<svg [^>]*aria-labelledby="(\S+)-title \1-description"/);
      expect(svg).toMatch(/<title id="[^"]+">[^<]+<\/title><desc id="[^"]+">[^<]+<\/desc>/);
      expect(svg).not.toMatch(/&(?!amp;|lt;|gt;|quot;|#\d+;)/);
    }
  });
});

describe('every number that a report shows', () => {
  const outcomes = csvParse(files.outcomes);
  const values = new Map<string, number[]>();
  for (const { policy, point, measure, subgroup, value } of outcomes) {
    if (value === undefined || value === '') continue;
    const key = JSON.stringify([measure, policy, point, subgroup]);
    values.set(key, [...(values.get(key) ?? []), Number(value)]);
  }
  const shown = all('[data-measure]').map((element) => ({
    key: JSON.stringify(['measure', 'policy', 'point', 'subgroup'].map((name) => element.getAttribute(`data-${name}`))),
    statistic: element.getAttribute('data-statistic') ?? '',
    value: Number(element.getAttribute('data-value')),
    text: element.textContent ?? '',
  }));
  const of = (statistic: string) => shown.filter((one) => one.statistic === statistic);

  it('is a median of the values in outcomes.csv', () => {
    expect(of('median').length).toBeGreaterThan(200);
    for (const { key, value } of of('median')) {
      const sorted = [...(values.get(key) ?? [])].sort((a, b) => a - b);
      expect(value, key).toBeCloseTo(quantile(sorted, 0.5), 10);
    }
  });

  it('or their mean', () => {
    expect(of('mean').length).toBeGreaterThan(4);
    for (const { key, value } of of('mean')) {
      const found = values.get(key) ?? [];
      expect(value, key).toBeCloseTo(found.reduce((sum, one) => sum + one, 0) / found.length, 10);
    }
  });

  it('or a sum of losses.csv', () => {
    const losses = csvParse(files.losses);
    expect(of('sum').length).toBeGreaterThan(200);
    for (const { key, value } of of('sum')) {
      const [, policy, point, cause] = JSON.parse(key);
      if (cause === 'identified') continue;
      const rows = losses.filter((row) => row['policy'] === policy && row['point'] === point && row['cause'] === cause);
      expect(value, key).toBe(rows.reduce((sum, { count }) => sum + Number(count), 0));
    }
  });

  it('or a row of differences.csv or a pooled ratio of summary.csv, as the file has it', () => {
    const known = new Set(
      [...csvParse(files.differences), ...csvParse(files.summary)].flatMap(({ mean, pooled }) => [mean, pooled]),
    );
    const others = all('[data-statistic="difference"], [data-statistic="pooled"]');
    expect(others.length).toBeGreaterThan(200);
    expect(others.filter((element) => !known.has(element.getAttribute('data-value') ?? ''))).toEqual([]);
  });

  it('is written as a share where it is one', () => {
    const rate = shown.find(({ key, statistic }) => statistic === 'median' && key.startsWith('["O1","rules-2024"'));
    expect(rate?.text).toBe(`${((rate?.value ?? 0) * 100).toFixed(1)}%`);
  });
});

describe('the answer', () => {
  it('says from where to where, by which part, and at what cost, once for each search practice', () => {
    expect(all('.answer li')).toHaveLength(2);
    expect(textOf('.answer')).toMatch(
      /raises the share .* from [\d.]+% to [\d.]+% with search practice held at 2013, a difference of \+[\d.]+ points \(\+[\d.]+ to \+[\d.]+\); the lower age alone would give \+[\d.]+ points .*, registration without a claim alone \+[\d.]+ points .*; each additional identification comes with [\d.]+ more children registered \([\d.]+ to [\d.]+\); and from/,
    );
  });

  it('stands beside the count of assumptions', () => {
    expect(textOf('#answer .warning')).toContain('3 of the 7 parameters behind these figures (42.9%) are assumptions');
  });

  it('claims no direction where an interval spans zero, and says that it does', () => {
    const differences = files.differences.replace(
      /(rules-2024,rules-2013,"[^\n]*as-2013[^\n]*",O1,all),[^,]*,[^,]*,/,
      '$1,0.01,-0.02,',
    );
    const { document: page } = parseHTML(report({ ...files, differences }).html);
    const answer = (page.querySelector('.answer')?.textContent ?? '').replace(/\s+/g, ' ');
    expect(answer).toContain('changes the share');
    expect(answer).toMatch(/\+1\.0 points \(−2\.0 to \+[\d.]+, spans zero\)/);
  });

  it('says that a cost is undefined, and why, where no more children are identified', () => {
    const because = (why: string) => {
      const summary = files.summary.replaceAll(
        /(rules-2024,[^\n]*,O6,all,[^\n]*),[^,\n]*,[^,\n]*,[^,\n]*,(?=\n)/g,
        `$1,,,,${why}`,
      );
      expect(summary).not.toBe(files.summary);
      const { document: page } = parseHTML(report({ ...files, summary }).html);
      return (page.querySelector('.answer')?.textContent ?? '').replace(/\s+/g, ' ');
    };
    const undefinedBecause = 'for each additional identification is undefined: ';
    expect(because('no-additional-identification')).toContain(`${undefinedBecause}no additional child identified`);
    expect(because('denominator-spans-zero')).toMatch(
      new RegExp(
        `${undefinedBecause}additional identifications cannot be told from zero \\(\\+\\d+ over all replications together\\)`,
      ),
    );
    expect(because('a-word-to-come')).toContain(`${undefinedBecause}a-word-to-come`);
    const endless = files.summary.replaceAll(/(rules-2024,[^\n]*,O6,all,[^\n]*),[^,\n]*,(?=\n)/g, '$1,,');
    expect(report({ ...files, summary: endless }).html).toMatch(
      /more children registered \([\d.]+ or more, without an upper end\)/,
    );
    expect(because('')).toContain(`${undefinedBecause}the results give no value`);
  });

  it('keeps no rule of its own about it: a folder without reasons shows the ratios that it has', () => {
    const summary = files.summary.replaceAll(/,[^,\n]*$/gm, '');
    expect(summary.split('\n')[0]).toMatch(/,pooledHigh$/);
    const { document: page } = parseHTML(report({ ...files, summary }).html);
    expect((page.querySelector('.answer')?.textContent ?? '').replace(/\s+/g, ' ')).toBe(textOf('.answer'));
  });

  it('gives the false identifications their scale, and says what their size follows from', () => {
    const scale = 'False identifications expected, per year, for 150 arriving minors and a gallery of 1,000 others';
    expect(textOf('table.key')).toContain(scale);
    const source =
      'follows from the false positive identification rate (FPIR) that the scenario sets as its target (0.001) and from the assumed share of false candidates that an expert overlooks; only the ratio between policies comes from the model';
    for (const section of ['#answer', '#benefits-and-harms', '#figures', '#affected']) {
      expect(textOf(section), section).toContain(source);
    }
    for (const cell of all('th').filter(({ textContent }) => textContent?.startsWith('False identifications'))) {
      expect(cell.textContent).toMatch(/for 150 arriving minors and a gallery of 1,000 others/);
    }
  });
});

describe('the losses', () => {
  const chart = made.figures['losses.svg'] ?? '';

  it('tell what no law gives from what practice leaves undone', () => {
    for (const kind of ['the law gives no search', 'search allowed and not run', 'not registered: not met']) {
      expect(chart).toContain(kind);
    }
    expect(textOf('#figures')).toContain('Met again where the law gives no search, as in youth care');
  });

  it('have a place for causes yet unknown, in the chart and in the tables', () => {
    const losses = files.losses.replaceAll('search-not-allowed', 'a-cause-to-come');
    const { html, figures } = report({ ...files, losses });
    expect(figures['losses.svg']).toContain('other cause');
    expect(html).toContain('<th scope="row">a-cause-to-come</th>');
    expect(html).not.toContain('do not add up');
  });
});

describe('child-years per identification', () => {
  it('are a ratio of sums with its interval, the median and spread of single replications beside it', () => {
    const row = csvParse(files.summary).find(
      (one) => one['policy'] === 'rules-2024' && one['measure'] === 'O7' && one['subgroup'] === 'all',
    );
    const cells = all('#benefits-and-harms [data-measure="O7"][data-policy="rules-2024"][data-statistic="pooled"]');
    expect(cells[0]?.getAttribute('data-value')).toBe(row?.['pooled']);
    expect(cells[0]?.parentElement?.textContent).toMatch(/^[\d.]+95% interval [\d.]+ to [\d.]+$/);
    expect(textOf('#benefits-and-harms')).toMatch(/[\d.]+ to [\d.]+median [\d.]+/);
  });

  it('are the median where a folder has no ratio of sums', () => {
    const summary = files.summary.replaceAll(/(,O7,all,[^\n]*),[^,\n]+,[^,\n]+,[^,\n]+,(?=\n|$)/g, '$1,,,,');
    const { document: page } = parseHTML(report({ ...files, summary }).html);
    const shown = [
      ...page.querySelectorAll('#benefits-and-harms [data-measure="O7"]:not([data-statistic="difference"])'),
    ];
    expect(shown.length).toBeGreaterThan(6);
    expect(shown.every((one) => one.getAttribute('data-statistic') === 'median')).toBe(true);
  });
});

describe('assumptions', () => {
  it('stand in groups that fold, those without a source first in each, links only to the web', () => {
    expect(all('#assumptions details').length).toBeGreaterThan(2);
    expect(all('#assumptions details tbody tr')).toHaveLength(7);
    expect(textOf('#assumptions details summary')).toMatch(/: \d, of which \d assumed$/);
    for (const details of all('#assumptions details')) {
      const bases = [...details.querySelectorAll('tbody td:nth-child(6)')].map((td) => td.textContent === 'assumption');
      expect(bases).toEqual(bases.toSorted((a, b) => Number(b) - Number(a)));
    }
    expect(all('#assumptions a').every((a) => a.getAttribute('href') === 'https://example.org/table')).toBe(true);
  });
});

describe('sensitivity', () => {
  const effects = (method: string, part: string, size: string) =>
    [
      'measure,policy,baseline,parameter,basis,method,statistic,value,low,high',
      ...['first-state.coverage,assumption', 'fingers.capture-fails,assumption', 'known.rate,read'].flatMap(
        (name, k) => [
          `O1,rules-2024,rules-2013,${name},${method},${part},${[0.1, 0.5, 0.2][k]},,`,
          ...(part === size
            ? []
            : [`O1,rules-2024,rules-2013,${name},${method},${size},${[0.2, 0.6, 0.3][k]},0.1,0.7`]),
        ],
      ),
    ].join('\n');
  const pageWith = (sensitivity: string) => report({ ...files, sensitivity });

  it('is left out where nobody has asked', () => expect(all('#sensitivity')).toEqual([]));

  it('draws most first, and says how much of the variance comes from assumptions', () => {
    const { html, figures } = pageWith(effects('sobol', 'first', 'total'));
    expect(figures['sensitivity-1.svg']).toMatch(
      /Most first\. fingers\.capture-fails .*known\.rate .*first-state\.coverage/,
    );
    expect(html).toContain('75.0% of the variance that the parameters explain comes from assumptions');
    const { document: page } = parseHTML(html);
    expect(page.querySelector('#assumptions table th[scope="row"]')?.textContent).toBe('fingers.capture-fails');
  });

  it('takes the share of assumptions from the file where it has one, and sums over parameters are no bars', () => {
    const all = 'O1,rules-2024,rules-2013,all assumptions,assumption,sobol';
    const { html, figures } = pageWith(
      `${effects('sobol', 'first', 'total')}\n${all},total,0.9,,\n${all},share-of-parameters,0.625,0.5,0.7`,
    );
    expect(html).toContain('62.5% of the variance that the parameters explain comes from assumptions');
    expect(figures['sensitivity-1.svg']).not.toContain('all assumptions');
  });

  it('claims no variance for a screening', () => {
    const { html } = pageWith(effects('morris', 'mu*', 'mu*'));
    expect(html).toContain('75.0% of the summed effects comes from assumptions');
    expect(html).toContain('Morris screening');
  });
});

describe('the warnings of a run', () => {
  const page = (change: object) =>
    report({ ...files, manifest: JSON.stringify({ ...JSON.parse(files.manifest), ...change }) }).html;

  it('stand under the answer', () => {
    const failures = [{ replication: 3, points: [], name: 'Error', message: 'x' }];
    const told = page({ failures, derived: { warnings: ['A threshold was extrapolated.'] }, commit: 'abc-changed' });
    expect(told).toContain('failed and are missing from every figure: replication 3.');
    expect(told).toContain('<li>A threshold was extrapolated.</li>');
    expect(told).toContain('differs from the commit it names');
  });

  it('say from which model scores were drawn', () => {
    const scenario = { ...JSON.parse(files.manifest).scenario, fidelity: 'scores' };
    const told = page({ scenario, derived: { scoreModel: { hash: 'abc', persons: 2060, matedComparisons: 12360 } } });
    expect(told).toContain('fitted to 12,360 comparisons of 2,060 invented persons');
    expect(told).toContain('<code class="hash">abc</code>');
  });
});

describe('the methods', () => {
  it('say from how many comparisons the threshold was derived, and that it was extrapolated', () => {
    expect(textOf('#methods')).toContain('derived from 48,000 comparisons');
    expect(textOf('#methods')).toContain('was extrapolated');
    expect(textOf('#methods')).toContain('120 minors and 280 adults who are drawn as in the experiment');
    expect(textOf('#methods')).toContain('If the pairs were independent, which they are not, since they share persons');
    expect(textOf('#methods')).toContain(
      '9,720,400 in all. Of these, 9,120,400 in the 18,240 searches of the replications, and 600,000 before them',
    );
    expect(textOf('#methods')).toContain('of 301 matches found so, the short list had left out 2');
  });

  it('say which expectations held', () => {
    expect(all('#methods tbody tr td:nth-child(2)').map(({ textContent }) => textContent)).toEqual([
      ...['✓ held', '? undecided: the interval leaves it open'],
    ]);
  });
});
