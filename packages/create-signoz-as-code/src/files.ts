import type { Answers } from './answers.ts';

/** The files of a new repository, by their paths; `version` is that of signoz-as-code. */
export function files(answers: Answers, version: string): Readonly<Record<string, string>> {
  return {
    'package.json': `${JSON.stringify(manifest(answers, version), null, 2)}\n`,
    'tsconfig.json': TSCONFIG,
    '.gitignore': 'node_modules/\n.signoz-as-code/\n*.plan.json\n',
    'signoz.config.ts': config(answers),
    'definitions/telemetry/index.ts': CATALOGUE,
    'definitions/telemetry/attributes.ts': ATTRIBUTES,
    'definitions/telemetry/metrics.ts': METRICS,
    'definitions/telemetry/services.ts': SERVICES,
    'definitions/alerts/channels/on-call.ts': CHANNEL,
    'definitions/alerts/rules/slow-requests.ts': RULE,
    'definitions/dashboards/dashboards/requests.ts': DASHBOARD,
    '.github/workflows/check.yml': CHECK,
    '.github/workflows/plan.yml': plan(answers),
    '.github/workflows/apply.yml': apply(answers),
    '.github/workflows/drift.yml': drift(answers),
    'README.md': readme(answers),
    'AGENTS.md': AGENTS,
  };
}

function manifest({ name }: Answers, version: string): object {
  return {
    name,
    version: '0.0.0',
    private: true,
    type: 'module',
    engines: { node: '>=22.18' },
    imports: { '#catalogue': './definitions/telemetry/index.ts' },
    scripts: {
      generate: 'signoz-as-code generate',
      check: 'signoz-as-code check',
      test: 'signoz-as-code test',
      plan: 'signoz-as-code plan',
      apply: 'signoz-as-code apply',
    },
    dependencies: { 'signoz-as-code': version },
    devDependencies: { typescript: '7.0.2' },
  };
}

const TSCONFIG = `${JSON.stringify(
  {
    compilerOptions: {
      target: 'es2024',
      lib: ['es2024'],
      module: 'nodenext',
      types: [],
      strict: true,
      exactOptionalPropertyTypes: true,
      erasableSyntaxOnly: true,
      verbatimModuleSyntax: true,
      allowImportingTsExtensions: true,
      skipLibCheck: true,
      noEmit: true,
    },
    include: ['signoz.config.ts', 'definitions'],
  },
  null,
  2,
)}\n`;

function config({ name, environments, url }: Answers): string {
  const [first] = environments;
  return `import { secret, setting } from 'signoz-as-code/core';
import { defineProject, type Environment } from 'signoz-as-code/platform';

/** What the environments have in common. */
const common = {
  topology: 'single',
  contacts: { onCallEmail: 'oncall@example.com' },
  versions: {
    signoz: 'v0.108.0',
    collector: 'v0.129.12',
    clickhouse: '25.5.6',
    zookeeper: '3.7.1',
    caddy: '2.10.2',
    socketProxy: '0.4.1',
  },
  retention: { traces: '15d', metrics: '30d', logs: '15d' },
  collector: { memoryMiB: 1024, cpus: 1 },
  clickhouse: { memoryMiB: 4096, cpus: 2 },
} as const satisfies Partial<Environment>;

export default defineProject({
  name: '${name}',
  defaultEnvironment: '${first}',
  definitions: 'definitions/{concern}',
  environments: [
${environments
  .map(
    (environment, index) => `    {
      ...common,
      name: '${environment}',
      deployment: '${environment}',
      domain: '${new URL(url).host}',
      live: {
        signoz: { url: setting('${variable(environment, index, 'SIGNOZ_URL')}', '${url}'), apiKey: secret('${variable(environment, index, 'SIGNOZ_API_KEY')}') },
      },
    },`,
  )
  .join('\n')}
  ],
});
`;
}

/** The first environment has the plain name; the others have their own, so that none is taken for another. */
function variable(environment: string, index: number, name: string): string {
  return index === 0 ? name : `${environment.toUpperCase().replaceAll('-', '_')}_${name}`;
}

const CATALOGUE = `import type { Attribute, Catalogue, Metric, Service } from 'signoz-as-code/telemetry';
import * as attributes from './attributes.ts';
import * as metrics from './metrics.ts';
import * as services from './services.ts';

export { attributes, metrics, services };

/** What your telemetry is called. Definitions import it as #catalogue; a name that is not here is an error. */
export const catalogue: Catalogue = {
  services: Object.values<Service>(services),
  attributes: Object.values<Attribute>(attributes),
  metrics: Object.values<Metric>(metrics),
};
`;

