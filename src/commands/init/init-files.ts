import { languageCodes } from '../../locale/index.ts';
import type { Locale } from '../../locale/locale.ts';
import { oneOf } from '../../parse/text/suggest.ts';
import { yamlText } from '../../parse/yaml/yaml-text.ts';
import { titleSlug } from '../../url.ts';
import { editorFiles } from './editor-files.ts';

/** What a new archive is told about itself. */
export interface NewArchive {
  readonly title: string;
  readonly locale: Locale;
  /** Known to the register, or declared in the config that is made. */
  readonly municipality: string;
  readonly isDeclared: boolean;
  /** Of the sender: `[a-z0-9-]+`. */
  readonly slug: string;
  /** `2026-11-21` */
  readonly day: string;
  /** Of Kommuniké. */
  readonly version: string;
}

/** The files of a small archive that builds as it stands, by path. */
export function archiveFiles(archive: NewArchive): ReadonlyMap<string, string> {
  const { day, slug, locale } = archive;
  const file = titleSlug(locale.init.release.title);
  return new Map([
    ['kommunike.config.yaml', configText(archive)],
    [`releases/${slug}/${day.slice(0, 4)}/${file}.md`, releaseText(archive)],
    ['.gitignore', 'dist/\n.kommunike/\nnode_modules/\n'],
    ['.github/workflows/archive.yml', workflowText(archive.version)],
    ...editorFiles(locale),
    ['README.md', readmeText(archive)],
  ]);
}

function configText({ title, locale, municipality, isDeclared }: NewArchive): string {
  const { code, home, init } = locale;
  const boilerplate = isDeclared ? `\n    boilerplate: ${yamlText(init.boilerplate)}` : '';
  const phone = init.phone === undefined ? '' : `\n    phone: ${init.phone}`;
  const known =
    home.register === 'none'
      ? 'Any name is accepted; say here what is particular to yours.'
      : 'Sweden’s municipalities and regions are known; say here what is particular to yours.';
  return `# The archive’s settings. Every key has a default and may be left out: docs/config.md of Kommuniké lists them.

title: ${yamlText(title)}

# Where the archive will be published; feeds and the sitemap need it.
baseUrl: https://press.example/

# Language of the site around the releases: ${oneOf(languageCodes)}.
language: ${code}

# Who sends releases. ${known}
senders:
  - name: ${yamlText(municipality)}
    press: press${boilerplate}

# Contacts for use in releases, by their id: “- press”.
contacts:
  press:
    name: ${init.pressOffice}
    role: press${phone}
    email: ${init.email}
`;
}

function releaseText({ locale, municipality, day }: NewArchive): string {
  const { title, summary, body } = locale.init.release;
  return `---
title: ${yamlText(title)}
date: ${day}
municipality: ${yamlText(municipality)}
summary: ${yamlText(summary)}
type: news
contacts:
  - press
---

${body}
`;
}

function workflowText(version: string): string {
  return `# Checks every change, and publishes the archive on GitHub Pages. The hourly run publishes what was under embargo.
name: Archive
on:
  push:
    branches: [main]
  pull_request:
  schedule:
    - cron: "7 * * * *"
permissions:
  contents: read
  pages: write
  id-token: write
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - run: npx --yes kommunike@${version} build --format github
      - uses: actions/upload-pages-artifact@v3
        with:
          path: dist
  publish:
    if: github.event_name != 'pull_request'
    needs: build
    runs-on: ubuntu-latest
    environment: github-pages
    steps:
      - uses: actions/deploy-pages@v4
`;
}

function readmeText({ title }: NewArchive): string {
  return `# ${title}

A press archive made by Kommuniké.

- \`npx kommunike new "Title"\` begins a release in \`releases/\`.
- \`npx kommunike watch\` shows the archive while you write.
- \`npx kommunike check\` tells what is wrong, and what to do.
- \`npx kommunike build\` makes the site in \`dist/\`.

Settings are in \`kommunike.config.yaml\`. Put your own contacts there before you publish.
\`addresses.lock\`, which a build writes, records every address that was published: keep it in version control.
`;
}
