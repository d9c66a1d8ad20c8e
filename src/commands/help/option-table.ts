import { defaultLocale, languageCodes } from '../../locale/index.ts';
import { releaseTypes } from '../../model/front-matter-schema.ts';
import { writerLanguages } from '../../model/localized-text.ts';
import { wholeNumber } from '../options.ts';
import { existingFile, existingFolder, type OptionEntry, option } from './command-entry.ts';

export const lang = option(
  '--lang',
  {
    en: 'language of messages and help (default: KOMMUNIKE_LANG, else the archive’s or the system’s)',
    sv: 'språk för meddelanden och hjälp (förval: KOMMUNIKE_LANG, annars arkivets eller systemets)',
  },
  'language',
  { choices: writerLanguages },
);

const now = option(
  '--now',
  {
    en: 'time to build for (default: SOURCE_DATE_EPOCH, else the current time)',
    sv: 'tidpunkt att bygga för (förval: SOURCE_DATE_EPOCH, annars nu)',
  },
  'time',
);
const baseUrl = option(
  '--base-url',
  { en: 'address at which the site will be published', sv: 'adressen som webbplatsen publiceras på' },
  'url',
);
const quiet = option('--quiet', { en: 'show errors only', sv: 'visa bara fel' });

const format = (...choices: readonly string[]) =>
  option('--format', { en: 'format of the results', sv: 'format för resultatet' }, 'format', {
    choices,
    default: 'pretty',
  });

/** Options of every command that reads an archive. */
export const common: readonly OptionEntry[] = [
  option(
    '--root',
    { en: 'folder of the archive (default: this folder)', sv: 'arkivets mapp (förval: den här mappen)' },
    'dir',
    existingFolder,
  ),
  option(
    '--config',
    {
      en: 'configuration file (default: kommunike.config.yaml)',
      sv: 'konfigurationsfil (förval: kommunike.config.yaml)',
    },
    'file',
    existingFile,
  ),
  option(
    '--releases',
    {
      en: 'folder of the releases (default: releases)',
      sv: 'mappen med pressmeddelanden (förval: releases)',
    },
    'dir',
    existingFolder,
  ),
  option(
    '--templates',
    {
      en: 'folder of themes and overrides (default: templates)',
      sv: 'mappen med teman och egna mallar (förval: templates)',
    },
    'dir',
    existingFolder,
  ),
  option(
    '--out',
    {
      en: 'folder to which the site is written (default: dist)',
      sv: 'utdatamapp, där webbplatsen läggs (förval: dist)',
    },
    'dir',
  ),
  baseUrl,
  now,
  option('--drafts', {
    en: 'include unpublished releases, marked as such',
    sv: 'ta med det som inte är publicerat, och märk det',
  }),
  format('pretty', 'json', 'github'),
  lang,
  quiet,
  option('--all', {
    en: 'show every error and warning, not three of each kind',
    sv: 'visa alla fel och varningar, inte bara tre av varje slag',
  }),
  option('--verbose', { en: 'show more details', sv: 'visa fler detaljer' }),
  option('--no-color', { en: 'do not use colours', sv: 'använd inte färger' }),
];

/** The same, with the format that is only available for whole archives. */
export const reported = common.map((each) =>
  each.long === '--format' ? format('pretty', 'json', 'github', 'gitlab') : each,
);

/** Options of the commands that write a site or show what would be written. */
export const record: readonly OptionEntry[] = [
  option('--frozen', {
    en: 'check addresses.lock without changing it (default if CI is set)',
    sv: 'kontrollera addresses.lock utan att ändra den (förval: när miljövariabeln CI är satt)',
  }),
  option('--no-frozen', {
    en: 'update addresses.lock even if CI is set',
    sv: 'uppdatera addresses.lock även när CI är satt',
  }),
  option('--allow-removals', {
    en: 'give up the addresses of everything that was removed',
    sv: 'ge upp adresserna till allt som är borta',
  }),
  option(
    '--max-warnings',
    { en: 'fail if there are more warnings', sv: 'högsta tillåtna antal varningar' },
    'count',
    {
      read: wholeNumber,
    },
  ),
];

const port = option(
  '--port',
  {
    en: 'port; if it is taken, the next free one',
    sv: 'port; är den upptagen används nästa lediga',
  },
  'port',
  { default: '4242' },
);
const poll = option('--poll', {
  en: 'poll for changes, for network disks that do not report them',
  sv: 'leta efter ändringar med jämna mellanrum, för nätverksdiskar som inte meddelar dem',
});

export const watching: readonly OptionEntry[] = [
  option(
    '--host',
    {
      en: 'serve other machines too (default: this machine only)',
      sv: 'visa även på andra datorer (förval: bara på den här)',
    },
    'address',
    { isValueOptional: true },
  ),
  port,
  option('--open', {
    en: 'open the preview in the browser',
    sv: 'öppna förhandsgranskningen i webbläsaren',
  }),
  option('--as-published', {
    en: 'show what the public sees: no drafts, nothing under embargo',
    sv: 'visa det som allmänheten ser: inga utkast och inget under embargo',
  }),
  poll,
];

