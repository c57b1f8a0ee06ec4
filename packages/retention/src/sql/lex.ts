/** A piece of SQL. Quoted identifiers and strings hold their value, without quotes and escapes. */
export interface Token {
  readonly type: 'word' | 'quoted' | 'string' | 'number' | 'sign';
  readonly text: string;
  /** Where it begins in the text. */
  readonly at: number;
}

const TOKEN =
  /(?<word>[A-Za-z_][A-Za-z0-9_]*)|(?<number>\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|`(?<quoted>(?:[^`\\]|\\.)*)`|'(?<string>(?:[^'\\]|\\.|'')*)'|(?<sign>(?!--|\/\*)(?:==|!=|<>|<=|>=|[-+*/%=<>()[\],.]))/y;

/**
 * Splits SQL into tokens. Throws an Error naming the first character that begins none, for example that of a comment.
 */
export function lex(sql: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  for (;;) {
    at += /^\s*/.exec(sql.slice(at))![0].length;
    if (at >= sql.length) return tokens;
    TOKEN.lastIndex = at;
    const groups = TOKEN.exec(sql)?.groups;
    if (groups === undefined) throw new Error(`'${sql.slice(at, at + 12)}' is not SQL that is understood here`);
    const [type, text] = Object.entries(groups).find(([, value]) => value !== undefined) as [Token['type'], string];
    tokens.push({ type, text: type === 'quoted' || type === 'string' ? withoutEscapes(text, type) : text, at });
    at = TOKEN.lastIndex;
  }
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', 0: '\0', b: '\b', f: '\f' };

function withoutEscapes(text: string, type: 'quoted' | 'string'): string {
  return text.replace(/\\(.)|''/gs, (pair, escaped: string | undefined) =>
    escaped !== undefined ? (ESCAPES[escaped] ?? escaped) : type === 'string' ? "'" : pair,
  );
}

/** A string literal, escaped as ClickHouse prints it. */
export function literal(text: string): string {
  const escaped = text.replace(/[\\'\n\t\r\0\b\f]/g, (character) => {
    const name = Object.entries(ESCAPES).find(([, value]) => value === character)?.[0];
    return `\\${name ?? character}`;
  });
  return `'${escaped}'`;
}

/**
 * Words that do not mean a name when unquoted: ClickHouse's grammar or this parser reads them as an operator, a clause,
 * a constant or, in a list of columns, something other than a column. ClickHouse itself quotes only `all`, `distinct`,
 * `null` and `table`, and reads its own text by position; quoted, each of them is a name everywhere.
 */
const KEYWORDS = new Set(
  (
    'ALL AND AS BETWEEN BY CASE CONSTRAINT DISTINCT FALSE FOREIGN FROM GROUP HAVING ILIKE IN INDEX INF INTERVAL IS ' +
    'LIKE LIMIT NAN NOT NULL OR ORDER PRIMARY PROJECTION SELECT SETTINGS TABLE THEN TRUE TTL UNION WHEN WHERE WITH'
  ).split(' '),
);

/**
 * An identifier that is valid anywhere: unquoted when it has only letters, digits and underscores and is not a keyword.
 */
export function identifier(name: string): string {
  const isBare = /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !KEYWORDS.has(name.toUpperCase());
  return isBare ? name : `\`${name.replace(/[\\`]/g, '\\$&')}\``;
}
