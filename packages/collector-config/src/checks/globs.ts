import type { Report } from './report.ts';

/** File patterns that doublestar v4 cannot parse: the receiver is not built. */
export function checkGlobs(patterns: unknown, field: string, report: Report): void {
  if (!Array.isArray(patterns)) return;
  for (const [index, pattern] of patterns.entries()) {
    if (typeof pattern !== 'string' || isGlob(pattern)) continue;
    const message = `'${pattern}' is not a pattern: a bracket or brace is not closed, or a backslash is at the end`;
    const hint = 'write * and **, [a-z] or [!abc], {one,two}, and a backslash before a literal character';
    report.error('collector-config/expression', `${field}[${index}]`, message, hint);
  }
}

const escapesAndBrackets = /\\.|\[(?:[!^]|(?![!^]))(?!\])(?:\\.|[^\]\\])+\]/gsu;

/** A closing bracket by itself is literal; braces may be nested. */
function isGlob(text: string): boolean {
  const rest = text.replaceAll(escapesAndBrackets, '');
  if (/[\\[]/.test(rest)) return false;
  let depth = 0;
  for (const brace of rest.replaceAll(/[^{}]/g, '')) {
    depth += brace === '{' ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
