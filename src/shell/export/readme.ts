import type { Layout } from './layout.ts';

export interface ReadmeFacts {
  readonly title: string;
  readonly baseUrl: string;
  /** Version of Kommuniké. */
  readonly version: string;
  /** Moment as of which the site was built, ISO 8601 in UTC. */
  readonly moment: string;
  /** Options that name what is not in its usual place, each with a space before it. */
  readonly options: string;
  /** What was left out, in words; undefined if nothing was. */
  readonly leftOut: { readonly sv: string; readonly en: string } | undefined;
  readonly hasHistory: boolean;
  readonly hasWarc: boolean;
  readonly layout: Layout;
}

/** Returns the command that builds the same site from a copy of the exported archive in `arkiv/`. */
export function rebuildCommand({
  version,
  moment,
  options,
}: Pick<ReadmeFacts, 'version' | 'moment' | 'options'>): string {
  return `npx kommunike@${version} build --root arkiv --now ${moment}${options} --out webbplats`;
}

/** Returns the text that explains an export to whoever opens it, in Swedish and in English. */
export function readmeText(facts: ReadmeFacts): string {
  const { title, baseUrl, version, moment, leftOut, hasHistory, hasWarc, layout } = facts;
  const parts = (language: 'sv' | 'en') =>
    [
      { path: layout.archive, ...texts.archive },
      { path: layout.site, ...texts.site },
      { path: layout.program, ...texts.program },
      ...(hasHistory ? [{ path: layout.history, ...texts.history }] : []),
      ...(hasWarc ? [{ path: layout.warc, ...texts.warc }] : []),
    ]
      .map((part) => `  data/${part.path}/\n      ${part[language]}`)
      .join('\n');
  const build = `  cp -r data/${layout.archive} arkiv\n  ${rebuildCommand(facts)}\n  diff -r webbplats data/${layout.site}`;
  const restore = `  git init historik && git -C historik fast-import < data/${layout.history}/fast-export.txt`;
  return `${title}
${baseUrl}

SVENSKA
=======
Det här är ett helt pressarkiv, lagt i ett BagIt-paket (RFC 8493) av Kommuniké ${version}.
Webbplatsen är byggd som den var ${moment}.
${leftOut === undefined ? 'Inget är utelämnat.' : `Opublicerade pressmeddelanden är utelämnade: ${leftOut.sv}.`}
Här finns även det som webbplatsen inte visar: maskerade kontaktuppgifter, tillbakadragna texter och
utgångna pressmeddelanden. Pröva sekretess och personuppgifter innan något lämnas ut.

${parts('sv')}

Kontrollera att inget har ändrats (i paketets mapp):
  sha512sum --quiet -c manifest-sha512.txt tagmanifest-sha512.txt

Bygg webbplatsen på nytt (Node.js 20.19 eller senare) och jämför:
${build}
${hasHistory ? `\nÅterställ historiken:\n${restore}\n` : ''}
ENGLISH
=======
This is a whole press archive in a BagIt bag (RFC 8493), made by Kommuniké ${version}.
The site is built as it was at ${moment}.
${leftOut === undefined ? 'Nothing is left out.' : `Unpublished releases are left out: ${leftOut.en}.`}
It also holds what the site does not show: masked contact details, withdrawn texts and expired releases.

${parts('en')}

Check that nothing has changed (in the folder of the bag):
  sha512sum --quiet -c manifest-sha512.txt tagmanifest-sha512.txt

Build the site again (Node.js 20.19 or later) and compare:
${build}
${hasHistory ? `\nRestore the history:\n${restore}\n` : ''}`;
}

const texts = {
  archive: {
    sv: 'arkivet: pressmeddelanden (Markdown), bilder, bilagor, inställningar',
    en: 'the archive: releases (Markdown), pictures, attachments, settings',
  },
  site: { sv: 'webbplatsen, byggd ur arkivet', en: 'the site, built from the archive' },
  program: { sv: 'programmet och dess mallar', en: 'the program and its themes' },
  history: { sv: 'ändringshistoriken ur Git', en: 'the history of changes from Git' },
  warc: { sv: 'webbplatsen som WARC (ISO 28500)', en: 'the site as WARC (ISO 28500)' },
} as const;
