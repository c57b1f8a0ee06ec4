import { printExpression, Reader } from '../sql/expression.ts';
import { identifier } from '../sql/lex.ts';

/** The SELECT of an aggregating view, clause by clause, as ClickHouse stores it. */
export interface Select {
  readonly select: readonly string[];
  readonly from: string;
  readonly where?: string;
  readonly groupBy: string;
}

/** A SELECT … FROM … [WHERE …] GROUP BY … in that form; undefined for what has other clauses. */
export function parseSelect(sql: string): Select | undefined {
  try {
    const reader = new Reader(sql);
    reader.expect('SELECT');
    const select = reader.list(() => {
      const expression = printExpression(reader.expression());
      const name = reader.accept('AS') ? identifier(reader.name()) : expression;
      return name === expression ? expression : `${expression} AS ${name}`;
    });
    reader.expect('FROM');
    const database = reader.name();
    reader.expect('.');
    const from = `${database}.${reader.name()}`;
    const where = reader.accept('WHERE') ? printExpression(reader.expression()) : undefined;
    reader.expect('GROUP', 'BY');
    const groupBy = reader.list(() => printExpression(reader.expression())).join(', ');
    return reader.atEnd ? { select, from, ...(where === undefined ? {} : { where }), groupBy } : undefined;
  } catch {
    return undefined;
  }
}
