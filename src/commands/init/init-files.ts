import { languageCodes } from '../../locale/index.ts';
import type { Locale } from '../../locale/locale.ts';
import type { WriterLanguage } from '../../model/localized-text.ts';
import { yamlText } from '../../parse/yaml/yaml-text.ts';
import { titleSlug } from '../../url.ts';
import { editorFiles } from './editor-files.ts';
import { initWords } from './init-words.ts';
import { githubWorkflow, gitlabPipeline } from './workflows.ts';

/** The details of a new archive. */
export interface NewArchive {
  readonly title: string;
  readonly locale: Locale;
  /** In the register, or declared in the new config. */
  readonly municipality: string;
  readonly isDeclared: boolean;
  /** Of the sender: `[a-z0-9-]+`. */
  readonly slug: string;
  /** `2026-11-21` */
  readonly day: string;
  /** Where it will be published. */
  readonly baseUrl: string;
  /** Language of comments; English by default. */
  readonly language?: WriterLanguage | undefined;
}

/** Returns the files of a small archive that builds without changes, by path. */
export function archiveFiles(archive: NewArchive): ReadonlyMap<string, string> {
  const { day, slug, locale } = archive;
  const file = titleSlug(locale.init.release.title);
  return new Map([
    ['kommunike.config.yaml', configText(archive)],
    [`releases/${slug}/${day.slice(0, 4)}/${file}.md`, releaseText(archive)],
    ['.gitignore', 'dist/\n.kommunike/\nnode_modules/\n'],
    ['.github/workflows/archive.yml', githubWorkflow(archive.language)],
    ['.gitlab-ci.yml', gitlabPipeline(archive.language)],
    ...editorFiles(locale, archive.language),
    ['README.md', initWords(archive.language).readme(archive.title)],
  ]);
}

function configText(archive: NewArchive): string {
  const { title, locale, municipality, isDeclared, baseUrl } = archive;
  const words = initWords(archive.language);
  const { code, home, init } = locale;
  const boilerplate = isDeclared ? `\n    boilerplate: ${yamlText(init.boilerplate)}` : '';
  const phone = init.phone === undefined ? '' : `\n    phone: ${init.phone}`;
  return `# ${words.settings}

title: ${yamlText(title)}

# ${words.baseUrl}
baseUrl: ${yamlText(baseUrl)}

# ${words.language(languageCodes)}
language: ${code}

# ${words.senders(home.register !== 'none')}
senders:
  - name: ${yamlText(municipality)}
    press: press${boilerplate}

# ${words.contacts}
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
