import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lendSecrets, takeBackSecrets } from '../src/sandbox-secrets.ts';
import { secretLookup, secretsFile } from '../src/secrets.ts';

let root: string;
let file: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'signoz-as-code-secrets-'));
  file = secretsFile(root, 'local');
  mkdirSync(dirname(file), { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true }));

/** As editors on Windows save it. */
const written: readonly (readonly [name: string, bytes: (text: string) => Buffer])[] = [
  ['with a byte order mark', (text) => Buffer.from(`\ufeff${text}`)],
  ['in UTF-16', (text) => Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['with CRLF', (text) => Buffer.from(text.replaceAll('\n', '\r\n'))],
];

test.each(written)('a file of secrets %s is read, and the sandbox keeps its content', async (_, bytes) => {
  const variables = new Map([['SIGNOZ_URL', 'http://127.0.0.1:1']]);
  writeFileSync(file, bytes('SIGNOZ_URL=https://signoz.invalid\nOTHER="a b"'));
  expect(['SIGNOZ_URL', 'OTHER'].map((name) => secretLookup(root, 'local', {})(name))).toEqual([
    'https://signoz.invalid',
    'a b',
  ]);
  expect(await lendSecrets(file, variables, {})).toEqual(['SIGNOZ_URL']);
  writeFileSync(file, bytes('OTHER="a b"\n'));
  expect(await lendSecrets(file, variables, {})).toEqual([]);
  expect(secretLookup(root, 'local', {})('SIGNOZ_URL')).toBe('http://127.0.0.1:1');
  await takeBackSecrets(file);
  expect(secretLookup(root, 'local', {})('SIGNOZ_URL')).toBeUndefined();
  expect(secretLookup(root, 'local', {})('OTHER')).toBe('a b');
});

test('a file of secrets that is not a text is named, and not changed', async () => {
  writeFileSync(file, Buffer.from([0x41, 0x3d, 0xe9, 0x0a]));
  expect(() => secretLookup(root, 'local', {})).toThrow(`${file} is neither UTF-8 nor UTF-16`);
  await expect(lendSecrets(file, new Map([['A', 'b']]), {})).rejects.toThrow('save it as UTF-8');
  expect([...readFileSync(file)]).toEqual([0x41, 0x3d, 0xe9, 0x0a]);
});
