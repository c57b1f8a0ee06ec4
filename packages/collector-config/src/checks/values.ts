import { goNanoseconds, isObject } from '@signoz-as-code/core';
import { edition } from '../edition.ts';
import type { Schema } from '../schema.ts';
import { type Visit, walk } from '../walk.ts';
import { checkDeprecated, isWithin, placesElsewhere } from './fields.ts';
import type { Report } from './report.ts';
import { holdsSecret, isReference } from './secrets.ts';

/** Checks every value of a configuration by its schema, and texts wherever they are. */
export function checkValues(schema: Schema, config: unknown, report: Report): void {
  const elsewhere = placesElsewhere(schema, config);
  for (const visit of walk(schema, config)) {
    if (visit.schema) checkDeprecated(visit.schema, visit.field, report);
    checkAscending(visit, report);
    checkKeyPair(visit, report);
    if (typeof visit.value !== 'string') continue;
    const isElsewhere = elsewhere.some((place) => isWithin(visit.field, place));
    if (!isElsewhere) checkEndpoint(visit, visit.value, report);
    checkVariables(visit.field, visit.value, isElsewhere, report);
    checkSecret(visit, visit.value, report);
  }
}

function checkAscending({ schema, value, field }: Visit, report: Report): void {
  if (schema?.['x-ascending'] !== true || !Array.isArray(value)) return;
  const lengths = value.map((item) => (typeof item === 'string' ? goNanoseconds(item) : undefined));
  for (const [index, length] of lengths.entries()) {
    const before = lengths[index - 1];
    if (length === undefined || before === undefined || length > before) continue;
    const message = `${value[index]} follows ${value[index - 1]}`;
    report.advise(
      'collector-config/order',
      `${field}[${index}]`,
      message,
      'write the bounds in ascending order, each once',
    );
  }
}

/** A certificate needs its key, and a server needs both; the first edition only finds out when it uses them. */
function checkKeyPair({ schema, value, field }: Visit, report: Report): void {
  const names = isObject(schema?.properties) ? Object.keys(schema.properties) : [];
  const isOfTls = ['cert_file', 'cert_pem', 'key_file', 'key_pem'].every((name) => names.includes(name));
  if (!isOfTls || !isObject(value) || value.enabled === false || edition().folder === undefined) return;
  const has = (what: string) =>
    [`${what}_file`, `${what}_pem`].some((name) => value[name] != null && value[name] !== '');
  const isServer = names.includes('client_ca_file');
  const missing = ['cert', 'key'].filter((what) => !has(what) && (isServer || has('cert') || has('key')));
  for (const what of missing) {
    const message = isServer
      ? 'a server needs a certificate and its key'
      : 'a certificate needs its key, and a key its certificate';
    report.error(
      'collector-config/missing-field',
      `${field}.${what}_file`,
      message,
      `give ${what}_file or ${what}_pem`,
    );
  }
}

interface Form {
  readonly what: string;
  readonly isValid: (value: string) => boolean;
  /**
   * Whether the collector does not start with an invalid address; it accepts some invalid addresses of others, and
   * never reaches them.
   */
  readonly isRefused: boolean;
}

const forms: Readonly<Record<string, Form>> = {
  url: {
    what: 'a http:// or https:// URL',
    isValid: (value) => /^https?:\/\/[^/\s]+/.test(value),
    isRefused: false,
  },
  // The addresses to listen on.
  'host:port': { what: 'host:port', isValid: isHostAndPort, isRefused: true },
  // The gRPC client accepts schemes that select a resolver, and its configuration accepts those of HTTP.
  grpc: {
    what: 'host:port',
    isValid: (value) => isHostAndPort(withoutScheme(value)) || /^unix:/.test(value),
    isRefused: false,
  },
  // For exporters/otlp: it looks for the port only after these schemes.
  'grpc-with-port': { what: 'host:port', isValid: (value) => isHostAndPort(withoutScheme(value)), isRefused: true },
  // For all others, only what no component can parse.
  any: {
    what: 'an address that the component understands',
    isValid: (value) => !/^grpcs?:\/\//.test(value),
    isRefused: false,
  },
};

function withoutScheme(value: string): string {
  return value.replace(/^(https?:\/\/|dns:\/\/\/?)/, '');
}

function isHostAndPort(value: string): boolean {
  return /^(\[[0-9a-fA-F:.%\w]+\]|[^\s:/]*):[a-z\d-]*$/i.test(value) && port(value) <= 65_535;
}

