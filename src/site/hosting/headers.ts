import type { Output } from '../../model/output.ts';
import { textFile } from '../page.ts';
import type { Site } from '../site.ts';

/** Nothing but the site's own files: no inline script or style, no third party, no frame, no form that sends away. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "script-src 'self'",
  "connect-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** What every answer of the host should say. */
export function answerHeaders(baseUrl: string): readonly (readonly [name: string, value: string])[] {
  return [
    ['Content-Security-Policy', contentSecurityPolicy],
    ['X-Content-Type-Options', 'nosniff'],
    ['X-Frame-Options', 'DENY'],
    ['Referrer-Policy', 'strict-origin-when-cross-origin'],
    ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=()'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ...(baseUrl.startsWith('https:') ? ([['Strict-Transport-Security', 'max-age=31536000']] as const) : []),
    // names do not change with content, so browsers ask again and are told that nothing changed
    ['Cache-Control', 'public, max-age=0, must-revalidate'],
    // everything here is public, and feeds and data are there to be read by other sites' pages too
    ['Access-Control-Allow-Origin', '*'],
  ];
}

/** `_headers`, as Netlify and Cloudflare Pages read it. */
export function headersOutput(site: Site): Output {
  const { baseUrl } = site.config;
  const lines = answerHeaders(baseUrl).map(([name, value]) => `  ${name}: ${value}\n`);
  const text = `${new URL(baseUrl).pathname}*\n${lines.join('')}`;
  return textFile('_headers', 'feed', text);
}
