import { describe, expect, test } from 'vitest';
import { checkConditions, checkStatements } from '../../src/ottl/group.ts';

/** The place of `|` in a text, and the text without it. */
function marked(text: string): { readonly text: string; readonly at: number } {
  return { text: text.replace('|', ''), at: text.indexOf('|') };
}

describe('a mistake is reported at its place', () => {
  test.each([
    ['|sett(attributes["a"], 1)', "there is no function 'sett' here", "did you mean 'set'?"],
    ['set(attributes["a"], |Uppercase(body))', "there is no function 'Uppercase' here", "did you mean 'ToUpperCase'?"],
    ['set(|atributes["a"], 1)', "there is no 'atributes' here", "did you mean 'attributes'?"],
    [
      'set(attributes["a"], |resource.atributes)',
      "there is no 'resource.atributes' here",
      "did you mean 'resource.attributes'?",
    ],
    [
      'set(severity_number, |SEVERITY_NUMBER_WARNING)',
      "there is no 'SEVERITY_NUMBER_WARNING' here",
      "did you mean 'SEVERITY_NUMBER_WARN'?",
    ],
    ['set(severity_text|["a"], 1)', 'severity_text has no keys there', expect.stringContaining('attributes')],
    ['set(attributes[|nope], 1)', "there is no 'nope' here", expect.any(String)],
    ['|set(attributes["a"])', "set lacks 'value'", 'it is set(target, value)'],
    ['set(attributes["a"], 1, |2)', 'set takes 2 arguments at most', 'it is set(target, value)'],
    ['limit(attributes, |"10", [])', 'limit: limit is not a literal whole number', expect.any(String)],
    ['keep_keys(attributes, ["a", |1])', 'keep_keys: keys is not a literal text', expect.any(String)],
    [
      'replace_pattern(body, |"(a", "b")',
      "replace_pattern: '(a' is not a regular expression: missing closing )",
      expect.any(String),
    ],
    ['set(attributes["a"] |1)', '1 is not allowed here', "expected ',' or ')'"],
    ['set(attributes["a"], 1|', 'it ends too early', "expected ',' or ')'"],
    ['set(attributes["a"], |)', ') is not allowed here', 'expected a value'],
    ["set(attributes[|'a'], 1)", "a text does not begin with '", 'write texts in double quotation marks'],
    ['set(attributes["a"], |"b)', 'the text that begins here is not closed', expect.any(String)],
    ['set(attributes["a"], |"\\d")', '"\\d" has an invalid escape', expect.any(String)],
    ['set(attributes["a"], 1) where body |= "b"', '= is not allowed here', "compare with '=='"],
    ['set(attributes["a"], 1) where true |AND true', 'AND is not allowed here', "write 'and'"],
    [
      'set(attributes["a"], 1) where |severity_number >= "WARN"',
      'a whole number is compared with a text, which is never true',
      'compare with SEVERITY_NUMBER_WARN',
    ],
    ['|attributes["a"] == 1', 'it is a condition', expect.stringContaining('where')],
  ])('%s', (text, reason, hint) => {
    const { text: whole, at } = marked(text);
    const found = checkStatements([{ field: 'x', text: whole }], 'signoztransform', 'log');
    expect(found.map(({ problem }) => problem)).toContainEqual(expect.objectContaining({ at, reason, hint }));
  });

  test('of a condition too, and a statement in its place is reported', () => {
    const found = checkConditions(
      [
        { field: 'a', text: 'name == nope' },
        { field: 'b', text: 'set(name, "a")' },
      ],
      'filter',
      'span',
    );
    expect(found.map(({ field, problem }) => [field, problem.at, problem.reason])).toEqual([
      ['a', 8, "there is no 'nope' here"],
      ['b', 0, 'it is a statement'],
    ]);
  });

  test('all mistakes of a text are reported, not only the first', () => {
    const text = 'set(atributes["a"], Uppercase(body)) where severity_number == SEVERITY_WARN';
    const found = checkStatements([{ field: 'x', text }], 'signoztransform', 'log');
    expect(found.map(({ problem }) => problem.reason)).toEqual([
      "there is no 'atributes' here",
      "there is no function 'Uppercase' here",
      "there is no 'SEVERITY_WARN' here",
    ]);
  });

  test('nested parentheses take linear time', () => {
    const text = `set(attributes["a"], ${'('.repeat(100)}1 + 1${')'.repeat(100)}) where ${'('.repeat(100)}true${')'.repeat(100)}`;
    expect(checkStatements([{ field: 'x', text }], 'signoztransform', 'log')).toEqual([]);
  });
});
