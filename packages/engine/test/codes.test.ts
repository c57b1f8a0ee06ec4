import { over, testCodes } from '../../core/test/code-examples.ts';
import { engineCodes } from '../src/codes.ts';
import { versionProblems } from '../src/version-problems.ts';

testCodes({ environment: engineCodes }, (fields) =>
  versionProblems({ environments: [over({ name: 'production' }, fields)] }, 'signoz.config.ts'),
);
