/** Something in a template that SigNoz v0.108 renders as nothing, or refuses. */
export interface TemplateProblem {
  readonly code:
    | 'alerts/template-blanks'
    | 'alerts/template-function'
    | 'alerts/template-variable'
    | 'alerts/template-syntax';
  readonly message: string;
  readonly hint: string;
}

/** Functions that work in SigNoz's templates; the humanize family is there and fails on the formatted value it is given. */
const FUNCTIONS = new Set([
  'reReplaceAll',
  'match',
  'title',
  'toUpper',
  'toLower',
  'first',
  'label',
  'value',
  'strvalue',
  'args',
  'sortByLabel',
  'safeHtml',
  'pathPrefix',
  'externalURL',
  'if',
  'else',
  'end',
  'range',
  'with',
  'and',
  'or',
  'not',
  'eq',
  'ne',
  'lt',
  'le',
  'gt',
  'ge',
  'len',
  'index',
  'print',
  'printf',
  'println',
  'html',
  'js',
  'urlquery',
  'define',
  'template',
  'block',
  'break',
  'continue',
  'slice',
  'call',
]); // prettier-ignore

/** Checks the texts of labels and annotations. Facts: tried on SigNoz v0.108.0, and its rule types' templates. */
export function templateProblems(text: string): TemplateProblem[] {
  const problems: TemplateProblem[] = [];
  const opened = (text.match(/\{\{/g) ?? []).length;
  const closed = (text.match(/\}\}/g) ?? []).length;
  if (opened !== closed) {
    return [
      {
        code: 'alerts/template-syntax',
        message: `'${text}' opens ${opened} and closes ${closed} template braces`,
        hint: 'close every {{ with }}',
      },
    ];
  }
  for (const [whole, body] of text.matchAll(/\{\{-?([\s\S]*?)-?\}\}/g))
    problems.push(...actionProblems(whole, body as string));
  const outside = text.replaceAll(/\{\{[\s\S]*?\}\}/g, '');
  for (const [variable] of outside.matchAll(/\$(value|threshold|labels)\b/g)) {
    problems.push({
      code: 'alerts/template-variable',
      message: `'${variable}' outside of braces is taken for a label and renders as nothing`,
      hint: `write {{${variable}}}`,
    });
  }
  return problems;
}

function actionProblems(whole: string, body: string): TemplateProblem[] {
  const simple = /^(\s*)\$(value|threshold)(\s*)$/.exec(body);
  if (simple) {
    if (simple[1] === '' && simple[3] === '') return [];
    return [
      {
        code: 'alerts/template-blanks',
        message: `'${whole}' renders as nothing: SigNoz wants no blanks inside`,
        hint: `write {{$${simple[2]}}}`,
      },
    ];
  }
  const problems: TemplateProblem[] = [];
  const bare = body.replaceAll(/"(?:[^"\\]|\\.)*"|`[^`]*`/g, '""');
  for (const [variable] of bare.matchAll(/\$[A-Za-z_][\w]*/g)) {
    if (new RegExp(`\\${variable}\\s*(,|:=)`).test(bare)) continue;
    const hint =
      variable === '$labels'
        ? 'write {{.Labels.name}}'
        : variable === '$value'
          ? 'write {{$value}} on its own, or {{.Value}} inside an expression'
          : 'use {{$value}}, {{$threshold}} or {{.Labels.name}}';
    problems.push({
      code: 'alerts/template-variable',
      message: `'${variable}' in '${whole}' is not filled in by SigNoz`,
      hint,
    });
  }
  for (const [, name] of bare.matchAll(/(?<![.\w$"])([A-Za-z_]\w*)/g)) {
    if (name === undefined || FUNCTIONS.has(name) || name === 'true' || name === 'false' || name === 'nil') continue;
    const humanize = name.startsWith('humanize');
    problems.push({
      code: 'alerts/template-function',
      message: humanize
        ? `'${name}' in '${whole}' is refused, or fails when the alert fires: SigNoz hands over the value as formatted text`
        : `'${name}' in '${whole}' is no function of SigNoz`,
      hint: humanize
        ? 'write {{$value}} and set the rule’s unit: SigNoz formats the value by it'
        : `use one of ${[...FUNCTIONS].slice(0, 14).join(', ')}`,
    });
  }
  return problems;
}
