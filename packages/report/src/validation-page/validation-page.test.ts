import type { Charts, FigureResult, TargetResult, Validation } from '@eurodac-sim/validation';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { toleranceText, validationFigureText } from './figure-text.ts';
import { validationPage } from './validation-page.ts';

const figure: FigureResult = {
  name: 'missed <b>rigid</b>',
  form: 'share',
  published: 0.208,
  value: 0.13,
  low: 0.075,
  high: 0.202,
  from: 0.15,
  to: 0.28,
  verdict: 'undecided',
};

const target = (id: string, changes: Partial<TargetResult> = {}): TargetResult => ({
  id,
  statement: `Statement of ${id}`,
  tolerance: '15 to 28 %',
  kind: 'gate',
  evidence: ['READ'],
  source: 'a paper',
  verdict: 'undecided',
  gates: true,
  figures: [figure],
  lookedAt: '600 mated comparisons',
  notes: ['a note'],
  ...changes,
});

const point = { value: 0.5, low: 0.4, high: 0.6 };
const charts: Charts = {
  growth: [6, 18].flatMap((ageYears) =>
    (['female', 'male'] as const).map((sex) => ({ ...point, sex, ageYears, stature: 0.5 })),
  ),
  quality: [6, 30, 80].map((ageYears) => ({ value: 50, low: 48, high: 52, ageYears })),
  pairCorrelation: [0, 1, 2].map((fromMm) => ({ ...point, fromMm, toMm: fromMm + 1 })),
  misses: [0, 4].flatMap((gapYears) =>
    (['rigid', 'scale-search', 'growth-model'] as const).map((growth) => ({
      ...point,
      growth,
      gapYears,
      enrolledAge: 6,
    })),
  ),
  gallery: [
    { enrolled: 1_000, value: 0, low: 0, high: 0.1 },
    { enrolled: 10_000, value: 0.2, low: 0.1, high: 0.4 },
  ],
  lookedAt: { growth: 'a', quality: 'b', pairCorrelation: 'c', misses: 'd', gallery: 'e' },
};

const validation = (targets: readonly TargetResult[], all: Charts | null = null): Validation => ({
  ...{ size: 'ci', seed: 1, version: '0.1.0', targets },
  charts: all,
});
const document = (from: Validation) => parseHTML(validationPage(from).html).document;

describe('the page of a validation', () => {
  it('shows every figure with its interval, tolerance and verdict, and what was looked at', () => {
    const page = document(validation([target('F4')]));
    const row = [...page.querySelectorAll('.targets tbody tr')][1]!;
    const cells = [...row.children].map((cell) => cell.textContent);
    expect(cells).toEqual(['missed <b>rigid</b>', '20.8%', '13.0%7.5% to 20.2%', '15% to 28%', '? undecided']);
    expect(page.querySelector('#F4')!.textContent).toContain('Looked at: 600 mated comparisons.');
  });

  it('names the gates that are not met, and no trend among them', () => {
    const unmet = { verdict: 'not-met' } as const;
    const page = document(validation([target('F1', unmet), target('F3', { ...unmet, gates: false }), target('F5')]));
    expect(page.querySelector('.warning')!.textContent).toBe('1 of the gates of this run is not met: F1.');
    expect(document(validation([target('F1')])).querySelector('.warning')).toBeNull();
  });

  it('says why a target was not run', () => {
    const open = target('F32', { kind: 'open', verdict: 'not-run', figures: [], lookedAt: '', notes: ['Open it.'] });
    expect(document(validation([open])).querySelector('#F32')!.textContent).toContain('Open it.');
  });

  it('has five charts with a text alternative, in the page and as files, and fetches nothing', () => {
    const { html, figures } = validationPage(validation([target('F1')], charts));
    const page = parseHTML(html).document;
    expect(Object.keys(figures)).toEqual([
      'growth.svg',
      'quality.svg',
      'pair-correlation.svg',
      'misses.svg',
      'gallery.svg',
    ]);
    const drawn = [...page.querySelectorAll('figure svg')];
    expect(drawn).toHaveLength(5);
    for (const svg of drawn) expect(svg.querySelector('desc')!.textContent!.length).toBeGreaterThan(20);
    expect(html).not.toMatch(/<script|src="|href="(?!#|data:,)/);
  });

  it('leads every link to something on the page', () => {
    const page = document(validation([target('F1'), target('F2')], charts));
    const hrefs = [...page.querySelectorAll('a')].map((link) => link.getAttribute('href')!);
    expect(hrefs.length).toBeGreaterThan(5);
    for (const href of hrefs) expect(page.querySelector(href), href).not.toBeNull();
  });
});

describe('a figure in words', () => {
  it('has the digits that its interval deserves', () => {
    expect(validationFigureText({ ...figure, form: 'number', value: 1.1854, low: 1.1821, high: 1.1887 })).toBe(
      '1.1854 (1.1821 to 1.1887)',
    );
    expect(validationFigureText({ ...figure, form: 'number', value: 1e-6, low: 2e-10, high: 5e-5 })).toBe(
      '1.0\u00a0×\u00a010⁻⁶ (2.0\u00a0×\u00a010⁻¹⁰ to 5.0\u00a0×\u00a010⁻⁵)',
    );
  });

  it('has no end where nothing bounds it, and no interval where nothing was drawn', () => {
    expect(validationFigureText({ ...figure, form: 'number', value: null, low: 0.5, high: null })).toBe(
      'no misses to divide by (0.50 or more)',
    );
    expect(validationFigureText({ ...figure, value: -0.011, low: -0.011, high: -0.011 })).toBe('−1.10%');
  });

  it.each([
    [0.15, 0.28, '15% to 28%'],
    [null, 0.1, 'at most 10%'],
    [0.8, null, 'at least 80%'],
    [0, null, 'above 0'],
    [null, 0, 'none'],
  ])('must lie from %s to %s: %s', (from, to, words) => expect(toleranceText({ ...figure, from, to })).toBe(words));
});
