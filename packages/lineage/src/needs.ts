import { type Config, list, texts } from './effect.ts';
import { attributesIn } from './ottl.ts';

/** Attributes that a component needs for its work, and where it names them. */
export function attributesUsedBy(type: string, config: Config): { readonly name: string; readonly field: string }[] {
  const found: { name: string; field: string }[] = [];
  const walk = (value: unknown, field: string): void => {
    if (Array.isArray(value)) {
      value.forEach((item, index) => {
        walk(item, `${field}[${index}]`);
      });
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) {
        const at = field === '' ? key : `${field}.${key}`;
        if (typeof item === 'string' && key === 'key' && /_attribute$/.test(field))
          found.push({ name: item, field: at });
        else walk(item, at);
      }
    } else if (typeof value === 'string') for (const name of attributesIn(value)) found.push({ name, field });
  };
  if (type === 'tail_sampling') walk(config.policies, 'policies');
  if (type === 'signozspanmetrics' || type === 'spanmetrics' || type === 'signozmeter')
    list(config.dimensions).forEach(({ name, default: value }, index) => {
      // An attribute with a default may be missing on purpose.
      if (typeof name === 'string' && value === undefined) found.push({ name, field: `dimensions[${index}]` });
    });
  if (type === 'groupbyattrs')
    texts(config.keys).forEach((name, index) => {
      found.push({ name, field: `keys[${index}]` });
    });
  return found;
}
