import { en, sv } from '../../codes/wording.ts';
import type { WriterLanguage } from '../../model/said.ts';
import type { NextChange } from '../run-build.ts';

/** What of a site has changed. */
export type ChangedKind = 'release' | 'feed' | 'page' | 'file';

/** What a build says of its result. */
export interface BuildWords {
  readonly waiting: (holder: string) => string;
  readonly nothingWritten: string;
  readonly summary: (releases: number, files: number, changed: string, milliseconds: number) => string;
  readonly written: (written: number, deleted: number) => string;
  readonly noneWritten: string;
  readonly masked: (releases: number) => string;
  readonly changed: (parts: readonly string[]) => string;
  readonly deleted: (parts: readonly string[]) => string;
  readonly counted: Readonly<Record<ChangedKind, (number: number) => string>>;
  readonly unchecked: (values: number, releases: number) => string;
  readonly unpublished: (counts: Readonly<Record<'draft' | 'embargo' | 'future', number>>) => string;
  readonly expired: (number: number) => string;
  readonly next: (next: NextChange) => string;
}

export const buildWords: Readonly<Record<WriterLanguage, BuildWords>> = {
  en: {
    waiting: (holder) => `Waiting for another build to finish (${holder}).`,
    nothingWritten: 'Nothing was written.',
    summary: (releases, files, changed, milliseconds) =>
      `${en.counted(releases, 'release', 'releases')}, ${en.counted(files, 'file', 'files')}: ${changed} (${milliseconds} ms)`,
    written: (written, deleted) => `${written} written, ${deleted} deleted`,
    noneWritten: 'nothing written',
    masked: (releases) => `Contact details masked in ${en.counted(releases, 'release', 'releases')}`,
    changed: (parts) => `Changed: ${parts.join(', ')}`,
    deleted: (parts) => `Deleted: ${parts.join(', ')}`,
    counted: {
      release: (number) => en.counted(number, 'release', 'releases'),
      feed: (number) => en.counted(number, 'feed', 'feeds'),
      page: (number) => en.counted(number, 'other page', 'other pages'),
      file: (number) => en.counted(number, 'other file', 'other files'),
    },
    unchecked: (values, releases) =>
      `Imported and still to be checked: ${en.counted(values, 'value', 'values')} in ${en.counted(releases, 'release', 'releases')}`,
    unpublished: ({ draft, embargo, future }) =>
      `Not published: ${[
        ...(draft > 0 ? [en.counted(draft, 'draft', 'drafts')] : []),
        ...(embargo > 0 ? [`${embargo} under embargo`] : []),
        ...(future > 0 ? [`${future} with a later date`] : []),
      ].join(', ')}`,
    expired: (number) => `Expired, with their pages kept: ${number}`,
    next: ({ kind, local, timeZone }) =>
      `${kind === 'publication' ? 'Next publication' : 'Next expiry'}: ${local} (${timeZone})`,
  },
  sv: {
    waiting: (holder) => `Väntar på att ett annat bygge blir klart (${holder}).`,
    nothingWritten: 'Inget skrevs.',
    summary: (releases, files, changed, milliseconds) =>
      `${sv.counted(releases, 'pressmeddelande', 'pressmeddelanden')}, ${sv.counted(files, 'fil', 'filer')}: ${changed} (${milliseconds} ms)`,
    written: (written, deleted) =>
      `${sv.counted(written, 'skriven', 'skrivna')}, ${sv.counted(deleted, 'borttagen', 'borttagna')}`,
    noneWritten: 'inget skrevs',
    masked: (releases) =>
      `Kontaktuppgifter dolda i ${sv.counted(releases, 'pressmeddelande', 'pressmeddelanden')}`,
    changed: (parts) => `Ändrat: ${parts.join(', ')}`,
    deleted: (parts) => `Borttaget: ${parts.join(', ')}`,
    counted: {
      release: (number) => sv.counted(number, 'pressmeddelande', 'pressmeddelanden'),
      feed: (number) => sv.counted(number, 'flöde', 'flöden'),
      page: (number) => sv.counted(number, 'annan sida', 'andra sidor'),
      file: (number) => sv.counted(number, 'annan fil', 'andra filer'),
    },
    unchecked: (values, releases) =>
      `Importerat som återstår att granska: ${sv.counted(values, 'uppgift', 'uppgifter')} i ${sv.counted(releases, 'pressmeddelande', 'pressmeddelanden')}`,
    unpublished: ({ draft, embargo, future }) =>
      `Inte publicerat: ${[
        ...(draft > 0 ? [sv.counted(draft, 'utkast', 'utkast')] : []),
        ...(embargo > 0 ? [`${embargo} under embargo`] : []),
        ...(future > 0 ? [`${future} med senare datum`] : []),
      ].join(', ')}`,
    expired: (number) => `Utgångna, med sidorna kvar: ${number}`,
    next: ({ kind, local, timeZone }) =>
      `${kind === 'publication' ? 'Nästa publicering' : 'Går ut härnäst'}: ${local} (${timeZone})`,
  },
};
