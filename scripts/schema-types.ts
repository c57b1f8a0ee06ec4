/**
 * JSON Schemas to TypeScript: packages/<name>/schema/<format>.schema.json gives
 * packages/<name>/src/schema/<format>.generated.ts. With --check it writes nothing and exits 2 when a file is stale.
 */
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { compileFromFile } from 'json-schema-to-typescript';

const root = join(import.meta.dirname, '..');
const check = process.argv.includes('--check');
const only = process.argv.slice(2).find((argument) => !argument.startsWith('--'));
const stale: string[] = [];

for (const schema of globSync('packages/*/schema/**/*.schema.json', { cwd: root }).sort()) {
  const [, name] = schema.split('/');
  if (only !== undefined && name !== only) continue;
  const inside = dirname(schema.slice(`packages/${name}/schema/`.length));
  const target = join(
    'packages',
    name!,
    'src/schema',
    inside,
    basename(schema).replace('.schema.json', '.generated.ts'),
  );
  const text = await compileFromFile(join(root, schema), {
    cwd: dirname(join(root, schema)),
    bannerComment: `// Generated from ${schema} by \`pnpm types\`; do not edit.`,
    additionalProperties: false,
    unknownAny: true,
    format: false,
    strictIndexSignatures: false,
  });
  const before = readIfThere(join(root, target));
  if (before === text) continue;
  stale.push(target);
  if (check) continue;
  mkdirSync(dirname(join(root, target)), { recursive: true });
  writeFileSync(join(root, target), text);
}

for (const file of stale) console.log(`${check ? 'stale' : 'written'}  ${file}`);
if (check && stale.length > 0) {
  console.error('Types are older than their schemas: run `pnpm types`.');
  process.exitCode = 2;
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
