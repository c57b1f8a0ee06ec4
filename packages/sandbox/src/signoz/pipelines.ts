import { isArray, isObject, type Json, type JsonObject, text } from '../json.ts';
import { GoError, parseJson } from './go-json.ts';
import { now, ZERO_TIME } from './go-time.ts';
import type { Handlers } from './handlers.ts';
import { ApiError, LegacyError, Panic, success } from './reply.ts';
import {
  always,
  anything,
  boolean,
  decode,
  fieldsOf,
  integer,
  list,
  map,
  pointer,
  string,
  struct,
  unlessEmpty,
} from './shape.ts';
import { isRegex, simulationFailure } from './simulation.ts';
import { newId, type Store, type Stored } from './store.ts';

const parseFrom = unlessEmpty(pointer(struct('ParseFrom', { parse_from: always(string) })));

const operator = struct('PipelineOperator', {
  type: always(string),
  id: unlessEmpty(string),
  output: unlessEmpty(string),
  on_error: unlessEmpty(string),
  if: unlessEmpty(string),
  orderId: always(integer),
  enabled: always(boolean),
  name: unlessEmpty(string),
  parse_to: unlessEmpty(string),
  pattern: unlessEmpty(string),
  regex: unlessEmpty(string),
  parse_from: unlessEmpty(string),
  trace_id: parseFrom,
  span_id: parseFrom,
  trace_flags: parseFrom,
  field: unlessEmpty(string),
  value: unlessEmpty(string),
  from: unlessEmpty(string),
  to: unlessEmpty(string),
  expr: unlessEmpty(string),
  routes: unlessEmpty(list(struct('Route', { output: always(string), expr: always(string) }))),
  fields: unlessEmpty(list(string)),
  default: unlessEmpty(string),
  layout: unlessEmpty(string),
  layout_type: unlessEmpty(string),
  enable_flattening: unlessEmpty(boolean),
  enable_paths: unlessEmpty(boolean),
  path_prefix: unlessEmpty(string),
  mapping: unlessEmpty(map(list(string))),
  overwrite_text: unlessEmpty(boolean),
});

const filter = struct('FilterSet', {
  op: unlessEmpty(string),
  items: always(
    list(
      struct('FilterItem', {
        key: always(
          struct('AttributeKey', {
            key: always(string),
            dataType: always(string),
            type: always(string),
            isColumn: always(boolean),
            isJSON: always(boolean),
          }),
        ),
        value: always(anything),
        op: always(string),
      }),
    ),
  ),
});

const posted = struct('PostablePipelines', {
  pipelines: always(
    list(
      struct('PostablePipeline', {
        orderId: always(integer),
        enabled: always(boolean),
        name: always(string),
        alias: always(string),
        description: always(string),
        filter: always(pointer(filter)),
        config: always(list(operator)),
      }),
    ),
  ),
});

interface Version {
  readonly number: number;
  readonly pipelines: readonly JsonObject[];
}

/**
 * `/api/v1/logs/pipelines`: every save makes a new version of the whole list. Nothing is deployed: it stays `dirty`.
 */
export function pipelineHandlers(store: Store, adminName: string): Handlers {
  const versions = store.collection<Version>('log-pipelines');

  const describe = (version: Stored<Version>): JsonObject => ({
    createdByName: adminName,
    id: version.id,
    createdAt: version.createdAt,
    updatedAt: ZERO_TIME,
    createdBy: version.createdBy,
    updatedBy: '',
    orgId: '00000000-0000-0000-0000-000000000000',
    version: version.data.number,
    elementType: 'log_pipelines',
    deployStatus: 'dirty',
    deploySequence: 0,
    deployResult: '',
    lastHash: '',
    config: '{}',
  });

  const history = (): Json => {
    const newest = versions.all().map(describe).reverse().slice(0, 10);
    return newest.length === 0 ? null : newest;
  };

  return {
    'GET /api/v1/logs/pipelines/:id': [
      'viewer',
      (request) => {
        const all = versions.all();
        if (request.id === 'latest') {
          const last = all.at(-1);
          if (last === undefined) return success(200, { pipelines: [], history: null });
          return success(200, { ...describe(last), pipelines: last.data.pipelines, history: history() });
        }
        // SigNoz reads the number as a signed eight-bit integer.
        const number = /^\d+$/.test(request.id) ? Number(request.id) : 0;
        if (number < 1 || number > 127) throw new ApiError(400, 'invalid_input', 'invalid version number');
        const version = all.find((entry) => entry.data.number === number);
        if (version === undefined) throw new ApiError(404, 'config_version_not_found', 'config version not found');
        return success(200, { ...describe(version), pipelines: version.data.pipelines, history: history() });
      },
    ],

    'POST /api/v1/logs/pipelines': [
      'editor',
      (request, caller) => {
        const pipelines = readPipelines(request.body);
        const saved = pipelines.map((pipeline, index) => ({
          createdBy: caller.email,
          updatedBy: '',
          createdAt: now().stored,
          updatedAt: ZERO_TIME,
          id: newId(),
          ...pipeline,
          orderId: index + 1,
        }));
        const { stored } = now();
        const version: Stored<Version> = {
          id: newId(),
          createdAt: stored,
          updatedAt: stored,
          createdBy: caller.userId,
          updatedBy: '',
          data: { number: (versions.all().at(-1)?.data.number ?? 0) + 1, pipelines: saved },
        };
        versions.put(version);
        return success(200, { ...describe(version), pipelines: saved, history: null });
      },
    ],
  };
}

