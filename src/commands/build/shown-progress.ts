import { commonLanguage } from '../../model/localized-text.ts';
import { ProgressLine } from '../../shell/progress-line.ts';
import type { Options } from '../options.ts';
import { isSet } from '../session.ts';

/** Returns the progress line; undefined outside a terminal, because only a terminal can rewrite a line. */
export function shownProgress(
  { format, quiet, lang }: Options,
  terminal: Pick<NodeJS.WriteStream, 'write' | 'isTTY'>,
  environment: NodeJS.ProcessEnv,
): ProgressLine | undefined {
  const isSeen = terminal.isTTY === true && environment.TERM !== 'dumb' && !isSet(environment.CI);
  if (!isSeen || format !== 'pretty' || quiet) return undefined;
  return new ProgressLine(terminal, lang ?? commonLanguage);
}
