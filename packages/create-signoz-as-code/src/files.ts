import type { Answers } from './answers.ts';
import { definitions } from './definitions.ts';
import { variable } from './variables.ts';
import { workflows } from './workflows.ts';

/** The files of a new repository, by their paths; `version` is that of signoz-as-code. */
export function files(answers: Answers, version: string): Readonly<Record<string, string>> {
  return {
    'package.json': `${JSON.stringify(manifest(answers, version), null, 2)}\n`,
    'tsconfig.json': TSCONFIG,
    '.gitignore': 'node_modules/\n.signoz-as-code/\n*.plan.json\n',
    'signoz.config.ts': config(answers),
    ...definitions(answers),
    ...workflows(answers),
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

function config({ name, environments, url, swarm }: Answers): string {
  const [first] = environments;
  return `import { secret, setting } from 'signoz-as-code/core';
import { ${swarm ? 'clusterName, ' : ''}defineProject, type Environment } from 'signoz-as-code/platform';

/** Common to all environments. */
const common = {
  topology: 'single',
  contacts: { onCallEmail: 'oncall@example.com' },
${swarm ? "  mail: 'none', // or { smarthost: 'smtp.example.com:587', from: …, username: … }\n" : ''}  versions: {
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
  .map((environment, index) => {
    const named = (variableName: string) => variable(environment, index, variableName);
    return `    {
      ...common,
      name: '${environment}',
      deployment: '${environment}',
      domain: '${new URL(url).hostname}',
      live: {
        signoz: { url: setting('${named('SIGNOZ_URL')}', '${url}'), apiKey: secret('${named('SIGNOZ_API_KEY')}') },
${
  swarm
    ? `        clickhouse: {
          url: setting('${named('CLICKHOUSE_URL')}', 'http://clickhouse:8123'),
          username: 'signoz',
          password: secret('${named('CLICKHOUSE_PASSWORD')}'),
          cluster: clusterName,
        },
        swarm: { stack: 'signoz'${index === 0 ? '' : `, context: '${environment}'`} },
`
    : ''
}      },
    },`;
  })
  .join('\n')}
  ],
});
`;
}

/** The start command names an environment, because its own default is `local`. */
export function sandboxCommand([first]: Answers['environments']): string {
  return `npx signoz-as-code sandbox${first === 'local' ? '' : ` --environment ${first}`}`;
}

const SWARM = `- Domain, mail, memory, versions and retention of the stack are in \`signoz.config.ts\`. Environments after the first one are
  reached through a Docker context of their name (\`docker context create\`).
- Once, before the first apply, create the secrets and label the nodes that the head of
  \`generated/<environment>/compose/compose.yaml\` names.
`;

/** ClickHouse enforces the retention. */
const RETENTION = `- Retention is planned where \`signoz.config.ts\` names ClickHouse: \`live: { clickhouse: { url, username, password } }\`.
`;

function readme({ name, environments, url, swarm }: Answers): string {
  return `# ${name}

What SigNoz runs here, as typed definitions. Environments: ${environments.join(', ')}; the first one is at ${url}.

\`\`\`sh
npm install
npm run generate      # definitions/ → generated/, which is committed
npm test              # types, check, and whether generated/ is current: what a pull request has to pass
\`\`\`

With a key of an ADMIN in \`SIGNOZ_API_KEY\` (SigNoz, Settings, API keys), and a webhook of Slack in \`SLACK_WEBHOOK_URL\`${swarm ? ',\nthe password of ClickHouse in `CLICKHOUSE_PASSWORD`, and Docker at a manager of the swarm' : ''}:

\`\`\`sh
npm run plan          # what would change in SigNoz; changes nothing
npm run apply         # shows the plan, asks, applies it
\`\`\`

- \`definitions/telemetry\` is the catalogue: services, attributes and metrics. Definitions import it as \`#catalogue\`.
- What begins with \`signoz\` in \`definitions\` is a preset, which you change by name:
  \`signoz${swarm ? 'Stack({ services: { caddy: false } })' : 'Dashboards({}, { apm: false })'}\`.
${swarm ? SWARM : RETENTION}- \`npx signoz-as-code import\` turns what is in SigNoz already into definitions.
${swarm ? '' : `- \`${sandboxCommand(environments)}\` starts something that answers as SigNoz does, to try an apply.\n`}- \`npm install signoz-as-code@latest\`, then \`npm run generate\`, takes the next version; the difference in generated/ is what it changes.

In GitHub the workflow \`check\` needs nothing. \`plan\` reads the secret \`SIGNOZ_PLAN_API_KEY\` (of a VIEWER), \`apply\` the
secret \`SIGNOZ_API_KEY\` of the environment; it is started by hand. \`drift\` runs daily with the key of \`plan\` and fails
where somebody changed by hand what is defined here. All three read \`SLACK_WEBHOOK_URL\`.
${swarm ? '\nThe variable `SIGNOZ_RUNNER` names a runner that reaches ClickHouse (variable `CLICKHOUSE_URL`, secret `CLICKHOUSE_PASSWORD`)\nand the swarm.\n' : ''}`;
}

const AGENTS = `# For assistants

- Change files in \`definitions/\` and \`signoz.config.ts\` only. Never edit \`generated/\`: run \`npm run generate\`.
- After a change run \`npm run generate\` and \`npm test\`, and commit \`generated/\` with the definitions.
- Every command answers with JSON: \`npx signoz-as-code <command> --format json\`. \`check\` gives every diagnostic with file,
  field and hint; \`test\` the steps that failed; \`generate --frozen\` the stale files; \`plan\` its changes; \`drift\`,
  \`import\`, \`doctor\`, \`impact\`, \`upgrade\`, \`backtest\`, \`limits\`, \`suggest\`, \`telemetry verify\`, \`simulate\` and \`lock\` what their text says.
  The JSON Schema of each answer is \`node_modules/signoz-as-code/packages/cli/schema/<command>.schema.json\`.
- Exit codes: 0 nothing to do, or done; 1 an error; 2 there are changes. An error answers with \`diagnostics\` or \`error\`.
- Names of metrics, attributes and services come from \`#catalogue\`; add what is missing to \`definitions/telemetry\`.
- Secrets are names: \`secret('SLACK_WEBHOOK_URL')\`. Never write a value into a file.
- Never run \`apply\`, \`rollback\` or \`release\`, and never pass \`--allow\`, \`--adopt\` or \`--prune\`, unless a person asked for
  exactly that. \`plan\` changes nothing.
`;
