/**
 * The secrets that this process knows, and texts without them. Code that sends or reads a secret calls {@link
 * keepSecret}; every text from outside goes through {@link quoted}, and every output through {@link masked}. There is
 * one list for the whole process: a secret stays secret wherever its text appears.
 */

/** A text that must not be shown: a secret, a part of one, or its base64 form. */
interface Piece {
  readonly plain: string;
  /** See {@link plainly}: without any encoding. */
  readonly bare: string;
  /** This many consecutive characters of `bare` are enough to hide the text: an echo may be truncated. */
  readonly enough: number;
  /** The first characters of `bare` that are public: they do not count. */
  readonly known: number;
  /** The replacement. */
  readonly mask: string;
}

/** Shorter secrets occur in words by chance: they are only hidden in texts from outside. */
const LONG = 8;
/** This many consecutive characters of a longer piece reveal it. */
const ENOUGH = 12;
/**
 * The length and distance of the parts of a piece that are searched for: any `ENOUGH` consecutive characters contain
 * one.
 */
const PART = 8;
const STEP = ENOUGH - PART + 1;
/** Pieces with fewer characters are only hidden as whole words. */
const ALONE = 4;
/** How many layers of escaping a text may have: JSON in a URL in JSON in HTML. */
const DEEPEST = 8;

const pieces = new Map<string, readonly Piece[]>();
/** The ones that only came from another system's answer. */
const theirs = new Set<string>();

/** Hides `value` everywhere from now on; `[name]` replaces it. */
export function keepSecret(value: string, name: string): void {
  theirs.delete(value);
  if (value.trim() === '' || pieces.has(value)) return;
  pieces.set(value, piecesOf(value, `[${name}]`));
}

/**
 * The same for a live value that may be a secret, without proof that it is one. A definition may write it out, see
 * {@link writesSecret}.
 */
export function keepHidden(value: string, name: string): void {
  if (pieces.has(value)) return;
  keepSecret(value, name);
  theirs.add(value);
}

/** The same for the secret parts of an address that is not secret itself. */
export function keepCredentials(url: string, name: string): void {
  if (isUrl(url)) for (const value of credentialsOf(url)) keepSecret(value, name);
}

/**
 * A text without the secrets that this process knows: unencoded, and as JSON, Go, URLs, forms, HTML and base64 encode
 * them, also escaped twice, broken into lines, or truncated. Short secrets stay, because they occur in many words: see
 * {@link quoted}.
 */
export function masked(text: string): string {
  return hide(text, LONG);
}

/** The values of an object or a list, masked; keys are names, and stay unchanged. */
export function maskedValues<Value>(value: Value): Value {
  if (pieces.size === 0) return value;
  const visit = (node: unknown): unknown => {
    if (typeof node === 'string') return masked(node);
    if (Array.isArray(node)) return node.map(visit);
    if (typeof node !== 'object' || node === null) return node;
    return Object.fromEntries(Object.entries(node).map(([key, inner]) => [key, visit(inner)]));
  };
  return visit(value) as Value;
}

/**
 * A text of another system, made safe to show: without known secrets, passwords in URLs and in parameters, and then cut
 * to `longest` characters. The order matters: half a secret is no longer recognised.
 */
export function quoted(text: string, longest = Number.POSITIVE_INFINITY): string {
  const shown = withoutCredentials(hide(text, 1));
  return shown.length <= longest ? shown : `${shown.slice(0, longest)}…`;
}

/** Whether a text that a definition writes out contains one of this project's secrets, or a password or token. */
export function writesSecret(text: string): boolean {
  const own = new Map([...pieces].filter(([value]) => !theirs.has(value)));
  return withoutCredentials(hide(text, 1, own)) !== text;
}

