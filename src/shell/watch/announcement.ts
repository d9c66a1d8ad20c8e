import { editorPath, pastePath } from '../preview/server.ts';
import { addressesOf, isLocal } from '../preview/server-addresses.ts';
import type { WatchLog } from './watch-log.ts';

interface Announced {
  readonly host: string;
  readonly port: number;
  /** Path of the site, with a slash at both ends. */
  readonly base: string;
  readonly asPublished: boolean;
  /** Whether single keys are read from the terminal. */
  readonly hasKeys: boolean;
  /** Whether to open the editor, if there is one. */
  readonly prefersEditor: boolean;
}

/** Whether a preview has the page on which releases are created: only on this machine, and only if drafts are shown. */
export function canPaste(host: string, asPublished = false): boolean {
  return isLocal(host) && !asPublished;
}

/** Prints the addresses of a preview, hints and a warning if others can read it. Returns the address to open. */
export function announce(
  log: WatchLog,
  { host, port, base, asPublished, hasKeys, prefersEditor }: Announced,
): string {
  const addresses = addressesOf(host, port, base);
  const [url = ''] = addresses;
  const mayWrite = canPaste(host, asPublished);
  const paste = mayWrite ? new URL(`/${pastePath}`, url).href : undefined;
  const editor = mayWrite ? new URL(`/${editorPath}`, url).href : undefined;
  const { words } = log;
  const shown = asPublished ? words.asPublished : words.withDrafts;
  log.ready(addresses, { paste, editor }, [hasKeys ? `${shown} ${words.keys}` : shown]);
  if (!isLocal(host)) log.note(words.open(asPublished));
  return (prefersEditor && editor) || url;
}
