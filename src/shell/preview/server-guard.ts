import type { IncomingMessage } from 'node:http';
import { isIP, type Socket } from 'node:net';
import { hostname } from 'node:os';

/** Why a request is not answered. */
export interface Refusal {
  readonly status: 400 | 403 | 405;
  readonly reason: string;
}

/**
 * Holds a request against what a browser that was sent to the preview by its user would ask: the right Host
 * (a rebound DNS name is another one), no foreign Origin, reading only. `host` is what the server was told to
 * listen on, where that was something else than this machine alone.
 */
export function refusal(request: IncomingMessage, host?: string): Refusal | undefined {
  const { headers, method, socket } = request;
  if (method !== 'GET' && method !== 'HEAD') return { status: 405, reason: 'The preview can only be read.' };
  const asked = headers.host?.toLowerCase();
  if (asked === undefined) return { status: 400, reason: 'The request names no host.' };
  if (!(host === undefined ? ownHosts(socket) : openHosts(host))(asked))
    return { status: 403, reason: `The preview is not at ${JSON.stringify(asked)}.` };
  const { origin } = headers;
  if (origin !== undefined && origin !== `http://${asked}`)
    return { status: 403, reason: 'The preview answers no other site.' };
  if (isForeign(headers['sec-fetch-site'], headers['sec-fetch-mode'], headers['sec-fetch-dest']))
    return { status: 403, reason: 'The preview answers no other site.' };
  return undefined;
}

/** Another site may lead here by a link, and in no other way (Fetch Metadata Request Headers, W3C). */
function isForeign(
  site: string | string[] | undefined,
  mode: string | string[] | undefined,
  destination: string | string[] | undefined,
): boolean {
  if (site === undefined || site === 'same-origin' || site === 'none') return false;
  return mode !== 'navigate' || (destination !== undefined && destination !== 'document');
}

/** This machine's own names, and nothing else. */
function ownHosts({ localPort = 0 }: Socket): (asked: string) => boolean {
  const names = ['127.0.0.1', 'localhost', '[::1]'];
  const allowed = names.flatMap((name) => [`${name}:${localPort}`, ...(localPort === 80 ? [name] : [])]);
  return (asked) => allowed.includes(asked);
}

/** Beside the names it is known by, any address: an address can't be rebound, and containers map ports. */
function openHosts(host: string): (asked: string) => boolean {
  const machine = hostname().toLowerCase();
  const names = ['localhost', machine, `${machine}.local`, host.toLowerCase()];
  return (asked) => {
    const name = asked.replace(/:\d+$/, '');
    return names.includes(name) || isIP(name.replace(/^\[(.*)\]$/, '$1')) !== 0;
  };
}

/**
 * The path that a request's target names, decoded once and without its leading slash; undefined where no honest
 * address looks like it: backslashes, control characters, empty segments, `.` and `..`, however they are encoded.
 */
export function requestedPath(target: string | undefined): string | undefined {
  const written = /^\/[^?#]*/.exec(target ?? '')?.[0];
  if (written === undefined) return undefined;
  let path: string;
  try {
    path = decodeURIComponent(written.slice(1));
  } catch {
    return undefined;
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused.
  if (/[\\\u0000-\u001f\u007f]|\/\/|^\//.test(path)) return undefined;
  if (path.split('/').some((segment) => /^(?:\.|%2e)/i.test(segment))) return undefined;
  return path;
}
