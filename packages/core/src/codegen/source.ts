import { nameOf } from '../concern/import.ts';
import { printable } from '../report/visible.ts';

/** A TypeScript file under construction: it tracks its imports, and makes constants of repeated code. */
export interface SourceFile {
  /** Imports `name` from `module` and returns its local name. */
  use(module: string, name: string): string;
  /** Imports the default export of `module` under a name like `suggestion`. */
  useDefault(module: string, suggestion: string): string;
  /** Code that becomes a constant at the top when it occurs more than once. */
  share(code: string, suggestion: string): string;
  /** The whole file: imports, constants, and `body`. The formatter lays it out. */
  text(body: string): string;
}

export function sourceFile(): SourceFile {
  const imports = new Map<string, Set<string>>();
  const defaults = new Map<string, string>();
  const shared: { readonly code: string; readonly suggestion: string }[] = [];
  const taken = new Set(RESERVED);
  return {
    use(module, name) {
      const names = imports.get(module) ?? new Set();
      imports.set(module, names.add(name));
      taken.add(name);
      return name;
    },
    useDefault(module, suggestion) {
      const name = defaults.get(module) ?? nameOf(suggestion, taken, 'it');
      defaults.set(module, name);
      return name;
    },
    share(code, suggestion) {
      const known = shared.findIndex((one) => one.code === code);
      return marker(known === -1 ? shared.push({ code, suggestion }) - 1 : known);
    },
    text(body) {
      const constants: string[] = [];
      let result = body;
      for (const [index, { code, suggestion }] of shared.entries()) {
        const parts = result.split(marker(index));
        if (parts.length < 3) {
          result = parts.join(code);
          continue;
        }
        const name = nameOf(suggestion, taken, 'the');
        constants.push(`const ${name} = ${code};`);
        result = parts.join(name);
      }
      const lines = [
        ...[...imports].map(([module, names]) => `import { ${[...names].sort().join(', ')} } from '${module}';`),
        ...[...defaults].map(([module, name]) => `import ${name} from '${module}';`),
      ];
      return `${lines.sort().join('\n')}\n\n${constants.map((line) => `${line}\n`).join('')}\n${result}\n`;
    },
  };
}

/** Marks a possible constant in the text; no literal contains this character unescaped. */
function marker(index: number): string {
  return `\0${index}\0`;
}

/** Words that cannot be names, among those that titles use. */
const RESERVED = ['case', 'class', 'default', 'delete', 'do', 'else', 'export', 'for', 'function', 'if', 'import', 'in']
  .concat(['new', 'null', 'return', 'switch', 'this', 'throw', 'true', 'false', 'try', 'var', 'void', 'while', 'with'])
  .concat(['const', 'let', 'enum', 'extends', 'super', 'typeof', 'yield', 'await', 'package', 'private', 'public'])
  .concat([
    'interface',
    'static',
    'arguments',
    'eval',
    'undefined',
    'break',
    'catch',
    'continue',
    'debugger',
    'finally',
  ]);

/** A JSON value as TypeScript; undefined fields are left out. A text with several lines becomes a template. */
export function literal(value: unknown): string {
  if (typeof value === 'string') return text(value);
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  return objectCode(Object.entries(value).map(([key, item]) => [key, item === undefined ? undefined : literal(item)]));
}

/** An object of code by field; fields without code are left out. */
export function objectCode(fields: readonly (readonly [key: string, code: string | undefined])[]): string {
  const written = fields.flatMap(([key, code]) => (code === undefined ? [] : [`${propertyName(key)}: ${code}`]));
  return written.length === 0 ? '{}' : `{ ${written.join(', ')} }`;
}

/** A call; a final `{}` or missing argument is left out. */
export function callCode(name: string, ...args: readonly (string | undefined)[]): string {
  const given = [...args];
  while (given.length > 0 && (given.at(-1) === undefined || given.at(-1) === '{}')) given.pop();
  return `${name}(${given.map((code) => code ?? 'undefined').join(', ')})`;
}

function propertyName(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : text(key);
}

function text(value: string): string {
  const isSeen = value.split('\n').every((line) => printable(line) === line);
  if (/[^\n]\n[^\n]/.test(value) && isSeen)
    return `\`${value.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${')}\``;
  const escaped = printable(JSON.stringify(value).slice(1, -1));
  const quoted = escaped.replaceAll('\\"', '"');
  return value.includes("'") && !value.includes('"') ? `"${quoted}"` : `'${quoted.replaceAll("'", "\\'")}'`;
}
