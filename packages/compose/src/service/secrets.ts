/** Names whose values are secret by their last word; `…_FILE` and the like name a place, not the secret. */
const secretName = /(^|[_.-])(PASSWORD|PASSWD|SECRET|TOKEN|API_?KEY|ACCESS_?KEY|PRIVATE_?KEY)$/i;

/** Texts that carry a credential: a URL with a password, a password parameter, an XML password, a private key. */
const secretText: readonly RegExp[] = [
  /:\/\/[^\s/:@$]+:[^\s/@$]+@/,
  /[?&;]password=[^\s&$"']+/i,
  /<(password|secret|password_sha256_hex)>[^<]+</i,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
];

/** Whether a variable of this name may not hold a literal. */
export function namesSecret(name: string): boolean {
  return secretName.test(name);
}

/** Whether a text has something in it that looks like a credential. Shell variables in its place do not count. */
export function holdsSecret(text: string): boolean {
  return secretText.some((pattern) => pattern.test(text));
}
