import { asObject } from '@signoz-as-code/core';
import type { Signal } from '@signoz-as-code/queries';
import { type Config, type Effect, type Effects, equals, texts, type Unjudged } from './effect.ts';
import { goPattern, isMetricName, metricsNamedBy, readStatement, type Statement, type Value } from './ottl.ts';

const SIGNALS = { trace_statements: 'traces', metric_statements: 'metrics', log_statements: 'logs' } as const;

/** The statements of transform, grouped by context or as a plain list. */
export function statements(config: Config, signal: Signal): Effects {
  const effects: Effect[] = [];
  const unjudged: Unjudged[] = [];
  for (const [section, of] of Object.entries(SIGNALS)) {
    if (of !== signal || !Array.isArray(config[section])) continue;
    (config[section] as unknown[]).forEach((entry, index) => {
      const field = `${section}[${index}]`;
      if (typeof entry === 'string') judge(entry, '', false, field);
      else {
        const { context, statements: inner, conditions } = asObject(entry);
        texts(inner).forEach((text, position) => {
          judge(text, String(context ?? ''), texts(conditions).length > 0, `${field}.statements[${position}]`);
        });
      }
    });
  }
  return { effects, unjudged };

  function judge(text: string, context: string, isConditional: boolean, field: string): void {
    const statement = readStatement(text);
    const found = statement && ottlEffects(statement, context, { isConditional, signal }, field);
    if (found === undefined) unjudged.push({ field, text });
    else effects.push(...found);
  }
}

/** Editors that change no name. */
const HARMLESS = new Set([
  'append',
  'replace_match',
  'replace_all_matches',
  'truncate_all',
  'merge_maps',
  'set_semconv_span_name',
  'scale_metric',
  'copy_metric',
  'extract_count_metric',
  'extract_sum_metric',
  // Changes the kind of a metric, or makes further metrics of it.
  'convert_gauge_to_sum',
  'convert_sum_to_gauge',
  'convert_summary_count_val_to_sum',
  'convert_summary_quantile_val_to_gauge',
  'convert_summary_sum_val_to_sum',
]);

/** The effects of one statement on names; undefined when they are unknown. */
function ottlEffects(
  statement: Statement,
  context: string,
  { isConditional, signal }: { readonly isConditional: boolean; readonly signal: Signal },
  field: string,
): readonly Effect[] | undefined {
  const { where } = statement;
  // In other signals `name` is a span's.
  const named = where === undefined || signal !== 'metrics' ? undefined : metricsNamedBy(where, context);
  if (named === undefined || named === 'unclear')
    return editorEffects(statement, context, { sometimes: isConditional || where !== undefined }, field);
  const each = named.map(({ ofMetric, sometimes }) =>
    editorEffects(statement, context, { ofMetric, sometimes: sometimes || isConditional }, field),
  );
  return each.every((effects) => effects !== undefined) ? each.flat() : undefined;
}

/** The effects of an editor on names. */
function editorEffects(
  { editor, args }: Statement,
  context: string,
  { ofMetric, sometimes }: Pick<Effect, 'ofMetric' | 'sometimes'>,
  field: string,
): readonly Effect[] | undefined {
  if (HARMLESS.has(editor)) return [];
  const [target, second, third, fourth] = args;
  const limited = ofMetric === undefined ? {} : { ofMetric };
  if (editor === 'aggregate_on_attributes') {
    const kept = keys(second);
    return [
      {
        does: 'deletes',
        of: 'attribute',
        context: 'attribute',
        concerns: (name) => !kept.includes(name),
        sometimes,
        field,
        ...limited,
      },
    ];
  }
  if (isMetricName(target, context)) {
    const of = { of: 'metric', concerns: ofMetric ?? (() => true), sometimes, field } as const;
    if (editor === 'set')
      return [{ ...of, does: 'renames', ...(second?.kind === 'text' ? { to: () => second.text } : {}) }];
    const pattern = editor === 'replace_pattern' && second?.kind === 'text' ? goPattern(second.text) : undefined;
    if (pattern === undefined) return undefined;
    const to = third?.kind === 'text' ? third.text.replaceAll(/\$\{?(\d+)\}?/g, '$$$1') : '';
    return [
      {
        ...of,
        does: 'renames',
        concerns: (name) => (ofMetric?.(name) ?? true) && pattern.test(name),
        to: (name) => name.replace(pattern, to),
      },
    ];
  }
  const map = attributesAt(target, context);
  // Not a name: a value, a status, a body.
  if (map === undefined) return editor === 'set' || editor === 'replace_pattern' ? [] : undefined;
  if (map === 'elsewhere') return [];
  const at = { of: 'attribute', context: map.context, sometimes, field, ...limited } as const;
  const pattern = second?.kind === 'text' ? goPattern(second.text) : undefined;
  switch (editor) {
    case 'delete_key':
      return [{ ...at, does: 'deletes', concerns: (name) => keys(second).includes(name) }];
    case 'delete_keys':
      return [{ ...at, does: 'deletes', concerns: (name) => keys(second).includes(name) }];
    case 'keep_keys':
      return [{ ...at, does: 'deletes', concerns: (name) => !keys(second).includes(name) }];
    case 'delete_matching_keys':
      return pattern && [{ ...at, does: 'deletes', concerns: (name) => pattern.test(name) }];
    case 'keep_matching_keys':
      return pattern && [{ ...at, does: 'deletes', concerns: (name) => !pattern.test(name) }];
    case 'limit': {
      const kept = keys(third);
      return [{ ...at, does: 'deletes', concerns: (name) => !kept.includes(name), sometimes: true }];
    }
    case 'replace_all_patterns': {
      if (second?.kind !== 'text' || third?.kind !== 'text') return undefined;
      if (second.text !== 'key') return [];
      const matched = goPattern(third.text);
      const to = fourth?.kind === 'text' ? fourth.text.replaceAll(/\$\{?(\d+)\}?/g, '$$$1') : '';
      return (
        matched && [
          { ...at, does: 'renames', concerns: (name) => matched.test(name), to: (name) => name.replace(matched, to) },
        ]
      );
    }
    case 'replace_pattern':
      return [];
    case 'set': {
      if (map.key === undefined) return undefined;
      const does =
        second?.kind === 'call' && /^(SHA\d+|MD5|FNV|Murmur3Hash\w*|XXH\w+)$/.test(second.name) ? 'hashes' : 'adds';
      return [{ ...at, does, concerns: equals(map.key) }];
    }
    default:
      return undefined;
  }
}

/** The attributes that a path leads to, and the key among them; `elsewhere` for those of events and scopes. */
function attributesAt(
  value: Value | undefined,
  context: string,
): { context: 'resource' | 'attribute'; key: string | undefined } | 'elsewhere' | undefined {
  if (value?.kind !== 'path' || value.path.at(-1) !== 'attributes') return undefined;
  const owner = value.path.length > 1 ? value.path[0]! : context;
  if (owner === 'resource') return { context: 'resource', key: value.keys[0] };
  if (['span', 'log', 'datapoint'].includes(owner)) return { context: 'attribute', key: value.keys[0] };
  return owner === '' ? undefined : 'elsewhere';
}

/** The texts of a list, or the one text. */
function keys(value: Value | undefined): string[] {
  if (value?.kind === 'text') return [value.text];
  return value?.kind === 'list' ? value.items.flatMap((item) => (item.kind === 'text' ? [item.text] : [])) : [];
}
