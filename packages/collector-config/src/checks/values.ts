import { nanoseconds } from '../duration.ts';
import type { Schema } from '../schema.ts';
import { type Visit, walk } from '../walk.ts';
import { checkDeprecated } from './fields.ts';
import type { Report } from './report.ts';
import { holdsSecret, isReference } from './secrets.ts';

/** Checks every value of a configuration by what its schema says of the place, and texts wherever they stand. */
export function checkValues(schema: Schema, config: unknown, report: Report): void {
  for (const visit of walk(schema, config)) {
    if (visit.schema) checkDeprecated(visit.schema, visit.field, report);
    checkAscending(visit, report);
    if (typeof visit.value !== 'string') continue;
    checkEndpoint(visit, visit.value, report);
    checkVariables(visit.field, visit.value, report);
    checkSecret(visit, visit.value, report);
  }
}

function checkAscending({ schema, value, field }: Visit, report: Report): void {
  if (schema?.['x-ascending'] !== true || !Array.isArray(value)) return;
  const lengths = value.map((item) => (typeof item === 'string' ? nanoseconds(item) : undefined));
  for (const [index, length] of lengths.entries()) {
    const before = lengths[index - 1];
    if (length === undefined || before === undefined || length > before) continue;
    const message = `${value[index]} follows ${value[index - 1]}`;
    report.error(
      'collector-config/order',
      `${field}[${index}]`,
      message,
      'write the bounds in ascending order, each once',
    );
  }
}

function checkEndpoint({ schema, key, field }: Visit, value: string, report: Report): void {
  const form = schema?.['x-endpoint'];
  if (typeof form !== 'string' || value.includes('${')) return;
  const good =
    form === 'url'
      ? /^https?:\/\/[^/\s]+/.test(value)
      : /^(\[[0-9a-fA-F:]+\]|[^\s:/]*):\d{1,5}$/.test(value) && port(value) <= 65_535;
  if (good) return;
  const scheme = /^[a-z+]+:\/\//.exec(value)?.[0];
  const shown = holdsSecret(key, value) ? 'the address' : `'${value}'`;
  const message = `${shown} is not ${form === 'url' ? 'a http:// or https:// URL' : 'host:port'}`;
  const hint =
    form === 'url'
      ? 'gRPC has no scheme of its own: write http:// without TLS, https:// with it'
      : scheme === undefined
        ? 'write for example 0.0.0.0:4317'
        : `leave out ${scheme}${/tls|https/.test(scheme) ? '' : '; plain text is `tls: { insecure: true }`'}`;
  report.error('collector-config/endpoint-form', field, message, hint);
}

function checkVariables(field: string, value: string, report: Report): void {
  for (const [whole, dollars, inside] of value.matchAll(/(\$+)\{([^}]*)\}?/g)) {
    // An even number is escaped dollars: the text is meant.
    if (dollars!.length % 2 === 0) continue;
    if (!/^(env|file):./.test(inside!)) {
      const hint = `write \${env:${/^\w+$/.test(inside!) ? inside : 'NAME'}:-fallback}, or $\${ for a dollar sign that is meant`;
      report.error('collector-config/variable-form', field, `'${whole}' is not replaced`, hint);
    } else if (inside!.startsWith('env:') && !inside!.includes(':-')) {
      const hint = `write \${${inside}:-fallback}`;
      report.error('collector-config/variable-without-fallback', field, `'${whole}' may be empty`, hint);
    }
  }
}

/** The value never stands in the message: it would be in a log next. */
function checkSecret({ schema, key, field }: Visit, value: string, report: Report): void {
  const headers = /(^|\.)(response_)?headers\./.test(field);
  const marked = schema?.['x-secret'] === true && !headers && value !== '' && !isReference(value);
  if (!marked && !holdsSecret(key, value)) return;
  const message = 'a secret is written out';
  const hint = "put `secretFile('name-of-the-swarm-secret')` in its place";
  report.error('collector-config/secret-written-out', field, message, hint);
}

/** An address that a collector listens on. */
export interface Listener {
  readonly file: string;
  readonly field: string;
  readonly host: string;
  readonly port: number;
}

/** The addresses that a configuration listens on. */
export function listeners(schema: Schema, config: unknown, file: string): Listener[] {
  const found: Listener[] = [];
  for (const { schema: place, value, field } of walk(schema, config)) {
    if (place?.['x-listens'] !== true || typeof value !== 'string' || value.includes('${')) continue;
    const number = port(value);
    if (number > 0) found.push({ file, field, host: value.slice(0, value.lastIndexOf(':')), port: number });
  }
  return found;
}

/** Two listeners on one port, unless each has an address of its own. */
export function checkPorts(all: readonly Listener[], reportOf: (file: string) => Report): void {
  for (const [index, one] of all.entries()) {
    const other = all.slice(0, index).find((before) => before.port === one.port && overlap(before.host, one.host));
    if (other === undefined) continue;
    const message = `port ${one.port} is ${other.field} of ${other.file} too`;
    reportOf(one.file).error('collector-config/port-collision', one.field, message, 'choose another port');
  }
}

function overlap(a: string, b: string): boolean {
  const any = ['', '0.0.0.0', '[::]'];
  return a === b || any.includes(a) || any.includes(b);
}

function port(value: string): number {
  const number = Number(/:(\d{1,5})$/.exec(value)?.[1]);
  return Number.isNaN(number) ? 0 : number;
}
