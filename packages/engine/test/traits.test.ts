import { expect, test } from 'vitest';
import { inputsOf, knownBy } from '../src/definitions/inputs.ts';
import { traitsOf, UNKNOWN_CODE } from '../src/definitions/traits.ts';

const NONE = { keeps: false, reaches: false, isGlobal: false };

/** Modules whose functions return something else at the next call. */
const keeping: readonly (readonly [by: string, text: string])[] = [
  ['a shift', 'const state = { n: 1 };\nexport const next = () => {\n  state.n <<= 1;\n  return state.n;\n};'],
  ['an unsigned shift', 'const state = { n: 1 };\nexport const f = () => {\n  state.n >>>= 1;\n  return state.n;\n};'],
  ['a name as a string', "const list = [];\nexport const f = (x) => {\n  list['push'](x);\n  return list.length;\n};"],
  [
    'a name as a template',
    'const list = [];\nexport const f = (x) => {\n  list[`push`](x);\n  return list.length;\n};',
  ],
  ['a name in a constant', "const list = [];\nconst method = 'push';\nexport const f = (x) => list[method](x);"],
  ['an escaped name', 'const list = [];\nexport const f = (x) => list.pu\\u0073h(x);'],
  ['an escaped string', "const list = [];\nexport const f = (x) => list['pu\\x73h'](x);"],
  ['an unbound method', "const list = [];\nconst { push: put } = [];\nexport const f = () => put.call(list, 'b');"],
  [
    'an iterator',
    "const names = ['a', 'b'].values();\nexport const f = () => {\n  const [one] = names;\n  return one;\n};",
  ],
  [
    'an iterator that gets a value',
    "const names = ['a', 'b'].keys(0);\nexport const f = () => {\n  const [one] = names;\n  return one;\n};",
  ],
  [
    'an iterator that is not missing',
    "const names = ['a', 'b'].values!();\nexport const f = () => {\n  const [one] = names;\n  return one;\n};",
  ],
  [
    'a field called const',
    'const s = { const: [1] };\nexport const f = () => {\n  s.const [0] = 2;\n  return s.const;\n};',
  ],
  [
    'the time of a file',
    "const { mtime } = statSync('x');\nexport const f = () => mtime.setTime(mtime.getTime() + 1);",
  ],
  [
    'the symbol of an iterator',
    "const names = ['a'][Symbol.iterator]();\nexport const f = () => {\n  for (const one of names) return one;\n};",
  ],
  [
    'a loop',
    'const state = { n: 0 };\nexport const f = () => {\n  for (state.n of [state.n + 1]);\n  return state.n;\n};',
  ],
  [
    'a loop over names',
    "const state = { n: '' };\nexport const f = (of) => {\n  for (state.n in of);\n  return state.n;\n};",
  ],
  ['bytes', 'const bytes = Buffer.alloc(1);\nexport const f = () => bytes.writeUInt8(bytes.readUInt8() + 1);'],
  ['bytes, by a method of Node', "const bytes = Buffer.from('0');\nexport const f = (x) => bytes.utf8Write(x);"],
  ['bytes, from a text', 'const bytes = Uint8Array.from([0]);\nexport const f = (x) => bytes.setFromHex(x);'],
  [
    'bytes that are given away',
    'const bytes = Uint8Array.from([0]);\nexport const f = () => structuredClone(0, { transfer: [bytes.buffer] });',
  ],
  ['a shared cell', 'const cell = Int32Array.from([0]);\nexport const f = () => Atomics.exchange(cell, 0, 1);'],
  ['a regular expression', "const found = RegExp('a', 'g');\nexport const f = (text) => found.test(text);"],
  [
    'parameters',
    "const { searchParams } = URL.parse('http://x');\nexport const f = () => searchParams.append('a', 'b');",
  ],
  ['a hash', "const hash = createHash('md5');\nexport const f = (x) => hash.copy(hash.update(x)).digest();"],
  ['an import', "export const f = () => import/* later */('./_other.ts');"],
  ['a nested template', 'const list = [];\nexport const f = (x) => `a ${`b ${list.push(x)} \'`} "`;'],
  ['a divided value', "const s = { n: 1 };\nexport const f = (a) => [a.n! / 60, 'req/s', s.n++, 'x', \"'\"];"],
  ['what is divided twice', "const s = { n: 1 };\nexport const f = (a) => [a! / '1', s.n++, '/ 2', s.n];"],
  [
    'quotes in expressions',
    'const s = { n: 1 };\nexport const f = (a) => [/[\'"`]/.test(a), s.n++, /[/\'"]/.test(a)];',
  ],
  ['a getter', 'const s = { n: 1 };\nexport const x = {\n  get next() {\n    return s.n++;\n  },\n};'],
  ['a decorator', 'const s = { n: 1 };\n@known\nclass A {}\nexport const f = () => s.n++;'],
  ['what follows a hashbang', "#!/usr/bin/env 'node\nconst s = { n: 1 };\nexport const f = () => s.n++;"],
];

