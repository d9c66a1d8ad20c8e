import { isIP } from 'node:net';
import { networkInterfaces } from 'node:os';

/** Whether an address can only be reached from this machine. */
export function isLocal(host: string): boolean {
  return /^(?:127\.[\d.]+|localhost|::1)$/i.test(host);
}

/**
 * Returns the URLs of a server that listens on a host and port, the local one first. `base` begins with a slash.
 */
export function addressesOf(host: string, port: number, base: string): string[] {
  const everywhere = host === '0.0.0.0' || host === '::';
  const hosts = everywhere ? ['127.0.0.1', ...networkHosts()] : [host];
  return hosts.map((name) => `http://${isIP(name) === 6 ? `[${name}]` : name}:${port}${encodeURI(base)}`);
}

function networkHosts(): string[] {
  return Object.values(networkInterfaces()).flatMap((addresses = []) =>
    addresses.filter(({ internal, family }) => !internal && family === 'IPv4').map(({ address }) => address),
  );
}
