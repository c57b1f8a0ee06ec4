import { keyOf, nameOf } from '@signoz-as-code/core';
import fc from 'fast-check';
import { expect, it } from 'vitest';

it('every title becomes a unique key that is a valid file name, and a unique name', () => {
  const titles = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...'aB1 -é'), minLength: 300 }),
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(titles, fc.constant('x'.repeat(400))), { maxLength: 9 }), (all) => {
      const [keys, names] = [new Set<string>(), new Set<string>()];
      for (const title of all) {
        expect(keyOf(title, keys, 'dashboard')).toMatch(/^[a-z0-9](?:[a-z0-9-]{0,99}[a-z0-9])?$/);
        expect(nameOf(title, names, 'panel')).toMatch(/^[a-z][A-Za-z0-9]{0,99}$/);
      }
      expect([keys.size, names.size]).toEqual([all.length, all.length]);
    }),
  );
});

it.each(['CON', 'nul', 'Com1', 'lpt9', 'aux.'])(
  'the title %s does not become the name of a device of Windows',
  (title) => {
    const keys = new Set<string>();
    const key = keyOf(title, keys, 'channel');
    expect(key).toBe(`channel-${title.toLowerCase().replace('.', '')}`);
    expect(keyOf('Console', keys, 'channel')).toBe('console');
  },
);
