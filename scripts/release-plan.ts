/**
 * Says which versions the changesets in .changeset/ will make, as `changeset version` does when they are released. Exit
 * code 1 with what is wrong when they make none: nothing else reads them until then.
 */
import { join } from 'node:path';
import getReleasePlan from '@changesets/get-release-plan';

const { releases } = await getReleasePlan(join(import.meta.dirname, '..'));
for (const { name, oldVersion, newVersion } of releases) console.log(`${name} ${oldVersion} → ${newVersion}`);