export const editing: readonly OptionEntry[] = [
  port,
  option('--no-open', { en: 'do not open the browser', sv: 'öppna inte webbläsaren' }),
  poll,
];

export const givingUp: readonly OptionEntry[] = [
  option(
    '--forget',
    {
      en: 'address to give up, such as /uppsala/2017/sofia.html',
      sv: 'adress att ge upp, till exempel /uppsala/2017/sofia.html',
    },
    'address',
  ),
  option('--why', { en: 'reason, which is recorded', sv: 'skälet, som antecknas' }, 'text'),
];

export const drafting: readonly OptionEntry[] = [
  option(
    '--municipality',
    {
      en: 'sender; repeat it for several, the main one first',
      sv: 'avsändare; upprepa för flera, den första leder',
    },
    'name',
    { isRepeatable: true },
  ),
  option(
    '--committee',
    { en: 'committee or board behind it', sv: 'nämnden eller styrelsen bakom det' },
    'name',
  ),
  option('--type', { en: 'kind of release', sv: 'slag av pressmeddelande' }, 'type', {
    choices: releaseTypes,
  }),
  option(
    '--date',
    {
      en: 'date, or date and time (default: today)',
      sv: 'datum, eller datum och tid (förval: i dag)',
    },
    'date',
  ),
  option(
    '--language',
    { en: 'language (default: the archive’s)', sv: 'språk (förval: arkivets)' },
    'language',
  ),
  option('--open', { en: 'open it in your editor', sv: 'öppna det i din editor' }),
];

export const importing: readonly OptionEntry[] = [
  ...common.filter(({ long }) =>
    ['--root', '--config', '--now', '--lang', '--quiet', '--all', '--no-color'].includes(long),
  ),
  option(
    '--to',
    {
      en: 'folder to which the releases are written (default: releases)',
      sv: 'mapp där pressmeddelandena läggs (förval: releases)',
    },
    'dir',
  ),
  option(
    '--municipality',
    {
      en: 'sender, whatever the texts say',
      sv: 'avsändare, oavsett vad som står i texterna',
    },
    'name',
  ),
  option(
    '--map',
    {
      en: 'file that maps columns and front matter fields, as YAML or JSON',
      sv: 'fil som anger vad kolumner och fält innehåller, i YAML eller JSON',
    },
    'file',
    existingFile,
  ),
  option(
    '--report',
    {
      en: 'write a page with originals and results side by side',
      sv: 'skriv en sida med original och resultat sida vid sida',
    },
    'html',
  ),
  option('--dry-run', {
    en: 'show what would be written, and write nothing',
    sv: 'visa vad som skulle skrivas, utan att skriva något',
  }),
  format('pretty', 'json'),
  option('--force', {
    en: 'replace releases that exist already',
    sv: 'ersätt pressmeddelanden som redan finns',
  }),
];

export const starting: readonly OptionEntry[] = [
  option('--title', { en: 'name of the archive', sv: 'arkivets namn' }, 'name'),
  option('--municipality', { en: 'sender of the releases', sv: 'avsändare av pressmeddelandena' }, 'name'),
  option('--language', { en: 'language of the site', sv: 'webbplatsens språk' }, 'language', {
    choices: languageCodes,
    default: defaultLocale.code,
  }),
  baseUrl,
  option('--theme-override', {
    en: 'copy a part of the theme, for you to change',
    sv: 'kopiera en del av temat, att göra om',
  }),
  option(
    '--now',
    {
      en: 'date of the first release',
      sv: 'tidpunkt som det första pressmeddelandet dateras efter',
    },
    'time',
  ),
  lang,
  quiet,
];

/** The site in an export is always the public one; drafts are only exported as sources. */
export const exporting: readonly OptionEntry[] = [
  ...common.map((each) =>
    each.long === '--drafts'
      ? option('--drafts', {
          en: 'include sources that are not published yet',
          sv: 'ta med källfiler som inte är publicerade än',
        })
      : each,
  ),
  option('--fgs', {
    en: 'add METS and PREMIS: an E-ARK package, as required by FGS Paketstruktur 2.0',
    sv: 'lägg till METS och PREMIS: ett E-ARK-paket enligt FGS Paketstruktur 2.0',
  }),
  option('--warc', {
    en: 'add the site as WARC (ISO 28500), with its addresses',
    sv: 'lägg till webbplatsen som WARC (ISO 28500), med dess adresser',
  }),
  option('--no-history', {
    en: 'leave out the history, which also contains drafts and deleted texts',
    sv: 'utelämna historiken, som också innehåller utkast och borttagna texter',
  }),
];

export const verifying: readonly OptionEntry[] = common.filter(({ long }) =>
  ['--root', '--out', '--format', '--lang', '--quiet', '--no-color'].includes(long),
);
