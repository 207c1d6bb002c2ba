/** Who may import whom, types included: the table of docs/architecture.md, as a check. */
const mayImport = {
  domain: [],
  locales: [],
  reference: [],
  api: ['domain'],
  outlook: ['domain'],
  'sign-in': ['domain'],
  store: ['domain'],
  connectors: ['domain'],
  authority: ['domain'],
  capture: ['domain', 'api', 'outlook', 'sign-in'],
  ui: ['domain', 'api', 'locales'],
  taskpane: ['domain', 'api', 'outlook', 'sign-in', 'capture', 'locales', 'ui'],
  desk: ['domain', 'api', 'sign-in', 'locales', 'ui'],
  commands: ['domain', 'outlook', 'capture', 'locales'],
  launchevent: ['domain', 'api', 'outlook', 'sign-in', 'locales'],
  server: ['domain', 'api', 'store', 'connectors', 'reference', 'locales'],
  cli: ['domain', 'api', 'store', 'connectors', 'reference', 'server', 'locales', 'mail'],
  mail: ['domain'],
  emulator: ['domain', 'mail'],
};

const layers = Object.entries(mayImport).map(([layer, allowed]) => ({
  name: `${layer}-imports-only-${allowed.join('-') || 'nothing-of-ours'}`,
  severity: 'error',
  from: { path: `^src/${layer}/` },
  to: { path: '^(src|scripts|sample|bench|tests)/', pathNot: `^src/(${[layer, ...allowed].join('|')})/` },
}));

export default {
  forbidden: [
    ...layers,
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'the-typed-client-keeps-zod-out-of-the-browser',
      severity: 'error',
      from: { path: '^src/(api/(client|operations)|outlook|capture|ui|taskpane|commands|launchevent|desk|sign-in)' },
      to: { path: 'node_modules/zod', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'every-source-file-has-a-layer-of-the-table',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/(${Object.keys(mayImport).join('|')})/` },
      to: {},
    },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|build)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.tests.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.d.ts'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
};
