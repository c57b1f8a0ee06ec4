import { randomBytes } from 'node:crypto';

/** A new API key: 44 characters of base64, as SigNoz's are. */
export function newToken(): string {
  return randomBytes(32).toString('base64');
}