function readPipelines(body: string): readonly JsonObject[] {
  let read: JsonObject;
  try {
    read = fieldsOf(decode(posted, parseJson(body)));
  } catch (error) {
    throw error instanceof GoError ? new LegacyError('bad_data', error.message) : error;
  }
  const pipelines = items(read.pipelines);
  for (const pipeline of pipelines) {
    const problem = pipelineProblem(pipeline);
    const additional = [`invalid pipeline: ${text(pipeline.name)}`];
    if (problem === UNCOMPILED_FILTER) throw new ApiError(500, 'expr_compilation_failed', problem, additional);
    if (problem instanceof Uncompiled) throw new ApiError(500, 'unknown', problem.message, additional);
    if (problem !== undefined) throw new ApiError(400, 'invalid_input', problem, additional);
  }
  // SigNoz tries the pipelines that pass these checks in a collector before it saves them.
  const failure = pipelines.map(simulationFailure).find((one) => one !== undefined);
  if (failure === 'invalid config') throw new ApiError(400, 'invalid_input', failure);
  if (failure !== undefined) throw new ApiError(500, 'internal', failure);
  return pipelines.map(withoutEmptyPlaces);
}

/** Drops trace id fields without a source. */
function withoutEmptyPlaces(pipeline: JsonObject): JsonObject {
  if (pipeline.config === null) return pipeline;
  const config = items(pipeline.config).map((operator) =>
    Object.fromEntries(
      Object.entries(operator).filter(
        ([field, value]) => !TRACE_PLACES.includes(field) || text(fieldsOf(value).parse_from) !== '',
      ),
    ),
  );
  return { ...pipeline, config };
}

const TRACE_PLACES = ['trace_id', 'span_id', 'trace_flags'];

const FILTER_OPERATORS = '= != < <= > >= contains ncontains regex nregex in nin exists nexists'.split(' ');

/** An empty filter is not an expression; the operator that was sent joins the conditions. */
const UNCOMPILED_FILTER = 'failed to compile expression: ';

/** A filter whose expression the server cannot compile: it answers 500 with the compiler's message. */
class Uncompiled extends Error {}

function pipelineProblem(pipeline: JsonObject): string | Uncompiled | undefined {
  if (pipeline.orderId === 0) return 'orderId with value > 1 is required';
  if (pipeline.name === '') return 'pipeline name is required';
  if (pipeline.alias === '') return 'pipeline alias is required';
  if (pipeline.filter === null) throw new Panic('a pipeline without a filter');
  const conditions = items(fieldsOf(pipeline.filter).items);
  if (conditions.length === 0) return UNCOMPILED_FILTER;
  for (const item of conditions) {
    const op = text(item.op);
    if (!FILTER_OPERATORS.includes(op)) return `operator not supported: ${op}`;
    const reason = conditionProblem(item);
    if (reason !== undefined) return new Uncompiled(reason);
  }
  if (conditions.length > 1 && !['and', 'or'].includes(text(fieldsOf(pipeline.filter).op).toLowerCase()))
    return UNCOMPILED_FILTER;
  const operators = items(pipeline.config);
  const ids = new Set<string>();
  const outputs = new Set<string>();
  for (const [index, entry] of operators.entries()) {
    const [id, output] = [text(entry.id), text(entry.output)];
    const isLast = index === operators.length - 1;
    if (entry.orderId === 0) return 'orderId with value > 1 is required in operator';
    if (id === '') return 'id of an operator cannot be empty';
    if (entry.type === '') return 'type of an operator cannot be empty';
    if (!isLast && output === '') return `output of operator ${id} cannot be nil`;
    if (isLast && output !== '') return `output of operator ${id} should be empty`;
    if (ids.has(id)) return 'duplicate id cannot be present';
    if (outputs.has(output)) return 'duplicate output cannot be present';
    if (id === output) return 'id and output cannot be same';
    const problem = operatorProblem(id, entry);
    if (problem !== undefined) return problem;
    ids.add(id);
    outputs.add(output);
  }
  return undefined;
}

