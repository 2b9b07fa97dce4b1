// Which package may import which: design and reasons in ARCHITECTURE.md. Run by test/architecture, which asserts that
// every source file was among the modules it read.
const mayUse = {
  primitives: [],
  law: ['primitives'],
  fingerprint: ['primitives'],
  matching: ['primitives', 'fingerprint'],
  'central-system': ['primitives', 'law', 'fingerprint', 'matching'],
  simulation: ['primitives', 'law', 'fingerprint', 'matching', 'central-system'],
  experiment: ['primitives', 'law', 'fingerprint', 'matching', 'central-system', 'simulation'],
  properties: ['primitives', 'law', 'fingerprint', 'matching', 'central-system', 'simulation', 'experiment'],
  validation: ['primitives', 'law', 'fingerprint', 'matching', 'central-system', 'simulation', 'experiment'],
  cluster: ['primitives', 'experiment'],
  report: ['primitives', 'experiment', 'validation'],
  cli: [
    'primitives',
    'law',
    'fingerprint',
    'matching',
    'central-system',
    'simulation',
    'experiment',
    'properties',
    'validation',
    'report',
    'cluster',
  ],
};
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
const code = { pathNot: '[.]test[.]ts$' };

export default {
  forbidden: [
    forbid('no-cycles', 'Two files that need each other are one concept.', {}, { circular: true }),
    ...Object.entries(mayUse).map(([name, allowed]) =>
      forbid(
        `${name}-may-use`,
        `${name} may use: ${allowed.join(', ') || 'nothing of ours'}.`,
        { path: `^packages/${name}/` },
        { path: '^packages/', pathNot: `^packages/(${[name, ...allowed].join('|')})/` },
      ),
    ),
    forbid(
      'search-is-an-argument',
      'These packages know the type of a search, never a matcher.',
      { ...code, path: '^packages/(central-system|simulation)/' },
      { path: '^packages/matching/', dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'report-reads-files',
      'A page is made from files, never from a live object.',
      { ...code, path: '^packages/report/' },
      { path: '^packages/(experiment|validation)/', dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'front-door-only',
      'Another package is entered through src/<package>.ts.',
      { path: '^packages/([^/]+)/' },
      { path: '^packages/[^/]+/src/.+', pathNot: ['^packages/$1/', '^packages/([^/]+)/src/\\1[.]ts$'] },
    ),
    forbid(
      'pure',
      'These packages do no input or output and start no threads, so that they run in a browser.',
      {
        path: '^packages/(primitives|law|fingerprint|central-system|simulation|matching)/',
        pathNot: ['[.]test[.]ts$', '^packages/matching/src/workers/', '^packages/matching/tuning/'],
      },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'container-in-cli',
      'Only the composition root knows the container.',
      { pathNot: '^packages/cli/src/composition-root[.]ts$' },
      { path: 'node_modules/(tsyringe|reflect-metadata)/' },
    ),
    forbid('resolvable', 'Every import leads somewhere.', {}, { couldNotResolve: true }),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^packages/[^/]+/dist/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.mjs', '.js', '.json'],
    },
  },
};
