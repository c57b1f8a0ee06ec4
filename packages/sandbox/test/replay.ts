import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import type { EngineModule } from '../src/clickhouse/engine.ts';
import { type Release, type Sandbox, startSandbox } from '../src/index.ts';
import { isArray, isObject, type Json, type JsonObject, text } from '../src/json.ts';

/** One request sent to a real SigNoz, and its answer. */
export interface Exchange {
  readonly note: string;
  readonly method: string;
  readonly path: string;
  /** Whether an API key was sent: the admin's, unless `key` names another. */
  readonly auth: boolean;
  readonly key?: 'viewer' | 'editor' | 'wrong' | 'empty' | 'revoked';
  /** A string is sent unchanged, anything else as JSON; null means no body. */
  readonly request: Json;
  /** 0: the server dropped the connection. */
  readonly status: number;
  readonly response: Json;
  readonly contentType?: string | null;
}

export function readExchanges(name: string): readonly Exchange[] {
  return JSON.parse(readFileSync(new URL(`../recorded/${name}`, import.meta.url), 'utf8')) as readonly Exchange[];
}

/** When the recording ended: the latest time at which something was created or changed in it, in milliseconds. */
function recordedAt(exchanges: readonly Exchange[]): number {
  let latest = Number.NEGATIVE_INFINITY;
  JSON.stringify(exchanges, (key, value: unknown) => {
    if (/^(?:cre|upd)ated?At$/.test(key) && typeof value === 'string') latest = Math.max(latest, Date.parse(value));
    return value;
  });
  if (!Number.isFinite(latest)) throw new Error('nothing in the recording says when it was made');
  return latest;
}

/** An unrecorded step between two exchanges, as far as the recording shows it. */
export type Step = (replay: Replay) => Promise<void>;

const LISTS: Readonly<Record<string, string>> = {
  channels: '/api/v1/channels',
  rules: '/api/v1/rules',
  dashboards: '/api/v1/dashboards',
  views: '/api/v1/explorer/views',
  policies: '/api/v1/route_policies',
  downtimes: '/api/v1/downtime_schedules',
};

const UUID = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/;
/** The random end of a name that SigNoz makes. */
const GENERATED = /-[a-z0-9]{8}$/;
/** An id that the recorder invented, to request something that does not exist. */
const MADE_UP = '01a00000-0000-7000-8000-000000000000';

/**
 * Sends recorded exchanges to a sandbox, at the time of the recording: whether a maintenance has begun and a key has
 * expired depends on the day. Ids and times differ between runs, so each recorded one is mapped to the live
 * one that first appears in its place, and must map to the same one everywhere.
 */
export class Replay {
  readonly exchanges: readonly Exchange[];
  readonly #recordedAt: number;
  readonly #directories: string[] = [];
  readonly #loadEngine: (() => Promise<EngineModule>) | undefined;
  readonly #release: Release | undefined;
  readonly #ids = new Map<string, string>();
  readonly #times = new Map<string, string>();
  #keys: Readonly<Record<string, string>> = {};
  #running: Sandbox | undefined;

  constructor(exchanges: readonly Exchange[], loadEngine?: () => Promise<EngineModule>, release?: Release) {
    this.exchanges = exchanges;
    this.#recordedAt = recordedAt(exchanges);
    this.#loadEngine = loadEngine;
    this.#release = release;
  }

  get sandbox(): Sandbox {
    if (this.#running === undefined) throw new Error('the sandbox is not running');
    return this.#running;
  }

  /** A new server. */
  async fresh(): Promise<void> {
    await this.#running?.stop();
    this.#directories.push(mkdtempSync(join(tmpdir(), 'signoz-sandbox-')));
    this.#ids.clear();
    this.#times.clear();
    this.#keys = {};
    await this.#start();
  }

  /** The same server, stopped and started again. */
  async restart(): Promise<void> {
    await this.#running?.stop();
    await this.#start();
  }

  async end(): Promise<void> {
    vi.useRealTimers();
    await this.#running?.stop();
    for (const directory of this.#directories) rmSync(directory, { recursive: true, force: true });
  }

  async #start(): Promise<void> {
    vi.setSystemTime(this.#recordedAt);
    const directory = this.#directories.at(-1) ?? '';
    const loadEngine = this.#loadEngine;
    const release = this.#release;
    this.#running = await startSandbox({
      directory,
      ...(loadEngine === undefined ? {} : { loadEngine }),
      ...(release === undefined ? {} : { release }),
    });
  }

