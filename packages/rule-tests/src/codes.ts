/** Problems of tests of rules. */
export const ruleTestCodes = {
  'rule-tests/not-a-test':
    'A file `*.test.ts` beside the rules exports tests of rules: `export default [ruleTest(rule, { … })]`.',
  'rule-tests/rule': 'A test is of a rule that the project defines: of its import, or of its key.',
  'rule-tests/name': 'Every test of a rule has a name of its own, by which its result is found.',
  'rule-tests/telemetry':
    'Telemetry is made with `series`, `lines` and `requests`, in pieces that each have a length; a test sends some, and no more than SigNoz stores in a moment.',
  'rule-tests/expectation':
    'A test says what the rule must do: `firesWithin`, `resolvesWithin`, `staysSilent`, `notifies`, `doesNotNotify`, of severities that the rule has and channels that are defined.',
  'rule-tests/field': 'A test has the fields `name`, `telemetry`, `expect` and `from`, each of its type.',
} as const;
