/**
 * The direction of imports (docs/decisions/0002, 0158): cli → engine → concern → lineage → queries → catalogue → core,
 * and concern → signoz-client, platform → core.
 * A concern never imports another concern, plan and apply never import a definition, and only tests reach sideways.
 */
const concerns = [
  'collector-config',
  'dashboards',
  'alerts',
  'access',
  'metadata',
  'retention',
  'compose',
  'applied-catalogue',
];
const inTests = '/test/|\\.test\\.ts$';
const layer = (from, allowed) => ({
  name: `${from.replace(/[^a-z-]/g, '')}-imports-down`,
  severity: 'error',
  from: { path: `^packages/${from}/(src|definitions)/`, pathNot: inTests },
  to: { path: '^packages/', pathNot: [`^packages/${from}/`, ...allowed.map((name) => `^packages/${name}/`)] },
});
/** What a project defines may call the presets, wherever its definitions lie. */
const definitionsOf = (from, allowed) => ({
  ...layer(from, [...allowed, 'presets', 'slo']),
  name: `${from.replace(/[^a-z-]/g, '')}-definitions-import-down`,
  from: { path: `^packages/${from}/definitions/`, pathNot: inTests },
});
const sourceOf = (from, allowed) => ({
  ...layer(from, allowed),
  from: { path: `^packages/${from}/src/`, pathNot: inTests },
});
const both = (from, allowed) => [sourceOf(from, allowed), definitionsOf(from, allowed)];

export default {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    layer('core', []),
    layer('platform', ['core']),
    layer('catalogue', ['core']),
    layer('queries', ['core', 'catalogue']),
    layer('lineage', ['core', 'ottl', 'catalogue', 'queries']),
    ...both('telemetry', ['core', 'catalogue', 'queries']),
    layer('signoz-client', ['core', 'expr-lang']),
    layer('expr-lang', []),
    layer('ottl', []),
    layer('checker', []),
    layer('sandbox', ['expr-lang']),
    layer('instrumentation', []),
    layer('presets', ['core', 'platform', 'catalogue', 'telemetry', 'signoz-client', ...concerns]),
    layer('slo', ['core', 'platform', 'catalogue', 'queries', 'signoz-client', 'presets', 'alerts', 'dashboards']),
    layer('probe', ['core', 'platform']),
    layer('backtest', ['core', 'catalogue', 'expr-lang', 'signoz-client']),
    layer('rule-tests', ['core', 'platform', 'probe', 'catalogue', 'queries', 'alerts', 'backtest', 'signoz-client']),
    layer('preview', ['core', 'signoz-client', 'platform', 'catalogue', 'compose', 'dashboards', 'backtest']),
    layer('doctor', ['core', 'platform', 'probe', 'compose', 'signoz-client']),
    layer('engine', [
      'core',
      'platform',
      'backtest',
      'catalogue',
      'queries',
      'lineage',
      'signoz-client',
      'checker',
      'probe',
      'rule-tests',
      ...concerns,
    ]),
    ...concerns.flatMap((concern) =>
      both(concern, [
        'core',
        'platform',
        'probe',
        'catalogue',
        'queries',
        'lineage',
        'telemetry',
        'signoz-client',
        'expr-lang',
        'ottl',
      ]),
    ),
    {
      name: 'telemetry-is-for-definitions',
      comment: 'What is reusable asks the packages themselves (docs/decisions/0159).',
      severity: 'error',
      from: { path: '^packages/[^/]+/src/', pathNot: '^packages/(telemetry|presets)/' },
      to: { path: '^packages/telemetry/' },
    },
    {
      name: 'source-never-imports-definitions',
      comment:
        'What is reusable does not depend on what one project defines; it is loaded from the project at run time.',
      severity: 'error',
      from: { path: '^packages/[^/]+/src/' },
      to: { path: '^packages/[^/]+/definitions/' },
    },
    {
      name: 'live-side-never-imports-definitions',
      comment: 'What was reviewed in generated/ is what is deployed.',
      severity: 'error',
      from: { path: '^packages/(engine/src/live|cli/src/commands/(plan|apply|drift))\\.ts$' },
      to: { path: '^packages/[^/]+/definitions/', reachable: true },
    },
    {
      name: 'live-side-never-compiles',
      comment: 'Plan and apply know artifacts, not how they are made (docs/decisions/0070).',
      severity: 'error',
      from: { path: `^packages/(${concerns.join('|')})/src/live\\.ts$` },
      to: { path: `^packages/(${concerns.join('|')})/src/[a-z/-]*(compile|concern|authoring)\\.ts$`, reachable: true },
    },
    {
      name: 'concerns-are-listed-once',
      comment: 'engine/src/concerns.ts lists them (docs/decisions/0168); everything else goes through that list.',
      severity: 'error',
      from: { path: '^packages/(engine|cli)/src/', pathNot: '^packages/engine/src/concerns\\.ts$' },
      to: { path: '^packages/[^/]+/src/concern\\.ts$' },
    },
    {
      name: 'concerns-are-loaded-where-used',
      comment: 'Plan and apply import the list of concerns and load their live sides only.',
      severity: 'error',
      from: { path: '^packages/engine/src/concerns\\.ts$' },
      to: { path: `^packages/(${concerns.join('|')})/`, dependencyTypesNot: ['dynamic-import'] },
    },
    {
      name: 'pure-side-touches-nothing',
      comment: 'Definitions, checks and compilers read no files, no network and no clock.',
      severity: 'error',
      from: {
        path: [
          '^packages/[^/]+/definitions/',
          '^packages/[^/]+/src/(define|check|compile)\\.ts$',
          '^packages/[^/]+/src/[^/]+/(define|check|compile)\\.ts$',
        ],
      },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?(path|crypto)$' },
    },
    {
      name: 'not-to-dev-dependencies',
      severity: 'error',
      from: { path: '^packages/[^/]+/(src|definitions)/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg'], pathNot: '^packages/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|test|fixtures|node_modules/(?!@signoz-as-code))/' },
    parser: 'swc',
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.mjs', '.js', '.json'],
    },
    builtInModules: {},
  },
};
