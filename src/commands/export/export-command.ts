import { formatBytes } from '../../locale/format-bytes.ts';
import { locales } from '../../locale/index.ts';
import { commonLanguage, type WriterLanguage } from '../../model/localized-text.ts';
import { visibleJson, visibleLine } from '../../shell/visible.ts';
import type { ExitCode, Options } from '../options.ts';
import { printDiagnostics } from '../print-diagnostics.ts';
import { type Exported, type ExportOptions, exportArchive } from './export-archive.ts';
import { exportWords } from './export-words.ts';
import { ExportFailure, type Filled, historyText } from './fill-bag.ts';
import { leftOutText, nothing } from './left-out.ts';

/** Runs `kommunike export`. */
export async function exportTo(target: string, options: Options & ExportOptions): Promise<ExitCode> {
  const { format, quiet, lang = commonLanguage } = options;
  const words = exportWords[lang];
  try {
    const exported = await exportArchive(target, options, process.cwd(), process.env);
    const { code, diagnostics, bag, folders } = exported;
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    if (format === 'json')
      process.stdout.write(`${visibleJson({ ok: code === 0, code, diagnostics, ...plainBag(bag) }, 2)}\n`);
    else printDiagnostics(errors, folders, options);
    if (code !== 0 && format !== 'json') process.stderr.write(`${words.nothingWritten}\n`);
    else if (bag && !quiet && format !== 'json') process.stdout.write(summary(target, exported, lang));
    return code;
  } catch (error) {
    if (!(error instanceof ExportFailure)) throw error;
    process.stderr.write(`${visibleLine(error.texts[lang])}\n${words.nothingWritten}\n`);
    return 1;
  }
}

/** A bag, in the JSON output. */
function plainBag(bag: Filled | undefined) {
  if (!bag || !('missing' in bag.history)) return bag;
  return { ...bag, history: { missing: bag.history.missing.en } };
}

function summary(target: string, { bag, leftOut = nothing }: Exported, language: WriterLanguage): string {
  if (!bag) return '';
  const { releases, files, bytes, history } = bag;
  const words = exportWords[language];
  const left = leftOutText(leftOut, locales[language]);
  const warning = 'missing' in history ? '' : ` ${words.confidential}`;
  const lines = [
    words.exported(releases, target, files, formatBytes(bytes, language)),
    ...(left === undefined ? [] : [words.leftOut(left)]),
    `${words.history(historyText(history, language))}${warning}`,
  ];
  return lines.map((line) => `${visibleLine(line)}\n`).join('');
}
