import { DiagnosticsError, diagnosticsText, isAllowance } from '@signoz-as-code/core';
import { UsageError } from '@signoz-as-code/engine/usage-error';
import type { Duration } from '@signoz-as-code/platform';
import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { exit } from './exit.ts';
import { guarded, type Io, type Streams, useColor } from './io.ts';

/** Runs one command line and returns its exit code: 0 nothing to do or done, 1 an error, 2 there are changes. */
export async function main(argv: readonly string[], streams: Streams): Promise<number> {
  const io = guarded(streams);
  let code: number = exit.ok;
  const program = commandLine(io, (result) => {
    code = result;
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    return failure(error, io);
  }
}

function commandLine(io: Io, done: (code: number) => void): Command {
  const program = new Command('signoz-as-code')
    .description('Runs SigNoz from a Git repository: definitions → generated/ → plan → apply.')
    .configureOutput({ writeOut: io.out, writeErr: io.err })
    .exitOverride()
    .showHelpAfterError('(--help tells more)')
    .addHelpText(
      'after',
      '\nExit codes: 0 nothing to do, or done · 1 an error · 2 there are changes (plan, drift, generate --check)\n',
    );

  const command = (name: string, description: string, examples: string): Command =>
    program
      .command(name)
      .description(description)
      .exitOverride()
      .addHelpText(
        'after',
        `\nExamples:\n${examples
          .split('\n')
          .map((line) => `  ${line}`)
          .join('\n')}`,
      );
  const environment = (): Option =>
    new Option('-e, --environment <name>', "the environment; the project's default unless given");
  const format = (choices: readonly string[]): Option =>
    new Option('-f, --format <format>', 'how the result is written').choices([...choices]).default('text');
  const adopt = (): Option =>
    new Option(
      '--adopt <address>',
      'take over an unmarked resource of the same name, like channel/slack-alerts (repeatable)',
    ).argParser<string[]>((value, before = []) => [...before, value]);
  const repeated = (flags: string, description: string): Option =>
    new Option(flags, description).argParser<string[]>((value, before = []) => [...before, value]);
  const allow = (): Option =>
    new Option(
      '--allow <what>',
      'what a plan asks for, like delete:dashboards or shorten:traces (repeatable)',
    ).argParser<string[]>((value, before = []) => [...before, allowance(value)]);
  const prune = (): Option =>
    repeated('--prune <kind/id>', 'delete something that nobody manages: `drift --unmanaged` lists ids (repeatable)');
  const remove = (): Option =>
    repeated(
      '--remove <address>',
      'remove what the plan keeps until it is named: network/<name>, volume/<name> (repeatable)',
    );
  const carryingOut = (made: Command): Command =>
    made
      .option('-y, --yes', 'do not ask')
      .option('--concurrency <n>', 'changes under way at once', wholeNumber, 4)
      .option(
        '--settle <seconds>',
        'how long a request without an answer may still come through; 60 unless given, or live.signoz.timeoutSeconds if that is longer',
        wholeNumber,
      )
      .option('--wait <seconds>', 'when another apply is at work: how long to wait for its end', wholeNumber)
      .option('--lease <seconds>', 'how long the lock outlives an apply that is gone or asleep', lease, 45)
      .option('--break-lock <reason>', 'take the lock over at once, from an apply that is not running any more');

  command(
    'generate',
    'compile the definitions into generated/',
    'signoz-as-code generate\nsignoz-as-code generate --check   # in CI: exit 2 and the names of what is stale',
  )
    .option('--check', 'write nothing; exit 2 when generated/ does not match the definitions')
    .addOption(format(['text', 'json']))
    .action(async (options) => done(await (await import('./commands/generate.ts')).generate(options, io)));

  command(
    'test',
    'run what a change of definitions has to pass: types, check, and whether generated/ is current',
    'signoz-as-code test   # in CI, and before a commit; nothing is written',
  ).action(async () => done(await (await import('./commands/test.ts')).test(io)));

  command(
    'plan',
    'compare generated/ with the live systems; changes nothing',
    'signoz-as-code plan\nsignoz-as-code plan --environment production --out plan.json\nsignoz-as-code plan --format markdown > comment.md',
  )
    .addOption(environment())
    .addOption(format(['text', 'json', 'markdown']))
    .addOption(adopt())
    .addOption(allow())
    .addOption(prune())
    .addOption(remove())
    .option('-o, --out <file>', 'save the plan, for apply')
    .option('--backtest <period>', 'tell when the rules that change would have fired over the past, like 7d', period)
    .action(async (options) => done(await (await import('./commands/plan.ts')).plan(options, io)));

  carryingOut(
    command(
      'apply',
      'make the live systems as generated/ has them',
      'signoz-as-code apply               # plan, show, ask, apply\nsignoz-as-code apply plan.json     # exactly the plan that was reviewed, or nothing\nsignoz-as-code apply --yes -e local\nsignoz-as-code apply --allow delete:dashboards',
    ),
  )
    .argument('[plan]', 'a plan saved with plan --out')
    .addOption(environment())
    .addOption(format(['text', 'json']))
    .addOption(adopt())
    .addOption(allow())
    .addOption(prune())
    .addOption(remove())
    .action(async (file: string | undefined, options) =>
      done(await (await import('./commands/apply.ts')).apply(file, options, io)),
    );

  carryingOut(
    command(
      'rollback',
      'take back what an apply of this machine did, as far as it can be',
      'signoz-as-code rollback --show       # what would come back, and what cannot\nsignoz-as-code rollback              # the last apply\nsignoz-as-code rollback .signoz-as-code/local/rollback/2026-03-01T12-00-00.000Z.json',
    ),
  )
    .argument('[file]', 'what an apply left in .signoz-as-code/<environment>/rollback/; the last one unless given')
    .addOption(environment())
    .addOption(format(['text', 'json']))
    .addOption(allow())
    .option('--show', 'only look: writes nothing')
    .action(async (file: string | undefined, options) =>
      done(await (await import('./commands/rollback.ts')).rollback(file, options, io)),
    );

  carryingOut(
    command(
      'release',
      'give resources back to the UI: the mark goes, the resource stays',
      'signoz-as-code release dashboard/kafka\nsignoz-as-code release rule/high-error-rate channel/slack -e production\nsignoz-as-code rollback                # takes them back',
    ),
  )
    .argument('<address...>', 'what to release, like dashboard/kafka')
    .addOption(environment())
    .addOption(format(['text', 'json']))
    .action(async (addresses: string[], options) =>
      done(await (await import('./commands/release.ts')).release(addresses, options, io)),
    );

  command(
    'lock',
    'tell who is applying, if anybody is',
    'signoz-as-code lock -e production\nsignoz-as-code apply --break-lock "the runner was shut down"   # takes it over',
  )
    .addOption(environment())
    .addOption(format(['text', 'json']))
    .action(async (options) => done(await (await import('./commands/lock.ts')).lock(options, io)));

  command(
    'drift',
    'tell what was changed behind our back, apart from what generated/ wants',
    'signoz-as-code drift\nsignoz-as-code drift -e production --format markdown\nsignoz-as-code drift --adopt                       # into the definitions, where one change of them says it\nsignoz-as-code drift --unmanaged                   # what is there and nobody manages, with ids\nsignoz-as-code drift --effective /tmp/copy.yaml      # a copy of what a collector runs (its --copy-path)',
  )
    .addOption(environment())
    .addOption(format(['text', 'json', 'markdown']))
    .option('--unmanaged', 'list what is there and nobody manages, and count what others do')
    .option('--adopt [address...]', 'write what was changed into the definitions: all of it, or that of these')
    .addOption(
      repeated(
        '--effective <[artifact=]file>',
        'a copy of what a collector runs, instead of looking into containers (repeatable)',
      ),
    )
    .action(async (options) => done(await (await import('./commands/drift.ts')).drift(options, io)));

  command(
    'import',
    'turn what is live and not ours (dashboards, views, rules, channels, policies, maintenance, log pipelines), or exported JSON, into definitions',
    'signoz-as-code import                          # what is in SigNoz and not ours\nsignoz-as-code import --kind dashboard --title "Kafka"\nsignoz-as-code import --kind channel --kind rule   # rules name channels: both at once\nsignoz-as-code import kafka.json exports/       # what SigNoz exported',
  )
    .argument('[files...]', 'JSON files, or folders of them; the live SigNoz unless given')
    .addOption(environment())
    .addOption(format(['text', 'json']))
    .option('--kind <kind>', 'only this kind (repeatable)', (value: string, before: string[] = []) => [
      ...before,
      value,
    ])
    .option('--title <title>', 'only what is called this (repeatable)', (value: string, before: string[] = []) => [
      ...before,
      value,
    ])
    .option('--dry-run', 'write nothing; say what would become of everything')
    .action(async (files: readonly string[], options) =>
      done(await (await import('./commands/import.ts')).importResources(files, options, io)),
    );

  command(
    'doctor',
    'look for what is known to go wrong, and say how to mend it',
    'signoz-as-code doctor\nsignoz-as-code doctor -e production --format json\nsignoz-as-code doctor --trace-url https://api.example.com/health   # does a trace go on through it?',
  )
    .addOption(environment())
    .addOption(format(['text', 'json']))
    .option('--otlp-http <url>', 'where telemetry is sent over OTLP/HTTP, like http://otel-collector:4318')
    .option('--otlp-grpc <url>', 'where telemetry is sent over OTLP/gRPC, like http://otel-collector:4317')
    .option('--trace-url <url>', 'an endpoint of an instrumented service, which is called with a trace of its own')
    .addOption(
      new Option('--only <check>', 'make this check alone (repeatable)').argParser<string[]>((value, before = []) => [
        ...before,
        value,
      ]),
    )
    .option('--arrival <seconds>', 'how long telemetry may take to arrive in ClickHouse', wholeNumber, 60)
    .action(async (options) => done(await (await import('./commands/doctor.ts')).doctor(options, io)));

  command(
    'check',
    'everything that is wrong with the definitions, also what shows only across concerns; writes nothing',
    'signoz-as-code check\nsignoz-as-code check --format json',
  )
    .addOption(format(['text', 'json']))
    .action(async (options) => done(await (await import('./commands/check.ts')).check(options, io)));

  command(
    'impact',
    'what breaks when a metric, attribute or service is renamed or removed',
    'signoz-as-code impact fluxer.messages.sent\nsignoz-as-code impact channel.type --format json',
  )
    .argument('<name>', 'as the catalogue calls it, or as it is stored')
    .addOption(format(['text', 'json']))
    .action(async (name: string, options) =>
      done(await (await import('./commands/impact.ts')).impact(name, options, io)),
    );

  command(
    'telemetry',
    'ask ClickHouse which metrics, attributes and services of the catalogue really arrive',
    'signoz-as-code telemetry verify\nsignoz-as-code telemetry verify -e production --since 7d --format json',
  )
    .addArgument(new Argument('<what>', 'what to do').choices(['verify']))
    .addOption(environment())
    .addOption(format(['text', 'json']))
    .option('--since <period>', 'how far back to look, like 24h or 7d', period, '24h')
    .action(async (_what: string, options) =>
      done(await (await import('./commands/verify-telemetry.ts')).verifyTelemetry(options, io)),
    );

  command(
    'sandbox',
    'run the embedded SigNoz API and ClickHouse on 127.0.0.1',
    'signoz-as-code sandbox\nsignoz-as-code sandbox --signoz-port 0 --clickhouse-port 0   # any free ports',
  )
    .addOption(environment().default('local'))
    .option('--signoz-port <port>', 'of the SigNoz API', wholeNumber, 18080)
    .option('--clickhouse-port <port>', "of ClickHouse's HTTP interface", wholeNumber, 18123)
    .action(async (options) => done(await (await import('./commands/sandbox.ts')).sandbox(options, io)));

  command(
    'preview',
    'look at what generated/ holds: dashboards on their grid, rules, pipelines, retention',
    'signoz-as-code preview                        # a page on 127.0.0.1 that follows generated/\nsignoz-as-code preview -e production --data    # with what the panels show there now\nsignoz-as-code preview --out preview.html      # one file, for a pull request',
  )
    .addOption(environment())
    .option('-o, --out <file>', 'write the page there and end')
    .option('--port <port>', 'of the page; 0 for any that is free', wholeNumber, 18090)
    .option('--data', "ask the environment's SigNoz what each panel shows")
    .option('--since <period>', 'with --data: how far back, like 6h', period, '6h')
    .action(async (options) => done(await (await import('./commands/preview.ts')).preview(options, io)));

  command(
    'backtest',
    'tell when alert rules would have fired over the past, whom they would have told, and what they read',
    'signoz-as-code backtest rule/high-error-rate                 # one rule, the last 14 days\nsignoz-as-code backtest --changed --since 7d --format markdown   # for a pull request\nsignoz-as-code backtest -e production --page backtest.html   # with pictures',
  )
    .argument('[addresses...]', 'rules, like rule/high-error-rate; all of the environment unless given')
    .addOption(environment())
    .addOption(format(['text', 'json', 'markdown']))
    .option('--since <period>', 'how far back, like 24h or 30d', period, '14d')
    .option('--changed', 'only rules that the next apply makes or changes')
    .option('--page <file>', 'write a page with a picture of each rule there too')
    .option('--max-queries <n>', 'the most queries of one rule; 5,000 unless given', wholeNumber)
    .option('--max-rows <n>', 'the most rows that all queries together read; 1,000,000,000 unless given', wholeNumber)
    .action(async (addresses: string[], options) =>
      done(await (await import('./commands/backtest.ts')).backtest(addresses, options, io)),
    );

  command(
    'check-collector',
    'check configurations of signoz-otel-collector, whoever wrote them',
    'signoz-as-code check-collector otel-config.yaml\nsignoz-as-code check-collector --memory 2048 --instances 3 *.yaml',
  )
    .argument('<files...>', 'otel-config.yaml and its like')
    .option('--memory <MiB>', 'the memory of its container', wholeNumber)
    .option('--instances <n>', 'how many of it share what arrives', wholeNumber)
    .addOption(format(['text', 'json']))
    .action(async (files: string[], options) =>
      done(await (await import('./commands/check-collector.ts')).checkCollector(files, options, io)),
    );

  command(
    'simulate',
    'tell what the policies of tail sampling would keep, and what that stores',
    'signoz-as-code simulate sampling traces.json\nsignoz-as-code simulate sampling --errors 2 --slow 5 --spans 12 --rate 300',
  )
    .addArgument(new Argument('<what>', 'what is simulated').choices(['sampling']))
    .argument('[file]', 'traces as OTLP JSON, one document or one a line; without it a mix of traces')
    .addOption(environment())
    .addOption(format(['text', 'json']))
    .option('-c, --config <file>', 'another configuration than that of the environment')
    .option('--traces <n>', 'of a mix: traces', wholeNumber, 10_000)
    .option('--spans <n>', 'of a mix: spans of each', wholeNumber, 10)
    .option('--errors <percent>', 'of a mix: traces with an error', share, 1)
    .option('--slow <percent>', 'of a mix: traces that are slow', share, 2)
    .option('--slow-ms <ms>', 'of a mix: how long those take', wholeNumber, 2_000)
    .option('--fast-ms <ms>', 'of a mix: how long the others take', wholeNumber, 50)
    .option('--rate <n>', 'traces that arrive in a second, for what a day stores', wholeNumber)
    .action(async (_what: string, file: string | undefined, options) =>
      done(await (await import('./commands/simulate.ts')).simulateSamplingOf(file, options, io)),
    );

  return program;
}

function allowance(text: string): string {
  if (!isAllowance(text))
    throw new InvalidArgumentError(
      'expected change:, delete:, delete-data: or shorten:, and what: delete:dashboards; or newer-signoz, unnamed-signoz.',
    );
  return text;
}

function share(text: string): number {
  const number = Number(text);
  if (text.trim() === '' || !(number >= 0 && number <= 100))
    throw new InvalidArgumentError('expected a share in percent.');
  return number;
}

function period(text: string): Duration {
  if (!/^[1-9]\d{0,4}[mhd]$/.test(text)) throw new InvalidArgumentError('expected minutes, hours or days, like 24h.');
  return text as Duration;
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0) throw new InvalidArgumentError('expected a whole number.');
  return number;
}

function lease(text: string): number {
  const number = wholeNumber(text);
  if (number < 3 || number > 3_600) throw new InvalidArgumentError('expected seconds from 3 to 3600.');
  return number;
}

function failure(error: unknown, io: Io): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exit.ok : exit.error;
  if (error instanceof DiagnosticsError)
    io.err(diagnosticsText(error.diagnostics, { color: useColor(io, io.errIsTerminal) }));
  else if (error instanceof UsageError || isExpected(error)) io.err(`${(error as Error).message}\n`);
  else io.err(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return exit.error;
}

/** Failures of the world, told in a line: a server that is away, a file that cannot be written. A stack would only hide it. */
function isExpected(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return (
    error instanceof AggregateError ||
    error.name === 'SignozError' ||
    error.name === 'ExitPromptError' ||
    'code' in error ||
    error.constructor === Error
  );
}
