import { regexProblem } from '../regex.ts';
import type { Report } from './report.ts';

/** Go's regular expressions (RE2) that cannot be read. */
export function checkRegex(text: string, field: string, report: Report): void {
  const reason = regexProblem(text);
  if (reason === undefined) return;
  const hint = 'write it in RE2, Go’s regular expressions';
  report.error('collector-config/expression', field, `'${text}' is no regular expression: ${reason}`, hint);
}

/**
 * OTTL's brackets and quotes, and the names of the functions that change things. Whether paths exist and arguments fit
 * only the collector tells.
 */
export function checkOttl(text: string, kind: 'condition' | 'statement', field: string, report: Report): void {
  const reason = bracketProblem(text) ?? (kind === 'statement' ? editorProblem(text) : undefined);
  if (reason === undefined) return;
  const hint = 'the functions of OTTL and how they are written are in its documentation, pkg/ottl';
  report.error('collector-config/expression', field, `'${text}' is no OTTL ${kind}: ${reason}`, hint);
}

function bracketProblem(text: string): string | undefined {
  const pairs: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };
  const open: string[] = [];
  const plain = text.replaceAll(/"(?:\\.|[^"\\])*"/g, '""').replaceAll('""', '');
  if (plain.includes('"')) return 'a text is not closed';
  if (text.trim() === '') return 'it is empty';
  for (const letter of plain) {
    if ('([{'.includes(letter)) open.push(letter);
    else if (pairs[letter] !== undefined && open.pop() !== pairs[letter]) return `'${letter}' closes nothing`;
  }
  return open.length > 0 ? `'${open.at(-1)}' is not closed` : undefined;
}

/** Of pkg/ottl/ottlfuncs and transformprocessor v0.128.0. */
const editors = new Set(
  (
    'aggregate_on_attribute_value aggregate_on_attributes append convert_exponential_histogram_to_histogram ' +
    'convert_gauge_to_sum convert_sum_to_gauge convert_summary_count_val_to_sum convert_summary_sum_val_to_sum ' +
    'copy_metric delete_key delete_matching_keys extract_count_metric extract_sum_metric flatten keep_keys ' +
    'keep_matching_keys limit merge_maps replace_all_matches replace_all_patterns replace_match replace_pattern ' +
    'scale_metric set truncate_all'
  ).split(' '),
);

function editorProblem(text: string): string | undefined {
  const [, name] = /^\s*(\w+)\(/.exec(text) ?? [];
  if (name === undefined) return 'it does not begin with a function';
  return editors.has(name) ? undefined : `there is no function '${name}' that changes anything`;
}
