import { lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import confirm from '@inquirer/confirm';
import input from '@inquirer/input';
import { unwritten } from '@signoz-as-code/core/refusals';
import { Command, CommanderError, Option } from 'commander';
import { type Answers, EXAMPLES, type Example, MOST_OF_A_NAME, nameProblem, problems, urlProblem } from './answers.ts';
import { files, sandboxCommand } from './files.ts';
import { importsAll, isReady } from './ready.ts';
import { isNewer, isTooOld, isVersion, newest, oldest, tagged, versionAt } from './versions.ts';

interface Options {
  readonly name?: string;
  readonly environments?: string;
  readonly url?: string;
  readonly signoz?: string;
  readonly swarm?: boolean;
  readonly example: Example;
  readonly fromLive?: boolean;
  readonly yes?: boolean;
  readonly install: boolean;
}

/** Makes a repository in the named folder, and returns the exit code. A folder with content is not changed. */
export async function main(argv: readonly string[]): Promise<number> {
  const command = new Command('create-signoz-as-code')
    .description('Creates a repository that runs SigNoz from typed definitions.')
    .argument('[folder]', 'the folder to create; an existing one must be empty', '.')
    .option('--name <name>', "marks the repository's resources in SigNoz; default: the folder's name")
    .option('--environments <names>', 'separated by commas; commands use the first one by default (production)')
    .option('--url <url>', 'where SigNoz answers (http://127.0.0.1:8080)')
    .option('--signoz <version>', `the version of that SigNoz; default: what it answers, or else ${newest}`)
    .option('--swarm', 'SigNoz and its collectors run on Docker Swarm, from this repository')
    .option('--no-swarm', 'SigNoz is already running elsewhere (the default)')
    .addOption(new Option('--example <name>', 'what the definitions show').choices(EXAMPLES).default('minimal'))
    .option('--from-live', 'import the resources of SigNoz; SIGNOZ_API_KEY must be the key of an ADMIN')
    .option('--no-install', 'only write the files; do not install or check')
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
  const taken = folderProblem(folder);
  if (taken !== undefined) {
    console.error(`${folder} ${taken}: name an empty folder, or one that does not exist.`);
    return 1;
  }
  const answers = await asked(folder, options).catch((error: Error) => {
    if (error.name !== 'ExitPromptError') throw error;
    console.error('\nNothing was created.');
  });
  if (answers === undefined) return 1;
  const given = options.signoz && tagged(options.signoz);
  const wrong = [
    ...problems({ ...answers, signoz: given ?? newest }),
    ...(options.fromLive && !options.install
      ? ['--from-live: the import needs the installed package; leave out --no-install']
      : []),
  ];
  if (wrong.length > 0) {
    console.error(wrong.join('\n'));
    return 1;
  }
  const signoz = given ?? (await runningAt(answers.url));
  if (signoz === undefined) return 1;
  try {
    writeAll(folder, files({ ...answers, signoz }, ownVersion()));
  } catch (error) {
    console.error(`Nothing was created: ${(error as Error).message}`);
    return 1;
  }
  if (options.install && !isReady(folder)) return 1;
  const isImported = !options.fromLive || importsAll(folder, answers);
  const to = relative(process.cwd(), folder);
  console.log(`
${answers.name} is ready. Next:

${to === '' ? '' : `  cd ${/^[\w./-]+$/.test(to) ? to : `'${to.replaceAll("'", "'\\''")}'`}\n`}${options.install ? '' : '  npm install && npm run generate\n'}  export SIGNOZ_API_KEY=…        # of an ADMIN; plan says where SigNoz makes one
${answers.swarm ? '  export CLICKHOUSE_PASSWORD=…   # README.md lists what else the first apply needs\n' : ''}  export SLACK_WEBHOOK_URL=…     # where alerts go: definitions/alerts/channels/on-call.ts
  npx signoz-as-code plan        # what would change; changes nothing
  npx signoz-as-code apply       # shows it, asks, applies it
${answers.swarm ? '' : `\nNo SigNoz yet? \`${sandboxCommand(answers.environments)}\` starts a sandbox with the same API.`}`);
  return isImported ? 0 : 1;
}

/** Why nothing can be made in a folder, as the rest of a sentence about it; undefined when it is empty or absent. */
function folderProblem(folder: string): string | undefined {
  try {
    return readdirSync(folder).some((name) => name !== '.git') ? 'is not empty' : undefined;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOTDIR') return 'is a file, or inside a file';
    if (code !== 'ENOENT') return `cannot be read (${message})`;
    return lstatSync(folder, { throwIfNoEntry: false }) && 'is a broken symbolic link';
  }
}

/** Writes files into a folder that has none. Throws where one cannot be written, naming it, and then removes the others. */
function writeAll(folder: string, contents: Readonly<Record<string, string>>): void {
  let at = folder;
  let made: string | undefined;
  try {
    made = mkdirSync(folder, { recursive: true });
    for (const [path, content] of Object.entries(contents)) {
      at = join(folder, path);
      mkdirSync(dirname(at), { recursive: true });
      writeFileSync(at, content, { flag: 'wx' });
    }
  } catch (error) {
    const written = new Set(Object.keys(contents).map((path) => join(folder, path.split('/', 1)[0] as string)));
    for (const path of made === undefined ? written : [made]) rmSync(path, { recursive: true, force: true });
    throw unwritten(at, error);
  }
}

async function asked(folder: string, options: Options): Promise<Omit<Answers, 'signoz'>> {
  const suggested = basename(folder)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, MOST_OF_A_NAME)
    .replace(/-+$/, '');
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

/**
 * The version of the SigNoz at a URL, or the newest where it says none; prints which of both it is. Undefined where
 * definitions cannot be for it; prints why.
 */
async function runningAt(url: string): Promise<string | undefined> {
  const said = await versionAt(url);
  if (said === undefined || !isVersion(said)) {
    const why =
      said === undefined ? `No SigNoz answers at ${url}` : `SigNoz at ${url} calls itself ${JSON.stringify(said)}`;
    console.log(
      `${why}: the definitions are for ${newest}. For another version, pass --signoz, or change \`versions\` in signoz.config.ts.`,
    );
    return newest;
  }
  if (isTooOld(said)) {
    console.error(
      `Nothing was created: SigNoz at ${url} is ${said}, and must be ${oldest} or later. Upgrade it, or pass --signoz with the version that will run there.`,
    );
    return undefined;
  }
  const known = isNewer(said) ? `; ${newest} is the newest supported version, so apply needs --allow newer-signoz` : '';
  console.log(`SigNoz at ${url} is ${said}${known}.`);
  return said;
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
