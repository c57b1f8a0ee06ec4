/** A part of a template that SigNoz v0.108 refuses, cannot fill in, or renders as nothing. */
export interface TemplateProblem {
  readonly code:
    | 'alerts/template-blanks'
    | 'alerts/template-function'
    | 'alerts/template-label'
    | 'alerts/template-variable'
    | 'alerts/template-syntax';
  readonly message: string;
  readonly hint: string;
}

/** Functions of Go's templates, and those of SigNoz that work on the data of a template. */
const FUNCTIONS = new Set(
  `reReplaceAll match toUpper toLower args safeHtml and or not eq ne lt le gt ge len index slice call print printf println
  html js urlquery`.split(/\s+/),
);
const KEYWORDS = new Set('if else end range with define template block break continue true false nil'.split(' '));
/** Functions that SigNoz registers, but that fail whenever an alert fires, with the reason. */
const FAILING: Readonly<Record<string, string>> = {
  humanize: 'the value is a formatted text, not a number',
  humanize1024: 'the value is a formatted text, not a number',
  humanizeDuration: 'the value is a formatted text, not a number',
  humanizePercentage: 'SigNoz does not have it',
  humanizeTimestamp: 'the value is a formatted text, not a number',
  title: 'it expects a language, not a text',
  first: 'the alert has no query result to read it from',
  label: 'the alert has no query result to read it from',
  value: 'the alert has no query result to read it from',
  call: 'there is no function to call',
  strvalue: 'the alert has no query result to read it from',
  sortByLabel: 'the alert has no query result to read it from',
  externalURL: 'SigNoz does not set it',
  pathPrefix: 'SigNoz does not set it',
};
/** The data that SigNoz gives a template, and the variables that it defines before it. */
const FIELDS = ['Labels', 'Value', 'Threshold'];
const VARIABLES = ['$', '$labels', '$value', '$threshold'];

