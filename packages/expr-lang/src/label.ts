import { functionNames } from './functions.ts';

/** Words that cannot be a label by themselves. */
const RESERVED = new Set(
  ['not', 'in', 'or', 'and', 'regexp', 'contains']
    .flatMap((word) => [word, word.toUpperCase()])
    .concat(['matches', 'startsWith', 'endsWith', 'let', 'if', 'else', 'true', 'false', 'nil', '$env']),
);

/** A label in an expression: `severity`, `service.name`, `$env["type"]` where the plain word has another meaning. */
export function labelOf(name: string): string {
  const [first = '', ...rest] = name.split('.');
  const isPlain = (part: string): boolean => /^[A-Za-z_]\w*$/.test(part);
  const root = isPlain(first) && !RESERVED.has(first) && !functionNames.has(first) ? first : `$env[${text(first)}]`;
  return root + rest.map((part) => (isPlain(part) ? `.${part}` : `[${text(part)}]`)).join('');
}

function text(value: string): string {
  return JSON.stringify(value);
}
