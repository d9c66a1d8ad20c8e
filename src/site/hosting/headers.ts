import { editorHeaders } from '../../admin/editor-page.ts';
import { message } from '../../locale/locale.ts';
import type { Output } from '../../model/output.ts';
import { textFile } from '../page.ts';
import type { Site } from '../site.ts';
import { editorFolder } from './editor.ts';

/**
 * Allows only the site's own files: no inline scripts or styles, no third parties, no frames, no forms that submit
 * elsewhere.
 */
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

/** Returns the headers that the host should send with every response. */
export function answerHeaders(baseUrl: string): readonly (readonly [name: string, value: string])[] {
  return [
    ['Content-Security-Policy', contentSecurityPolicy],
    ['X-Content-Type-Options', 'nosniff'],
    ['X-Frame-Options', 'DENY'],
    ['Referrer-Policy', 'strict-origin-when-cross-origin'],
    ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=()'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ...(baseUrl.startsWith('https:') ? ([['Strict-Transport-Security', 'max-age=31536000']] as const) : []),
    // file names do not change with their content, so browsers must revalidate
    ['Cache-Control', 'public, max-age=0, must-revalidate'],
    // everything is public, and other sites may read feeds and data
    ['Access-Control-Allow-Origin', '*'],
  ];
}

/** Cloudflare combines the headers of all rules, so the site’s policy must be removed (`!`) for the editor. */
function editorRules({ config }: Site, base: string): string {
  const headers = editorHeaders(config);
  const replaced = headers.filter(([name]) =>
    answerHeaders(config.baseUrl).some(([usual]) => usual === name),
  );
  const lines = [
    ...replaced.map(([name]) => `  ! ${name}\n`),
    ...headers.map(([name, value]) => `  ${name}: ${value}\n`),
  ];
  return `${base}${editorFolder}*\n${lines.join('')}`;
}

/** Mail programs need inline styles. */
function newsletterRules({ locale }: Site, base: string): string {
  const policy = contentSecurityPolicy.replace("style-src 'self'", "style-src 'unsafe-inline'");
  const folder = `${base}${message(locale, 'path.newsletter')}/*`;
  const name = 'Content-Security-Policy';
  return `${folder}\n  ! ${name}\n  ${name}: ${policy}\n  X-Robots-Tag: noindex\n`;
}

/** Plans `_headers`, in the format of Netlify and Cloudflare Pages. */
export function headersOutput(site: Site): Output {
  const { baseUrl } = site.config;
  const lines = answerHeaders(baseUrl).map(([name, value]) => `  ${name}: ${value}\n`);
  const base = new URL(baseUrl).pathname;
  const text = `${base}*\n${lines.join('')}${site.editor ? editorRules(site, base) : ''}${site.mailing ? newsletterRules(site, base) : ''}`;
  return textFile('_headers', 'feed', text);
}
