import { falseLaws, laws } from '@eurodac-sim/properties';

const rows = (list: typeof laws): readonly string[] => [
  '| law | statement | source |',
  '| --- | --- | --- |',
  ...list.map(({ name, statement, source }) => `| ${name} | ${statement} | ${source} |`),
];

/** The page that lists every law, and the sentences that seem to be laws and are none. */
export const lawListPage = (): string =>
  [
    '# Named laws',
    '',
    'Written by `node test/law-oracle/write-law-list.ts > docs/named-laws.md`; a test compares it.',
    '',
    'A law is a sentence that one case can refute. `eurodac-sim laws` tries each on a thousand random cases and shrinks what refutes it to the smallest story. It has held only if its cases were of the kinds it asks for; otherwise it was not exercised. How to test an engine or a reform with them: [for researchers](researchers.md). Which mistake each of them alone tells: [mutants](law-mutants.md).',
    '',
    `## The ${laws.length} laws`,
    '',
    ...rows(laws),
    '',
    '## What seems to be a law and is none',
    '',
    'Each of these follows from a recital or from a sense of justice, and the articles say otherwise. `eurodac-sim laws --law NAME` prints the smallest case.',
    '',
    ...rows(falseLaws),
    '',
  ].join('\n');
