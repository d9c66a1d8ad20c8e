import { en, sv } from '../../codes/wording.ts';
import type { LocalizedText, WriterLanguage } from '../../model/localized-text.ts';
import type { Difference } from './difference.ts';

/** Problems with a file of a bag that are not obvious. */
export const bagFaults = {
  noManifest: {
    en: 'a bag has at least one manifest of its payload',
    sv: 'ett paket har minst ett manifest över innehållet',
  },
  noFile: { en: 'it is neither a file nor a folder', sv: 'är varken en fil eller en mapp' },
  declaration: {
    en: 'it is not a declaration of a bag in UTF-8',
    sv: 'är ingen deklaration av ett paket i UTF-8',
  },
  version: (version: string): LocalizedText => ({
    en: `version ${version} is not known`,
    sv: `version ${version} är okänd`,
  }),
  algorithm: (name: string): LocalizedText => ({
    en: `the algorithm “${name}” is not known`,
    sv: `algoritmen ”${name}” är okänd`,
  }),
  twice: (path: string): LocalizedText => ({ en: `it lists ${path} twice`, sv: `anger ${path} två gånger` }),
  unreadable: (reason: string): LocalizedText => ({
    en: `it can’t be read: ${reason}`,
    sv: `går inte att läsa: ${reason}`,
  }),
  unlisted: (manifests: readonly string[]): LocalizedText => ({
    en: `${manifests.join(' and ')} ${manifests.length === 1 ? 'does' : 'do'} not list it`,
    sv: `saknas i ${manifests.join(' och ')}`,
  }),
  size: (wanted: string, found: string): LocalizedText => ({
    en: `it says that the payload is ${wanted} (bytes.files), but it is ${found}`,
    sv: `anger att innehållet är ${wanted} (byte.filer), men det är ${found}`,
  }),
  /** A line of a manifest. */
  line: (number: number, { en, sv }: LocalizedText): LocalizedText => ({
    en: `line ${number} ${en}`,
    sv: `rad ${number} ${sv}`,
  }),
  noEntry: { en: 'is not a digest and a path', sv: 'är inte en kontrollsumma och en sökväg' },
  outsideBag: (path: string): LocalizedText => ({
    en: `names a file outside of the bag: ${path}`,
    sv: `anger en fil utanför paketet: ${path}`,
  }),
  inPayload: (path: string): LocalizedText => ({
    en: `names a file of the payload: ${path}`,
    sv: `anger en fil ur innehållet: ${path}`,
  }),
  outsidePayload: (path: string): LocalizedText => ({
    en: `names a file outside of the payload: ${path}`,
    sv: `anger en fil utanför innehållet: ${path}`,
  }),
} as const;

/** Terminal texts of `kommunike verify`. */
interface VerifyWords {
  readonly kinds: Readonly<Record<Difference['kind'], string>>;
  readonly result: (kind: 'bag' | 'site', folder: string, files: number, differences: number) => string;
  readonly noFolder: (path: string) => string;
  readonly packed: (path: string) => string;
  readonly unreadable: (reason: string) => string;
  readonly noRecord: string;
}

export const verifyWords: Readonly<Record<WriterLanguage, VerifyWords>> = {
  en: {
    kinds: { missing: 'missing', changed: 'changed', unexpected: 'unexpected', invalid: 'invalid' },
    result: (kind, folder, files, differences) =>
      `${kind === 'bag' ? 'Bag' : 'Site'} ${folder}: ${en.counted(files, 'file', 'files')} checked, ${
        differences === 0 ? 'all as recorded' : en.counted(differences, 'difference', 'differences')
      }`,
    noFolder: (path) =>
      `there is nothing to check: ${path} is not a folder; build the site, or name the folder of a bag or a site`,
    packed: (path) => `there is nothing to check: ${path} is not a folder; unpack it first`,
    unreadable: (reason) => `it can’t be read: ${reason}`,
    noRecord:
      'there is no record of the site to compare with: build it with this archive first, or name its folder with --root and --out; a bag has a file bagit.txt',
  },
  sv: {
    kinds: { missing: 'saknas', changed: 'ändrad', unexpected: 'okänd', invalid: 'ogiltig' },
    result: (kind, folder, files, differences) =>
      `${kind === 'bag' ? 'Paketet' : 'Webbplatsen'} ${folder}: ${sv.counted(files, 'fil kontrollerad', 'filer kontrollerade')}, ${
        differences === 0 ? 'inget avviker' : sv.counted(differences, 'avvikelse', 'avvikelser')
      }`,
    noFolder: (path) =>
      `det finns inget att kontrollera: ${path} är ingen mapp; bygg webbplatsen, eller ange mappen med ett paket eller en webbplats`,
    packed: (path) => `det finns inget att kontrollera: ${path} är ingen mapp; packa upp filen först`,
    unreadable: (reason) => `går inte att läsa: ${reason}`,
    noRecord:
      'det finns inga uppgifter att jämföra webbplatsen med: bygg den först med det här arkivet, eller ange mappen med --root och --out; ett paket har en fil som heter bagit.txt',
  },
};
