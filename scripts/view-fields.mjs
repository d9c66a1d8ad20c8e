// Reads the views in src/render/views/view*.ts and writes what they hold: src/render/views/view-fields.ts, by which templates are
// checked, and the tables of docs/theming.md. With --check nothing is written; the exit code says whether all is up to date.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');
const source = 'src/render/views/view*.ts';
const sources = sourceFiles();

/** Those that every page is made of first. */
function sourceFiles() {
  const found = readdirSync(new URL('src/render/views/', root)).filter((file) => /^view.*\.ts$/.test(file));
  const views = found.filter((file) => file !== 'view-fields.ts');
  views.sort((a, b) => (b === 'view-page.ts') - (a === 'view-page.ts') || (a < b ? -1 : 1));
  return views.map((file) => `src/render/views/${file}`);
}

/** Words of the small part of TypeScript that views are written in. */
function tokensOf(text) {
  const pattern = /\/\*\*[\s\S]*?\*\/|\/\*[\s\S]*?\*\/|\/\/.*|'[^']*'|[A-Za-z_$][\w$]*|\d+|[^\s]/g;
  return [...text.matchAll(pattern)]
    .map(([token]) => token)
    .filter((token) => token.startsWith('/**') || !/^\/[*/]/.test(token));
}

/** A field's doc comment on one line. */
function docOf(comment) {
  const lines = comment.slice(3, -2).split('\n');
  return lines
    .map((line) => line.replace(/^\s*\*?\s?/, '').trim())
    .join(' ')
    .trim();
}

/**
 * Views by name: `{ doc, parents, fields: [{ name, doc, optional, type }] }`. A type is `text`, `number`, `flag`,
 * `any`, the name of a view, or one of these with `[]`; several with `|` between.
 */
function readViews(text) {
  const tokens = tokensOf(text);
  const views = new Map();
  const aliases = new Map();
  let at = 0;
  const next = () => tokens[at++];
  const accept = (token) => tokens[at] === token && ++at > 0;
  const expect = (token) => {
    if (!accept(token))
      throw new Error(`${source}: expected ${token}, found ${tokens.slice(at - 8, at + 4).join(' ')}`);
  };
  const skipTo = (token) => {
    while (next() !== token) if (at >= tokens.length) throw new Error(`${source}: no ${token}`);
  };

  const fieldsOf = (owner) => {
    const fields = [];
    for (let doc = ''; !accept('}'); ) {
      if (tokens[at].startsWith('/**')) {
        doc = docOf(next());
        continue;
      }
      accept('readonly');
      if (accept('[')) {
        skipTo(']');
        expect(':');
        fields.push({ name: '*', doc, optional: false, type: typeOf(`${owner}.*`) });
      } else {
        const name = next().replace(/^'|'$/g, '');
        const optional = accept('?');
        expect(':');
        fields.push({ name, doc, optional, type: typeOf(`${owner}.${name}`) });
      }
      if (!accept(';')) accept(',');
      doc = '';
    }
    return fields;
  };

  /** `place` names an object that has no name of its own. */
  const typeOf = (place) => {
    accept('|');
    const parts = [];
    do parts.push(partOf(place));
    while (accept('|'));
    const kinds = [...new Set(parts.flatMap((part) => part.split('|')))].filter((part) => part !== 'nothing');
    return kinds.join('|') || 'text';
  };

  const partOf = (place) => {
    let type;
    accept('readonly');
    const token = next();
    if (token === '{') {
      const fields = fieldsOf(place);
      views.set(place, { doc: '', parents: [], fields, inline: true });
      type = place;
    } else if (token === '(') {
      type = typeOf(place);
      expect(')');
    } else if (token.startsWith("'")) type = 'text';
    else if (token === 'string') type = 'text';
    else if (token === 'number' || /^\d/.test(token)) type = 'number';
    else if (['boolean', 'true', 'false'].includes(token)) type = 'flag';
    else if (['undefined', 'null'].includes(token)) type = 'nothing';
    else if (['unknown', 'any', 'object'].includes(token)) type = 'any';
    else if (token === 'keyof') {
      next();
      type = 'text';
    } else if (['Readonly', 'Partial', 'Required'].includes(token)) {
      expect('<');
      type = typeOf(place);
      expect('>');
    } else if (['ReadonlyArray', 'Array'].includes(token)) {
      expect('<');
      type = listOf(typeOf(place));
      expect('>');
    } else if (['Record', 'ReadonlyMap', 'Map'].includes(token)) {
      expect('<');
      typeOf(place);
      expect(',');
      const value = typeOf(`${place}.*`);
      expect('>');
      views.set(place, {
        doc: '',
        parents: [],
        fields: [{ name: '*', doc: '', optional: false, type: value }],
        inline: true,
      });
      type = place;
    } else if (['Omit', 'Pick'].includes(token)) {
      expect('<');
      type = typeOf(place);
      skipTo('>');
    } else type = token;
    while (accept('[')) {
      if (accept(']')) type = listOf(type);
      else {
        type = `${type}.${next().replaceAll("'", '')}`;
        expect(']');
      }
    }
    return type;
  };

  for (let doc = ''; at < tokens.length; ) {
    const token = next();
    if (token.startsWith('/**')) doc = docOf(token);
    else if (token === 'import') skipTo(';');
    else if (token === 'type' && ['*', '{'].includes(tokens[at])) skipTo(';');
    else if (token === 'export' && tokens[at] === 'type' && ['*', '{'].includes(tokens[at + 1])) skipTo(';');
    else if (token === 'interface') {
      const name = next();
      const parents = [];
      if (accept('extends'))
        do parents.push(partOf(name));
        while (accept(','));
      expect('{');
      views.set(name, { doc, parents, fields: fieldsOf(name), inline: false });
      doc = '';
    } else if (token === 'type') {
      const name = next();
      expect('=');
      aliases.set(name, typeOf(name));
      expect(';');
      doc = '';
    } else if (token !== 'export') throw new Error(`${source}: can’t read ${token}`);
  }
  for (const view of views.values()) {
    view.parents = view.parents.map((parent) => aliases.get(parent) ?? parent);
    view.fields = view.fields.map((field) => ({ ...field, type: withoutAliases(field.type, aliases) }));
  }
  return views;
}