const ACTION = /\{\{-?((?:"(?:[^"\\\n]|\\.)*"|`[^`]*`|\/\*[\s\S]*?\*\/|(?!\}\}|["`])[\s\S])*)\}\}/g;

/**
 * Checks the text of a label or an annotation, as SigNoz v0.108.0 expands it (its ruletypes/templates.go and Go's
 * text/template; the tests have verdicts of both). `labels` are those of the alert's series; undefined where only the
 * telemetry knows. A problem is advice where SigNoz accepts the rule: it then sends `<error expanding template: …>`, or
 * nothing, instead of the text.
 */
export function templateProblems(text: string, labels?: ReadonlySet<string>): TemplateProblem[] {
  const problems: TemplateProblem[] = [];
  const variables = new Set(VARIABLES);
  const blocks: string[] = [];
  const outer: (readonly string[])[] = [];
  const asked: string[] = [];
  const source = preprocess(text, problems);
  const rest = source.replaceAll(ACTION, (whole, body: string) => {
    problems.push(...actionProblems(whole, body, { variables, blocks, outer, asked }));
    return '';
  });
  const where = `'${text.length > 80 ? `${text.slice(0, 79)}…` : text}'`;
  if (rest.includes('{{'))
    return [
      {
        code: 'alerts/template-syntax',
        message: `${where} opens braces that it does not close`,
        hint: 'close every {{ with }}',
      },
    ];
  const open = blocks.at(-1);
  if (open !== undefined)
    return [
      open === 'end'
        ? { code: 'alerts/template-syntax', message: `${where} has an {{end}} too many`, hint: 'take it out' }
        : {
            code: 'alerts/template-syntax',
            message: `${where} does not end its {{${open}}}`,
            hint: 'write {{end}} behind it',
          },
    ];
  for (const label of new Set(asked)) {
    const [, field, name] = /^(labels|value|threshold)(?:\.(.+))?$/.exec(label) ?? [];
    if (field !== undefined)
      problems.push({
        code: 'alerts/template-variable',
        message: `'$${label}' is taken for a label of that name and renders as nothing`,
        hint: field === 'labels' ? `write {{.Labels.${name ?? 'name'}}}` : `write {{$${field}}}`,
      });
    else if (labels !== undefined && !labels.has(label))
      problems.push({
        code: 'alerts/template-label',
        message: `the series of this rule have no label '${label}': it renders as nothing`,
        hint: `${labels.size === 0 ? 'they have none' : `they have ${[...labels].join(', ')}`}; a dollar sign before anything else is written {{"$"}}`,
      });
  }
  return problems;
}

/** SigNoz's three ways to write a label. It replaces each with a regular expression before it reads Go's template. */
function preprocess(text: string, problems: TemplateProblem[]): string {
  return text
    .replaceAll(
      /(\{\{[^\n]*?\}\})|\$([0-9A-Za-z_]+(?:\.[0-9A-Za-z_]+)*)/g,
      (whole, action: string | undefined, label: string) =>
        action === undefined ? `{{index $labels "${label}"}}` : whole,
    )
    .replaceAll(/\{\{[\t\n\f\r ]*\.Labels\.([a-zA-Z0-9_.]+)([^\n]*?)\}\}/g, '{{index .Labels "$1"$2}}')
    .replaceAll(/\{\{[\t\n\f\r ]*\$[\t\n\f\r ]*([a-zA-Z0-9_.]+)[\t\n\f\r ]*\}\}/g, (whole, name: string) => {
      if (whole === '{{$threshold}}' || whole === '{{$value}}') return whole;
      if (whole === `{{$${name}}}`) return `{{index .Labels "${name}"}}`;
      problems.push({
        code: 'alerts/template-blanks',
        message: `'${whole}' renders as nothing: SigNoz wants no blanks inside`,
        hint: `write {{$${name}}}`,
      });
      return '';
    });
}

interface Context {
  readonly variables: Set<string>;
  /** The open blocks, and an `end` without a block. */
  readonly blocks: string[];
  /** The variables that were defined before each of these blocks. */
  readonly outer: (readonly string[])[];
  readonly asked: string[];
}

function actionProblems(whole: string, body: string, { variables, blocks, outer, asked }: Context): TemplateProblem[] {
  if (/^\s*\/\*[\s\S]*\*\/\s*-?$/.test(body)) return [];
  const bare = body.replaceAll(/"(?:[^"\\]|\\.)*"|`[^`]*`|'(?:[^'\\]|\\.)*'/g, '""');
  const keyword = /^\s*([a-z]+)\b/.exec(bare)?.[1] ?? '';
  // Inside a range, a with or a nested template, the dot is no longer the data that SigNoz gives.
  const isRoot = !blocks.some((block) => ['range', 'with', 'define', 'block'].includes(block));
  if (isRoot || !/^\s*index \.Labels/.test(body))
    for (const [, , label] of body.matchAll(/\bindex\s+(\.Labels|\$labels)\s+"([^"\\]*)"/g))
      asked.push(label as string);
  const before = [...variables];
  const problems: TemplateProblem[] = [];
  const syntax = (message: string, hint: string): void => {
    problems.push({ code: 'alerts/template-syntax', message: `'${whole}' ${message}`, hint });
  };
  if (/[{}]|\/\*/.test(bare))
    syntax('is not a template of Go', 'close every {{ with }} on its own line; a comment is {{/* … */}}');
  if (/^\s*(?:if|with|range|else\s+if)\s*-?$/.test(bare))
    syntax(`says nothing behind ${keyword}`, 'write the condition');
  if (keyword === 'else' && blocks.length === 0) syntax('is outside a block', 'write {{if …}} before it');
  const compared = /\b(?:eq|ne|lt|le|gt|ge)\s+(\.Value|\.Threshold|\$value|\$threshold)\s+[-+]?\d/.exec(bare);
  if (compared !== null)
    problems.push({
      code: 'alerts/template-function',
      message: `'${whole}' compares ${compared[1]} with a number, but it is a formatted text: the notification contains an error instead of the text`,
      hint: 'leave the comparison to the thresholds',
    });
  if (!isRoot && /^\s*index \.Labels "/.test(body))
    problems.push({
      code: 'alerts/template-variable',
      message: `'${whole}', which SigNoz makes from a bare variable or label, fails inside range and with: the notification contains an error instead of the text`,
      hint: 'write {{ printf "%v" $name }} for a variable, and {{ index $labels "name" }} for a label',
    });
  for (const [, variable] of bare.matchAll(/(\$[A-Za-z_]\w*)\s*(?=,|:=)/g)) variables.add(variable as string);
  for (const [, variable, first, more] of bare.matchAll(/(\$\w*)((?:\.\w+)?)((?:\.\w+)*)/g)) {
    const problem = !variables.has(variable as string)
      ? {
          message: `'${variable}' in '${whole}' is not a variable: SigNoz refuses the rule`,
          hint: 'use {{$value}}, {{$threshold}} or {{.Labels.name}}',
        }
      : fieldProblem(whole, variable as string, first as string, more as string);
    if (problem !== undefined) problems.push({ code: 'alerts/template-variable', ...problem });
  }
  for (const [, first, more] of bare.matchAll(/(?<![\w$).\]"])(\.[A-Za-z_]\w*)((?:\.\w+)*)/g)) {
    const problem = isRoot ? fieldProblem(whole, '$', first as string, more as string) : undefined;
    if (problem !== undefined) problems.push({ code: 'alerts/template-variable', ...problem });
  }
  for (const [, name] of bare.matchAll(/(?<![.\w$"])([A-Za-z_]\w*)/g)) {
    if (name === undefined || FUNCTIONS.has(name) || KEYWORDS.has(name)) continue;
    const reason = FAILING[name];
    problems.push({
      code: 'alerts/template-function',
      message:
        reason === undefined
          ? `'${name}' in '${whole}' is not a function of SigNoz`
          : `'${name}' in '${whole}' fails when the alert fires: ${reason}`,
      hint: name.startsWith('humanize')
        ? 'write {{$value}} and set the rule’s unit: SigNoz formats the value by it'
        : `use one of ${[...FUNCTIONS].join(', ')}`,
    });
  }
  if (['if', 'range', 'with', 'define', 'block'].includes(keyword)) {
    // `with .` keeps the data that SigNoz gives, and so does the else of a range or a with.
    blocks.push(/^\s*with\s+[.$]\s*-?$/.test(bare) ? 'if' : keyword);
    outer.push(before);
  }
  if (keyword === 'else' && blocks.length > 0) blocks[blocks.length - 1] = 'if';
  if (keyword === 'end') {
    if (blocks.at(-1) === 'end' || blocks.pop() === undefined) blocks.push('end');
    const kept = outer.pop() ?? before;
    for (const variable of before) if (!kept.includes(variable)) variables.delete(variable);
  }
  return problems;
}

/**
 * The problem of a field of a variable, or of the data that SigNoz gives (`$`). Both begin with a dot, or are empty.
 */
function fieldProblem(
  whole: string,
  variable: string,
  first: string,
  more: string,
): { readonly message: string; readonly hint: string } | undefined {
  if (first === '' || !VARIABLES.includes(variable)) return undefined;
  const path = `${variable === '$' ? '' : `.${variable.charAt(1).toUpperCase()}${variable.slice(2)}`}${first}${more}`;
  const [, field, ...names] = path.split('.') as [string, string, ...string[]];
  if (!FIELDS.includes(field))
    return {
      message: `'${whole}' uses ${path}, which SigNoz does not set: the notification contains an error instead of the text`,
      hint: `use ${FIELDS.map((name) => (name === 'Labels' ? '.Labels.name' : `.${name}`)).join(', ')}`,
    };
  if (field === 'Labels' ? names.length <= 1 : names.length === 0) return undefined;
  return {
    message: `'${whole}' uses ${path}: ${field === 'Labels' ? 'a label is a text' : `.${field} is a text`} and has no fields`,
    hint: field === 'Labels' ? `write index .Labels "${names.join('.')}"` : `write .${field}`,
  };
}
