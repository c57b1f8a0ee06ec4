import type { Defined, Question } from '@signoz-as-code/core';
import { askedOfPromQL, foretoldOfPromQL } from '@signoz-as-code/queries';
import type { codes } from './codes.ts';
import type { RuleSpec } from './define.ts';

const foretoldOfTemplates = [
  'alerts/template-syntax',
  'alerts/template-function',
] as const satisfies readonly (keyof typeof codes)[];

/** Asks Prometheus about the queries of a rule, and Go about its texts, unless the rule suppresses the problem. */
export function questions({ file, spec }: Defined<RuleSpec>): readonly Question[] {
  const isSuppressed = (codes: readonly string[]): boolean =>
    codes.some((code) => spec.suppress?.includes(code as never));
  const ofQueries = isSuppressed(foretoldOfPromQL) ? [] : askedOfPromQL(spec.queries, 'queries');
  const ofTexts = isSuppressed(foretoldOfTemplates)
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
}

function textsIn(
  group: string,
  texts: Readonly<Record<string, unknown>> = {},
): { readonly field: string; readonly text: string }[] {
  return Object.entries(texts)
    .filter(([, text]) => typeof text === 'string' && /[{$]/.test(text))
    .map(([name, text]) => ({ field: `${group}.${name}`, text: text as string }));
}
