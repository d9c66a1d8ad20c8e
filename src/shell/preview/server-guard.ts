import type { IncomingMessage } from 'node:http';
import { isIP, type Socket } from 'node:net';
import { hostname } from 'node:os';
import type { PreviewWords } from './preview-words.ts';

/** Why a request is refused. */
export interface Refusal {
  readonly status: 400 | 403 | 405;
  readonly reason: (words: PreviewWords) => string;
}

/** The allowed requests for an address. */
export const reading = ['GET', 'HEAD'];
export const sending = [...reading, 'POST'];

const foreign: Refusal = { status: 403, reason: ({ foreign }) => foreign };

/**
 * Checks that a request is one that a browser opened by the user would send: the right Host (a rebound DNS name is
 * another one), no foreign Origin, and one of the `methods`. Only a page of the preview itself can send a form: its
 * Origin, which browsers add to every form, must be the preview's own. Returns the refusal if it is not. `host` is the
 * address the server listens on, unless it is local.
 */
export function refusal(
  request: IncomingMessage,
  host: string | undefined,
  methods: readonly string[],
): Refusal | undefined {
  const { headers, method = '', socket } = request;
  if (!methods.includes(method)) return { status: 405, reason: ({ readOnly }) => readOnly };
  const asked = headers.host?.toLowerCase();
  if (asked === undefined) return { status: 400, reason: ({ noHost }) => noHost };
  if (!(host === undefined ? ownHosts(socket) : openHosts(host))(asked))
    return { status: 403, reason: ({ otherHost }) => otherHost(JSON.stringify(asked)) };
  const { origin } = headers;
  const site = headers['sec-fetch-site'];
  if (!reading.includes(method))
    return origin === `http://${asked}` && (site ?? 'same-origin') === 'same-origin' ? undefined : foreign;
  if (origin !== undefined && origin !== `http://${asked}`) return foreign;
  return isForeign(site, headers['sec-fetch-mode'], headers['sec-fetch-dest']) ? foreign : undefined;
}

/** Whether a request comes from another site. Only links are allowed (Fetch Metadata Request Headers, W3C). */
function isForeign(
  site: string | string[] | undefined,
  mode: string | string[] | undefined,
  destination: string | string[] | undefined,
): boolean {
  if (site === undefined || site === 'same-origin' || site === 'none') return false;
  return mode !== 'navigate' || (destination !== undefined && destination !== 'document');
}

/** Allows only this machine's own names. */
function ownHosts({ localPort = 0 }: Socket): (asked: string) => boolean {
  const names = ['127.0.0.1', 'localhost', '[::1]'];
  const allowed = names.flatMap((name) => [`${name}:${localPort}`, ...(localPort === 80 ? [name] : [])]);
  return (asked) => allowed.includes(asked);
}

/** Allows this machine's names and any IP address: an IP address can't be rebound, and containers map ports. */
function openHosts(host: string): (asked: string) => boolean {
  const machine = hostname().toLowerCase();
  const names = ['localhost', machine, `${machine}.local`, host.toLowerCase()];
  return (asked) => {
    const name = asked.replace(/:\d+$/, '');
    return names.includes(name) || isIP(name.replace(/^\[(.*)\]$/, '$1')) !== 0;
  };
}

/**
 * Returns the path of a request target, decoded once and without its leading slash. Returns undefined for paths that
 * no legitimate address contains: backslashes, control characters, empty segments, `.` and `..`, however encoded.
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
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these characters are refused.
  if (/[\\\u0000-\u001f\u007f]|\/\/|^\//.test(path)) return undefined;
  if (path.split('/').some((segment) => /^(?:\.|%2e)/i.test(segment))) return undefined;
  return path;
}
