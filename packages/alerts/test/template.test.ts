import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { templateProblems } from '../src/rule/template.ts';

/**
 * The results of SigNoz v0.108.0's own package for each template and an alert whose series has the label service.name:
 * `refused` when a rule is saved, `error` instead of the text when it fires, or the text.
 */
const recorded = JSON.parse(
  readFileSync(join(import.meta.dirname, 'fixtures/templates-v0.108.0.json'), 'utf8'),
) as readonly {
  readonly template: string;
  readonly refused?: string;
  readonly error?: string;
  readonly text?: string;
}[];

const labels = new Set(['service.name', 'service_name', 'severity', 'threshold.name', 'threshold_name']);
const NOTHING = /renders as nothing/;
/** Templates that only Go can judge: the collector's checker does. */
const LEFT = [
  '{{ nil }}',
  '{{ break }}',
  '{{/* a */ }}',
  '{{ /* a */ }}',
  '{{ call .Value }}',
  '{{ template "nope" }}',
];

describe.each(recorded)('$template', ({ template, refused, error, text }) => {
  const problems = templateProblems(template, labels);
  const fails = refused ?? error;
  test.skipIf(LEFT.includes(template) || /define|block/.test(template))(
    fails === undefined ? `gives ${JSON.stringify(text)}` : `fails: ${fails}`,
    () => {
      if (fails !== undefined) expect(problems).not.toEqual([]);
      else expect(problems.filter(({ message }) => !NOTHING.test(message))).toEqual([]);
    },
  );
});

test.each([
  ['down: {{$service.name}}', []],
  ['{{ index $labels "service.name" }}', []],
  ['{{/* note */}}text', []],
  ['it costs $5 an hour', ['alerts/template-label']],
  ['{{ .Labels.nothing }}', ['alerts/template-label']],
  ['{{ .Labels.team }}', ['alerts/template-label']],
  ['it is $value', ['alerts/template-variable']],
  ['{{$labels.service}}', ['alerts/template-variable']],
  ['{{ $service.name }}', ['alerts/template-blanks']],
  ['{{ .CommonLabels.alertname }}', ['alerts/template-variable']],
  ['{{ externalURL }}', ['alerts/template-function']],
  ['{{ if gt .Value 10 }}x{{ end }}', ['alerts/template-function']],
  ['{{ range $k, $v := .Labels }}{{$k}}{{ end }}', ['alerts/template-variable']],
])('%s: %j', (template, codes) => {
  expect(templateProblems(template, labels).map(({ code }) => code)).toEqual(codes);
});

test('no label is missing when only the telemetry has the labels', () => {
  expect(templateProblems('$anything', undefined)).toEqual([]);
});
