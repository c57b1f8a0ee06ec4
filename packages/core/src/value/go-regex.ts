import { createRequire } from 'node:module';
import type { RE2JS } from 're2js';

const require = createRequire(import.meta.url);
/** Loaded when an expression is parsed: most commands parse none. */
const re2 = (): typeof import('re2js') => require('re2js');

/** Why Go's regular expressions (RE2) cannot parse a text, in Go's words; undefined when they can. */
export function regexProblem(text: string): string | undefined {
  try {
    re2().RE2JS.compile(withDistinctNames(text));
    return undefined;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return message.replace(/^error parsing regexp: /, '').replace(/: `.*`$/s, '');
  }
}

/** Go, unlike RE2 itself, allows two groups with one name. */
function withDistinctNames(text: string): string {
  const seen = new Set<string>();
  return text.replaceAll(/(\\.)|\(\?P?<(\w+)>/gs, (whole, escaped?: string, name?: string) => {
    if (escaped !== undefined || name === undefined) return whole;
    const distinct = seen.has(name) ? `${name}_${seen.size}` : name;
    seen.add(distinct);
    return `(?P<${distinct}>`;
  });
}

const compiled = new Map<string, RE2JS>();

/** Whether a valid expression is found anywhere in a text, as Go finds it. */
export function isFound(expression: string, text: string): boolean {
  const found = compiled.get(expression) ?? re2().RE2JS.compile(withDistinctNames(expression));
  compiled.set(expression, found);
  return found.matcher(text).find();
}

/** The names of the groups of a valid expression. */
export function groupNames(text: string): readonly string[] {
  return Object.keys(re2().RE2JS.compile(withDistinctNames(text)).namedGroups());
}

/** Whether a valid expression matches all of a text, like Prometheus's matchers; `.` also matches a line break. */
export function matchesWhole(expression: string, text: string): boolean {
  return re2().RE2JS.compile(withDistinctNames(expression), re2().RE2JS.DOTALL).matcher(text).matches();
}
