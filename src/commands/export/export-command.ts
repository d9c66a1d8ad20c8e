import { sizeText } from '../../shell/export/bag.ts';
import { plural } from '../../shell/report.ts';
import { visibleJson, visibleLine } from '../../shell/visible.ts';
import type { ExitCode, Options } from '../options.ts';
import { printDiagnostics } from '../print-diagnostics.ts';
import { type Exported, type ExportOptions, exportArchive } from './export-archive.ts';
import { ExportFailure, historyText } from './fill-bag.ts';

/** Runs `kommunike export`. */
export async function exportTo(target: string, options: Options & ExportOptions): Promise<ExitCode> {
  const { format, quiet } = options;
  try {
    const exported = await exportArchive(target, options, process.cwd(), process.env);
    const { code, diagnostics, bag, folders } = exported;
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    if (format === 'json')
      process.stdout.write(`${visibleJson({ ok: code === 0, code, diagnostics, ...bag }, 2)}\n`);
    else printDiagnostics(errors, folders, options);
    if (code !== 0 && format !== 'json') process.stderr.write('Nothing was written.\n');
    else if (bag && !quiet && format !== 'json') process.stdout.write(summary(target, bag));
    return code;
  } catch (error) {
    if (!(error instanceof ExportFailure)) throw error;
    process.stderr.write(`${visibleLine(error.message)}\nNothing was written.\n`);
    return 1;
  }
}

function summary(
  target: string,
  { releases, files, bytes, leftOut, history }: NonNullable<Exported['bag']>,
): string {
  const taken = `${plural(releases, 'published release')} exported to ${target}: ${plural(files, 'file')}, ${sizeText(bytes)}`;
  const isThere = !('missing' in history);
  const warning = isThere ? ' (with drafts and deleted texts; --no-history leaves it out)' : '';
  const lines = [
    taken,
    ...(leftOut === undefined ? [] : [`Left out: ${leftOut} (--drafts takes them too)`]),
    `History: ${historyText(history)}${warning}`,
  ];
  return lines.map((line) => `${visibleLine(line)}\n`).join('');
}
