import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Exchange, Replay, readExchanges, type Step } from './replay.ts';

/**
 * What every comparison ignores: ids and times, which are mapped to the recorded ones (see Replay), and the `Date`,
 * `Vary` and length headers. Bodies are compared as JSON values; a channel's `data` is one text and so compared
 * exactly. Everything else that is ignored is named here, by its exchange.
 */
interface Plan {
  readonly exchanges: readonly Exchange[];
  /** Steps before an exchange that the recorder did not record. */
  readonly before: Readonly<Record<number, Step>>;
  /** Exchanges that cannot be replayed, and why. */
  readonly notReplayed: Readonly<Record<number, string>>;
  /** Valid differences, by exchange: the whole lines, and why they are valid. */
  readonly expected: Readonly<Record<number, { readonly lines: readonly string[]; readonly why: string }>>;
}

const ZONE = 'time zone databases differ on the local mean time of the year 1, before there were zones';

/** Recorded without a ClickHouse, on a server that had been used before. */
const first: Plan = {
  exchanges: readExchanges('exchanges.json'),
  before: {
    3: async (replay) => await replay.seed('dashboards', 19, {}, 1),
    22: async (replay) => await replay.seed('channels', 35, {}, 7),
    40: async (replay) => await replay.seed('rules', 61, {}, 1),
    73: async (replay) => await replay.seed('downtimes', 76, {}, 1),
    77: async (replay) => await replay.seed('views', 81, {}, 1),
  },
  notReplayed: {},
  expected: {
    0: {
      lines: ['.version: recorded "<unset>", live "v0.108.0"'],
      why: 'the recorded server was built without its version; the other recording says v0.108.0',
    },
    76: {
      lines: ['startTime', 'endTime'].map(
        (key) => `.data[1].schedule.${key}: recorded "0001-01-01T00:00:00+01:12", live "0001-01-01T00:00:00+00:53"`,
      ),
      why: ZONE,
    },
  },
};

const DELIVERY = 'delivers a notification, which the sandbox does not';
const EVALUATION = 'the state of an evaluated rule: the sandbox evaluates none';
const RACE = 'what was seen while statements ran; the order differs from run to run, on a real server too';

/** Recorded with a ClickHouse, in parts, some of them on a fresh server. */
const second: Plan = {
  exchanges: readExchanges('exchanges-extra.json'),
  before: {
    82: async (replay) => await replay.forgetAllBut('channels', 58),
    182: async (replay) => await replay.restart(),
    188: async (replay) => await replay.forgetAllBut('channels', 188),
    293: async (replay) => await replay.forgetAllBut('rules', 293),
    298: async (replay) => {
      await replay.seed('rules', 298);
      await replay.restart();
    },
    305: async (replay) => await replay.forgetAllBut('rules', 305),
    307: async (replay) => await replay.forgetAllBut('channels', 305),
    380: async (replay) => {
      await replay.forgetAllBut('views', 388);
      await replay.seed('views', 381, { category: 'fluxer' });
    },
    388: async (replay) => await replay.forgetAllBut('views', 388),
    415: async (replay) => await replay.forgetAllBut('dashboards', 415),
    416: async (replay) => {
      await replay.forgetAllBut('rules', 415);
      await replay.makeKeys();
      await replay.seed('channels', 418);
      await replay.seed('rules', 424);
      await replay.seed('dashboards', 430);
      await replay.seed('views', 436, { category: 'fluxer' });
      await replay.seed('policies', 442);
      await replay.seed('downtimes', 445);
    },
    547: async (replay) => await replay.fresh(),
    607: async (replay) => {
      const rows = ['service.name', 'deployment.environment'].map((name) => `('${name}', 'String')`).join(', ');
      await fetch(replay.sandbox.clickhouse.url, {
        method: 'POST',
        body: `INSERT INTO signoz_logs.logs_resource_keys (name, datatype) VALUES ${rows}`,
      });
    },
    621: async (replay) => await replay.fresh(),
  },
  notReplayed: {
    ...Object.fromEntries(
      [172, 173, 174, 175, 176, 177, 178, 179, 180, 183, 523, 527, 631].map((index) => [index, DELIVERY]),
    ),
    289: EVALUATION,
    290: EVALUATION,
    373: 'a saved view in the form before v5: the sandbox keeps such queries as they were sent',
    553: RACE,
    559: RACE,
    614: RACE,
  },
  expected: {
    603: {
      lines: [
        '.error.message: recorded "error while setting storage policy. Err=code: 478, message: Code: 478. DB::Exception: Unknown storage policy `tiered`. (UNKNOWN_POLICY)", live "error while setting storage policy. Err=code: 478, message: Unknown storage policy `tiered`. (UNKNOWN_POLICY)"',
      ],
      why: 'the recorded ClickHouse stood behind a bridge that says the code once more',
    },
  },
};

