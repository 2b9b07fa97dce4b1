import { report } from '@eurodac-sim/report';
import type { FuzzTarget } from './fuzz-target.ts';
import { bytesOf, textOf, Unsound } from './fuzz-target.ts';

/** Between the files of a results folder in one input. */
const BETWEEN = '\n%%\n';
const POINT = '"{""searchPractice"":""as-2013""}"';

const MANIFEST = JSON.stringify(
  {
    ...{ format: 'eurodac-sim results', formatVersion: 1, name: 'a', seed: 1, replications: 2 },
    scenario: {
      ...{ title: 'A title', question: 'Which?', because: 'an example', policies: ['rules-2013', 'rules-2024'] },
      ...{ baseline: 'rules-2013', replications: 2, seed: 1, grid: { searchPractice: ['as-2013'] } },
    },
    parameters: [
      {
        ...{ parameter: 'claim.share', value: 0.4, low: 0.1, high: 0.6, unit: 'share', source: 'A table' },
        ...{ url: 'https://example.org/table', basis: 'assumption', confidence: 'low', note: 'A note.' },
      },
    ],
    expectations: [
      {
        ...{ measure: 'O1', subgroup: 'all', policy: 'rules-2024', is: 'greater-than', than: 'rules-2013' },
        ...{ because: 'More is stored.', verdict: 'held', mean: 0.1, low: 0.05, high: 0.15, replications: 2 },
      },
    ],
    ruleSets: { 'rules-2013': 'a'.repeat(64), 'rules-2024': 'b'.repeat(64) },
    derived: { matchers: {} },
  },
  null,
  1,
);

const rows = (line: (policy: string) => string): string => ['rules-2013', 'rules-2024'].map(line).join('\n');

const SEED = [
  MANIFEST,
  `scenario,policy,point,replication,measure,subgroup,value,numerator,denominator,unit\n${rows((policy) => `a,${policy},${POINT},0,O1,all,0.25,1,4,share`)}`,
  `scenario,policy,baseline,point,measure,subgroup,mean,low,high,replications\na,rules-2024,rules-2013,${POINT},O1,all,0.08,0.06,0.09,2`,
  `scenario,policy,point,replication,cause,count,share,shapley\n${rows((policy) => `a,${policy},${POINT},0,not-encountered,3,0.75,0.5`)}`,
  `scenario,policy,point,measure,subgroup,median,p05,p95,mean,replications,numerator,denominator,pooled,pooledLow,pooledHigh,why\n${rows((policy) => `a,${policy},${POINT},O1,all,0.2,0.1,0.3,0.2,2,2,8,0.25,0.2,0.3,`)}`,
].join(BETWEEN);

/** What would run, or load something, where it stood in a page as it stands in the input. */
const LIVE = /<script>alert|<img src=x|onerror="|href="javascript:|[\u202e\u2066]/;

const results: FuzzTarget = {
  name: 'results',
  refusals: ['MalformedResults'],
  open: () => ({
    seeds: [bytesOf(SEED)],
    read: (bytes) => {
      const [manifest = '', outcomes = '', differences = '', losses = '', summary = ''] = textOf(bytes).split(BETWEEN);
      const { html, figures } = report({ manifest, outcomes, differences, losses, summary });
      for (const text of [html, ...Object.values(figures)]) {
        const live = LIVE.exec(text);
        if (live !== null) throw new Unsound(`the page has ${JSON.stringify(live[0])} as it stands in the input`);
      }
      return html.length;
    },
  }),
};

/** Readers of results folders. */
export const RESULTS_TARGETS: readonly FuzzTarget[] = [results];
