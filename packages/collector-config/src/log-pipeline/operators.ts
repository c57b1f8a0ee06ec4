import { type In, type Place, placeOf, type RootPlace } from './place.ts';
import type {
  AddBody,
  CopyBody,
  GrokParserBody,
  JsonParserBody,
  LogOperatorBody,
  MoveBody,
  RegexParserBody,
  RemoveBody,
  SeverityParserBody,
  TimeParserBody,
  TraceParserBody,
} from './schema/artifact.generated.ts';

/** An operator as its definition writes it: the id follows from the name, unless SigNoz assigned one. */
type Operator<Body> = Omit<Body, 'id'> & { readonly id?: string };

/** A change that a log pipeline makes to a record, as its definition writes it. */
export type LogOperator = LogOperatorBody extends infer Body ? (Body extends unknown ? Operator<Body> : never) : never;

interface Common {
  /** Its id in SigNoz, where it was made there: collectors receive it. Otherwise the name gives the id. */
  readonly id?: string;
  /** Its name in SigNoz. The id follows from it, so names in one pipeline must differ. */
  readonly name: string;
  /** A disabled operator is kept and not sent to the collectors. Enabled unless given. */
  readonly enabled?: boolean;
  /**
   * What happens to a record that it fails on: it continues unchanged (`send`, the default) or is dropped (`drop`); the
   * quiet ones log nothing.
   */
  readonly on_error?: 'send' | 'send_quiet' | 'drop' | 'drop_quiet';
}

/** Where a parser reads (`body` unless given) and writes (`attributes` unless given). */
interface Parsing extends Common {
  readonly parse_from?: In<Place>;
  readonly parse_to?: RootPlace;
}

type Texts = readonly [string, ...string[]];
type Own<Body, Fields extends keyof Body> = { readonly [Field in Fields]: Body[Field] };

/**
 * The operators of SigNoz v0.108.0's log pipelines, under its own names. SigNoz replaces each operator's condition by
 * its own: that its input exists and can be parsed. Only `add` and `trace_parser` have an `if`. `retain` is missing:
 * the server's first check knows it, but the collector has no such operator.
 */