  /** Sends the exchange; returns its differences from the recording, one per line. */
  async send(index: number): Promise<readonly string[]> {
    const exchange = this.exchanges[index]!;
    vi.setSystemTime(this.#recordedAt);
    await this.#learnId(exchange);
    const { status, contentType, body } = await this.#request(exchange);
    const differences: string[] = [];
    if (status !== exchange.status) {
      return [`status: recorded ${exchange.status}, live ${status} ${JSON.stringify(body).slice(0, 400)}`];
    }
    if (status === 0) return differences;
    if (exchange.contentType !== undefined && exchange.contentType !== contentType) {
      differences.push(`content type: recorded ${exchange.contentType}, live ${contentType}`);
    }
    this.#compare(exchange.response, body, '', differences);
    return differences;
  }

  /** Deletes what the recorded list in exchange `index` does not have: the recorder cleaned up without recording it. */
  async forgetAllBut(kind: string, index: number): Promise<void> {
    const kept = new Set(itemsOf(this.exchanges[index]!.response).map((item) => this.#ids.get(text(item.id))));
    for (const page of kind === 'views' ? ['logs', 'traces', 'metrics'] : ['']) {
      const query = page === '' ? '' : `?sourcePage=${page}`;
      for (const item of itemsOf(await this.#call('GET', `${LISTS[kind]}${query}`))) {
        if (!kept.has(text(item.id))) await this.#call('DELETE', `${LISTS[kind]}/${text(item.id)}`);
      }
    }
  }

  /**
   * Creates what the recorded list in exchange `index` has and no earlier exchange created; `only` takes the first
   * ones.
   */
  async seed(kind: string, index: number, extra: JsonObject = {}, only = Number.POSITIVE_INFINITY): Promise<void> {
    const unknown = itemsOf(this.exchanges[index]!.response).filter((item) => !this.#ids.has(text(item.id)));
    for (const item of unknown.slice(0, only)) {
      const answer = await this.#call('POST', LISTS[kind] ?? '', { ...seedBody(kind, item), ...extra });
      if (isObject(answer) && answer.status === 'error') throw new Error(`seed: ${JSON.stringify(answer)}`);
    }
  }

  /**
   * Creates with another body what the recorder created in exchange `index`: its recorded answer is mapped to the live
   * one.
   */
  async standIn(index: number, body: JsonObject): Promise<void> {
    const { method, path, response } = this.exchanges[index]!;
    const answer = await this.#call(method, path, body);
    if (!isObject(answer) || answer.status !== 'success') throw new Error(`stand-in: ${JSON.stringify(answer)}`);
    this.#compare(response, answer, '', []);
  }

  /** The keys of other roles that the recorder used. */
  async makeKeys(): Promise<void> {
    const make = async (role: string) => {
      const answer = await this.#call('POST', '/api/v1/pats', { name: role, role, expiresInDays: 0 });
      return (isObject(answer) && isObject(answer.data) ? answer.data : {}) as JsonObject;
    };
    const revoked = await make('ADMIN');
    await this.#call('DELETE', `/api/v1/pats/${text(revoked.id)}`);
    this.#keys = {
      viewer: text((await make('VIEWER')).token),
      editor: text((await make('EDITOR')).token),
      revoked: text(revoked.token),
      wrong: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=',
      empty: '',
    };
  }

  /** Waits until no retention statement is running: SigNoz answers before it runs them. */
  async idle(): Promise<void> {
    for (const type of ['traces', 'metrics']) {
      for (;;) {
        const answer = await this.#call('GET', `/api/v1/settings/ttl?type=${type}`);
        if (!isObject(answer) || answer.status !== 'pending') break;
      }
    }
  }

  async #call(method: string, path: string, body?: JsonObject): Promise<Json> {
    const response = await fetch(`${this.sandbox.signoz.url}${path}`, {
      method,
      headers: { 'SIGNOZ-API-KEY': this.sandbox.signoz.apiKey },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return parsed(await response.text());
  }

  async #request(
    exchange: Exchange,
  ): Promise<{ readonly status: number; readonly contentType: string | null; readonly body: Json }> {
    const { method, path, auth, key, request } = exchange;
    const apiKey = key === undefined ? this.sandbox.signoz.apiKey : (this.#keys[key] ?? '');
    const body = request === null ? undefined : typeof request === 'string' ? request : JSON.stringify(request);
    let response: Response;
    try {
      response = await fetch(`${this.sandbox.signoz.url}${this.#live(path)}`, {
        method,
        headers: auth ? { 'SIGNOZ-API-KEY': apiKey } : {},
        ...(body === undefined ? {} : { body: this.#live(body) }),
      });
    } catch {
      return { status: 0, contentType: null, body: null };
    }
    return {
      status: response.status,
      contentType: response.headers.get('content-type'),
      body: parsed(await response.text()),
    };
  }

  /**
   * Creating a channel returns no id: the recorder looked it up in the list without recording that, and so does this.
   */
  async #learnId({ method, path, request }: Exchange): Promise<void> {
    const id = /^\/api\/v1\/channels\/([0-9a-f-]{36})$/.exec(path)?.[1];
    if (id === undefined || id === MADE_UP || method !== 'PUT' || this.#ids.has(id)) return;
    const name = isObject(request) ? request.name : undefined;
    const found = itemsOf(await this.#call('GET', '/api/v1/channels')).find((channel) => channel.name === name);
    if (found !== undefined) this.#ids.set(id, text(found.id));
  }

  #live(recorded: string): string {
    return recorded.replace(UUID, (id) => this.#ids.get(id) ?? id);
  }

  #compare(recorded: Json, live: Json, path: string, differences: string[]): void {
    if (recorded === live) return;
    if (typeof recorded === 'string' && typeof live === 'string' && this.#stands(recorded, live, path, differences)) {
      return;
    }
    if (isArray(recorded) && isArray(live)) {
      if (recorded.length !== live.length) {
        differences.push(`${path}: recorded ${recorded.length} items, live ${live.length}`);
        return;
      }
      for (const [index, item] of recorded.entries()) {
        this.#compare(item, live[index] ?? null, `${path}[${index}]`, differences);
      }
      return;
    }
    if (isObject(recorded) && isObject(live)) {
      for (const key of new Set([...Object.keys(recorded), ...Object.keys(live)])) {
        const [before, now] = [recorded[key], live[key]];
        if (before === undefined || now === undefined) {
          const where = before === undefined ? 'live' : 'recorded';
          differences.push(`${path}.${key}: only ${where}, ${JSON.stringify(before ?? now)}`);
        } else this.#compare(before, now, `${path}.${key}`, differences);
      }
      return;
    }
    differences.push(`${path}: recorded ${JSON.stringify(recorded)}, live ${JSON.stringify(live)}`);
  }

  /** Whether two texts are equal except for ids and times; maps each new id or time. */
  #stands(recorded: string, live: string, path: string, differences: string[]): boolean {
    const note = (known: Map<string, string>, before: string, now: string, what: string) => {
      const first = known.get(before);
      if (first !== undefined && first !== now) {
        differences.push(`${path}: ${what} ${before} stood for ${first}, here for ${now}`);
      }
      known.set(before, now);
    };
    // The zero time does not depend on the run: it must be the same.
    if (TIME.test(recorded) && TIME.test(live) && !recorded.startsWith('0001') && !live.startsWith('0001')) {
      note(this.#times, recorded, live, 'the time');
      return true;
    }
    // A name that SigNoz made ends in random letters; the recorder hid keys.
    if (GENERATED.test(recorded) && recorded.replace(GENERATED, '') === live.replace(GENERATED, '')) return true;
    if (/^<(api key|token)/.test(recorded)) return live !== '';
    const before = recorded.match(UUID) ?? [];
    const now = live.match(UUID) ?? [];
    if (before.length === 0 || recorded.replace(UUID, '') !== live.replace(UUID, '')) return false;
    for (const [index, id] of before.entries()) note(this.#ids, id, now[index] ?? '', 'the id');
    return true;
  }
}

function parsed(body: string): Json {
  try {
    return JSON.parse(body) as Json;
  } catch {
    return body;
  }
}

function itemsOf(answer: Json): readonly JsonObject[] {
  const data = isObject(answer) ? answer.data : undefined;
  const list = isObject(data) ? data.rules : data;
  return isArray(list) ? list.filter(isObject) : [];
}

const ADDED: Readonly<Record<string, readonly string[]>> = {
  rules: ['id', 'state', 'createAt', 'createBy', 'updateAt', 'updateBy'],
  views: ['id', 'createdAt', 'createdBy', 'updatedAt', 'updatedBy'],
  policies: ['id', 'kind', 'createdAt', 'createdBy', 'updatedAt', 'updatedBy'],
  downtimes: ['id', 'status', 'kind', 'createdAt', 'createdBy', 'updatedAt', 'updatedBy'],
};

/** The body that creates a thing that is read back like this. */
function seedBody(kind: string, item: JsonObject): JsonObject {
  // A null value was not given.
  const withoutNulls = (value: unknown) =>
    JSON.parse(JSON.stringify(value, (_key, entry) => (entry === null ? undefined : entry))) as JsonObject;
  if (kind === 'channels') return withoutNulls(JSON.parse(text(item.data)));
  if (kind === 'dashboards') return item.data as JsonObject;
  return Object.fromEntries(Object.entries(item).filter(([key]) => !(ADDED[kind] ?? []).includes(key)));
}
