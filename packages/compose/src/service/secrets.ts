/** Last words of names whose values are secret; `…_FILE` and the like name a path, not the secret. */
const secretName = /(^|[_.-])(PASSWORD|PASSWD|SECRET|TOKEN|API_?KEY|ACCESS_?KEY|PRIVATE_?KEY)$/i;

/** Texts that contain a credential: a URL with a password, a password parameter or option, an XML password, a private key. */
const secretText: readonly RegExp[] = [
  /:\/\/[^\s/:@$]+:[^\s/@$]+@/,
  /[?&;,]pass(word)?=[^\s&$"',]+/i,
  /^--?[\w-]*(password|passwd|secret|token|api-?key)=(?!\/)[^\s$]/i,
  /<(password|secret|password_sha256_hex)>[^<]+</i,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
];

/** Whether a variable of this name must not have a literal value. */
export function namesSecret(name: string): boolean {
  return secretName.test(name);
}

/** Whether a text contains something that looks like a credential. Shell variables in its place do not count. */
export function holdsSecret(text: string): boolean {
  return secretText.some((pattern) => pattern.test(text));
}
