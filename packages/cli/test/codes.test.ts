import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * The pages of docs/diagnostics/ are made from the tables of codes, and `docs --check` keeps them up to date. Here they
 * are compared with the source: a code of a problem that is missing in every table has no page.
 */
const root = join(import.meta.dirname, '../../..');
const read = (pattern: string) =>
  globSync(pattern, { cwd: root }).map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));

const onPages = new Set(
  read('docs/diagnostics/*.md').flatMap(({ text }) => [...text.matchAll(/^## (\S+)$/gm)].map(([, code]) => code!)),
);
const concerns = new Set([...onPages].map((code) => code.split('/', 1)[0]!));
const source = read('packages/*/src/**/*.ts').filter(({ file }) => !file.endsWith('.generated.ts'));

const CODE = '[a-z][a-z0-9-]*/[a-z0-9-]*[a-z0-9]';
/** A text in the form of a code. A colon after it makes it a key, unless a question mark is before it. */
const LITERAL = new RegExp(`(\\?\\s*)?'(${CODE})'(\\s*:)?`, 'g');
/** TypeScript's own codes, which its pages describe. */
const OF_TYPESCRIPT = 'types/${code}';
/** A text in the place of a problem's code. */
const PLACES = /(?:\bcode:|\b(?:error|warning|advise)\()\s*(?:'([^'\n]*)'|`([^`]*)`)/g;

const literals = source.flatMap(({ file, text }) =>
  [...text.matchAll(LITERAL)].map(([, choice, code, colon]) => ({
    file,
    code: code!,
    isKey: colon !== undefined && choice === undefined,
  })),
);
const told = ({ file, code }: { readonly file: string; readonly code: string }) => `${code} in ${file}`;

describe('the codes of problems', () => {
  it('have a page when the source names one with the prefix of a concern that has pages', () => {
    expect(literals.filter(({ code }) => concerns.has(code.split('/', 1)[0]!) && !onPages.has(code)).map(told)).toEqual(
      [],
    );
  });

  it('have a page when the source uses or lists one, with any prefix', () => {
    const given = source.flatMap(({ file, text }) =>
      [...text.matchAll(PLACES)].map(([, text, template]) => ({ file, code: text ?? template! })),
    );
    const listed = literals.filter(({ file, isKey }) => isKey && /codes\.ts$/.test(file));
    const named = [...given.filter(({ code }) => /^[a-z-]+\/\S+$/.test(code)), ...listed];
    expect(named.length).toBeGreaterThan(onPages.size);
    expect(named.filter(({ code }) => !onPages.has(code) && code !== OF_TYPESCRIPT).map(told)).toEqual([]);
  });

  it('are used in the source when they have a page', () => {
    const given = new Set(literals.flatMap(({ code, isKey }) => (isKey ? [] : [code])));
    expect([...onPages].filter((code) => !given.has(code))).toEqual([]);
  });
});
