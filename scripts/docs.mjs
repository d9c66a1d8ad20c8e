// Generates docs/diagnostics.md, docs/diagnostics.sv.md, docs/front-matter.md, docs/config.md and the views in docs/theming.md from the diagnostic codes
// and the schemas. With --check nothing is written; the exit code says whether all are up to date.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { viewTables } from './docs-views.mjs';

const root = join(import.meta.dirname, '..');
const { codes, books, frontMatterJsonSchema, configJsonSchema, namedViews, layouts } = await sources();

/** Compiles the modules that the documents are generated from, in memory. */
async function sources() {
  const files = readdirSync(join(root, 'src/codes')).filter((name) => name.endsWith('-codes.ts'));
  const contents = [
    "export { codes } from './src/codes/index.ts';",
    "export { configJsonSchema, frontMatterJsonSchema } from './src/parse/fields/json-schema.ts';",
    "export { layouts } from './src/render/views/view.ts';",
    "export { namedViews } from './src/render/fields/view-fields.ts';",
    ...files.map((name, i) => `import * as book${i} from './src/codes/${name}';`),
    `export const books = { ${files.map((name, i) => `'${name.replace('-codes.ts', '')}': book${i}`).join(', ')} };`,
  ].join('\n');
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    absWorkingDir: root,
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    logLevel: 'error',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

/** Headings of the diagnostics' documentation, by the name of the code file. */
const rooms = {
  'front-matter': { en: 'The file and its front matter', sv: 'Filen och dess fält' },
  yaml: { en: 'YAML syntax', sv: 'YAML-syntax' },
  key: { en: 'Keys and the types of their values', sv: 'Nycklar och värden' },
  field: {
    en: 'Money, dates, telephone numbers, senders and committees',
    sv: 'Belopp, datum, telefonnummer, avsändare och nämnder',
  },
  release: { en: 'The fields of a release', sv: 'Pressmeddelandets fält' },
  leftover: { en: 'Leftovers from other programs', sv: 'Rester från andra program' },
  markdown: { en: 'Markdown', sv: 'Markdown' },
  archive: { en: 'The archive and the site', sv: 'Arkivet och webbplatsen' },
  config: { en: 'The config', sv: 'Konfigurationen' },
  theme: { en: 'Themes', sv: 'Teman' },
};

const words = {
  en: {
    head: `# Diagnostics

A diagnostic gives the file, line and column, what is wrong, and what to do. With an **error**, nothing is written and the
published site stays as it is; a **warning** does not stop the build. Codes are permanent: they are never renamed or reused.

\`kommunike check\` lists all diagnostics and writes nothing. \`--format json\` prints them as JSON, \`--format github\` as
workflow annotations, \`--format gitlab\` as a Code Quality report.

`,
    error: 'Error',
    warning: 'Warning',
    remedy: 'What to do',
  },
  sv: {
    head: `# Fel och varningar

Varje fel och varning anger fil, rad och kolumn, vad som är fel och vad du kan göra. Vid ett **fel** skrivs ingenting och den
publicerade webbplatsen förblir som den är. En **varning** hindrar inte bygget. Koderna är permanenta: de byter aldrig namn och
återanvänds aldrig.

\`kommunike check\` visar alla fel och varningar och skriver ingenting. Språket väljs med \`--lang sv\` eller \`KOMMUNIKE_LANG=sv\`,
annars gäller arkivets språk (\`language\` i konfigurationen) och i sista hand datorns. \`--format json\` ger JSON på engelska.

`,
    error: 'Fel',
    warning: 'Varning',
    remedy: 'Gör så här',
  },
};

/** Returns the documentation of all codes in a language. */
function diagnostics(language) {
  const written = new Set();
  const order = [...Object.keys(rooms), ...Object.keys(books).filter((room) => !rooms[room])];
  const sections = order
    .filter((room) => books[room])
    .map((room) => {
      const own = Object.assign({}, ...Object.values(books[room]));
      const entries = Object.entries(own).filter(([code]) => !isFrom(room, code) && !written.has(code));
      for (const [code] of entries) written.add(code);
      const texts = entries.map(([code, entry]) => section(code, entry, language));
      return `## ${rooms[room]?.[language] ?? room}\n\n${texts.join('\n')}`;
    });
  const missing = Object.keys(codes).filter((code) => !written.has(code));
  if (missing.length > 0) throw new Error(`without documentation: ${missing.join(', ')}`);
  return `${words[language].head}${sections.join('\n')}`;
}

/** Whether a code belongs to another section, whose codes are included in this one. */
function isFrom(room, code) {
  return Object.entries(books).some(
    ([other, book]) =>
      other !== room && room === 'front-matter' && Object.values(book).some((own) => code in own),
  );
}

function section(code, { severity, title, why, remedy, example }, language) {
  const [inShort, reason, cure] = [title, why, remedy].map((text) => text[language]);
  return `### ${code}

**${inShort}.** ${words[language][severity]}.

${sentence(reason)}

*${words[language].remedy}:* ${sentence(cure)}

${fenced(shown(example))}`;
}

const sentence = (text) => (/[.!?]$/.test(text) ? text : `${text}.`);

/** Makes an example readable: shows invisible characters as code points, and shortens long examples. */
function shown(example) {
  const lines = example.split('\n');
  const some = lines.length > 12 ? [...lines.slice(0, 4), '…', ...lines.slice(-3)] : lines;
  return some
    .map((line) => line.replace(/[\u202a-\u202e\ufffd]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`))
    .join('\n');
}

function fenced(text, language = '') {
  const fence = text.includes('```') ? '~~~' : '```';
  return `${fence}${language}\n${text}\n${fence}\n`;
}

const example = readFileSync(join(root, 'scripts/docs-example.md'), 'utf8').trim();

function frontMatter() {
  return `# Front matter

A release is a Markdown file that begins with fields between two lines of \`---\`. A key that is not listed here is an error,
with a suggestion. All values are read as text: telephone numbers, dates and codes need no quotation marks.

${fenced(example, 'markdown')}
Dates are \`2017-03-14\`, or \`2017-03-14T10:00\` with a time in the archive’s time zone. A key that takes one or several
values also accepts a list.

Amounts are written as in running text: \`1350000\`, \`1,35 miljoner\`, \`1,35 mnkr\`, \`300 tkr\`, \`300 000 kr\`, \`2 mdkr\`,
\`fyra miljoner kronor\`, \`600 tkr/år 2021–2023\`, \`–75,6 mnkr\`, \`150 000 €\`. The total over several years is calculated.

A release may have [several senders](senders.md).

A release’s address consists of its sender, its year and the name of its file: \`uppsala/2017/sofia.html\`. A date at the beginning
of the name is left out, and \`index.md\` has the name of its folder, so \`sofia.md\`, \`2017-03-14-sofia.md\` and \`sofia/index.md\` all
become \`sofia\`; \`slug\` overrides the name. The title is not part of the address and can be changed at any time. If you rename
the file, keep the old name with \`slug\`, or add the old address to \`aliases\`.

${fieldTables(frontMatterJsonSchema())}
For completion in an editor that supports JSON Schema, use the output of \`kommunike schema release\`.
`;
}

function config() {
  return `# Config

\`kommunike.config.yaml\` is in the archive’s root folder. Every key has a default and is optional, and so is the file.

${fieldTables(configJsonSchema())}
## Committees with several names

All releases of a committee are collected under its current name. Each release shows the name that the committee had at the time, with the current name
after it: “Barn- och skolnämnden (nu Barn- och utbildningsnämnden)”.

~~~yaml
committees:
  - name: Barn- och utbildningsnämnden
    from: 2023-01-01
    aliases:
      - { name: Barn- och skolnämnden, to: 2022-12-31 }
      - BUN
      - { name: Children and Education Committee, language: en }
~~~

- From the date in the committee’s own \`from\`, it has its current name, even if a release uses an earlier one.
- An alias with \`from\` or \`to\` was its name in that period. Without them, it is an earlier name.
- An abbreviation of two to six capital letters is never shown. It stands for the name at the time.
- An alias with a \`language\` is a translation and is shown as it is.
- If the committee has a \`to\`, it no longer exists, and “later” replaces “now”.

For completion in an editor that supports JSON Schema, use the output of \`kommunike schema config\`.
`;
}

/** Returns a table of a schema's keys, followed by one for each key with nested keys. */
function fieldTables(schema, name = '') {
  const required = new Set(schema.required ?? []);
  const rows = Object.entries(schema.properties).map(([key, field]) => {
    const inner = objectIn(field);
    const link = inner ? ` See [${name}${key}](#${anchor(name + key)}).` : '';
    const mark = required.has(key) ? ' *' : '';
    return `| \`${key}\`${mark} | ${cell(sentence(field.description ?? ''))}${link} | ${cell(valuesOf(field))} |`;
  });
  const head = name === '' ? '## Keys' : `### ${name.slice(0, -1)}`;
  const note = required.size > 0 ? '\n\n\\* required' : '';
  const inner = Object.entries(schema.properties).flatMap(([key, field]) => {
    const found = objectIn(field);
    return found ? [fieldTables(found, `${name}${key}.`)] : [];
  });
  return [`${head}\n\n| key | meaning | values |\n|---|---|---|\n${rows.join('\n')}${note}\n`, ...inner].join(
    '\n',
  );
}

const anchor = (name) => name.toLowerCase().replace(/[^a-z0-9-]/g, '');
const cell = (text) => text.replaceAll('|', '\\|');

/** Returns the schema of a field's nested keys, if it has any: directly, in a list, or by id. */
function objectIn(field) {
  if (field.properties) return field;
  if (field.items) return objectIn(field.items);
  if (typeof field.additionalProperties === 'object') return objectIn(field.additionalProperties);
  return (field.anyOf ?? []).map(objectIn).find((found) => found !== undefined);
}

function valuesOf(field) {
  const kind = kindOf(field);
  const absent = field.default;
  const isPlain = ['string', 'number', 'boolean'].includes(typeof absent);
  const text = Array.isArray(absent) && absent.length > 0 ? 'all' : isPlain ? `\`${absent}\`` : undefined;
  return text === undefined ? kind : `${kind}; default: ${text}`;
}

function kindOf(field) {
  if (field.enum) return field.enum.map((value) => `\`${value}\``).join(', ');
  if (field.anyOf) return [...new Set(field.anyOf.map(kindOf))].join(' or ');
  if (field.type === 'array') return `list of ${kindOf(field.items)}`;
  if (field.properties) return 'nested keys';
  if (field.type === 'object') {
    const isAnything = Object.keys(field.additionalProperties).length === 0;
    return isAnything ? 'anything' : `${kindOf(field.additionalProperties)}, by id`;
  }
  if (field.type === 'boolean') return '`true`, `false`';
  const types = [field.type].flat();
  if (types.includes('integer')) return bounded('whole number', field);
  if (types[0] === 'number') return 'number';
  return field.format === 'uri' ? 'URL' : 'text';
}

function bounded(words, { minimum, maximum }) {
  const ends = [minimum, maximum].filter((bound) => Number.isSafeInteger(bound) && Math.abs(bound) < 1e9);
  return ends.length === 2 ? `${words}, ${ends.join('–')}` : words;
}

/** Returns the page with its generated section on views replaced; the rest is written by hand. */
function theming() {
  const text = readFileSync(join(root, 'docs/theming.md'), 'utf8');
  const [before, rest] = text.split('<!-- views -->\n');
  const after = rest?.split('<!-- /views -->')[1];
  if (after === undefined)
    throw new Error('docs/theming.md lacks the marks <!-- views --> and <!-- /views -->');
  return `${before}<!-- views -->\n${viewTables(namedViews, layouts)}<!-- /views -->${after}`;
}

const documents = {
  'docs/diagnostics.md': diagnostics('en'),
  'docs/diagnostics.sv.md': diagnostics('sv'),
  'docs/front-matter.md': frontMatter(),
  'docs/config.md': config(),
  'docs/theming.md': theming(),
};
const stale = Object.entries(documents).filter(
  ([path, text]) => !existsSync(join(root, path)) || readFileSync(join(root, path), 'utf8') !== text,
);
if (process.argv.includes('--check')) {
  for (const [path] of stale) process.stderr.write(`${path} is out of date: run npm run docs\n`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else for (const [path, text] of stale) writeFileSync(join(root, path), text);
