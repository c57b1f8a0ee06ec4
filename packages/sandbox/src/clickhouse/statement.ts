/** What the endpoint must know about a statement before running it. */
export interface Statement {
  /** Without a trailing semicolon and, for DDL, without its ON CLUSTER clause. */
  readonly sql: string;
  /** The cluster that an ON CLUSTER clause named. */
  readonly onCluster: string | undefined;
  /** The format in its FORMAT clause. */
  readonly format: string | undefined;
  /** Whether it is an INSERT, whose text ends in data. */
  readonly isInsert: boolean;
  /** Where the data of `INSERT … FORMAT X` begins in `sql`; undefined when it carries none. */
  readonly dataAt: number | undefined;
  /** Whether another statement follows, which ClickHouse's HTTP interface refuses. */
  readonly isMultiple: boolean;
  /** The part of the statement that reads or writes outside the database and that no grant of the engine prevents. */
  readonly reachesOutside: string | undefined;
}

interface Token {
  readonly kind: 'word' | 'string' | 'quoted' | 'punctuation';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const DDL = new Set([
  'ALTER',
  'ATTACH',
  'CREATE',
  'DELETE',
  'DETACH',
  'DROP',
  'EXCHANGE',
  'GRANT',
  'KILL',
  'OPTIMIZE',
  'RENAME',
  'REPLACE',
  'REVOKE',
  'SYSTEM',
  'TRUNCATE',
  'UNDROP',
  'UPDATE',
]);

/**
 * Reads a statement as far as the HTTP interface needs it. It skips quoted text and comments by the rules of
 * ClickHouse's lexer, and does not read the data of an INSERT.
 */
export function readStatement(text: string): Statement {
  const tokens: Token[] = [];
  let end = text.length;
  let isMultiple = false;
  let dataAt: number | undefined;
  let format: string | undefined;
  let isInsert = false;
  let semicolon = false;

  for (const token of lex(text)) {
    if (semicolon) {
      isMultiple = true;
      break;
    }
    if (token.text === ';' && token.kind === 'punctuation') {
      semicolon = true;
      end = token.start;
      continue;
    }
    tokens.push(token);
    if (tokens.length === 1) isInsert = isWord(token, 'INSERT');
    const before = tokens.at(-2);
    if (before !== undefined && isWord(before, 'FORMAT') && token.kind === 'word') {
      format = token.text;
      if (isInsert) {
        dataAt = token.end;
        break;
      }
    }
    if (isInsert && isWord(token, 'VALUES')) break;
  }

  const first = tokens[0];
  const clause = first !== undefined && DDL.has(first.text.toUpperCase()) ? findOnCluster(tokens) : undefined;
  const sql = text.slice(0, end);
  return {
    sql: clause === undefined ? sql : `${sql.slice(0, clause.start)}${sql.slice(clause.end)}`,
    onCluster: clause?.cluster,
    format,
    isInsert,
    dataAt,
    isMultiple,
    reachesOutside: outside(tokens),
  };
}

/**
 * The embedded engine is a local program, not a server: it executes what a server leaves to clients (INTO OUTFILE, FROM
 * INFILE), its scalar function `file` reads any path, and `remote` connects anywhere. Escapes can hide letters in a
 * quoted name, so a function with such a name is treated as one of these.
 */
function outside(tokens: readonly Token[]): string | undefined {
  for (const [index, token] of tokens.entries()) {
    const next = tokens[index + 1];
    if (next === undefined) return undefined;
    if (isWord(token, 'INTO') && isWord(next, 'OUTFILE')) return 'INTO OUTFILE';
    if (isWord(token, 'FROM') && isWord(next, 'INFILE')) return 'FROM INFILE';
    if (next.text !== '(' || (token.kind !== 'word' && token.kind !== 'quoted')) continue;
    const name = token.kind === 'word' ? token.text : token.text.slice(1, -1);
    if (name.includes('\\') || OUTSIDE.has(name.toLowerCase())) return `${name}(…)`;
  }
  return undefined;
}

const OUTSIDE = new Set(['file', 'remote', 'remotesecure']);

function findOnCluster(
  tokens: readonly Token[],
): { readonly start: number; readonly end: number; readonly cluster: string } | undefined {
  for (const [index, token] of tokens.entries()) {
    const cluster = tokens[index + 1];
    const name = tokens[index + 2];
    if (!isWord(token, 'ON') || cluster === undefined || !isWord(cluster, 'CLUSTER') || name === undefined) continue;
    if (name.kind === 'punctuation') continue;
    return {
      start: token.start,
      end: name.end,
      cluster: name.kind === 'word' ? name.text : unquote(name.text),
    };
  }
  return undefined;
}

function isWord(token: Token, word: string): boolean {
  return token.kind === 'word' && token.text.toUpperCase() === word;
}

function unquote(text: string): string {
  return text.slice(1, -1).replace(/\\(.)/g, '$1');
}

/** A text as an SQL string literal. */
export function quote(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

/** A text as an SQL identifier. */
export function quoteIdentifier(text: string): string {
  return `\`${text.replaceAll('\\', '\\\\').replaceAll('`', '\\`')}\``;
}

const BLANK = /\s+/y;
const LINE_COMMENT = /(?:--|#[ !])[^\n]*/y;
const BLOCK_COMMENT = /\/\*[\s\S]*?(?:\*\/|$)/y;
const WORD = /[A-Za-z0-9_][A-Za-z0-9_$]*/y;
const HEREDOC = /\$([A-Za-z0-9_]*)\$[\s\S]*?\$\1\$/y;
const QUOTED = /(['"`])(?:\\[\s\S]|\1\1|(?!\1)[^\\])*(?:\1|$)/y;

function* lex(text: string): Generator<Token> {
  let at = 0;
  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0];
  };
  while (at < text.length) {
    const skipped = match(BLANK) ?? match(LINE_COMMENT) ?? match(BLOCK_COMMENT);
    if (skipped !== undefined) {
      at += skipped.length;
      continue;
    }
    const start = at;
    const quoted = match(QUOTED) ?? match(HEREDOC);
    const found = quoted ?? match(WORD) ?? text.charAt(at);
    at += found.length;
    const kind =
      quoted === undefined
        ? /^\w/.test(found)
          ? 'word'
          : 'punctuation'
        : quoted.startsWith("'") || quoted.startsWith('$')
          ? 'string'
          : 'quoted';
    yield { kind, text: found, start, end: at };
  }
}
