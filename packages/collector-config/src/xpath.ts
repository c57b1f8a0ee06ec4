import { regexProblem } from '@signoz-as-code/core/go-regex';

/** The least and the most arguments of an XPath function. */
const functions: Readonly<Record<string, readonly [least: number, most: number]>> = {
  boolean: [0, 1],
  ceiling: [1, 1],
  concat: [2, Number.POSITIVE_INFINITY],
  contains: [2, 2],
  count: [1, 1],
  'ends-with': [2, 2],
  false: [0, 0],
  floor: [1, 1],
  last: [0, 0],
  'local-name': [0, 1],
  'lower-case': [1, 1],
  matches: [2, 2],
  name: [0, 1],
  'namespace-uri': [0, 1],
  'normalize-space': [0, 1],
  not: [1, 1],
  number: [0, 1],
  position: [0, 0],
  replace: [3, 3],
  reverse: [1, 1],
  round: [1, 1],
  'starts-with': [2, 2],
  string: [0, 1],
  'string-join': [2, 2],
  'string-length': [1, 1],
  substring: [2, 3],
  'substring-after': [2, 2],
  'substring-before': [2, 2],
  sum: [1, 1],
  translate: [3, 3],
  true: [0, 0],
};

const axes = [
  ...['ancestor', 'ancestor-or-self', 'attribute', 'child', 'descendant', 'descendant-or-self', 'following'],
  ...['following-sibling', 'parent', 'preceding', 'preceding-sibling', 'self'],
];

const kinds = ['comment', 'node', 'processing-instruction', 'text'];

const name = String.raw`[A-Za-z_À-ÖØ-öø-ÿ][\wÀ-ÖØ-öø-ÿ.-]*`;
const token = new RegExp(
  String.raw`\s*(?:(?<text>"[^"]*"|'[^']*')|(?<number>\d+(?:\.\d*)?|\.\d+)|(?<axis>${name})\s*::|(?<name>${name}(?::(?:${name}|\*))?)(?!\*)|(?<sign>\.\.|//|::|[<>!]=|[-./@()[\],|*+=<>]))`,
  'y',
);

interface Token {
  readonly kind: 'text' | 'number' | 'axis' | 'name' | 'sign';
  readonly text: string;
}

class Unreadable extends Error {}

/**
 * Why antchfx/xpath v1.3.4, the collector's library, cannot parse an expression; undefined when it can. Refuses what
 * XPath 1.0 has and that library does not (variables, the axis `namespace`, other functions), and also what the library
 * accepts without reading it to its end.
 */
export function xpathProblem(text: string): string | undefined {
  try {
    new Reader(tokens(text)).whole();
    return undefined;
  } catch (error) {
    if (error instanceof Unreadable) return error.message;
    throw error;
  }
}

/** The library reads an asterisk directly after a name as part of the name. */
function tokens(text: string): readonly Token[] {
  const found: Token[] = [];
  token.lastIndex = 0;
  for (const end = text.trimEnd().length; token.lastIndex < end; ) {
    const at = token.lastIndex;
    const match = token.exec(text);
    if (match === null) throw new Unreadable(`'${text.slice(at).trim()}' is not known`);
    const [kind, value] = Object.entries(match.groups ?? {}).find(([, one]) => one !== undefined) ?? [];
    found.push({ kind: kind as Token['kind'], text: value as string });
  }
  return found;
}

/** Parses XPath 1.0 by recursive descent, from the operators that bind least to the steps. */
class Reader {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(all: readonly Token[]) {
    this.#tokens = all;
  }

  whole(): void {
    this.#expression();
    const rest = this.#tokens[this.#at];
    if (rest !== undefined) throw new Unreadable(`expected the end, but found '${rest.text}'`);
  }

  #is(...signs: readonly string[]): boolean {
    const next = this.#tokens[this.#at];
    return (next?.kind === 'sign' || next?.kind === 'name') && signs.includes(next.text);
  }

  #take(...signs: readonly string[]): boolean {
    if (!this.#is(...signs)) return false;
    this.#at += 1;
    return true;
  }

  #need(sign: string): void {
    if (this.#take(sign)) return;
    const next = this.#tokens[this.#at];
    throw new Unreadable(`expected '${sign}'${next === undefined ? ' at its end' : `, found '${next.text}'`}`);
  }

  /** Precedence does not matter here: operators are valid in any order. */
  #expression(): void {
    do {
      while (this.#take('-'));
      do this.#path();
      while (this.#take('|'));
    } while (this.#take('or', 'and', '=', '!=', '<', '<=', '>', '>=', '+', '-', '*', 'div', 'mod'));
  }

  #path(): void {
    if (this.#primary()) {
      if (this.#is('[')) this.#predicate();
      if (!this.#take('/', '//')) return;
    } else if (this.#take('/')) {
      if (!this.#isStep()) return;
    } else {
      this.#take('//');
    }
    do this.#step();
    while (this.#take('/', '//'));
  }

  /** A text, a number, a call or an expression in parentheses. */
  #primary(): boolean {
    const next = this.#tokens[this.#at];
    if (next?.kind === 'text' || next?.kind === 'number') {
      this.#at += 1;
      return true;
    }
    if (this.#take('(')) {
      this.#expression();
      this.#need(')');
      return true;
    }
    if (next?.kind !== 'name' || this.#tokens[this.#at + 1]?.text !== '(' || kinds.includes(next.text)) return false;
    this.#at += 2;
    this.#call(next.text);
    return true;
  }

  #call(called: string): void {
    let count = 0;
    let last: Token | undefined;
    if (!this.#is(')')) {
      do {
        last = this.#tokens[this.#at];
        this.#expression();
        count += 1;
      } while (this.#take(','));
    }
    this.#need(')');
    const [least, most] = (Object.hasOwn(functions, called) ? functions[called] : undefined) ?? [];
    if (least === undefined || most === undefined) throw new Unreadable(`there is no function ${called}()`);
    if (count < least || count > most) throw new Unreadable(`${called}() does not take ${count} arguments`);
    if (called !== 'matches' || last === undefined) return;
    if (last.kind === 'number') throw new Unreadable('matches() needs a regular expression');
    const reason = last.kind === 'text' ? regexProblem(last.text.slice(1, -1)) : undefined;
    if (reason !== undefined) throw new Unreadable(`${last.text} is not a regular expression: ${reason}`);
  }

  #isStep(): boolean {
    const next = this.#tokens[this.#at];
    return next?.kind === 'name' || next?.kind === 'axis' || this.#is('.', '..', '@', '*');
  }

  #step(): void {
    if (!this.#take('.', '..')) {
      const axis = this.#tokens[this.#at];
      if (axis?.kind === 'axis') {
        if (!axes.includes(axis.text)) throw new Unreadable(`there is no axis ${axis.text}`);
        this.#at += 1;
      } else {
        this.#take('@');
      }
      this.#test();
    }
    while (this.#is('[')) this.#predicate();
  }

  #test(): void {
    if (this.#take('*')) return;
    const next = this.#tokens[this.#at];
    if (next?.kind !== 'name')
      throw new Unreadable(`expected a name${next === undefined ? ' at its end' : `, found '${next.text}'`}`);
    this.#at += 1;
    if (!kinds.includes(next.text) || !this.#take('(')) return;
    if (next.text === 'processing-instruction' && this.#tokens[this.#at]?.kind === 'text') this.#at += 1;
    this.#need(')');
  }

  #predicate(): void {
    this.#need('[');
    this.#expression();
    this.#need(']');
  }
}
