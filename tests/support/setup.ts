import { installBrowser } from './browser.ts';

/** Before all tests: those that need a browser must find one. */
export function setup(): void {
  installBrowser();
}
