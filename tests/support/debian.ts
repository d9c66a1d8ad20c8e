import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Whether system packages can be installed: as root on Debian and its derivatives. */
export function canInstallPackages(): boolean {
  return existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
}

/** Installs packages of Debian. Throws if that fails. */
export function installPackages(...names: readonly string[]): void {
  const quiet = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  execFileSync('apt-get', ['update'], quiet);
  execFileSync('apt-get', ['install', '-y', '--no-install-recommends', ...names], quiet);
}
