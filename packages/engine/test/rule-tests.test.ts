import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { type RuleTests, testComposeFile } from '../src/rule-tests.ts';

const root = mkdtempSync(join(tmpdir(), 'rule-tests-'));
afterAll(() => rmSync(root, { recursive: true }));

const files = {
  'ci/compose/compose.yaml': `services:
  clickhouse: { image: "clickhouse/clickhouse-server:25.5.6", configs: [{ source: users, target: /users.xml }] }
  collector: { image: "signoz/signoz-otel-collector:v0.129.12", configs: [{ source: otel, target: /otel.yaml }] }
configs: { users: { file: ./users.xml }, otel: { file: ../collector-config/otel.yaml } }
`,
  'ci/compose/users.xml': '<a/>',
  'ci/collector-config/otel.yaml': 'exporters: { signozclickhousemetrics: {} }',
};
const read = { root, environment: 'ci', artifacts: new Map(Object.entries(files)) } as unknown as RuleTests;

test("a compose file for tests names existing files of generated/ with the definitions' current content", async () => {
  const behind = "is not what the definitions say: run 'signoz-as-code generate' first";
  await expect(testComposeFile(read, join(root, 'ci.yaml'))).rejects.toThrow(behind);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, 'generated', path)), { recursive: true });
    writeFileSync(join(root, 'generated', path), content);
  }
  expect(await testComposeFile(read, join(root, 'ci.yaml'))).toContain('file: ./generated/ci/compose/users.xml\n');
  expect(await testComposeFile(read, join(root, 'ci/rule-tests.yaml'))).toContain(
    'file: ../generated/ci/collector-config/otel.yaml\n',
  );
  writeFileSync(join(root, 'generated/ci/compose/users.xml'), '<b/>');
  await expect(testComposeFile(read, join(root, 'ci.yaml'))).rejects.toThrow(behind);
});
