/** Problems of tests of rules. */
export const ruleTestCodes = {
  'rule-tests/not-a-test':
    'A file `*.test.ts` next to the rules exports tests of rules: `export default [ruleTest(rule, { … })]`.',
  'rule-tests/rule': 'A test names a rule that the project defines, by its import or by its key.',
  'rule-tests/name': 'Every test of a rule has a unique name, which identifies its result.',
  'rule-tests/telemetry':
    'Telemetry is made with `series`, `lines` and `requests`, in pieces that each have a length. A test must send some telemetry, and at most as much as SigNoz can store at once.',
  'rule-tests/expectation':
    'A test states what the rule must do (`firesWithin`, `resolvesWithin`, `staysSilent`, `notifies`, `doesNotNotify`), with severities of the rule and defined channels.',
  'rule-tests/field': 'A test has the fields `name`, `telemetry`, `expect` and `from`, with values of their types.',
} as const;