/** Depends on its reader: with `transport: unix` it is a path. */
function checkEndpoint({ schema, key, field, beside }: Visit, value: string, report: Report): void {
  const said = schema?.['x-endpoint'];
  const name = typeof said === 'string' ? said : /^endpoints?$/.test(key) ? 'any' : undefined;
  const form = name === undefined ? undefined : forms[name];
  if (form === undefined || form.isValid(value) || value.includes('${') || value === '') return;
  const transport = beside.transport ?? 'tcp';
  if (name === 'host:port' && !(typeof transport === 'string' && /^(tcp|udp)/.test(transport))) return;
  const scheme = /^[a-z+]+:\/\//.exec(value)?.[0];
  const shown = holdsSecret(key, value) ? 'the address' : `'${value}'`;
  const hint =
    name === 'url'
      ? 'gRPC has no scheme of its own: write http:// without TLS, https:// with it'
      : scheme === undefined
        ? 'write for example 0.0.0.0:4317'
        : `leave out ${scheme}${/tls|https|grpcs/.test(scheme) ? '' : '; plain text is `tls: { insecure: true }`'}`;
  const say = form.isRefused ? report.error : report.advise;
  say('collector-config/endpoint-form', field, `${shown} is not ${form.what}`, hint);
}

/** In parts that another library reads, a dollar sign and a brace may be that library's syntax. */
function checkVariables(field: string, value: string, isElsewhere: boolean, report: Report): void {
  for (const [whole, dollars, inside] of value.matchAll(/(\$+)\{([^}]*)\}?/g)) {
    // An even number of dollar signs is escaped: the text is literal.
    if (dollars!.length % 2 === 0) continue;
    if (/^\w*$/.test(inside!) && isElsewhere) continue;
    if (!/^(env|file):./.test(inside!)) {
      const say = /^\w+:/.test(inside!) ? report.error : report.advise;
      const hint = `write \${env:${/^\w+$/.test(inside!) ? inside : 'NAME'}:-fallback}, or $\${ for a literal dollar sign`;
      say('collector-config/variable-form', field, `'${whole}' is not replaced`, hint);
    } else if (inside!.startsWith('env:') && !/^env:[A-Za-z_]\w*(:-|$)/.test(inside!.replace(/\$\{.*$/s, ''))) {
      const message = `'${inside!.slice('env:'.length).split(':-', 1)[0]}' is not a name of a variable`;
      report.error('collector-config/variable-form', field, message, 'use letters, digits and underscores');
    } else if (inside!.startsWith('env:') && !inside!.includes(':-')) {
      const hint = `write \${${inside}:-fallback}`;
      report.advise('collector-config/variable-without-fallback', field, `'${whole}' may be empty`, hint);
    }
  }
}

/** The message never contains the value: it would end up in a log. */
function checkSecret({ schema, key, field }: Visit, value: string, report: Report): void {
  const headers = /(^|\.)(response_)?headers\./.test(field);
  const marked = schema?.['x-secret'] === true && !headers && value !== '' && !isReference(value);
  if (!marked && !holdsSecret(key, value)) return;
  const message = 'the value is a secret in clear text';
  const hint = {
    definitions: "put `secretFile('name-of-the-swarm-secret')` in its place",
    file: `write \${env:NAME} or \${file:/run/secrets/name} in its place, and keep the value out of the file`,
  };
  report.advise('collector-config/secret-written-out', field, message, hint);
}

/** An address that a collector listens on. */
export interface Listener {
  readonly file: string;
  readonly field: string;
  readonly protocol: 'tcp' | 'udp';
  readonly host: string;
  readonly port: number;
}

/** The addresses that a configuration listens on; the component's defaults where it sets none. */
export function listeners(schema: Schema, config: unknown, file: string): Listener[] {
  const found: Listener[] = [];
  const add = (place: unknown, value: unknown, field: string) => {
    const protocol = isObject(place) ? place['x-listens'] : undefined;
    if ((protocol !== 'tcp' && protocol !== 'udp') || typeof value !== 'string' || value.includes('${')) return;
    const number = port(value);
    const host = value.slice(0, value.lastIndexOf(':'));
    if (number > 0) found.push({ file, field, protocol, host, port: number });
  };
  for (const { schema: place, value, field } of walk(schema, config)) {
    add(place, value, field);
    if (!isObject(value) || !isObject(place?.properties)) continue;
    for (const [key, property] of Object.entries(place.properties)) {
      const inner = field === '' ? key : `${field}.${key}`;
      if (value[key] === undefined && isObject(property)) add(property, property.default, inner);
    }
  }
  return found;
}

/** Two listeners on one port, unless each has its own address. */
export function checkPorts(all: readonly Listener[], reportOf: (file: string) => Report): void {
  for (const [index, one] of all.entries()) {
    const other = all.slice(0, index).find((before) => collide(before, one));
    if (other === undefined) continue;
    const message = `port ${one.port} is ${other.field} of ${other.file} too`;
    reportOf(one.file).error('collector-config/port-collision', one.field, message, 'choose another port');
  }
}

function collide(a: Listener, b: Listener): boolean {
  const any = ['', '0.0.0.0', '[::]'];
  const [one, other] = [a, b].map(({ host }) => (host === 'localhost' ? '127.0.0.1' : host)) as [string, string];
  return a.port === b.port && a.protocol === b.protocol && (one === other || any.includes(one) || any.includes(other));
}

function port(value: string): number {
  const number = Number(/:(\d{1,5})$/.exec(value)?.[1]);
  return Number.isNaN(number) ? 0 : number;
}
