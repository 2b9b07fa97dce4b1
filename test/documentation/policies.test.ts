import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CategoryRules, Citation, DatasetCategory, PolicyName, StorageRule } from '@eurodac-sim/law';
import { citationText, DATASET_CATEGORIES, EVENT_CATEGORIES, hits, POLICY_NAMES, ruleSet } from '@eurodac-sim/law';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../architecture/sources.ts';

const PAGE = join(ROOT, 'docs', 'policies.md');
const START = '<!-- generated from the rule sets: start -->';
const END = '<!-- generated from the rule sets: end -->';

/** A citation, with how far the provision was read where it was not read in its own words. */
function cited(citation: Citation): string {
  return citation.evidence === 'read' ? citationText(citation) : `${citationText(citation)} (${citation.evidence})`;
}

/** A table with columns padded to their widest cell, as the formatter leaves it. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, i) => Math.max(...[head, ...rows].map((row) => row[i]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

function compared(categories: readonly DatasetCategory[]): string {
  if (categories.length === 0) return 'nothing';
  return categories.length === DATASET_CATEGORIES.length
    ? 'all categories'
    : categories.map((one) => `\`${one}\``).join(', ');
}

function lasts({ lasts: period }: StorageRule): string {
  return 'years' in period ? `${period.years} years` : `${period.months} months`;
}

function categoryRow(category: string, rules: CategoryRules): readonly string[] {
  const { taking, comparedAgainst, stored, recordedAs } = rules;
  const citations = new Set([rules.takingCitation, rules.comparisonCitation, rules.storageCitation].map(cited));
  return [
    recordedAs === category ? `\`${category}\`` : `\`${category}\`, recorded as \`${recordedAs}\``,
    taking,
    compared(comparedAgainst),
    stored === null ? 'not stored' : lasts(stored),
    stored === null ? '' : stored.from,
    [...citations].join('; '),
  ];
}

function section(name: PolicyName): string {
  const rules = ruleSet(name);
  const { value, citation } = rules.minimumAgeYears;
  const head = ['Category', 'Prints taken', 'Compared on entry with', 'Stored for', 'Counted from', 'Articles'];
  const rows = EVENT_CATEGORIES.map((category) => categoryRow(category, rules.categories[category]));
  const age = `Minimum age: ${value} completed years, ${cited(citation)}.`;
  return `### ${name}\n\n${rules.title}. ${age}\n\n${table(head, rows)}`;
}

const generated = (): string => `${START}\n\n${POLICY_NAMES.map(section).join('\n\n')}\n\n${END}`;

describe('docs/policies.md', () => {
  it(`has the rules of all ${POLICY_NAMES.length} policies as the code has them`, () => {
    const page = readFileSync(PAGE, 'utf8');
    const [start, end] = [page.indexOf(START), page.indexOf(END)];
    expect(start).toBeGreaterThan(0);
    expect(end).toBeGreaterThan(start);
    const updated = `${page.slice(0, start)}${generated()}${page.slice(end + END.length)}`;
    if (process.env['UPDATE_DOCS'] === '1') writeFileSync(PAGE, updated);
    else expect(page, 'UPDATE_DOCS=1 vitest run test/documentation/policies.test.ts rewrites it').toBe(updated);
  });
});

describe('what docs/policies.md and docs/model.md say of the policies', () => {
  const AT_FIRST = ['APPLICANT', 'IRREGULAR_CROSSING', 'SAR_DISEMBARKED'] as const;

  it.each(POLICY_NAMES)('%s takes and stores whoever can be met first, with a claim or without', (name) => {
    for (const category of AT_FIRST) {
      const { taking, stored } = ruleSet(name).categories[category];
      expect([taking, stored === null]).toEqual(['must', false]);
    }
  });

  it.each(['age-14', 'age-6'] as const)('at %s, claim-2024 leaves applicants as they are', (age) => {
    const [before, after] = [ruleSet(`${age}-claim-2013`), ruleSet(`${age}-claim-2024`)];
    expect(after.categories.APPLICANT).toEqual(before.categories.APPLICANT);
    expect(after.minimumAgeYears).toEqual(before.minimumAgeYears);
    for (const category of AT_FIRST)
      expect(after.categories[category].stored).toEqual(before.categories[category].stored);
  });

  it('under the law of 2013 a search of illegal stay does not cover a border dataset, under the others it does', () => {
    const request = { category: 'ILLEGAL_STAY', memberState: 'DE', includeOwnData: false } as const;
    const border = [{ dataset: { memberStateOfOrigin: 'GR', category: 'IRREGULAR_CROSSING' }, score: 1 } as const];
    const covering = POLICY_NAMES.filter((name) => hits(ruleSet(name), request, border).length === 1);
    expect(covering).toEqual(['council-2017', 'rules-2024', 'age-14-claim-2024', 'age-6-claim-2024']);
  });

  it('age-14-claim-2013 is the law of 2013 under another name', () => {
    const { name: _name, title: _title, ...cell } = ruleSet('age-14-claim-2013');
    const { name: _otherName, title: _otherTitle, ...law } = ruleSet('rules-2013');
    expect(cell).toEqual(law);
  });
});