const ATTRIBUTES = `import { defineAttribute } from 'signoz-as-code/telemetry';

export const serviceName = defineAttribute({
  name: 'service.name',
  type: 'string',
  context: 'resource',
  cardinality: 100,
  personal: false,
  description: 'The program that emitted it',
});
`;

const METRICS = `import { defineMetric } from 'signoz-as-code/telemetry';
import { serviceName } from './attributes.ts';

export const httpServerDuration = defineMetric({
  name: 'http.server.request.duration',
  instrument: 'histogram',
  unit: 's',
  temporality: 'cumulative',
  arrives: 'otlp',
  emitter: 'instrumentation',
  attributes: [serviceName],
  description: 'How long requests take, as OpenTelemetry instruments HTTP servers',
});
`;

const SERVICES = `// Your services, one a line:
//
//   import { defineService } from 'signoz-as-code/telemetry';
//   export const shop = defineService({ name: 'shop', owner: 'team-shop', runtime: 'node', description: 'Sells' });
//
// \`signoz-as-code check\` warns of each that no alert rule watches or no dashboard shows.
export {};
`;

const CHANNEL = `import { defineChannel } from 'signoz-as-code/alerts';
import { secret } from 'signoz-as-code/core';

export default defineChannel({
  name: 'on-call',
  slack: { send_resolved: true, api_url: secret('SLACK_WEBHOOK_URL'), channel: '#alerts' },
});
`;

const RULE = `import { attributes, metrics } from '#catalogue';
import { defineRule } from 'signoz-as-code/alerts';
import { percentile } from 'signoz-as-code/telemetry';
import onCall from '../channels/on-call.ts';

export default defineRule({
  name: 'Slow requests',
  queries: { A: percentile(95, metrics.httpServerDuration, { by: [attributes.serviceName] }) },
  unit: 's',
  when: { op: 'above', match: 'at-least-once' },
  thresholds: [{ severity: 'warning', target: 1, channels: [onCall] }],
  over: '5m',
  every: '1m',
  annotations: {
    summary: 'Requests are slow',
    description: 'One in twenty requests of {{.Labels.service.name}} takes longer than {{$threshold}} s: {{$value}} s',
    runbook: 'Open the dashboard "Requests" and look for the service, then for its slowest traces.',
    basis: 'A first guess. Replace it by what a normal week has.',
  },
  groupBy: [attributes.serviceName],
});
`;

const DASHBOARD = `import { attributes, metrics } from '#catalogue';
import { defineDashboard, timeSeries } from 'signoz-as-code/dashboards';
import { percentile } from 'signoz-as-code/telemetry';

export default defineDashboard({
  title: 'Requests',
  description: 'How long requests take',
  panels: {
    p95: timeSeries({
      title: 'P95 by service',
      unit: 's',
      queries: {
        A: percentile(95, metrics.httpServerDuration, { by: [attributes.serviceName], legend: '{{service.name}}' }),
      },
    }),
  },
});
`;

const SETUP = `      - uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2
        with:
          persist-credentials: false
      - uses: actions/setup-node@49933ea5288caeca8642d1e84afbd3f7d6820020 # v4.4.0
        with:
          node-version: 24
`;

const CHECK = `name: check
on:
  pull_request:
permissions:
  contents: read
jobs:
  check:
    runs-on: ubuntu-24.04
    timeout-minutes: 10
    steps:
${SETUP}      - run: npm ci
      - run: npx signoz-as-code test --format github
`;

function plan({ environments }: Answers): string {
  return `name: plan
on:
  pull_request:
permissions:
  contents: read
jobs:
${environments
  .map(
    (environment, index) => `  ${environment}:
    # A pull request from a fork gets no secrets, and its code must not.
    if: github.event.pull_request.head.repo.full_name == github.repository
    runs-on: ubuntu-24.04
    timeout-minutes: 10
    steps:
${SETUP}      - run: npm ci --omit=dev --omit=optional
      - name: Plan
        env:
          ${variable(environment, index, 'SIGNOZ_API_KEY')}: \${{ secrets.${variable(environment, index, 'SIGNOZ_PLAN_API_KEY')} }}
          SLACK_WEBHOOK_URL: \${{ secrets.SLACK_WEBHOOK_URL }}
        run: |
          code=0
          npx signoz-as-code plan --environment ${environment} --format markdown >> "$GITHUB_STEP_SUMMARY" || code=$?
          # 2: there are changes
          [ "$code" = 2 ] || exit "$code"
`,
  )
  .join('')}`;
}

