import {
  asObject,
  canonicalJson,
  cell,
  counted,
  isObject,
  type Json,
  type JsonObject,
  listed,
  messageOf,
  printable,
  type Step,
} from '@signoz-as-code/core';
import { drawnDashboard, panelQueries, rangeRequest } from '@signoz-as-code/dashboards/drawn';
import { connectSignoz, type QueryVerdict, type SignozClient, SignozError } from '@signoz-as-code/signoz-client';
import type { Host } from './host.ts';
import type { LiveEnvironment } from './live.ts';

/** SigNoz's verdict on one query of a plan. */
export interface ServerVerdict extends QueryVerdict {
  /** `rule/errors`, `dashboard/api` */
  readonly address: string;
  /** `query A`, `panel "Errors" · query A` */
  readonly place: string;
}

export interface ServerVerdicts {
  readonly verdicts: readonly ServerVerdict[];
  /** Why some were not asked. */
  readonly failure: string | undefined;
}

/** A request to the query range without its time, and its place. */
interface Question {
  readonly place: string;
  readonly request: JsonObject;
}

/** Concurrent requests: SigNoz also answers its users. */
const AT_ONCE = 4;
/** The period of the requests. SigNoz estimates what a query reads over it. */
const HOUR = 3_600_000;

/**
 * Asks SigNoz for its verdict on each query that a plan's steps create or change, without running it; unchanged queries
 * are not asked about. Undefined where the version has no verdicts, or no query changes. The verdict is advice: SigNoz
 * stores queries that it refuses, and only knows the names that have arrived so far.
 */
export async function serverVerdicts(
  environment: LiveEnvironment,
  steps: readonly Step[],
  host: Host,
): Promise<ServerVerdicts | undefined> {
  const { signoz } = environment.endpoints;
  if (signoz === undefined) return undefined;
  const client = connectSignoz(signoz, { secrets: environment.secrets, versions: environment.versions });
  if (!client.dialect.facts.judgesQueries) return undefined;
  const questions = steps.flatMap(newQuestions);
  if (questions.length === 0) return undefined;
  const told = host.progress();
  const found: (readonly ServerVerdict[])[] = [];
  let [next, done] = [0, 0];
  let failure: string | undefined;
  const end = Date.now();
  const ask = async (): Promise<void> => {
    while (next < questions.length && failure === undefined) {
      const index = next++;
      const { address, place, request } = questions[index] as (typeof questions)[number];
      try {
        const verdicts = await asked(client, { ...request, start: end - HOUR, end });
        found[index] = verdicts.map(([name, verdict]) => ({
          address,
          place: [place, name === undefined ? '' : `query ${name}`].filter((part) => part !== '').join(' · '),
          ...verdict,
        }));
      } catch (error) {
        failure ??= messageOf(error);
      }
      done += 1;
      told.step(`SigNoz on ${done} of ${counted(questions.length, 'new or changed query')}`);
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, ask));
  } finally {
    told.end();
  }
  return { verdicts: found.flat(), failure };
}

/** By the names of its queries; without a name for a request that SigNoz refuses as a whole. */
async function asked(
  client: SignozClient,
  request: object,
): Promise<readonly (readonly [name: string | undefined, verdict: QueryVerdict])[]> {
  try {
    return Object.entries(await client.previewQuery(request));
  } catch (error) {
    if (!(error instanceof SignozError) || error.status !== 400) throw error;
    const refusal = error.message.replace(/^SigNoz answered 400 to [^:]*: /, '');
    return [[undefined, { refusal, warnings: [], rows: undefined }]];
  }
}

/** The queries of a step that its live counterpart does not have. */
function newQuestions(step: Step): (Question & { readonly address: string })[] {
  const { change, resource, live, provider } = step;
  if (resource === undefined || change.action === 'adopt' || change.action === 'delete') return [];
  const after = provider.normalize(resource);
  const found =
    change.kind === 'dashboard'
      ? newPanels(change.key, resource.spec, after, live?.spec)
      : newQueries(change.kind, resource.spec, after, live?.spec);
  return found.map((question) => ({ ...question, address: change.address }));
}

/** The new queries of a rule or view, as they are sent: the normal form is only for comparing. */
function newQueries(kind: string, sent: Json, after: Json, before: Json | undefined): readonly Question[] {
  const isKnown = before !== undefined && canonicalJson(queriesIn(before)) === canonicalJson(queriesIn(after));
  return isKnown ? [] : questionsOf(kind, sent);
}

/** The queries in a normal form of a rule or view. */
function queriesIn(normal: Json): Json {
  const { condition, compositeQuery = asObject(condition).compositeQuery ?? normal } = asObject(normal);
  const { queries = null, requestType = null, panelType = null } = asObject(compositeQuery) as JsonObject;
  return [queries, requestType, panelType];
}

