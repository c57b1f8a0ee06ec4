/**
 * `pnpm bench:backtest [--engine] [--rules 10,100,1000] [--days 1,7] [--runs 3]`: rules at one evaluation a minute, up
 * to 1,000 over 7 days (ten million evaluations of three series). A second process answers: from memory, or with
 * `--engine` from ClickHouse's engine over three million spans. Floor: the same requests through the same client, four
 * at a time, without judging the answers. Each measurement has its own process; floor and whole take turns, and the
 * median counts.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { MINUTE } from './backtest-rules.ts';
import type { Measured } from './backtest-run.ts';

const { values } = parseArgs({
  options: {
    engine: { type: 'boolean', default: false },
    rules: { type: 'string', default: '10,100,1000' },
    days: { type: 'string', default: '1,7' },
    runs: { type: 'string', default: '3' },
  },
});
const numbers = (text: string): number[] => text.split(',').map(Number);
/** The end of the range is the start of today: the engine drops older data after its retention. */
const END = Date.now() - (Date.now() % (1_440 * MINUTE));
const TARGET = values.engine ? 1 : 90;

const directory = mkdtempSync(join(tmpdir(), 'signoz-as-code-bench-backtest-'));
const server = fork(join(import.meta.dirname, 'backtest-answers.ts'), [
  values.engine ? 'engine' : 'memory',
  String(END),
  directory,
]);
try {
  const port = await told<number>(server);
  console.log(head());
  const points: Point[] = [];
  for (const days of numbers(values.days))
    for (const rules of numbers(values.rules)) {
      const point = await measured(port, rules, days);
      points.push(point);
      console.log(line(point));
    }
  console.log(`\n${growth(points)}`);
} finally {
  if (server.exitCode === null) {
    server.kill();
    await once(server, 'exit');
  }
  rmSync(directory, { recursive: true, force: true });
}

interface Point {
  readonly rules: number;
  readonly days: number;
  readonly floor: Measured;
  readonly whole: Measured;
}

async function measured(port: number, rules: number, days: number): Promise<Point> {
  const run = async (what: 'floor' | 'whole'): Promise<Measured> => {
    const child = fork(
      join(import.meta.dirname, 'backtest-run.ts'),
      [what, port, rules, days, END, TARGET].map(String),
    );
    const measured = await told<Measured>(child);
    if (child.exitCode === null) await once(child, 'exit');
    return measured;
  };
  const [floors, wholes]: [Measured[], Measured[]] = [[], []];
  for (let index = 0; index < Number(values.runs); index += 1) {
    floors.push(await run('floor'));
    wholes.push(await run('whole'));
  }
  return { rules, days, floor: median(floors), whole: median(wholes) };
}

/** The first line that a process writes. Throws when it ends without one. */
async function told<Message>(child: ChildProcess): Promise<Message> {
  const ended = once(child, 'exit').then(([code]): never => {
    throw new Error(`${child.spawnargs.slice(1).join(' ')} ended with ${code}`);
  });
  const [message] = await Promise.race([once(child, 'message'), ended]);
  return message as Message;
}

/** The median of each number. */
function median(runs: readonly Measured[]): Measured {
  const of = (name: keyof Measured): number =>
    runs.map((run) => run[name]).sort((a, b) => a - b)[Math.floor(runs.length / 2)] as number;
  return {
    seconds: of('seconds'),
    processor: of('processor'),
    memory: of('memory'),
    queries: of('queries'),
    evaluations: of('evaluations'),
  };
}

function head(): string {
  return `                                       |             time              |        processor time         |
rules  days  evaluations  queries      |   floor    whole      own     × |   floor    whole      own     × |  own a million     memory`;
}

function line({ rules, days, floor, whole }: Point): string {
  const timed = (name: 'seconds' | 'processor'): string => {
    const own = whole[name] - floor[name];
    return (
      [floor[name], whole[name], own].map((one) => `${one.toFixed(2)} s`.padStart(9)).join('') +
      (own / floor[name]).toFixed(2).padStart(6)
    );
  };
  const start = [
    rules.toLocaleString('en').padStart(5),
    String(days).padStart(6),
    whole.evaluations.toLocaleString('en').padStart(13),
    whole.queries.toLocaleString('en').padStart(9),
  ];
  const million = ((whole.processor - floor.processor) / whole.evaluations) * 1e6;
  return `${start.join('')}      |${timed('seconds')} |${timed('processor')} |${`${million.toFixed(2)} s`.padStart(15)}${`${whole.memory.toFixed(0)} MB`.padStart(11)}`;
}

/** Processor time for a rule and day at each size: the bars stay equal where the cost is linear. */
function growth(points: readonly Point[]): string {
  const each = ({ rules, days, floor, whole }: Point): number =>
    ((whole.processor - floor.processor) * 1_000) / (rules * days);
  const most = Math.max(...points.map(each));
  const lines = points.map((point) => {
    const bar = '█'.repeat(Math.max(1, Math.round((each(point) / most) * 50)));
    return `${point.rules.toLocaleString('en').padStart(7)} ${String(point.days).padStart(5)} ${`${each(point).toFixed(2)} ms`.padStart(10)}  ${bar}`;
  });
  const [first, last] = [points.at(0), points.at(-1)] as [Point, Point];
  const size = ({ rules, days }: Point): number => rules * days;
  const slope = 1 + Math.log(each(last) / each(first)) / Math.log(size(last) / size(first));
  return [
    'own processor time a rule and day',
    ...lines,
    ...(size(first) < size(last)
      ? [`from the first size to the last it grows with the power ${slope.toFixed(2)} of rules × days; linear is 1`]
      : []),
  ].join('\n');
}
