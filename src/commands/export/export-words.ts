import { en, sv } from '../../codes/wording.ts';
import type { WriterLanguage } from '../../model/localized-text.ts';

/** Terminal texts of `kommunike export`. */
interface ExportWords {
  readonly nothingWritten: string;
  readonly exported: (releases: number, target: string, files: number, size: string) => string;
  readonly leftOut: (releases: string) => string;
  readonly history: (history: string) => string;
  /** Appended to the description of an existing history. */
  readonly confidential: string;
  readonly noHistory: (reason: string) => string;
  readonly commits: (commits: number, isShallow: boolean) => string;
  readonly unwritten: (reason: string) => string;
  readonly unbuilt: (reason: string) => string;
  readonly changed: string;
  readonly gitFailed: (reason: string) => string;
}

export const exportWords: Readonly<Record<WriterLanguage, ExportWords>> = {
  en: {
    nothingWritten: 'Nothing was written.',
    exported: (releases, target, files, size) =>
      `${en.counted(releases, 'published release', 'published releases')} exported to ${target}: ${en.counted(files, 'file', 'files')}, ${size}`,
    leftOut: (releases) => `Left out: ${releases} (--drafts includes them)`,
    history: (history) => `History: ${history}`,
    confidential: '(with drafts and deleted texts; --no-history leaves it out)',
    noHistory: (reason) => `none: ${reason}`,
    commits: (commits, isShallow) =>
      `${en.counted(commits, 'commit', 'commits')}${isShallow ? '; the clone is shallow, so earlier ones are missing' : ''}`,
    unwritten: (reason) => `the export could not be written: ${reason}`,
    unbuilt: (reason) => `the site can’t be built from the exported files: ${reason}`,
    changed: 'they have changed',
    gitFailed: (reason) =>
      `Git can’t read the history of the archive: ${reason}. Repair the repository, or leave the history out with --no-history`,
  },
  sv: {
    nothingWritten: 'Inget skrevs.',
    exported: (releases, target, files, size) =>
      `${sv.counted(releases, 'publicerat pressmeddelande exporterat', 'publicerade pressmeddelanden exporterade')} till ${target}: ${sv.counted(files, 'fil', 'filer')}, ${size}`,
    leftOut: (releases) => `Utelämnat: ${releases} (--drafts tar med dem)`,
    history: (history) => `Historik: ${history}`,
    confidential: '(med utkast och raderade texter; --no-history utelämnar den)',
    noHistory: (reason) => `ingen: ${reason}`,
    commits: (commits, isShallow) =>
      `${sv.counted(commits, 'ändring', 'ändringar')} i Git${isShallow ? '; klonen är grund, så tidigare ändringar saknas' : ''}`,
    unwritten: (reason) => `exporten kunde inte skrivas: ${reason}`,
    unbuilt: (reason) => `webbplatsen går inte att bygga av de exporterade filerna: ${reason}`,
    changed: 'de har ändrats',
    gitFailed: (reason) =>
      `Git kan inte läsa arkivets historik: ${reason}. Reparera Git-arkivet, eller utelämna historiken med --no-history`,
  },
};
