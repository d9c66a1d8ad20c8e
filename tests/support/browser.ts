import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { canInstallPackages, installPackages } from './debian.ts';

/** Without a user interface, which halves the time for every page. */
const headless = '/usr/bin/chromium-headless-shell';

const known = [
  process.env.CHROME_PATH,
  headless,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The path of the browser; undefined if there is none yet. */
export function browserPath(): string | undefined {
  const own = chromium.executablePath();
  return [...known, own].find((path) => path !== undefined && path !== '' && existsSync(path));
}

/**
 * Installs a browser: Debian's as root on Debian, otherwise Playwright's. Throws a one-line message if neither works.
 */
export function installBrowser(): void {
  if (browserPath()) return;
  try {
    if (canInstallPackages()) {
      try {
        installPackages('chromium-headless-shell');
      } catch {
        installPackages('chromium');
      }
    } else execFileSync('npx', ['playwright-core', 'install', 'chromium'], { stdio: 'ignore' });
  } catch {
    // The check below says what to do.
  }
  if (!browserPath())
    throw new Error('The browser tests need Chromium: install it, or set CHROME_PATH to it.');
}

/** A browser that only connects to the pages under test. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = browserPath();
  if (!executablePath)
    throw new Error('The browser tests need Chromium: install it, or set CHROME_PATH to it.');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
