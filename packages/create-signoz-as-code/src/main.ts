import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import confirm from '@inquirer/confirm';
import input from '@inquirer/input';
import { Command, CommanderError, Option } from 'commander';
import { type Answers, EXAMPLES, type Example, nameProblem, problems, urlProblem } from './answers.ts';
import { files, sandboxCommand } from './files.ts';
import { importsAll, isReady } from './ready.ts';

interface Options {
  readonly name?: string;
  readonly environments?: string;
  readonly url?: string;
  readonly swarm?: boolean;
  readonly example: Example;
  readonly fromLive?: boolean;
  readonly yes?: boolean;
  readonly install: boolean;
}

/** Makes a repository in the named folder, and returns the exit code. A folder with content is not changed. */
export async function main(argv: readonly string[]): Promise<number> {
  const command = new Command('create-signoz-as-code')
    .description('Makes a repository that runs SigNoz from typed definitions.')
    .argument('[folder]', 'where; it must be empty or not be there', '.')
    .option('--name <name>', "marks what the repository owns in SigNoz; the folder's name unless given")
    .option('--environments <names>', 'separated by commas; the first one is the default (production)')
    .option('--url <url>', 'where SigNoz answers (http://127.0.0.1:8080)')
    .option('--swarm', 'SigNoz and its collectors run on Docker Swarm, from this repository')
    .option('--no-swarm', 'SigNoz runs already (unless asked)')
    .addOption(new Option('--example <name>', 'what the definitions show').choices(EXAMPLES).default('minimal'))
    .option('--from-live', 'import what is in SigNoz; the key of an ADMIN is in SIGNOZ_API_KEY')
    .option('--no-install', 'write the files, and neither install nor check')
    .option('-y, --yes', 'ask nothing')
    .exitOverride();
  try {
    command.parse([...argv], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode;
    throw error;
  }
  const folder = resolve(command.args[0] ?? '.');
  const options = command.opts<Options>();
  if (existsSync(folder) && readdirSync(folder).some((name) => name !== '.git')) {
    console.error(`${folder} has something in it already: name an empty folder, or one that is not there.`);
    return 1;
  }
  const answers = await asked(folder, options);
  const wrong = [
    ...problems(answers),
    ...(options.fromLive && !options.install
      ? ['--from-live: the import has to be installed: leave out --no-install']
      : []),
  ];
  if (wrong.length > 0) {
    console.error(wrong.join('\n'));
    return 1;
  }
  for (const [path, content] of Object.entries(files(answers, ownVersion()))) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content, { flag: 'wx' });
  }
  if (options.install && !isReady(folder)) return 1;
  const isImported = !options.fromLive || importsAll(folder, answers);
  const to = relative(process.cwd(), folder);
  console.log(`
${answers.name} is ready. Next:

${to === '' ? '' : `  cd ${to}\n`}${options.install ? '' : '  npm install && npm run generate\n'}  export SIGNOZ_API_KEY=…        # of an ADMIN: SigNoz, Settings, API keys
${answers.swarm ? '  export CLICKHOUSE_PASSWORD=…   # README.md says what else a first apply needs\n' : ''}  export SLACK_WEBHOOK_URL=…     # where alerts go: definitions/alerts/channels/on-call.ts
  npx signoz-as-code plan        # what would change; changes nothing
  npx signoz-as-code apply       # shows it, asks, applies it
${answers.swarm ? '' : `\nNo SigNoz yet? \`${sandboxCommand(answers.environments)}\` starts something that answers as it does.`}`);
  return isImported ? 0 : 1;
}

async function asked(folder: string, options: Options): Promise<Answers> {
  const suggested = basename(folder)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '');
  const given = {
    name: options.name ?? (suggested || 'platform'),
    environments: options.environments ?? 'production',
    url: options.url ?? 'http://127.0.0.1:8080',
    swarm: options.swarm ?? false,
    example: options.example,
  };
  // Without a terminal nobody can answer.
  if (options.yes || !process.stdin.isTTY || !process.stdout.isTTY)
    return { ...given, environments: listed(given.environments) };
  return {
    name:
      options.name ??
      (await input({ message: 'Name', default: given.name, validate: (text) => nameProblem(text) ?? true })),
    environments: listed(
      options.environments ??
        (await input({
          message: 'Environments, separated by commas',
          default: given.environments,
          validate: (text) =>
            listed(text)
              .map(nameProblem)
              .find((problem) => problem !== undefined) ?? true,
        })),
    ),
    url:
      options.url ??
      (await input({ message: "SigNoz's URL", default: given.url, validate: (text) => urlProblem(text) ?? true })),
    swarm:
      options.swarm ??
      (await confirm({ message: 'Run SigNoz on Docker Swarm from this repository?', default: given.swarm })),
    example: given.example,
  };
}

function listed(text: string): readonly string[] {
  return text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function ownVersion(): string {
  const manifest = readFileSync(join(import.meta.dirname, '../package.json'), 'utf8');
  return (JSON.parse(manifest) as { readonly version: string }).version;
}
