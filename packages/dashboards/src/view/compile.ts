import type { Defined, Definitions, Owner } from '@signoz-as-code/core';
import type { Environment } from '@signoz-as-code/platform';
import { dialectOf } from '@signoz-as-code/signoz-client';
import { nameFor } from '../shared/name.ts';
import type { View } from './define.ts';
import { viewBody } from './v1/body.ts';
import { viewV2 } from './v2/body.ts';

const FORMS = { v1: viewBody, v2: viewV2 };

/** The body for the environment's version of SigNoz, without the ownership mark. */
export function viewArtifact(
  { key, spec }: Defined<View>,
  { environment }: Definitions<Environment>,
  owner: Owner,
): object {
  return FORMS[dialectOf(environment.versions.signoz).facts.views](spec, nameFor(owner, key));
}