/** Without passwords in URLs and in parameters. */
function withoutCredentials(text: string): string {
  return text
    .replaceAll(/(:\/\/(?:[^\s/?#@:"'<>]+:)?)[^\s/?#@"'<>]+@/g, '$1[redacted]@')
    .replaceAll(/([?&;\s](?:password[=:]\s*|(?:passwd|token|secret|api_?key)=))[^\s&"',;)]+/gi, '$1[redacted]');
}

/** A hidden range of a text. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly mask: string;
}

function hide(text: string, shortest: number, known: typeof pieces = pieces): string {
  const own = [...known.values()].flat().filter(({ plain }) => plain.length >= shortest);
  if (own.length === 0) return text;
  const bare = plainly(text);
  const found = own.flatMap((piece) => [
    ...whole(text, piece),
    ...stretches(bare.text, piece).map(({ start, end, mask }) => ({
      start: bare.starts[start] as number,
      end: bare.ends[end - 1] as number,
      mask,
    })),
  ]);
  let shown = '';
  let from = 0;
  for (const { start, end, mask } of found.filter((one) => isOwn(text, one)).sort(byStart)) {
    if (start >= from) shown += `${text.slice(from, start)}${mask}`;
    from = Math.max(from, end);
  }
  return shown + text.slice(from);
}

function byStart(a: Stretch, b: Stretch): number {
  return a.start - b.start || b.end - a.end;
}

/** Where a piece occurs literally in a text. */
function whole(text: string, { plain, mask }: Piece): Stretch[] {
  return placesOf(text, plain).map((start) => ({ start, end: start + plain.length, mask }));
}

/** Where a piece, or `enough` consecutive characters of it, occurs in a text without its encoding. */
function stretches(text: string, { bare, enough, known, mask }: Piece): Stretch[] {
  if (enough === bare.length) return placesOf(text, bare).map((start) => ({ start, end: start + enough, mask }));
  const found: Stretch[] = [];
  for (let from = 0; from + PART <= bare.length; from += STEP) {
    for (const at of placesOf(text, bare.slice(from, from + PART))) {
      let before = 0;
      while (before < Math.min(from, at) && text[at - before - 1] === bare[from - before - 1]) before += 1;
      let to = from + PART;
      while (to < bare.length && text[at + to - from] === bare[to]) to += 1;
      const first = from - before;
      if (to - Math.max(first, known) >= enough) found.push({ start: at - before, end: at + to - from, mask });
    }
  }
  return found;
}

function placesOf(text: string, part: string): readonly number[] {
  const first = part === '' ? -1 : text.indexOf(part);
  if (first < 0) return NOWHERE;
  const found: number[] = [];
  for (let at = first; at >= 0; at = text.indexOf(part, at + part.length)) found.push(at);
  return found;
}

const NOWHERE: readonly number[] = [];

/** A few characters count as a secret where they are a whole word. */
function isOwn(text: string, { start, end }: Stretch): boolean {
  if (end - start >= ALONE) return true;
  const isWord = (character: string | undefined): boolean => /[\p{L}\p{N}]/u.test(character ?? '');
  return !isWord(text[start - 1]) && !isWord(text[end]);
}

/** A text without any encoding, with the original position of each of its characters. */
interface Bare {
  readonly text: string;
  readonly starts: ArrayLike<number>;
  readonly ends: ArrayLike<number>;
}

/** Backslash escapes, percent signs, entities, characters that forms and base64 in URLs replace, controls. */
const WRITTEN =
  /\\+(?:u([\da-f]{4})|U([\da-f]{8})|((?:x[\da-f]{2}(?:\\+(?=x[\da-f]{2}))?)+)|[abfnrtv0]|([\s\S])|$)|((?:%[\da-f]{2})+)|&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos|nbsp|sol|colon|equals|plus|commat|num|quest|percnt));|[+\-_\p{Cc}\u200b-\u200d\ufeff]/giu;

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  sol: '/',
  colon: ':',
  equals: '=',
  plus: ' ',
  commat: '@',
  num: '#',
  quest: '?',
  percnt: '%',
};

/**
 * Removes the encodings of JSON, Go, URLs, forms, HTML and base64, as many layers as there are, from texts that are
 * encoded or only look like it. Equal texts may give different results, but two encodings of one text never do.
 */
function plainly(text: string): Bare {
  let bare: Bare = { text, starts: { length: 0 }, ends: { length: 0 } };
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    const next = once(bare, depth === 0);
    if (next.text === bare.text && depth > 0) break;
    bare = next;
  }
  return withoutBlanks(bare);
}

/** A text may be broken into lines anywhere, and the lines indented. */
function withoutBlanks({ text, starts, ends }: Bare): Bare {
  const kept = [...text.matchAll(/\S/g)].map(({ index }) => index);
  return {
    text: text.replaceAll(/\s/g, ''),
    starts: Uint32Array.from(kept, (index) => starts[index] as number),
    ends: Uint32Array.from(kept, (index) => ends[index] as number),
  };
}

/** Removes one layer. */
function once({ text, starts, ends }: Bare, isFirst: boolean): Bare {
  const [newStarts, newEnds] = [new Uint32Array(text.length), new Uint32Array(text.length)];
  const parts: string[] = [];
  let length = 0;
  const put = (part: string, start: number, end: number, isEach = false): void => {
    for (let index = 0; index < part.length; index += 1) {
      const [from, to] = isEach ? [start + index, start + index + 1] : [start, end];
      newStarts[length] = isFirst ? from : (starts[from] as number);
      newEnds[length] = isFirst ? to : (ends[to - 1] as number);
      length += 1;
    }
    parts.push(part);
  };
  let from = 0;
  for (const match of text.matchAll(WRITTEN)) {
    const { index, 0: whole } = match;
    put(text.slice(from, index), from, index, true);
    from = index + whole.length;
    const bytes = match[3] ?? match[5];
    if (bytes === undefined) put(characterOf(match), index, from);
    else {
      const width = whole.length / (bytes.match(/[x%]/gi) as unknown[]).length;
      for (const { text: character, at, to } of decodedBytes(bytes))
        put(character, Math.round(index + at * width), Math.round(index + to * width));
    }
  }
  put(text.slice(from), from, text.length, true);
  return { text: parts.join(''), starts: newStarts, ends: newEnds };
}

function characterOf([whole, four, eight, , escaped, , decimal, hexadecimal, name]: RegExpMatchArray): string {
  if (name !== undefined) return NAMED[name.toLowerCase()] as string;
  const hex = four ?? eight ?? hexadecimal;
  const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  if (!Number.isNaN(point)) return point < 0x20 || point > 0x10_ffff ? ' ' : String.fromCodePoint(point);
  if (escaped !== undefined) return escaped;
  // Backslashes at the very end escape nothing; every other match without a group is a blank, or a control written as a
  // letter.
  return whole === '_' ? '/' : /^\\+$/.test(whole) ? '' : ' ';
}

/** UTF-8 that was written byte by byte: its characters, and the bytes of each. */
function decodedBytes(written: string): { readonly text: string; readonly at: number; readonly to: number }[] {
  const bytes = Buffer.from((written.match(/[\da-f]{2}/gi) as string[]).join(''), 'hex');
  const found: { text: string; at: number; to: number }[] = [];
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at] as number;
    const length = first < 0xc0 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    const to = Math.min(bytes.length, at + length);
    const text = first < 0x20 ? ' ' : bytes.subarray(at, to).toString();
    found.push({ text, at, to });
    at = to;
  }
  return found;
}