/** SigNoz turns conditions into expressions, which some texts break. */
function conditionProblem({ key, op, value }: JsonObject): string | undefined {
  const { key: name, type } = fieldsOf(key);
  if (/["\\\n]/.test(text(name))) return 'literal not terminated';
  // A key of neither a resource nor a record is written unchanged.
  if (text(name) === '' && type !== 'tag' && type !== 'resource') return 'unexpected token Operator';
  if (op === 'exists' || op === 'nexists') return undefined;
  const isList = op === 'in' || op === 'nin';
  if (isList && !isArray(value)) return 'unexpected token EOF';
  const [first] = isArray(value) ? value : [value];
  if (first === undefined || first === null || typeof first === 'object') return 'unexpected token EOF';
  const texts = (isArray(value) ? value : [value]).map(text);
  if (texts.some((one) => /[\r\n]/.test(one) || (isList && /['"]/.test(one)))) return 'literal not terminated';
  return text(op).endsWith('regex') && !isRegex(text(value)) ? 'error parsing regexp' : undefined;
}

const JSON_FIELDS = ['host', 'service', 'environment', 'severity', 'trace_id', 'span_id', 'trace_flags', 'message'];
const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal'];

function operatorProblem(id: string, entry: JsonObject): string | undefined {
  const has = (key: string) => entry[key] !== undefined;
  const type = text(entry.type);
  const mapped = Object.keys(fieldsOf(entry.mapping));
  const problem = ((): string | undefined => {
    switch (type) {
      case 'json_parser': {
        if (!has('parse_from') && !has('parse_to')) {
          return `parse from and parse to of ${id} json operator cannot be empty`;
        }
        const unknown = mapped.find((key) => !JSON_FIELDS.includes(key.toLowerCase()));
        return unknown === undefined ? undefined : `${unknown} is not a valid mapping type in processor ${id}`;
      }
      case 'grok_parser':
        return has('pattern') ? undefined : `pattern of ${id} grok operator cannot be empty`;
      case 'regex_parser': {
        if (!has('regex')) return `regex of ${id} regex operator cannot be empty`;
        if (!isRegex(text(entry.regex))) return `error compiling regex expression of ${id} regex operator`;
        const isNamed = /\(\?P?<[A-Za-z_]\w*>/.test(text(entry.regex));
        return isNamed ? undefined : `no capture groups in regex expression of ${id} regex operator`;
      }
      case 'copy':
      case 'move':
        return has('from') && has('to') ? undefined : `from or to of ${id} ${type} operator cannot be empty`;
      case 'add':
        return has('field') && has('value') ? undefined : `field or value of ${id} add operator cannot be empty`;
      case 'remove':
        return has('field') ? undefined : `field of ${id} remove operator cannot be empty`;
      case 'trace_parser':
        return traceProblem(id, entry);
      case 'retain':
        return has('fields') ? undefined : `fields of ${id} retain operator cannot be empty`;
      case 'time_parser':
        return timeProblem(id, entry);
      case 'severity_parser': {
        if (!has('parse_from')) return `parse from of severity parsing processor ${id} cannot be empty`;
        const unknown = mapped.find((key) => !LEVELS.includes(key.toLowerCase()));
        return unknown === undefined ? undefined : `${unknown} is not a valid severity in processor ${id}`;
      }
      default:
        return `operator type ${type} not supported for ${id}, use one of (grok_parser, regex_parser, copy, move, add, remove, trace_parser, retain)`;
    }
  })();
  if (problem !== undefined) return problem;
  const isPlace = ['parse_from', 'parse_to', 'from', 'to', 'field'].every((key) => isOtelPlace(text(entry[key])));
  return isPlace
    ? undefined
    : `value should have prefix of body, attributes, resource for operator: ${type} in position: ${entry.orderId} with id: ${id}`;
}

function traceProblem(id: string, entry: JsonObject): string | undefined {
  const keys = ['trace_id', 'span_id', 'trace_flags'];
  if (keys.every((key) => entry[key] === undefined)) return `field of ${id} remove operator cannot be empty`;
  const places = keys.map((key): [string, string] => [key, text(fieldsOf(entry[key]).parse_from)]);
  if (places.every(([, place]) => place === '')) {
    return `one of trace_id, span_id, trace_flags of ${id} trace_parser operator must be present`;
  }
  const wrong = places.find(([, place]) => !isOtelPlace(place));
  return wrong === undefined ? undefined : `${wrong[0].replace('_', ' ')} can't be parsed from ${wrong[1]}`;
}

const DIRECTIVES = 'YymoqbhBdegaAHlIpPMSLfsZzwijkDxFTXrRnt%c';
const EPOCH_LAYOUTS = ['s', 'ms', 'us', 'ns', 's.ms', 's.us', 's.ns'];

function timeProblem(id: string, entry: JsonObject): string | undefined {
  const [layout, type] = [text(entry.layout), text(entry.layout_type)];
  if (entry.parse_from === undefined) return `parse from of time parsing processor ${id} cannot be empty`;
  if (type !== 'epoch' && type !== 'strptime') return `invalid format type '${type}' of time parsing processor ${id}`;
  if (layout === '') return `format can not be empty for time parsing processor ${id}`;
  if (type === 'strptime' && layout.match(/%./g)?.some((one) => !DIRECTIVES.includes(one.slice(1))))
    return `invalid strptime format '${type}' of time parsing processor ${id}`;
  return type === 'epoch' && !EPOCH_LAYOUTS.includes(layout)
    ? `invalid epoch format '${type}' of time parsing processor ${id}`
    : undefined;
}

function isOtelPlace(place: string): boolean {
  return place === '' || /^(body|attributes|resource)/.test(place);
}

function items(value: Json | undefined): readonly JsonObject[] {
  return isArray(value) ? value.filter(isObject) : [];
}
