import type { Answers } from './answers.ts';
import { definitions } from './definitions.ts';
import { variable } from './variables.ts';
import { versionsFor } from './versions.ts';
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

function config({ name, environments, url, signoz, swarm }: Answers): string {
  const [first] = environments;
  const { collector, clickhouse } = versionsFor(signoz);
  return `import { secret, setting } from 'signoz-as-code/core';
import { ${swarm ? 'clusterName, ' : ''}defineProject, type Environment } from 'signoz-as-code/platform';

/** Common to all environments. */
const common = {
  topology: 'single',
  contacts: { onCallEmail: 'oncall@example.com' },
${swarm ? "  mail: 'none', // or { smarthost: 'smtp.example.com:587', from: …, username: … }\n" : ''}  versions: {
    signoz: '${signoz}',
    collector: '${collector}',
    clickhouse: '${clickhouse}',
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

const SWARM = `- \`signoz.config.ts\` sets the stack's domain, mail, memory, versions and retention. Each environment after the first one
  needs a Docker context of its name (\`docker context create\`).
- Before the first apply, create the secrets and label the nodes. The comment at the top of
  \`generated/<environment>/compose/compose.yaml\` lists them.
`;

/** ClickHouse enforces the retention. */
const RETENTION = `- Retention is applied to ClickHouse. Add its address to \`signoz.config.ts\`: \`live: { clickhouse: { url, username, password } }\`.
  Without it, plans report retention as not compared.
`;

function readme({ name, environments, url, swarm }: Answers): string {
  return `# ${name}

SigNoz from typed definitions: alerts, dashboards, retention${swarm ? ', collectors and the stack' : ''}.
Environments: ${environments.join(', ')}. SigNoz of ${environments[0]}: ${url}.

\`\`\`sh
npm install
npm run generate      # definitions/ → generated/, which is committed
npm test              # types, checks, and whether generated/ is current: the same as in a pull request
\`\`\`

Two variables are needed for a plan. \`SIGNOZ_API_KEY\` is a key of an ADMIN; \`npx signoz-as-code plan\` says where SigNoz makes one.
\`SLACK_WEBHOOK_URL\` is the webhook of the channel in \`definitions/alerts/channels/on-call.ts\`.${swarm ? '\nThe stack also needs `CLICKHOUSE_PASSWORD`, and a Docker client that reaches a manager of the swarm.' : ''}

\`\`\`sh
npm run plan          # what would change in SigNoz; changes nothing
npm run apply         # shows the plan, asks, applies it
\`\`\`

${
  swarm
    ? ''
    : `No SigNoz yet? Run \`${sandboxCommand(environments)}\` in another terminal: it starts a server with SigNoz's API.
While it runs, \`plan\` and \`apply\` use it and need no variables.

`
}- \`definitions/telemetry\` is the catalogue: services, attributes and metrics. Definitions import it as \`#catalogue\`.
- A call that begins with \`signoz\` in \`definitions\` is a preset. Change its parts by name:
  \`signoz${swarm ? 'Stack({ services: { caddy: false } })' : 'Dashboards({}, { apm: false })'}\`.
${swarm ? SWARM : RETENTION}- \`npx signoz-as-code import\` writes definitions for existing resources in SigNoz.
- Upgrade with \`npm install signoz-as-code@latest\` and \`npm run generate\`. The diff of generated/ shows what changes.

GitHub workflows:

- \`check\` runs for each pull request and needs no secrets.
- \`plan\` reads the secret \`SIGNOZ_PLAN_API_KEY\`, a key of a VIEWER.
- \`apply\` is started by hand and reads the environment's secret \`SIGNOZ_API_KEY\`.
- \`drift\` runs daily with the key of \`plan\`. It fails when somebody changed a managed resource by hand.

\`plan\`, \`apply\` and \`drift\` also read the secret \`SLACK_WEBHOOK_URL\`.
${swarm ? '\nThe variable `SIGNOZ_RUNNER` names a runner that reaches ClickHouse (variable `CLICKHOUSE_URL`, secret `CLICKHOUSE_PASSWORD`)\nand the swarm.\n' : ''}`;
}

const AGENTS = `# For assistants

- Edit files in \`definitions/\` and \`signoz.config.ts\` only. Never edit \`generated/\`: run \`npm run generate\`.
- After a change run \`npm run generate\` and \`npm test\`, and commit \`generated/\` with the definitions.
- Take names of metrics, attributes and services from \`#catalogue\`. Add what is missing to \`definitions/telemetry\`.
- Secrets are names: \`secret('SLACK_WEBHOOK_URL')\`. Never write a value into a file.

## Commands that answer with JSON

\`npx signoz-as-code <command> --format json\`. Exit codes: 0 success, or nothing to do; 1 an error; 2 there are changes.
A command that fails writes \`diagnostics\` or \`error\` instead of its answer. The JSON Schema of each answer is
\`node_modules/signoz-as-code/packages/cli/schema/<command>.schema.json\`; \`<command> --help\` shows examples.

| command | answer |
|---|---|
| \`check\`, \`check-collector <files>\` | \`diagnostics\`, each with code, severity, message, file, field and hint |
| \`test\` | \`failed\`: the steps that failed; \`diagnostics\`; \`stale\` files |
| \`generate --frozen\` | the paths in generated/ that are stale |
| \`plan\` | \`changes\` with their effects, \`obstacles\`, the allowances that it needs |
| \`apply\`, \`rollback\`, \`release\` | \`outcomes\`: the outcome of each change |
| \`drift\`, \`import\`, \`upgrade --to <version>\`, \`doctor\`, \`impact <name>\`, \`telemetry verify\`, \`backtest\`, \`limits\`, \`suggest <rule>\`, \`test-rules\`, \`simulate <file>\`, \`lock\` | the same information as their text output |
| \`sandbox\`, \`preview\` | a \`url\`; they then run until you stop them. \`preview --out\`: the files that it wrote |

## Do not

- Do not run \`apply\`, \`rollback\` or \`release\`, and do not pass \`--allow\`, \`--adopt\`, \`--prune\`, \`--remove\` or
  \`--break-lock\`, unless a person asked for exactly this. \`plan\` and \`drift\` change nothing in SigNoz.
- Do not silence a diagnostic with \`uncatalogued\` or \`unchecked\` to make a check pass: correct the definition, or ask.
- Do not remove \`protect: true\`.
`;