/** The requests of panels whose queries no live panel has. */
function newPanels(key: string, spec: Json, after: Json, before: Json | undefined): readonly Question[] {
  const wanted = panelQueries(key, after as JsonObject);
  const known = new Set(before === undefined ? [] : liveQueries(key, before as JsonObject));
  const { widgets, variables } = drawnDashboard(key, spec);
  return widgets.flatMap((widget) =>
    'query' in widget && !known.has(wanted.get(widget.id))
      ? [
          {
            place: `panel ${JSON.stringify(widget.title)}`,
            request: rangeRequest(widget, variables) as JsonObject,
          },
        ]
      : [],
  );
}

/** The live resource may have an unknown form: then all its queries count as new. */
function liveQueries(key: string, normal: JsonObject): readonly (string | undefined)[] {
  try {
    return [...panelQueries(key, normal).values()];
  } catch {
    return [];
  }
}

function questionsOf(kind: string, spec: Json): readonly Question[] {
  if (!isObject(spec)) return [];
  if (kind === 'rule') {
    const { compositeQuery } = isObject(spec.condition) ? spec.condition : {};
    return composed('time_series', isObject(compositeQuery) ? compositeQuery.queries : []);
  }
  if (kind !== 'view') return [];
  const { queries, requestType, panelType } = (
    isObject(spec.spec) ? spec.spec : isObject(spec.compositeQuery) ? spec.compositeQuery : {}
  ) as JsonObject;
  return composed(requestType ?? VIEWS[String(panelType)] ?? 'scalar', queries);
}

const VIEWS: Readonly<Record<string, string>> = { list: 'raw', trace: 'trace', graph: 'time_series' };

function composed(requestType: unknown, queries: unknown): readonly Question[] {
  if (!Array.isArray(queries) || queries.length === 0) return [];
  return [{ place: '', request: { schemaVersion: 'v1', requestType, compositeQuery: { queries } } as JsonObject }];
}

/** The most lines of each sort, and the most places in one line. */
const TOLD = 20;
const PLACES = 4;

type Line = readonly [mark: string, what: string, where: string];

/** SigNoz's messages, each once with its places, refusals first; and summaries of the others. */
function saidOf({ verdicts, failure }: ServerVerdicts): {
  readonly title: string;
  readonly lines: readonly Line[];
  readonly rest: readonly string[];
} {
  const refused = verdicts.filter(({ refusal }) => refusal !== undefined);
  const taken = verdicts.filter(({ refusal }) => refusal === undefined);
  const warned = taken.filter(({ warnings }) => warnings.length > 0);
  const lines = [
    ...by(refused, ({ refusal }) => [`refused: ${refusal}`]).map(([what, where]): Line => ['✗', what, where]),
    ...by(warned, ({ warnings }) => warnings).map(([what, where]): Line => ['!', what, where]),
  ];
  const largest = verdicts.reduce<ServerVerdict | undefined>(
    (a, b) => ((b.rows ?? -1) > (a?.rows ?? -1) ? b : a),
    undefined,
  );
  return {
    title: `SigNoz on ${counted(verdicts.length, 'new or changed query')}`,
    lines: lines.slice(0, TOLD),
    rest: [
      ...(lines.length <= TOLD ? [] : [`and ${lines.length - TOLD} more, which --format json has`]),
      `${taken.length - warned.length} taken without a word`,
      ...(largest?.rows === undefined
        ? []
        : [`the most over an hour reads ${placeOf(largest)}: about ${largest.rows.toLocaleString('en')} rows`]),
      ...(failure === undefined ? [] : [`not all were asked: ${failure}`]),
    ],
  };
}

/** Each message with its places; those of one sort together. */
function by(
  verdicts: readonly ServerVerdict[],
  said: (verdict: ServerVerdict) => readonly string[],
): (readonly [what: string, where: string])[] {
  const all = verdicts.flatMap((verdict) =>
    // SigNoz names the query, which the place does too.
    said(verdict).map((text) => ({ text: text.replace(/^query "[^"]*" (?=references)/, ''), place: placeOf(verdict) })),
  );
  return [...Map.groupBy(all, ({ text }) => text)].map(([text, own]) => [
    text,
    listed([...new Set(own.map(({ place }) => place))], PLACES),
  ]);
}

function placeOf({ address, place }: ServerVerdict): string {
  return place === '' ? address : `${address} ${place}`;
}

/** SigNoz's verdicts on a plan's queries, for a terminal: without colours. */
export function verdictsText(given: ServerVerdicts): string {
  const { title, lines, rest } = saidOf(given);
  return [
    title,
    ...lines.map(([mark, what, where]) => `  ${mark} ${printable(what)}\n      ${printable(where)}`),
    ...rest.map((text) => `  ${printable(text)}`),
    '',
  ].join('\n');
}

/** The same for a comment on a pull request. */
export function verdictsMarkdown(given: ServerVerdicts): string {
  const { title, lines, rest } = saidOf(given);
  const short = (text: string): string => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`);
  return [
    `### ${cell(title)}`,
    '',
    ...lines.map(
      ([mark, what, where]) => `- ${mark === '✗' ? '⛔' : '⚠️'} ${cell(short(what))} — ${cell(short(where))}`,
    ),
    ...rest.map((text) => `- ${cell(short(text))}`),
    '',
  ].join('\n');
}

/** The longest message for one query in a comment. */
const LONGEST = 300;
