import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { lookup } from 'mrmime';

/** Headers of every response: no caching, sniffing, framing or use by other sites. */
const always = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
} as const;

export function typeOf(path: string): string {
  const type = lookup(extname(path)) ?? 'application/octet-stream';
  return /^text\/|javascript|json|xml|svg/.test(type) ? `${type}; charset=utf-8` : type;
}

interface SentFile {
  readonly status: number;
  readonly type: string;
  readonly bytes: Buffer;
  /** Headers that are added to those of every response, or replace them. */
  readonly own?: Readonly<Record<string, string>>;
}

/**
 * Headers of a page with a form: it only uses a stylesheet of the preview. With no-referrer, browsers would not send
 * the origin of the form either.
 */
export const formHeaders = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'same-origin',
} as const;

/** Sends a file, or the part requested by a single byte range (RFC 9110, section 14). */
export function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  { status, type, bytes, own }: SentFile,
): void {
  const headers = { ...always, ...own, 'Content-Type': type, 'Accept-Ranges': 'bytes' };
  const range = status === 200 ? rangeOf(request.headers.range, bytes.length) : undefined;
  if (range === 'unsatisfiable') {
    response.writeHead(416, { ...always, 'Content-Range': `bytes */${bytes.length}` }).end();
    return;
  }
  if (range) {
    const { start, end } = range;
    const part = bytes.subarray(start, end + 1);
    const place = `bytes ${start}-${end}/${bytes.length}`;
    response.writeHead(206, { ...headers, 'Content-Range': place, 'Content-Length': part.length });
    response.end(request.method === 'HEAD' ? undefined : part);
    return;
  }
  response.writeHead(status, { ...headers, 'Content-Length': bytes.length });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

/**
 * Parses a range header. Multiple and malformed ranges are ignored, so that the whole file is sent, as the standard
 * allows.
 */
function rangeOf(
  header: string | undefined,
  length: number,
): { start: number; end: number } | 'unsatisfiable' | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (!match || (match[1] === '' && match[2] === '')) return undefined;
  const [, first = '', last = ''] = match;
  const start = first === '' ? Math.max(0, length - Number(last)) : Number(first);
  const end = first === '' || last === '' ? length - 1 : Math.min(Number(last), length - 1);
  if (first !== '' && last !== '' && Number(last) < Number(first)) return undefined;
  return start >= length || end < start ? 'unsatisfiable' : { start, end };
}

/** `methods` are the allowed ones, if that of the request is not. */
export function sendText(
  response: ServerResponse,
  status: number,
  text: string,
  methods: readonly string[] = [],
): void {
  const allow = status === 405 ? { Allow: methods.join(', ') } : {};
  response.writeHead(status, { ...always, ...allow, 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${text}\n`);
}

/** `status` is 303 for the answer to a form, which is then not sent again. */
export function sendRedirect(response: ServerResponse, location: string, status: 302 | 303 = 302): void {
  response.writeHead(status, { ...always, Location: location }).end();
}

/** Opens an event stream (HTML Living Standard, server-sent events). Returns a function that sends an event. */
export function sendEvents(response: ServerResponse): (event: object) => void {
  response.writeHead(200, { ...always, 'Content-Type': 'text/event-stream; charset=utf-8' });
  response.write('retry: 500\n\n');
  return (event) => response.write(`data: ${JSON.stringify(event)}\n\n`);
}
