import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LOSS_CAUSES, MEASURE_IDS, MEASURE_ROWS } from '@eurodac-sim/simulation';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../architecture/sources.ts';

type Words = { readonly measure: string; readonly side: string };

const source = (...path: readonly string[]): Promise<unknown> => import(join(ROOT, 'packages', ...path));
const { MEASURES_SHOWN } = (await source('report', 'src', 'words', 'shown.ts')) as {
  MEASURES_SHOWN: readonly Words[];
};
const { REPORTING_RULES } = (await source('simulation', 'src', 'measures', 'reporting.ts')) as {
  REPORTING_RULES: { readonly states: Readonly<Record<string, { readonly counts: string }>> };
};

const page = readFileSync(join(ROOT, 'docs', 'measures.md'), 'utf8');
const sections = page.split(/^## /m).slice(1);
const ofMeasure = (id: string): string => sections.find((section) => section.startsWith(`${id}: `)) ?? '';
const sideOf = (id: string): string | undefined => /^- Side: (\w+)$/m.exec(ofMeasure(id))?.[1];

/** Rows that are named by a group of minors alone, or by a group after a part. */
const isGroup = (subgroup: string): boolean => /^(all|(age|sex|claim|nationality)-.+)$/.test(subgroup);
const isSameForAll = (subgroup: string): boolean =>
  /^(shapley-)?(.+)$/
    .exec(subgroup)
    ?.slice(2)
    .some((cause) => LOSS_CAUSES.some((one) => one === cause)) === true ||
  /^state-/.test(subgroup) ||
  /^departure-day-/.test(subgroup);

describe('docs/measures.md', () => {
  it(`has the ${MEASURE_IDS.length} measures in their order, and no other`, () => {
    const ids = sections.flatMap((section) => /^(O\w+): /.exec(section)?.[1] ?? []);
    expect(ids).toEqual(MEASURE_IDS);
  });

  it.each(MEASURE_IDS)(
    'says of %s its side, question, formula, unit, when it is undefined, and who argues with it',
    (id) => {
      const lines = [...ofMeasure(id).matchAll(/^- (\w[\w ]*): (.+)$/gm)].map(([, name]) => name);
      expect(lines.slice(0, 6)).toEqual(['Side', 'Question', 'Formula', 'Unit', 'Undefined', 'Who argues with it']);
      expect(['benefit', 'harm', 'neither']).toContain(sideOf(id));
    },
  );

  it('names every part of a measure in its section', () => {
    const parts = MEASURE_ROWS.filter(({ subgroup }) => !isGroup(subgroup) && !isGroup(subgroup.split(':')[1] ?? ''));
    const unnamed = parts.filter(
      ({ measure, subgroup }) => !isSameForAll(subgroup) && !ofMeasure(measure).includes(`\`${subgroup}\``),
    );
    expect(parts.length).toBeGreaterThan(80);
    expect(unnamed.map(({ measure, subgroup }) => `${measure} ${subgroup}`)).toEqual([]);
  });

  it('puts every measure that a report shows on the side on which the report has it', () => {
    const differing = MEASURES_SHOWN.filter(
      ({ measure, side }) => sideOf(measure) !== side && sideOf(measure) !== 'neither',
    );
    expect(differing.map(({ measure, side }) => `${measure} ${side}`)).toEqual([]);
    const shown = new Set(MEASURES_SHOWN.map(({ measure }) => measure));
    expect(MEASURE_IDS.filter((id) => id !== 'O5' && !shown.has(id))).toEqual([]);
  });

  it('has the way in which each state counts', () => {
    const rows = new Map(
      [...page.matchAll(/^\| `(\w+)` +\| ([a-z-]+) +\|/gm)].map(([, state, counts]) => [state, counts]),
    );
    for (const [state, { counts }] of Object.entries(REPORTING_RULES.states))
      expect(rows.get(state), state).toBe(counts);
  });
});
