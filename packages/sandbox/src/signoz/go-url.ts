import { GoError } from './go-json.ts';

/**
 * A web address as Go's net/url prints it after parsing: the scheme in lower case, the rest unchanged where its
 * encoding is valid and percent-encoded where it is not. Throws a {@link GoError} with Alertmanager's text for anything
 * but http and https with a host.
 */
export function webUrl(text: string): string {
  const [, scheme = ''] = /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(text) ?? [];
  const name = scheme.toLowerCase();
  const match = /^(?:[A-Za-z]+):\/\/([^/?#]*)([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(text);
  if (name !== 'http' && name !== 'https') throw new GoError(`unsupported scheme ${JSON.stringify(name)} for URL`);
  const [, authority = '', path = '', query = '', fragment = ''] = match ?? [];
  const at = authority.lastIndexOf('@');
  const user = at < 0 ? '' : `${authority.slice(0, at)}@`;
  const host = authority.slice(at + 1);
  if (host === '') throw new GoError('missing host for URL');
  const strange = /[ {}|\\^`\p{Cc}]/u.exec(host)?.[0];
  if (strange !== undefined) {
    throw new GoError(`parse ${JSON.stringify(text)}: invalid character ${JSON.stringify(strange)} in host name`);
  }
  for (const part of [path, fragment, host]) {
    const wrong = /%(?![0-9a-fA-F]{2}).{0,2}/s.exec(part)?.[0];
    if (wrong !== undefined) {
      throw new GoError(`parse ${JSON.stringify(text)}: invalid URL escape ${JSON.stringify(wrong)}`);
    }
  }
  const shownFragment = fragment === '' || fragment === '#' ? '' : `#${escaped(fragment.slice(1), FRAGMENT)}`;
  return `${name}://${user}${escaped(host, HOST)}${escaped(path, PATH)}${query === '?' ? '' : query}${shownFragment}`;
}

/** Any address, with or without a scheme, as Go's net/url prints it after parsing. */
export function anyUrl(text: string): string {
  return /^https?:\/\/[^/?#]/i.test(text) ? webUrl(text) : escaped(text, PATH);
}

/** Characters that are valid in a part, and those that stay unencoded when the part is encoded again. */
interface Part {
  readonly valid: RegExp;
  readonly kept: RegExp;
}

const VALID = String.raw`[A-Za-z0-9\-_.~!$&'()*+,;=:@/[\]`;
const PATH: Part = { valid: new RegExp(`^(?:${VALID}]|%[0-9a-fA-F]{2})*$`), kept: /[A-Za-z0-9\-_.~$&+,/:;=@]/ };
const HOST: Part = { ...PATH, kept: /[A-Za-z0-9\-_.~$&+,:;=[\]!'()*<>"]/ };
const FRAGMENT: Part = {
  valid: new RegExp(`^(?:${VALID}?]|%[0-9a-fA-F]{2})*$`),
  kept: /[A-Za-z0-9\-_.~$&+,/:;=@!()*?]/,
};

/** Unchanged when every character is valid; else decoded and encoded again. */
function escaped(text: string, part: Part): string {
  if (part.valid.test(text)) return text;
  const bytes: number[] = [];
  for (const piece of text.match(/%[0-9a-fA-F]{2}|[^%]+/gs) ?? []) {
    if (piece.startsWith('%')) bytes.push(Number.parseInt(piece.slice(1), 16));
    else bytes.push(...Buffer.from(piece));
  }
  return bytes
    .map((byte) => {
      const character = String.fromCharCode(byte);
      return byte < 128 && part.kept.test(character)
        ? character
        : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    })
    .join('');
}
