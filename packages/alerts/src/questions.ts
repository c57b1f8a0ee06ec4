import type { Definitions, Question } from '@signoz-as-code/core';
import type { Environment } from '@signoz-as-code/platform';
import { askedOfPromQL, foretoldOfPromQL } from '@signoz-as-code/telemetry';
import type { codes } from './codes.ts';
import type { RuleSpec } from './define.ts';

const foretoldOfTemplates = [
  'alerts/template-syntax',
  'alerts/template-function',
] as const satisfies readonly (keyof typeof codes)[];

/** Asks Prometheus about the queries of rules, and Go about their texts; not about what a rule tolerates. */
export function questions(definitions: Definitions<Environment>): readonly Question[] {
  return definitions.of<RuleSpec>('rule').flatMap(({ file, spec }): Question[] => {
    const isTolerated = (codes: readonly string[]): boolean =>
      codes.some((code) => spec.tolerates?.includes(code as never));
    const ofQueries = isTolerated(foretoldOfPromQL) ? [] : askedOfPromQL(spec.queries, 'queries');
    const ofTexts = isTolerated(foretoldOfTemplates)
      ? []
      : [...textsIn('labels', spec.labels), ...textsIn('annotations', spec.annotations)];
    return [
      ...ofQueries.map(({ field, ask }) => ({ ask, where: { file, field }, foretold: foretoldOfPromQL })),
      ...ofTexts.map(({ field, text }) => ({
        ask: { kind: 'template', text },
        where: { file, field },
        foretold: foretoldOfTemplates,
      })),
    ];
  });
}

function textsIn(
  group: string,
  texts: Readonly<Record<string, unknown>> = {},
): { readonly field: string; readonly text: string }[] {
  return Object.entries(texts)
    .filter(([, text]) => typeof text === 'string' && /[{$]/.test(text))
    .map(([name, text]) => ({ field: `${group}.${name}`, text: text as string }));
}