/** Modules that change what they import, after this line. */
const imports = "import { list, shared } from './_shared.ts'\n";
const reaching: readonly (readonly [by: string, text: string])[] = [
  ['a type of a constant without a value', "declare const brand: unique symbol\nlist.push('b')\nexport const y = 1"],
  ['a constant in a comment', "// a const word: what it means\nlist.push('b')\nexport const y = 1"],
  ['a labelled loop', "const a = ['x'] as const\nouter: for (const x of a) list.push(x)\nexport const y = 1"],
  ['the name of a constant', "const { [list.push('b')]: y } = {};"],
  ['a name as a string', "list['push']('b');"],
  ['a value that may be missing', 'shared.n! += 1;'],
  ['a value that is counted and may be missing', 'shared.n!++;'],
  ['another alphabet', 'shared.größe = 2;'],
  ['parentheses', '++(shared.n);'],
  ['a type', '++(shared as { n: number }).n;'],
  ['what is not missing', '++shared!.n;'],
  ['an escape', '++sh\\u0061red.n;'],
  ['a shift', 'shared.n <<= 1;'],
  ['a loop', 'for (shared.n of [1]);'],
  ['a pattern', '({ n: shared.n } = { n: 1 });'],
  ['the stack of an error', 'Error.captureStackTrace(shared);'],
  ['a function of Node', "import { inherits } from 'node:util';\ninherits(shared, shared.by);"],
  ['a comment within', 'shared . /* a */ n /* b */ = 1;'],
];

test.each(keeping)('a module keeps state by %s', (_, text) => {
  expect(traitsOf(text)).toMatchObject({ keeps: true });
});

test.each(reaching)('a module changes what it imports in spite of %s', (_, text) => {
  expect(traitsOf(imports + text)).toMatchObject({ keeps: true, reaches: true });
});

test.each([
  ['an escape', 'export const f = () => gl\\u006fbalThis;'],
  ['an escape in braces', 'export const f = () => gl\\u{6f}balThis;'],
  ['the constructor of functions', "export const f = () => (() => 1).constructor('return 1')();"],
  ['its name', "export const f = () => (() => 1)['constructor']('return 1')();"],
  ['what is stored for a session', "sessionStorage.setItem('n', 'a');"],
  ['what was found last', 'export const f = () => RegExp.$1;'],
  ['what was found last, in TypeScript', 'export const f = () => (RegExp as any).$1;'],
  ['a member of a function of Node', 'fetch.n = 1;'],
])('a module sees what is global by %s', (_, text) => {
  expect(traitsOf(text)).toMatchObject({ isGlobal: true });
});

test.each([
  ['words in comments', '// Every global is set, and let the process push a new class = x++\nexport const x = 1;'],
  ['words in strings', "export const x = ['a global is set', 'push', \"new class\"];"],
  ['words in templates', 'export const x = (n: number) => `the process ${n / 2} is set = ${n / 3}`;'],
  ['a type of a constant', "export const x: 'warning' | 'critical' = 'warning';"],
  [
    'iterators that are used up',
    'export const f = (m) => {\n  for (const [a] of m.entries()) return [a, ...m.keys()];\n};',
  ],
  ['lists of what an object has', 'export const f = (x) => [Object.keys(x), Object.entries(x), values(x)];'],
  ['comparisons', 'export const f = (a, b) => a.n <= b.n || a.n >= b.n || a.n !== b.n || a.n == b.n;'],
  ['keys that are words', "export const x = { write: 'write', copy: 1, append: 2 };"],
  ['regular expressions as types', 'export const f = (a: RegExp, b: RegExp[], c: RegExp | string) => [a, b, c];'],
  ['a key that is a word', 'export const x = { transfer: 1 };'],
  ['an escape in a string', 'export const x = \'a\\n\\u00e9\' + "b\\\\";'],
])('a module keeps nothing that has %s', (_, text) => {
  expect(traitsOf(text)).toEqual(NONE);
});

test('what is not written in a language of JavaScript may keep anything', () => {
  expect(knownBy('file:///p/_count.wasm', new Uint8Array([0, 97, 115, 109]))).toMatchObject(UNKNOWN_CODE);
  expect(knownBy('file:///p/_one.mts?again', 'export const one = 1;')).toMatchObject(NONE);
});

test.each([
  ['node:crypto', true],
  ['node:events', true],
  ['node:fs', false],
  ['node:path', false],
])('a module that uses %s keeps state: %s', (used, keeps) => {
  const url = 'file:///p/_helper.ts';
  const none = new Set<string>();
  const imports = new Map([
    ['file:///p/rule.ts', new Set([url])],
    [url, new Set([used])],
  ]);
  const recorded = { paths: none, folders: none, there: none, variables: none, scopes: none, places: none, imports };
  const texts = new Map([[url, knownBy(url, 'export const one = 1;')]]);
  const inputs = (base: ReadonlySet<string>) => inputsOf({ ...recorded, base, isUnknowable: false }, texts);
  expect(inputs(none).modules['/p/_helper.ts']).toMatchObject({ keeps, reaches: false });
  // What is loaded before any definition is shared by all of them.
  expect(inputs(new Set([url])).isLocal).toBe(!keeps);
});
