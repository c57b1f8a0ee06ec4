import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { attributeGuard } from '../src/guard.ts';

// The catalogue of a platform with one metric.
vi.mock('../src/catalogue.generated.ts', () => ({ scope: 'test', services: {}, attributes: {}, metrics: {} }));
afterEach(() => vi.unstubAllEnvs());

test('a catalogue without a metric for dropped values never fails a request', () => {
  vi.stubEnv('NODE_ENV', 'production');
  const guard = attributeGuard('acme.orders', { kind: { type: 'string', limit: 1 } });
  expect(guard({ kind: 'a', unknown: 1 })).toEqual({ kind: 'a' });
});

const USE = `import { instruments } from './instruments.ts';

instruments.orders.add(2, { 'order.kind': 'new' });
// @ts-expect-error the catalogue does not list this value
instruments.orders.add(2, { 'order.kind': 'odd' });
// @ts-expect-error a user is never on a metric
instruments.orders.add(3, { 'user.id': '7' });
instruments.carts.add(-1);
instruments.orderSize.record(100, { 'order.kind': 'repeated' });
// @ts-expect-error a histogram is not added to
instruments.orderSize.add(1);
`;

test("the package compiles with any platform's catalogue, with types from its instruments", {
  timeout: 120_000,
}, () => {
  const own = join(import.meta.dirname, '..');
  const root = join(own, '../..');
  const folder = mkdtempSync(join(tmpdir(), 'other-catalogue-'));
  try {
    cpSync(join(own, 'src'), join(folder, 'src'), { recursive: true });
    copyFileSync(join(own, 'test/fixtures/other-catalogue.ts'), join(folder, 'src/catalogue.generated.ts'));
    writeFileSync(join(folder, 'src/use.ts'), USE);
    copyFileSync(join(own, 'package.json'), join(folder, 'package.json'));
    symlinkSync(join(own, 'node_modules'), join(folder, 'node_modules'));
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({
        extends: join(root, 'tsconfig.base.json'),
        compilerOptions: { noEmit: true, typeRoots: [join(root, 'node_modules/@types')] },
        include: ['src'],
      }),
    );
    const { stdout } = spawnSync(join(root, 'node_modules/.bin/tsc'), ['-p', folder], { encoding: 'utf8' });
    expect(stdout).toBe('');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
