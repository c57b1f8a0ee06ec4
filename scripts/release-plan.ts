/**
 * Prints the versions that the changesets in .changeset/ will make, like `changeset version` at a release. Exit code 1
 * with the problem when they make none: nothing else reads them until then.
 */
import { join } from 'node:path';
import getReleasePlan from '@changesets/get-release-plan';

const { releases } = await getReleasePlan(join(import.meta.dirname, '..'));
for (const { name, oldVersion, newVersion } of releases) console.log(`${name} ${oldVersion} → ${newVersion}`);
