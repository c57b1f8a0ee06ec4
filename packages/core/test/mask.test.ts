import { keepHidden, keepSecret, masked, quoted, resolveSetting, writesSecret } from '@signoz-as-code/core';
import fc from 'fast-check';
import { expect, it } from 'vitest';

const json = (text: string): string => JSON.stringify(text);
const go = (text: string): string =>
  json(text).replaceAll('&', '\\u0026').replaceAll('<', '\\u003c').replaceAll('>', '\\u003e');
const html = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&#34;').replaceAll('<', '&lt;').replaceAll("'", '&#39;');
const form = (text: string): string => String(new URLSearchParams({ field: text }));
const base64 = (text: string): string => Buffer.from(text).toString('base64');

/** How servers write what they were sent. */
const writings: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  JSON: json,
  'JSON in JSON': (text) => json(json(text)),
  "Go's JSON": go,
  "Go's JSON in JSON": (text) => go(go(text)),
  'a URL': encodeURIComponent,
  'a URL in a URL': (text) => encodeURIComponent(encodeURIComponent(text)),
  'a form': form,
  HTML: html,
  'HTML in JSON': (text) => json(html(text)),
  base64,
  'base64 of a URL': (text) => Buffer.from(text).toString('base64url'),
  'Basic authentication': (text) => base64(`user:${text}`),
  'base64 amid others': (text) => base64(`{"a":${text}}`),
  hexadecimal: (text) => Buffer.from(text).toString('hex'),
  "Go's bytes": (text) => `[${Buffer.from(text).join(' ')}]`,
  'bytes in JSON': (text) => JSON.stringify([...Buffer.from(text)]),
  'lines of a width': (text) => text.replaceAll(/(.{9})/gsu, '$1\n    '),
  'base64 in lines': (text) => base64(text).replaceAll(/(.{20})/g, '$1\r\n'),
};

it('a secret is hidden in any form that a server writes, before anything is cut', () => {
  const character = fc.constantFrom(...`abcXYZ019 &<>"'/\\%+=?:;#@-_ä€🐢\n\t`);
  const secrets = fc.string({ unit: character, minLength: 10, maxLength: 60 });
  fc.assert(
    fc.property(secrets, fc.constantFrom(...Object.keys(writings)), fc.nat(80), (body, name, longest) => {
      // A unique start, so that any rest of it is visible.
      const secret = `Q7${body}7Q`;
      keepSecret(secret, 'THE_SECRET');
      const written = (writings[name] as (text: string) => string)(secret);
      for (const shown of [masked(`said: ${written} .`), quoted(`said: ${written} .`, longest)]) {
        expect(shown).not.toContain(written.slice(0, 16));
        expect(shown).not.toContain(written.slice(-16));
      }
      expect(masked(`said: ${written} .`)).toContain('[THE_SECRET]');
    }),
    { numRuns: 500, seed: 7 },
  );
});

it('half of a secret, which a server cut off, is hidden too', () => {
  keepSecret('https://hooks.invalid/services/T0123/B0123/abcdefghijklmnop?token=qrstuvw', 'HOOK');
  expect(quoted('bad URL "https://hooks.invalid/services/T0123/B01')).toBe('bad URL "[HOOK]');
  expect(quoted('no route /services/T0123/B0123/abcdefghijklmnop')).toBe('no route [HOOK]');
  expect(quoted('bad URL "…3/B0123/abcdefghijk')).toBe('bad URL "…[HOOK]');
  expect(quoted('https://hooks.invalid is down')).toBe('https://hooks.invalid is down');
});

it("short secrets are hidden in others' texts when they are not part of a word", () => {
  keepSecret('pw', 'SHORT');
  keepSecret('hunter2', 'OWN');
  expect(quoted('wrong: pw; pwd "pw" hunter2')).toBe('wrong: [SHORT]; pwd "[SHORT]" [OWN]');
  expect(masked('rule/pw')).toBe('rule/pw');
});

it('unknown passwords in addresses and parameters are hidden as well', () => {
  expect(quoted('tcp://signoz:s3cret@clickhouse:9000 and http://t0ken@host/?token=abc&x=1')).toBe(
    'tcp://signoz:[redacted]@clickhouse:9000 and http://[redacted]@host/?token=[redacted]&x=1',
  );
});

it('a setting may be shown, except for its password', () => {
  const url = resolveSetting({ $setting: 'OTLP', default: '' }, () => 'http://me:correct-horse@otel:4318');
  expect(masked(`${url} did not take traces`)).toBe('http://me:[OTLP]@otel:4318 did not take traces');
});

it('a text made to be slow is processed quickly', () => {
  keepSecret('\\\\\\\\n%%%%25&&&&amp;', 'ODD');
  for (const part of ['\\', '%25', '&amp;', '\\u005c', 'h']) expect(quoted(part.repeat(50_000), 10)).toHaveLength(11);
});

it('a value that is hidden because it is live may be written in a definition; a secret of this project may not', () => {
  keepHidden('night-shift@example.com', 'a secret of the channel');
  expect(quoted('no such user night-shift@example.com')).toBe('no such user [a secret of the channel]');
  expect(writesSecret('night-shift@example.com')).toBe(false);
  keepSecret('night-shift@example.com', 'MAIL');
  expect(writesSecret('night-shift@example.com')).toBe(true);
  keepHidden('night-shift@example.com', 'a secret of the channel');
  expect(writesSecret('to night-shift@example.com')).toBe(true);
  expect(writesSecret('https://me:pass-word@host')).toBe(true);
});
