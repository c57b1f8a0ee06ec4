import { randomInt } from 'node:crypto';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** SigNoz's own name for a titled thing: a label and eight random letters. */
export function generatedName(title: string): string {
  const label = title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 54)
    .replace(/-$/, '');
  const suffix = Array.from({ length: 8 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return label === '' ? suffix : `${label}-${suffix}`;
}

/** SigNoz's error for a name that is not a DNS label; undefined for a valid one. */
export function labelProblem(name: string): string | undefined {
  if (name === '') return 'name is required';
  const problems = [
    ...(name.length > 63 ? ['must be no more than 63 characters'] : []),
    ...(/^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/.test(name)
      ? []
      : [
          "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')",
        ]),
  ];
  return problems.length === 0 ? undefined : `name ${JSON.stringify(name)} is invalid: ${problems.join('; ')}`;
}