function listOf(type) {
  return type
    .split('|')
    .map((part) => `${part}[]`)
    .join('|');
}

function withoutAliases(type, aliases) {
  const parts = type.split('|').flatMap((part) => {
    const [, name, lists] = /^(.*?)((?:\[\])*)$/.exec(part);
    const found = aliases.get(name);
    return found === undefined
      ? [part]
      : withoutAliases(found, aliases)
          .split('|')
          .map((each) => each + lists);
  });
  return [...new Set(parts)].join('|');
}

/** A view's own fields, then those of the views that it extends. */
function allFields(views, name) {
  const view = views.get(name);
  if (!view) throw new Error(`${source}: there is no view ${name}`);
  const inherited = view.parents.flatMap((parent) => allFields(views, parent));
  const own = new Set(view.fields.map((field) => field.name));
  return [...view.fields, ...inherited.filter((field) => !own.has(field.name))];
}

/** What a template sees of a type: lists and views by name, everything that is printed as `text`. */
function shapeOf(views, type) {
  const parts = [...new Set(type.split('|').map((part) => resolve(views, part)))];
  const rich = parts.filter((part) => part !== 'text');
  return rich.length === 0 ? 'text' : rich.length === 1 ? rich[0] : 'any';
}

function resolve(views, type) {
  if (type.endsWith('[]')) return `${shapeOf(views, type.slice(0, -2))}[]`;
  if (type === 'any') return 'any';
  if (['text', 'number', 'flag'].includes(type)) return 'text';
  if (views.has(type)) return type;
  const dot = type.lastIndexOf('.');
  const owner = dot > 0 && views.has(type.slice(0, dot)) ? allFields(views, type.slice(0, dot)) : [];
  const field = owner.find(({ name }) => name === type.slice(dot + 1));
  if (!field) throw new Error(`${source}: there is no view ${type}`);
  return shapeOf(views, field.type);
}

function generatedModule(views) {
  const { fields: layouts } = views.get('Layouts');
  const key = (name) => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : `'${name}'`);
  const rows = [...views.keys()]
    .filter((name) => name !== 'Layouts')
    .map((name) => {
      const fields = allFields(views, name).map(
        (field) => `    ${key(field.name)}: '${shapeOf(views, field.type)}',`,
      );
      return fields.length === 0 ? `  ${key(name)}: {},` : `  ${key(name)}: {\n${fields.join('\n')}\n  },`;
    });
  return `/* Made from view*.ts by scripts/view-fields.mjs. Edit the views, then run \`node scripts/view-fields.mjs\`. */

/**
 * What each field of a view holds: \`text\` for whatever is printed or asked for, the name of a view, either with
 * \`[]\` for a list, or \`any\`. The field \`*\` stands for every name.
 */
export const viewFields: Readonly<Record<string, Readonly<Record<string, string>>>> = {
${rows.join('\n')}
};

/** The view of each layout, by the layout's file name. */
export const layoutViews: Readonly<Record<string, string>> = {
${layouts.map(({ name, type }) => `  ${key(name)}: '${type}',`).join('\n')}
};
`;
}

