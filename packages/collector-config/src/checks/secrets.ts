const secretName =
  /(password|passwd|secret|token|api[_-]?key|access[_-]?key|private[_-]?key|authorization|credentials?)$/i;
const secretInText = /:\/\/[^/\s:@]*:(?<userinfo>[^@/\s]+)@|[?&](password|token|secret|api_?key)=(?<query>[^&\s]+)/gi;

/** Whether a text under this key contains a password, token or key that is not a reference. */
export function holdsSecret(key: string, value: string): boolean {
  if (secretName.test(key) && value !== '' && !isReference(value)) return true;
  return [...value.matchAll(secretInText)].some(({ groups }) => !isReference(groups?.userinfo ?? groups?.query ?? ''));
}

/** Whether the text gets its value from elsewhere; a scheme before it (Bearer) is not a secret. */
export function isReference(text: string): boolean {
  return /^(\w+ )?\$\{(file|env):[^}]+\}$/.test(text);
}
