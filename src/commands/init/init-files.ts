import { languageCodes } from '../../locale/index.ts';
import type { Locale } from '../../locale/locale.ts';
import { oneOf } from '../../parse/text/suggest.ts';
import { yamlText } from '../../parse/yaml/yaml-text.ts';
import { titleSlug } from '../../url.ts';
import { schemaText } from '../schema.ts';
import { githubWorkflow, gitlabPipeline } from './workflows.ts';

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
  /** Where it will be published. */
  readonly baseUrl: string;
}

/** The files of a small archive that builds as it stands, by path. */
export function archiveFiles(archive: NewArchive): ReadonlyMap<string, string> {
  const { day, slug, locale } = archive;
  const file = titleSlug(locale.init.release.title);
  return new Map([
    ['kommunike.config.yaml', configText(archive)],
    [`releases/${slug}/${day.slice(0, 4)}/${file}.md`, releaseText(archive)],
    ['.gitignore', 'dist/\n.kommunike/\nnode_modules/\n'],
    ['.github/workflows/archive.yml', githubWorkflow],
    ['.gitlab-ci.yml', gitlabPipeline],
    ['.vscode/settings.json', `${JSON.stringify(editorSettings, null, 2)}\n`],
    ['.vscode/kommunike-config.schema.json', schemaText('config')],
    ['.vscode/kommunike-release.schema.json', schemaText('release')],
    ['README.md', readmeText(archive)],
  ]);
}

function configText({ title, locale, municipality, isDeclared, baseUrl }: NewArchive): string {
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
baseUrl: ${yamlText(baseUrl)}

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

/** For the YAML extension; other extensions that check front matter take the release's schema from the same place. */
const editorSettings = {
  'yaml.schemas': {
    './.vscode/kommunike-config.schema.json': 'kommunike.config.yaml',
    './.vscode/kommunike-release.schema.json': 'releases/**/*.md',
  },
  'files.eol': '\n',
  '[markdown]': { 'editor.wordWrap': 'on' },
};

function readmeText({ title }: NewArchive): string {
  return `# ${title}

A press archive made with Kommuniké. It needs Node.js 20.19 or newer.

\`\`\`sh
npm install                  # once on each machine
npx kommunike new "Title"    # begins a release in releases/
npm run watch                # shows the archive while you write
npm run check                # says what is wrong, and what to do
npm run build                # makes the site in dist/
\`\`\`

- Settings are in \`kommunike.config.yaml\`. Put your own address (\`baseUrl\`), texts and contacts there before you publish.
- Keep everything in version control, also \`package-lock.json\`, with which \`npm ci\` installs the same version everywhere, and
  \`addresses.lock\`, in which a build records every address that was published.
- \`.github/workflows/archive.yml\` publishes on GitHub Pages, \`.gitlab-ci.yml\` on GitLab Pages. Delete what you don't use.
`;
}
