/**
 * What is wrong with the brackets and the quotation marks of an expression in the language of the collector's operators.
 * What it means only the collector can tell.
 */
export function expressionProblem(expression: string): string | undefined {
  const plain = expression.replaceAll(/"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`[^`]*`/g, '""');
  const pairs: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };
  const open: string[] = [];
  if (expression.trim() === '') return 'it is empty';
  for (const letter of plain.replaceAll('""', '')) {
    if ('([{'.includes(letter)) open.push(letter);
    else if (letter in pairs && open.pop() !== pairs[letter]) return `'${letter}' closes nothing`;
    else if (`"'\``.includes(letter)) return 'a text is not closed';
  }
  if (open.length > 0) return `'${open.at(-1)}' is not closed`;
  return /[-+*/%&|=<>!?:,.]\s*$/.test(plain) ? 'it ends in the middle' : undefined;
}