export const operators = {
  /**
   * Parses JSON. With `enable_flattening` objects one level down become fields: `b` of `{a: {b: 1}}`, or `a.b` with
   * `enable_paths`. `mapping` moves the first existing name to OpenTelemetry's place: host to host.name, service to
   * service.name, message to the body, and environment to deployment.environment.name (not to deployment.environment,
   * by which SigNoz v0.108.0 distinguishes environments).
   */
  json_parser: (
    own: Parsing & {
      readonly enable_flattening?: boolean;
      readonly enable_paths?: boolean;
      readonly path_prefix?: string;
      readonly mapping?: Readonly<Partial<Record<keyof NonNullable<JsonParserBody['mapping']>, Texts>>>;
    },
  ): Operator<JsonParserBody> => {
    const { enable_flattening, enable_paths, path_prefix, mapping } = own;
    return {
      type: 'json_parser',
      ...called(own),
      ...parsing(own),
      ...given({ enable_flattening, enable_paths, path_prefix, mapping: mapping as JsonParserBody['mapping'] }),
      ...errors(own),
    };
  },

  /**
   * Parses by a grok pattern: `%{IP:client} %{NUMBER:seconds:float}`. A field can be an `int`, a `float` or a `string`.
   */
  grok_parser: (own: Parsing & Own<GrokParserBody, 'pattern'>): Operator<GrokParserBody> => ({
    type: 'grok_parser',
    ...called(own),
    pattern: own.pattern,
    ...parsing(own),
    ...errors(own),
  }),

  /** Parses by a Go regular expression; each group `(?P<name>…)` becomes a field. */
  regex_parser: (own: Parsing & Own<RegexParserBody, 'regex'>): Operator<RegexParserBody> => ({
    type: 'regex_parser',
    ...called(own),
    regex: own.regex,
    ...parsing(own),
    ...errors(own),
  }),

  /** Copies a value from one place to another. */
  copy: (own: Common & { readonly from: In<Place>; readonly to: In<Place> }): Operator<CopyBody> => ({
    type: 'copy',
    ...called(own),
    from: placeOf(own.from),
    to: placeOf(own.to),
    ...errors(own),
  }),

  /** Moves a value from one place to another. */
  move: (own: Common & { readonly from: In<Place>; readonly to: In<Place> }): Operator<MoveBody> => ({
    type: 'move',
    ...called(own),
    from: placeOf(own.from),
    to: placeOf(own.to),
    ...errors(own),
  }),

  /** Writes a text, or with `EXPR(…)` the value of an expression over the record: `EXPR(attributes.host + ":80")`. */
  add: (own: Common & { readonly field: In<Place> } & Own<AddBody, 'value' | 'if'>): Operator<AddBody> => ({
    type: 'add',
    ...called(own),
    field: placeOf(own.field),
    value: own.value,
    ...given({ if: own.if }),
    ...errors(own),
  }),

  /** Removes a field, or all attributes, or the whole resource. */
  remove: (own: Common & { readonly field: In<RootPlace> }): Operator<RemoveBody> => ({
    type: 'remove',
    ...called(own),
    field: placeOf(own.field),
    ...errors(own),
  }),

  /** Makes the record a part of a trace, by ids in hexadecimal. At least one of the three is needed. */
  trace_parser: (
    own: Common & {
      readonly trace_id?: In<Place>;
      readonly span_id?: In<Place>;
      readonly trace_flags?: In<Place>;
    } & Own<TraceParserBody, 'if'>,
  ): Operator<TraceParserBody> => ({
    type: 'trace_parser',
    ...called(own),
    ...given({ trace_id: source(own.trace_id), span_id: source(own.span_id), trace_flags: source(own.trace_flags) }),
    ...given({ if: own.if }),
    ...errors(own),
  }),

  /** Sets the record's time. A value that does not match the layout is silently ignored. */
  time_parser: (
    own: Common & { readonly parse_from: In<Place> } & (
        | { readonly layout_type: 'epoch'; readonly layout: 's' | 'ms' | 'us' | 'ns' | 's.ms' | 's.us' | 's.ns' }
        | { readonly layout_type: 'strptime'; readonly layout: string }
      ),
  ): Operator<TimeParserBody> => ({
    type: 'time_parser',
    ...called(own),
    parse_from: placeOf(own.parse_from),
    layout_type: own.layout_type,
    layout: own.layout,
    ...errors(own),
  }),

  /**
   * Sets the record's severity, from a text or a number in JSON. Values that the collector knows (info, warning, err, 9
   * …) need no mapping. `2xx` to `5xx` are a hundred numbers each. The collector refuses attributes that arrive as
   * whole numbers: it only reads texts and JSON's numbers.
   */
  severity_parser: (
    own: Common & {
      readonly parse_from: In<Place>;
      readonly mapping?: Readonly<Partial<Record<keyof NonNullable<SeverityParserBody['mapping']>, Texts>>>;
      readonly overwrite_text?: boolean;
    },
  ): Operator<SeverityParserBody> => ({
    type: 'severity_parser',
    ...called(own),
    parse_from: placeOf(own.parse_from),
    ...given({ mapping: own.mapping as SeverityParserBody['mapping'], overwrite_text: own.overwrite_text }),
    ...errors(own),
  }),
} as const;

function called({ id, name, enabled }: Common): { id?: string; name: string; enabled: boolean } {
  return { ...(id === undefined ? {} : { id }), name, enabled: enabled ?? true };
}

function parsing({ parse_from, parse_to }: Parsing): { parse_from: string; parse_to: string } {
  return { parse_from: placeOf(parse_from ?? 'body'), parse_to: parse_to ?? 'attributes' };
}

function errors({ on_error }: Common): { on_error?: NonNullable<Common['on_error']> } {
  return on_error === undefined ? {} : { on_error };
}

function source(place: In<Place> | undefined): { parse_from: string } | undefined {
  return place === undefined ? undefined : { parse_from: placeOf(place) };
}

/** Without the fields that are undefined. */
function given<Fields extends object>(fields: Fields): { [Name in keyof Fields]?: NonNullable<Fields[Name]> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Fields]?: NonNullable<Fields[Name]>;
  };
}