/** Odd requests, recorded for their refusals. Without a ClickHouse, like the first. */
const third: Plan = {
  exchanges: readExchanges('exchanges-probes.json'),
  before: {},
  notReplayed: {
    ...Object.fromEntries(
      [507, 536, 709, 711, 732, 734, 736].map((index) => [
        index,
        'refused with the same status, in words that name a type of the Go program',
      ]),
    ),
  },
  expected: {},
};

/** Routing policies and planned maintenance, on a fresh server. */
const fourth: Plan = {
  exchanges: readExchanges('exchanges-routing.json'),
  before: {},
  notReplayed: { 12: 'refused with the same status, in words that name a type of the Go program' },
  expected: {},
};

/** Trace operators in rules, views and dashboards, and nulls in lists, on a fresh server. */
const fifth: Plan = { exchanges: readExchanges('exchanges-operators.json'), before: {}, notReplayed: {}, expected: {} };

async function replayAll(replay: Replay, plan: Plan): Promise<{ compared: number; failures: string[] }> {
  const failures: string[] = [];
  let compared = 0;
  for (const [index, exchange] of plan.exchanges.entries()) {
    await plan.before[index]?.(replay);
    if (plan.notReplayed[index] !== undefined) continue;
    compared++;
    const { lines = [], why } = plan.expected[index] ?? {};
    const differences = await replay.send(index);
    if (exchange.method === 'POST' && exchange.path.startsWith('/api/v1/settings/ttl') && index >= 547) {
      await replay.idle();
    }
    const unexpected = differences.filter((line) => !lines.includes(line));
    // When two databases agree on the year 1, there is no difference; all others must exist.
    const missing = why === ZONE ? [] : lines.filter((line) => !differences.includes(line));
    unexpected.push(...missing.map((line) => `no longer there: ${line}`));
    if (unexpected.length > 0) failures.push(`[${index}] ${exchange.note}\n  ${unexpected.slice(0, 5).join('\n  ')}`);
  }
  return { compared, failures };
}

describe('recorded exchanges of a real SigNoz v0.108.0', () => {
  const withoutClickHouse = new Replay(first.exchanges, async () => {
    throw new Error('no engine here');
  });
  const withClickHouse = new Replay(second.exchanges);
  const odd = new Replay(third.exchanges, async () => {
    throw new Error('no engine here');
  });

  const routing = new Replay(fourth.exchanges, async () => {
    throw new Error('no engine here');
  });

  const operators = new Replay(fifth.exchanges, async () => {
    throw new Error('no engine here');
  });

  beforeAll(async () => {
    await routing.fresh();
    await operators.fresh();
    await withoutClickHouse.fresh();
    await withClickHouse.fresh();
    await odd.fresh();
  });
  afterAll(async () => {
    await withoutClickHouse.end();
    await withClickHouse.end();
    await odd.end();
    await routing.end();
    await operators.end();
  });

  test('without ClickHouse: 90 of 90 have the same answer', async () => {
    const { compared, failures } = await replayAll(withoutClickHouse, first);
    expect(failures).toEqual([]);
    expect(compared).toBe(90);
    expect(first.exchanges).toHaveLength(90);
  }, 60_000);

  test('with ClickHouse: 613 of 632 have the same answer, the others are named', async () => {
    const { compared, failures } = await replayAll(withClickHouse, second);
    expect(failures).toEqual([]);
    expect(second.exchanges).toHaveLength(632);
    expect(Object.keys(second.notReplayed)).toHaveLength(19);
    expect(compared).toBe(613);
  }, 120_000);

  test('odd requests: 907 of 914 have the same answer, the others are named', async () => {
    const { compared, failures } = await replayAll(odd, third);
    expect(failures).toEqual([]);
    expect(third.exchanges).toHaveLength(914);
    expect(Object.keys(third.notReplayed)).toHaveLength(7);
    expect(compared).toBe(907);
  }, 60_000);

  test('routing policies and planned maintenance: 61 of 62 have the same answer, the other is named', async () => {
    const { compared, failures } = await replayAll(routing, fourth);
    expect(failures).toEqual([]);
    expect(compared).toBe(61);
  }, 60_000);

  test('trace operators: 45 of 45 have the same answer', async () => {
    const { compared, failures } = await replayAll(operators, fifth);
    expect(failures).toEqual([]);
    expect(compared).toBe(45);
  }, 60_000);
});