function piecesOf(value: string, mask: string): Piece[] {
  // A server may return each line of a key by itself.
  const lines = value.split(/[\r\n]+/).filter((line) => line.length >= LONG);
  const parts = new Set([value, ...partsOf(value), ...(lines.length > 1 ? lines : []), ...encoded(value)]);
  return [...parts].map((part) => pieceOf(part, mask));
}

/** The parts of a URL that reveal it: servers log paths, and Go's client only hides passwords. */
function partsOf(value: string): string[] {
  if (!isUrl(value)) return [];
  const { href, pathname, search } = new URL(value);
  const parts = [href, `${pathname}${search}`, pathname, ...credentialsOf(value)];
  return [...new Set(parts)].filter((part) => part.length >= LONG && part !== value);
}

function isUrl(text: string): boolean {
  return text.includes('://') && URL.canParse(text);
}

/** The password of a URL, or the user where there is none, and the values in its query. */
function credentialsOf(url: string): string[] {
  const { username, password, searchParams } = new URL(url);
  return [decoded(password === '' ? username : password), ...searchParams.values()];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function pieceOf(plain: string, mask: string): Piece {
  const bare = plainly(plain).text;
  // The host may be shown: the rest reveals a URL.
  const known = isUrl(plain) ? plainly(new URL(plain).origin).text.length : 0;
  const enough = bare.length - known < ENOUGH + 4 ? bare.length : ENOUGH;
  return { plain, bare, enough, known: enough === ENOUGH ? known : 0, mask };
}

/**
 * A text's base64 form depends on the number of bytes before it; these are the parts that are always the same. Also its
 * bytes in hexadecimal, and in decimal as Go prints them and JSON lists them.
 */
function encoded(value: string): string[] {
  const bytes = Buffer.from(value);
  const base64 = [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    return text.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
  });
  const hex = bytes.toString('hex');
  return [...base64, hex, hex.toUpperCase(), bytes.join(' '), bytes.join(',')].filter((text) => text.length >= LONG);
}
