import type { Locale } from '../../locale/locale.ts';
import { releaseFields } from '../../model/front-matter-schema.ts';
import type { WriterLanguage } from '../../model/localized-text.ts';
import { examplesIn } from '../new/new-text.ts';
import { meaningOf } from '../new/new-words.ts';
import { schemaText } from '../schema.ts';
import { initWords } from './init-words.ts';

/** Settings for Visual Studio Code, by path. */
export function editorFiles(
  locale: Locale,
  language?: WriterLanguage,
): readonly (readonly [path: string, text: string])[] {
  return [
    ['.vscode/extensions.json', json({ recommendations: ['redhat.vscode-yaml'] })],
    ['.vscode/settings.json', json(settings)],
    ['.vscode/tasks.json', json(tasks)],
    ['.vscode/kommunike.code-snippets', json(snippets(locale, language))],
    ['.vscode/kommunike-config.schema.json', schemaText('config')],
  ];
}

/**
 * The YAML extension uses the config's schema. It does not support Markdown, so there are snippets for front matter.
 */
const settings = {
  'yaml.schemas': { './.vscode/kommunike-config.schema.json': 'kommunike.config.yaml' },
  'files.eol': '\n',
  '[markdown]': {
    'editor.wordWrap': 'on',
    'editor.quickSuggestions': { other: 'on', comments: 'off', strings: 'off' },
    'editor.snippetSuggestions': 'top',
    'editor.wordBasedSuggestions': 'off',
  },
};

/** Matches the diagnostics that `check` prints with a position, in any language. */
function matcher(severity: 'error' | 'warning', words: string) {
  return {
    owner: `kommunike-${severity}`,
    source: 'kommunike',
    severity,
    fileLocation: ['relative', `\${workspaceFolder}`],
    pattern: {
      regexp: `^(\\S.*?):(\\d+):(\\d+) (?:${words}) (.+) ([a-z]+(?:-[a-z]+)+)$`,
      file: 1,
      line: 2,
      column: 3,
      message: 4,
      code: 5,
    },
  };
}

const tasks = {
  version: '2.0.0',
  tasks: [
    {
      label: 'Kommuniké: check',
      type: 'shell',
      command: 'npx kommunike check --all --no-color',
      group: { kind: 'build', isDefault: true },
      presentation: { reveal: 'silent', clear: true },
      problemMatcher: [matcher('error', 'error|fel'), matcher('warning', 'warning|varning')],
    },
    {
      label: 'Kommuniké: watch',
      type: 'shell',
      command: 'npx kommunike watch --open',
      isBackground: true,
      problemMatcher: [],
    },
  ],
};

/** A whole release, and each field of front matter with its example. */
function snippets(locale: Locale, language: WriterLanguage | undefined) {
  const examples = examplesIn(locale);
  const { init, code } = locale;
  const today = `\${CURRENT_YEAR}-\${CURRENT_MONTH}-\${CURRENT_DATE}`;
  const release = [
    '---',
    `title: $1`,
    `date: ${today}`,
    `municipality: \${2:${plain(init.sender)}}`,
    'contacts:',
    `  - \${3:press}`,
    'draft: true',
    '---',
    '',
    '$0',
  ];
  const keys = Object.keys(releaseFields) as (keyof typeof releaseFields)[];
  const fields = keys.map((key) => {
    const description = meaningOf(key, releaseFields[key].description, language);
    const body = plain(examples[key]).split('\n');
    return [`Kommuniké: ${key} (${code})`, { scope: 'markdown', prefix: key, description, body }] as const;
  });
  return {
    'Kommuniké: release': {
      scope: 'markdown',
      prefix: ['release', '---'],
      description: initWords(language).snippet,
      body: release,
    },
    ...Object.fromEntries(fields),
  };
}

/** Escapes text for a snippet. */
function plain(text: string): string {
  return text.replace(/[\\$}]/g, (sign) => `\\${sign}`);
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