function apply({ environments }: Answers): string {
  return `name: apply
on:
  workflow_dispatch:
permissions:
  contents: read
# One apply at a time, and none is cut off.
concurrency:
  group: apply
  cancel-in-progress: false
jobs:
${environments
  .map(
    (environment, index) => `  ${environment}:
    if: github.ref_name == github.event.repository.default_branch
    runs-on: ubuntu-24.04
    timeout-minutes: 60
    environment: ${environment}
    steps:
${SETUP}      - run: npm ci --omit=dev --omit=optional
      - run: npx signoz-as-code apply --environment ${environment} --yes
        env:
          ${variable(environment, index, 'SIGNOZ_API_KEY')}: \${{ secrets.${variable(environment, index, 'SIGNOZ_API_KEY')} }}
          SLACK_WEBHOOK_URL: \${{ secrets.SLACK_WEBHOOK_URL }}
`,
  )
  .join('')}`;
}

/** What was changed in SigNoz by hand ends the job with an error, which GitHub reports. */
function drift({ environments }: Answers): string {
  return `name: drift
on:
  schedule:
    - cron: "17 5 * * *"
  workflow_dispatch:
permissions:
  contents: read
jobs:
${environments
  .map(
    (environment, index) => `  ${environment}:
    runs-on: ubuntu-24.04
    timeout-minutes: 10
    steps:
${SETUP}      - run: npm ci --omit=dev --omit=optional
      - name: Drift
        env:
          ${variable(environment, index, 'SIGNOZ_API_KEY')}: \${{ secrets.${variable(environment, index, 'SIGNOZ_PLAN_API_KEY')} }}
          SLACK_WEBHOOK_URL: \${{ secrets.SLACK_WEBHOOK_URL }}
        run: npx signoz-as-code drift --environment ${environment} --format markdown >> "$GITHUB_STEP_SUMMARY"
`,
  )
  .join('')}`;
}

function readme({ name, environments, url }: Answers): string {
  return `# ${name}

What SigNoz runs here, as typed definitions. Environments: ${environments.join(', ')}; the first one is at ${url}.

\`\`\`sh
npm install
npm run generate      # definitions/ → generated/, which is committed
npm test              # types, check, and whether generated/ is current: what a pull request has to pass
\`\`\`

With a key of an ADMIN in \`SIGNOZ_API_KEY\` (SigNoz, Settings, API keys), and a webhook of Slack in \`SLACK_WEBHOOK_URL\`:

\`\`\`sh
npm run plan          # what would change in SigNoz; changes nothing
npm run apply         # shows the plan, asks, applies it
\`\`\`

- \`definitions/telemetry\` is the catalogue: services, attributes and metrics. Definitions import it as \`#catalogue\`.
- \`npx signoz-as-code import\` turns what is in SigNoz already into definitions.
- \`npx signoz-as-code sandbox\` starts something that answers as SigNoz does, to try an apply.
- \`npm install signoz-as-code@latest\`, then \`npm run generate\`, takes the next version; the difference in generated/ is what it changes.

In GitHub the workflow \`check\` needs nothing. \`plan\` reads the secret \`SIGNOZ_PLAN_API_KEY\` (of a VIEWER), \`apply\` the
secret \`SIGNOZ_API_KEY\` of the environment; it is started by hand. \`drift\` runs daily with the key of \`plan\` and fails
where somebody changed by hand what is defined here. All three read \`SLACK_WEBHOOK_URL\`.
`;
}

const AGENTS = `# For assistants

- Change files in \`definitions/\` and \`signoz.config.ts\` only. Never edit \`generated/\`: run \`npm run generate\`.
- After a change run \`npm run generate\` and \`npm test\`, and commit \`generated/\` with the definitions.
- \`npx signoz-as-code check --format json\` gives every diagnostic with file, field and hint. \`generate\`, \`plan\`, \`apply\`,
  \`drift\`, \`import\` and \`doctor\` take \`--format json\` too.
- Names of metrics, attributes and services come from \`#catalogue\`; add what is missing to \`definitions/telemetry\`.
- Secrets are names: \`secret('SLACK_WEBHOOK_URL')\`. Never write a value into a file.
- Never run \`apply\`, \`rollback\` or \`release\`, and never pass \`--allow\`, \`--adopt\` or \`--prune\`, unless a person asked for
  exactly that. \`plan\` changes nothing.
`;
