import { randomBytes } from 'node:crypto';

/** A new API key: 44 characters of base64, like SigNoz's. */
export function newToken(): string {
  return randomBytes(32).toString('base64');
}
