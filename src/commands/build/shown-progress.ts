import { commonLanguage } from '../../model/said.ts';
import { ProgressLine } from '../../shell/progress-line.ts';
import type { Options } from '../options.ts';
import { isSet } from '../session.ts';

/** The line that shows progress; undefined where nobody would see it, as only a terminal can rewrite a line. */
export function shownProgress(
  { format, quiet, lang }: Options,
  terminal: Pick<NodeJS.WriteStream, 'write' | 'isTTY'>,
  environment: NodeJS.ProcessEnv,
): ProgressLine | undefined {
  const isSeen = terminal.isTTY === true && environment.TERM !== 'dumb' && !isSet(environment.CI);
  if (!isSeen || format !== 'pretty' || quiet) return undefined;
  return new ProgressLine(terminal, lang ?? commonLanguage);
}
