/** The functions for running tests of rules; definitions import the other entry point. */
export { type Checked, checkTests, type TestFile } from './check.ts';
export { ruleTestCodes } from './codes.ts';
export { bodiesOf, momentsOf, pointsOf } from './otlp.ts';
export { type ResultsAnswer, resultsJson, resultsText, type Untested, untested } from './report.ts';
export { type Result, type RunOptions, runTests } from './run.ts';
export type { CheckedTest, Stream } from './stream.ts';
export { allot, type Need } from './stretches.ts';
