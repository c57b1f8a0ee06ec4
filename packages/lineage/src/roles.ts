import { SERVICE_NAME } from '@signoz-as-code/catalogue';
import { asObject, isObject } from '@signoz-as-code/core';
import { parseSql } from '@signoz-as-code/queries';
import { isMap, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { type ComparedInConfig, comparedInConfig } from './compared.ts';
import { attributesIn } from './ottl.ts';
import type { Kind, Place, Reviewed } from './reviewed.ts';

/** A name in an artifact, with the role of its place. */
export interface Role extends Place {
  readonly kind: Kind;
  readonly name: string;
}

/**
 * The names in an artifact that only their place identifies: `payments` is a service in the values of a sampling policy
 * for service.name, and a word everywhere else. Names in queries are found elsewhere.
 */
export function rolesIn(artifact: Pick<Reviewed, 'path' | 'content'>): readonly Role[] {
  if (artifact.path.endsWith('.json')) return inJson(JSON.parse(artifact.content));
  if (artifact.path.endsWith('.sql')) return inSql(artifact.content);
  return /\.ya?ml$/.test(artifact.path) ? inYaml(artifact.content) : [];
}

function inJson(document: unknown): Role[] {
  const found: Role[] = compared(document);
  const walk = (value: unknown, field: string, parent: Readonly<Record<string, unknown>>): void => {
    if (typeof value === 'string') found.push(...ofText(value, field, parent));
    else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value))
        walk(inner, field === '' ? key : `${field}.${key}`, isObject(value) ? value : parent);
  };
  walk(document, '', {});
  return found;
}

/** The role of a text in a rule, dashboard, view or log pipeline, by its field. */
function ofText(text: string, field: string, parent: Readonly<Record<string, unknown>>): Role[] {
  const as = (kind: Kind, names: readonly string[]): Role[] => names.map((name) => ({ field, text, kind, name }));
  if (/(^|\.)labels\.service([._]name)?$/.test(field)) return as('service', [text]);
  if (/(^|\.)groupBy\.\d+$/.test(field)) return as('attribute', [text]);
  if (/(^|\.)(customValue|defaultValue|selectedValue)(\.\d+)?$/.test(field))
    return [undefined, SERVICE_NAME].includes(attributeOf(parent)) ? as('service', text.split(',')) : [];
  const templated = [...text.matchAll(/\{\{([^{}]*)\}\}/g)].flatMap(([, inner = '']) => inner.match(/[\w.-]+/g) ?? []);
  return [
    ...as(
      'attribute',
      templated.map((word) => word.replace(/^\.?(Labels|labels)\./, '')),
    ),
    ...as('attribute', pathOf(text)),
  ];
}

/** The attribute whose values a variable offers, in either form of dashboards; undefined where it offers others. */
function attributeOf({ dynamicVariablesAttribute, plugin }: Readonly<Record<string, unknown>>): string | undefined {
  const { kind, spec } = asObject(plugin);
  const name = kind === 'signoz/DynamicVariable' ? asObject(spec).name : dynamicVariablesAttribute;
  return name === undefined ? undefined : String(name);
}

function inSql(sql: string): Role[] {
  const { attributes, compared: values, metrics } = parseSql(sql);
  const lines = sql.split('\n');
  const at = (offset: number): Place => {
    const line = sql.slice(0, offset).split('\n').length;
    return { field: `line ${line}`, text: lines[line - 1] ?? '' };
  };
  return [
    ...attributes.map((one): Role => ({ ...at(one.at), kind: 'attribute', name: one.name })),
    ...metrics.map((one): Role => ({ ...at(one.at), kind: 'metric', name: one.name })),
    ...values
      .filter(({ attribute }) => attribute === SERVICE_NAME)
      .map((one): Role => ({ ...at(one.at), kind: 'service', name: one.value })),
  ];
}

/** Fields of components with names of attributes, and with names of metrics. */
const ATTRIBUTE_FIELDS = /^(key|keys|from_attribute|routing_key_attribute|group_by_keys|attribute_keys)$/;
const METRIC_FIELDS = /^(metric_name|metric_names|metrics|include|metric1|metric2)$/;

function inYaml(content: string): Role[] {
  const counter = new LineCounter();
  const document = parseDocument(content, { lineCounter: counter });
  const found: Role[] = [];
  const lines = content.split('\n');
  visit(document, {
    Scalar(key, node, path) {
      if (key === 'key' || typeof node.value !== 'string' || !node.range) return;
      const { line } = counter.linePos(node.range[0]);
      const place = { field: `line ${line}`, text: lines[line - 1] ?? '' };
      const text = node.value;
      const add = (kind: Kind, names: readonly string[]): void => {
        for (const name of names) found.push({ ...place, kind, name });
      };
      const pairs = path.filter((one) => 'key' in one && isScalar(one.key)) as unknown as { key: { value: unknown } }[];
      const [outer, field] = [pairs.at(-2), pairs.at(-1)].map((pair) => String(pair?.key.value ?? ''));
      if (ATTRIBUTE_FIELDS.test(field!) || (outer === 'dimensions' && field === 'name')) add('attribute', [text]);
      if (METRIC_FIELDS.test(field!)) add('metric', [text]);
      if (/^service[._]name$/.test(field!)) add('service', [text]);
      const parent = path.findLast(isMap);
      if (field === 'value' && parent?.get('key') === SERVICE_NAME) add('service', [text]);
      add('attribute', [...attributesIn(text), ...pathOf(text)]);
      add(
        'metric',
        [...text.matchAll(/\bname\s*[!=]=\s*"([^"]*)"/g)].map(([, name = '']) => name),
      );
    },
  });
  for (const { path, name } of compared(document.toJS())) {
    const node: unknown = document.getIn(path, true);
    if (!isScalar(node) || !node.range) continue;
    const { line } = counter.linePos(node.range[0]);
    found.push({ field: `line ${line}`, text: lines[line - 1] ?? '', kind: 'service', name });
  }
  const lineOf = ({ field }: Role): number => Number(field.slice('line '.length));
  return found.sort((a, b) => lineOf(a) - lineOf(b));
}

/** Names of services that a configuration compares service.name with. */
function compared(config: unknown): (Role & { readonly path: ComparedInConfig['path'] })[] {
  return comparedInConfig(config)
    .filter(({ attribute }) => attribute === SERVICE_NAME)
    .flatMap(({ path, value, asks }) =>
      (asks === 'equals' ? [value] : (value.match(/[\w.-]+/g) ?? [])).map((name) => ({
        field: path.join('.'),
        path,
        text: value,
        kind: 'service' as const,
        name,
      })),
    );
}

/** The attribute that a path of an operator names: `attributes.country`, `resource["service.name"]`. */
function pathOf(text: string): string[] {
  const name = /^(?:attributes|resource)(?:\.([\w.-]+)|\[["']([^"']+)["']\])$/.exec(text);
  return name === null ? [] : [name[1] ?? name[2] ?? ''];
}
