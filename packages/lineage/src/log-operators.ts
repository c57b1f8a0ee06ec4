import { type Config, type Effect, type Effects, equals, list, texts } from './effect.ts';

/** Operators of logs: `remove`, `move`, `retain`; the others add. */
export function operators({ operators: all }: Config): Effects {
  const effects: Effect[] = [];
  list(all).forEach((operator, index) => {
    const sometimes = operator.if !== undefined;
    const at = { of: 'attribute', sometimes, field: `operators[${index}]` } as const;
    const from = operatorField(operator.type === 'remove' ? operator.field : operator.from);
    if (operator.type === 'remove' && from)
      effects.push({ ...at, does: 'deletes', context: from.context, concerns: equals(from.name) });
    if (operator.type === 'move' && from) {
      const to = operatorField(operator.to);
      effects.push({
        ...at,
        does: 'renames',
        context: from.context,
        concerns: equals(from.name),
        ...(to ? { to: () => to.name } : {}),
      });
    }
    if (operator.type === 'retain') {
      const kept = texts(operator.fields).map((text) => operatorField(text)?.name);
      effects.push({ ...at, does: 'deletes', context: 'attribute', concerns: (name) => !kept.includes(name) });
    }
    if (operator.type === 'add' || operator.type === 'copy') {
      const to = operatorField(operator.type === 'add' ? operator.field : operator.to);
      if (to) effects.push({ ...at, does: 'adds', context: to.context, concerns: equals(to.name) });
    }
  });
  return { effects, unjudged: [] };
}

/** `attributes.user.id`, `attributes["user.id"]`, `resource["host.name"]`. */
function operatorField(text: unknown): { name: string; context: 'resource' | 'attribute' } | undefined {
  const [, where, rest = ''] = /^(attributes|resource)(.+)$/.exec(String(text)) ?? [];
  if (where === undefined) return undefined;
  const name = /^\[["'](.+)["']\]$/.exec(rest)?.[1] ?? rest.replace(/^\./, '');
  return { name, context: where === 'resource' ? 'resource' : 'attribute' };
}
