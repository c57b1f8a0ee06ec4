import type { Kind } from '@signoz-as-code/core';
import type { SignozClient } from '@signoz-as-code/signoz-client';
import { checkedSchema } from './checked-schema.ts';
import { comparedLogPipeline } from './compared.ts';
import { artifactProblems } from './problems.ts';
import { validate } from './schema/artifact.validate.generated.ts';

export const logPipeline: Kind<SignozClient> = {
  ...comparedLogPipeline,
  format: { schema: checkedSchema, validate, problems: artifactProblems },
};
