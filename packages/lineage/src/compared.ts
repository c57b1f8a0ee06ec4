import { type Asks, SERVICE_NAME } from '@signoz-as-code/catalogue';
import { isObject } from '@signoz-as-code/core';
import {
  askedIn,
  type Call,
  type Comparison,
  inAnyEdition,
  isProblem,
  parseCondition,
  parseStatement,
  type Value,
} from '@signoz-as-code/ottl';

/** A value that a configuration compares an attribute with. */
export interface ComparedInConfig {
  readonly attribute: string;
  readonly asks: Asks;
  readonly value: string;
  /** The place of the value: `policies[0].string_attribute.values[1]`. */
  readonly field: string;
  /** The same, step by step. */
  readonly path: Path;
}

type Path = readonly (string | number)[];

/**
 * Every value that the configuration of a collector's component, or a log pipeline, compares an attribute with. Its
 * place identifies it, whatever it looks like: `key` beside `values` (tail_sampling), `include` and `exclude`, the
 * tables of routing, items of a filter, and conditions of OTTL.
 */
export function comparedInConfig(config: unknown): readonly ComparedInConfig[] {
  const found: ComparedInConfig[] = [];
  const add = (attribute: unknown, asks: Asks, value: unknown, path: Path): void => {
    if (typeof attribute === 'string' && typeof value === 'string')
      found.push({ attribute, asks, value, field: fieldOf(path), path });
  };
  const addAll = (attribute: unknown, asks: Asks, values: unknown, path: Path): void => {
    if (Array.isArray(values)) for (const [at, value] of values.entries()) add(attribute, asks, value, [...path, at]);
  };
  const walk = (value: unknown, path: Path): void => {
    if (typeof value === 'string') {
      if (value.includes('attributes['))
        for (const one of comparedInOttl(value)) add(one.attribute, one.asks, one.value, path);
    } else if (Array.isArray(value)) for (const [at, item] of value.entries()) walk(item, [...path, at]);
    else if (isObject(value)) {
      const inside = (...names: Path): Path => [...path, ...names];
      addAll(value.key, value.enabled_regex_matching === true ? 'matches' : 'equals', value.values, inside('values'));
      if (isObject(value.key)) item(value.key.key, String(value.op), value.value, inside('value'));
      if (value.match_type !== undefined) chosen(value, inside);
      if (Array.isArray(value.table))
        for (const [at, row] of value.table.entries())
          if (isObject(row)) add(value.from_attribute, 'equals', row.value, inside('table', at, 'value'));
      for (const [name, inner] of Object.entries(value)) walk(inner, inside(name));
    }
  };
  /** A condition of one of SigNoz's log pipelines. */
  const item = (attribute: unknown, op: string, value: unknown, path: Path): void => {
    const asks = OPERATORS[op];
    if (asks === undefined) return;
    if (Array.isArray(value)) addAll(attribute, asks, value, path);
    else add(attribute, asks, value, path);
  };
  /** The spans or records that a processor handles. */
  const chosen = (value: Readonly<Record<string, unknown>>, inside: (...names: Path) => Path): void => {
    const asks = value.match_type === 'regexp' ? 'matches' : 'equals';
    addAll(SERVICE_NAME, asks, value.services, inside('services'));
    for (const list of ['attributes', 'resources', 'resource_attributes', 'record_attributes']) {
      const pairs = value[list];
      if (!Array.isArray(pairs)) continue;
      for (const [at, pair] of pairs.entries())
        if (isObject(pair)) add(pair.key, asks, pair.value, inside(list, at, 'value'));
    }
  };
  walk(config, []);
  return found;
}

function fieldOf(path: Path): string {
  return path.reduce<string>(
    (field, part) => (typeof part === 'number' ? `${field}[${part}]` : field === '' ? part : `${field}.${part}`),
    '',
  );
}

/** SigNoz's log pipeline operators, as defined and as sent. */
const OPERATORS: Readonly<Record<string, Asks>> = {
  '=': 'equals',
  '!=': 'equals',
  in: 'equals',
  nin: 'equals',
  contains: 'contains',
  ncontains: 'contains',
  regex: 'matches',
  nregex: 'matches',
};

/** Attributes that a condition, or a statement with one, compares with a text. */
function comparedInOttl(text: string): readonly Omit<ComparedInConfig, 'field' | 'path'>[] {
  const statement = inAnyEdition(parseStatement, text);
  const condition = isProblem(statement) ? inAnyEdition(parseCondition, text) : statement.where;
  if (condition === undefined || isProblem(condition)) return [];
  return askedIn(condition).flatMap((asked): Omit<ComparedInConfig, 'field' | 'path'>[] => {
    const [sides, asks] = sidesOf(asked);
    const attribute = sides.map(attributeOf).find((name) => name !== undefined);
    const value = sides.find((side) => side.kind === 'string');
    return asks === undefined || attribute === undefined || value?.kind !== 'string'
      ? []
      : [{ attribute, asks, value: value.text }];
  });
}

function sidesOf(asked: Comparison | Call): readonly [readonly Value[], Asks | undefined] {
  if (asked.kind === 'comparison')
    return [[asked.left, asked.right], ['==', '!='].includes(asked.operator) ? 'equals' : undefined];
  return [asked.arguments.map(({ value }) => value), asked.name === 'IsMatch' ? 'matches' : undefined];
}

/** `attributes["x"]`, `resource.attributes["x"]`, `span.attributes["x"]`. */
function attributeOf(value: Value): string | undefined {
  const last = value.kind === 'path' ? value.parts.at(-1) : undefined;
  const [key] = last?.name === 'attributes' ? last.keys : [];
  return key?.value.kind === 'string' ? key.value.text : undefined;
}
