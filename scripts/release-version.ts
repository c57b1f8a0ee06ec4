/**
 * Makes the next version from the changesets in .changeset/: raises every manifest, and writes the changes into
 * CHANGELOG.md, one for all packages, because users only see one version. The workflow `release` runs it to open its
 * pull request; the new section may still be edited there.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import getReleasePlan from '@changesets/get-release-plan';

const root = join(import.meta.dirname, '..');
const { changesets, releases } = await getReleasePlan(root);
const version = releases.find(({ name }) => name === 'signoz-as-code')?.newVersion;
if (version === undefined) throw new Error('.changeset/ has no changeset: there is nothing to release');

const { status } = spawnSync(join(root, 'node_modules/.bin/changeset'), ['version'], { cwd: root, stdio: 'inherit' });
if (status !== 0) process.exit(1);

const isNew = changesets.map(({ releases }) => releases.some(({ type }) => type !== 'patch'));
const section = [
  `## ${version}`,
  ...part('What you can do now', (index) => isNew[index] === true),
  ...part('What was wrong', (index) => isNew[index] === false),
].join('\n\n');
const path = join(root, 'CHANGELOG.md');
const before = readFileSync(path, 'utf8');
const first = before.search(/^## /m);
writeFileSync(path, `${before.slice(0, first)}${section}\n\n${before.slice(first)}`);

function part(title: string, has: (index: number) => boolean): string[] {
  const lines = changesets
    .filter((_, index) => has(index))
    .map(({ summary }) => `- ${summary.trim().replaceAll('\n', '\n  ')}`);
  return lines.length === 0 ? [] : [`### ${title}`, lines.join('\n')];
}
