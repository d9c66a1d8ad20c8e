import { hash } from 'node:crypto';

/** Returns a short, stable digest of text or bytes: the first 128 bits of SHA-256, in base64url. */
export function digest(content: string | Uint8Array): string {
  return hash('sha256', content, 'base64url').slice(0, 22);
}
