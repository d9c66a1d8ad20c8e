import { type IncomingHttpHeaders, request } from 'node:http';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

interface Asking {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** Sends a request with the target exactly as written; fetch would normalise it. */
export function ask(
  port: number,
  target: string,
  { method = 'GET', headers = {}, body }: Asking = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const length = body && { 'Content-Length': Buffer.byteLength(body) };
    const all = { ...headers, ...length };
    const asking = request({ host: '127.0.0.1', port, path: target, method, headers: all }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
      });
    });
    asking.on('error', reject);
    asking.end(body);
  });
}

/** A page without the additions of the preview. */
export function asBuilt(html: string): string {
  return html.replace(
    /<script defer src="\/__kommunike\/client\.js" data-shown="[^"]*"[^>]*><\/script>\n/,
    '',
  );
}
