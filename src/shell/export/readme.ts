import { filled, type Locale } from '../../locale/locale.ts';
import { wrapped } from './bag.ts';
import type { Layout } from './layout.ts';

export interface ReadmeFacts {
  readonly title: string;
  readonly baseUrl: string;
  /** Version of Kommuniké. */
  readonly version: string;
  /** Time for which the site was built, ISO 8601 in UTC. */
  readonly moment: string;
  /** Options for unusual paths, each with a leading space. */
  readonly options: string;
  /** The languages of the text, each once, with the description of what was left out; undefined if nothing was. */
  readonly languages: ReadonlyMap<Locale, string | undefined>;
  readonly hasHistory: boolean;
  readonly hasWarc: boolean;
  readonly layout: Layout;
}

/** Name of the copy of the exported archive from which the site is built again. */
export const copyFolder = 'archive-copy';

/** Name of the copy of the exported program that builds it. */
const programCopy = 'program-copy';

/** Returns the command that builds the same site from a copy of the exported archive, with one of the program. */
export function rebuildCommand({ moment, options }: Pick<ReadmeFacts, 'moment' | 'options'>): string {
  return `node ${programCopy}/lib/cli.js build --root ${copyFolder} --now ${moment}${options} --out site-copy`;
}

/** Returns the README of an export. */
export function readmeText(facts: ReadmeFacts): string {
  const { title, baseUrl, languages } = facts;
  const sections = [...languages].map(([locale, leftOut]) => {
    const { heading } = locale.handover;
    const text = sectionText(locale, leftOut, facts);
    return languages.size === 1 ? text : `${heading}\n${'='.repeat(heading.length)}\n${text}`;
  });
  return [`${title}\n${baseUrl}\n`, ...sections].join('\n');
}

function sectionText(locale: Locale, leftOut: string | undefined, facts: ReadmeFacts): string {
  const { version, moment, hasHistory, layout } = facts;
  const { about, nothingLeftOut, leftOut: without, confidential, verify, rebuild, restore } = locale.handover;
  const lead = [
    filled(locale, about, { version, moment }),
    leftOut === undefined ? nothingLeftOut : filled(locale, without, { releases: leftOut }),
    confidential,
  ];
  const blocks = [
    lead.flatMap(wrapped),
    partLines(locale, facts),
    [verify, '  sha512sum --quiet -c manifest-sha512.txt tagmanifest-sha512.txt'],
    [
      rebuild,
      `  cp -r data/${layout.archive} ${copyFolder}`,
      `  cp -r data/${layout.program} ${programCopy}`,
      `  npm install --prefix ${programCopy} --omit=dev --ignore-scripts`,
      `  ${rebuildCommand(facts)}`,
      `  diff -r site-copy data/${layout.site}`,
    ],
    ...(hasHistory
      ? [
          [
            restore,
            '  git init history-copy',
            `  git -C history-copy fast-import < data/${layout.history}/fast-export.txt`,
          ],
        ]
      : []),
  ];
  return blocks.map((lines) => `${lines.join('\n')}\n`).join('\n');
}

function partLines({ handover: { parts } }: Locale, { layout, hasHistory, hasWarc }: ReadmeFacts): string[] {
  const absent = new Set<string>([...(hasHistory ? [] : ['history']), ...(hasWarc ? [] : ['warc'])]);
  const present = (['archive', 'site', 'program', 'history', 'warc'] as const).filter(
    (part) => !absent.has(part),
  );
  return present.flatMap((part) => [`  data/${layout[part]}/`, `      ${parts[part]}`]);
}
