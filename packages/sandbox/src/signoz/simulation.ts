import { isArray, isObject, type JsonObject, text } from '../json.ts';

const INVALID = 'invalid config';
const FAILED = 'could not simulate log pipelines processing';

/**
 * Why the collector that SigNoz starts to try a list of log pipelines would not start; undefined when it would. Covers
 * only the mistakes in an enabled operator that SigNoz's own checks miss and that can be seen without compiling
 * expressions: brackets, quotation marks and the ends of expressions.
 */
export function simulationFailure(pipeline: JsonObject): typeof INVALID | typeof FAILED | undefined {
  if (pipeline.enabled !== true || !isArray(pipeline.config)) return undefined;
  const operators = pipeline.config.filter(isObject).filter(({ enabled }) => enabled === true);
  const failures = operators.map(operatorFailure);
  return failures.find((one) => one === INVALID) ?? failures.find((one) => one !== undefined);
}

const READS: Readonly<Record<string, string>> = {
  json_parser: 'parse_from',
  grok_parser: 'parse_from',
  regex_parser: 'parse_from',
};

function operatorFailure(operator: JsonObject): typeof INVALID | typeof FAILED | undefined {
  const type = text(operator.type);
  const own = (field: string) => text(operator[field]);
  if (type === 'retain') return INVALID;
  if (READS[type] !== undefined && own(READS[type]) === '') return INVALID;
  const places = ['parse_from', 'from', 'to', ...(type === 'remove' ? [] : ['field'])].map(own);
  if ([...places, own('parse_to')].some((place) => place !== '' && !isPlace(place))) return INVALID;
  if (places.some((place) => place === 'attributes' || place === 'resource')) return INVALID;
  const inside = /^EXPR\((.*)\)$/s.exec(own('value'))?.[1];
  if (type === 'add' && inside !== undefined && !isExpression(inside)) return INVALID;
  if (!['', 'send', 'drop', 'send_quiet', 'drop_quiet'].includes(own('on_error'))) return FAILED;
  if (['add', 'trace_parser'].includes(type) && own('if') !== '' && !isExpression(own('if'))) return FAILED;
  // Names of the operators that SigNoz adds itself.
  if (['noop', 'router_signoz'].includes(own('id'))) return FAILED;
  if (type === 'regex_parser' && /[\r\n]/.test(own('regex'))) return FAILED;
  return type === 'time_parser' && own('layout_type') === 'strptime' && /[\d"\r\n]|%n/.test(own('layout'))
    ? FAILED
    : undefined;
}

function isPlace(place: string): boolean {
  return /^[^.[]+(\.[^.[]+|\["[^"]*"\]|\['[^']*'\])*$/.test(place);
}

function isExpression(expression: string): boolean {
  const plain = expression.replaceAll(/"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/g, 'x');
  const open: string[] = [];
  const pairs: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };
  for (const letter of plain) {
    if ('([{'.includes(letter)) open.push(letter);
    else if (letter in pairs && open.pop() !== pairs[letter]) return false;
    else if (`"'`.includes(letter)) return false;
  }
  return open.length === 0 && /[\w)\]}]\s*$/.test(plain);
}

/** Whether Go's regular expressions accept it, as far as JavaScript's can tell. */
export function isRegex(expression: string): boolean {
  if (/\(\?<?[=!]/.test(expression) || /(^|[^\\])(\\\\)*\\[1-9]/.test(expression)) return false;
  const script = expression
    .replaceAll('(?P<', '(?<')
    .replaceAll(/\(\?[imsU]+(-[imsU]+)?(:|\))/g, (_, __, end: string) => (end === ':' ? '(?:' : ''))
    .replaceAll(/\[\[:\^?\w+:\]/g, '[a')
    .replaceAll(/\[:\^?\w+:\]/g, 'a')
    .replaceAll('\\z', '$');
  try {
    new RegExp(script);
    return true;
  } catch {
    return false;
  }
}