const words = { text: 'text', number: 'number', flag: 'yes or no', any: 'anything' };

function typeWords(views, type) {
  return type
    .split('|')
    .map((part) => {
      if (part.endsWith('[]')) return `list of ${typeWords(views, part.slice(0, -2))}`;
      if (words[part]) return words[part];
      const inline = views.get(part)?.inline ? views.get(part) : undefined;
      if (!inline)
        return views.has(part) ? `[${part}](#${part.toLowerCase()})` : typeWords(views, resolve(views, part));
      if (inline.fields[0]?.name === '*') return `${typeWords(views, inline.fields[0].type)} by name`;
      return `fields: ${inline.fields.map((field) => `\`${field.name}${field.optional ? '?' : ''}\` ${typeWords(views, field.type)}`).join(', ')}`;
    })
    .join(' or ');
}

function tables(views) {
  const cell = (text) => text.replaceAll('|', '\\|');
  const sections = [...views]
    .filter(([name, view]) => name !== 'Layouts' && !view.inline)
    .map(([name, { doc, parents, fields }]) => {
      const notes = fields.flatMap(({ name: field, type }) =>
        inlineNotes(views, `${name}.${field}`, field, type),
      );
      const rows = [
        ...fields.map(
          ({ name: field, doc: note, optional, type }) =>
            `| \`${field}\`${optional ? ' ?' : ''} | ${cell(typeWords(views, type))} | ${cell(note)} |`,
        ),
        ...notes.map(([field, note]) => `| \`${field}\` | | ${cell(note)} |`),
      ];
      const also =
        parents.length === 0
          ? ''
          : `Has everything of ${parents.map((p) => `[${p}](#${p.toLowerCase()})`).join(' and ')}.`;
      const head = [doc, also].filter(Boolean).join(' ');
      const table = rows.length === 0 ? '' : `| field | holds | |\n|---|---|---|\n${rows.join('\n')}\n`;
      return `#### ${name}\n\n${head ? `${head}\n\n` : ''}${table}`;
    });
  const layouts = views
    .get('Layouts')
    .fields.map(({ name, type }) => `| \`layouts/${name}.hbs\` | [${type}](#${type.toLowerCase()}) |`);
  return `| layout | view |\n|---|---|\n${layouts.join('\n')}\n\n${sections.join('\n')}`;
}

/** Remarks on the fields of an object that has no name of its own. */
function inlineNotes(views, place, path, type) {
  const view =
    type.split('|').includes(place) || type.split('|').includes(`${place}[]`) ? views.get(place) : undefined;
  if (!view) return [];
  return view.fields.flatMap((field) => [
    ...(field.doc ? [[`${path}.${field.name}`, field.doc]] : []),
    ...inlineNotes(views, `${place}.${field.name}`, `${path}.${field.name}`, field.type),
  ]);
}

function withTables(text, views) {
  const [before, rest] = text.split('<!-- views -->\n');
  const after = rest?.split('<!-- /views -->')[1];
  if (after === undefined)
    throw new Error('docs/theming.md lacks the marks <!-- views --> and <!-- /views -->');
  return `${before}<!-- views -->\n${tables(views)}<!-- /views -->${after}`;
}

const views = readViews(sources.map(read).join('\n'));
const files = {
  'src/render/views/view-fields.ts': generatedModule(views),
  ...(existsSync(new URL('docs/theming.md', root)) && {
    'docs/theming.md': withTables(read('docs/theming.md'), views),
  }),
};
const stale = Object.entries(files).filter(
  ([path, text]) => !existsSync(new URL(path, root)) || read(path) !== text,
);
if (process.argv.includes('--check')) {
  for (const [path] of stale)
    process.stderr.write(`${path} is out of date: run node scripts/view-fields.mjs\n`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else for (const [path, text] of stale) writeFileSync(fileURLToPath(new URL(path, root)), text);
