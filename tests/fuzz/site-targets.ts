import { posix } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { XmlDocument } from 'libxml2-wasm';
import { build, type Input, type PreviousBuild, type Result } from '../../src/build.ts';
import { emptyMemo } from '../../src/model/memo.ts';
import { parseConfig } from '../../src/parse/config/parse-config.ts';
import type { ThemeFiles } from '../../src/render/theme.ts';
import { foldersOf } from '../../src/shell/disk/folders.ts';
import { Reader } from '../../src/shell/disk/reader.ts';
import { target } from './fuzz.ts';
import { checkDiagnostics, checkPage } from './invariants.ts';
import { mutated, oddText, releaseTexts } from './mutations.ts';

/** The sources of an archive at one time. */
interface State {
  readonly config: string;
  readonly releases: readonly string[];
}

interface Built {
  readonly result: Result;
  readonly files: ReadonlyMap<string, string | Uint8Array>;
}

const themeOf = (name: string): ThemeFiles => {
  const theme = new Reader(foldersOf({ root: import.meta.dirname }, '/')).theme(name);
  if (!theme) throw new Error(`there is no theme ${name}`);
  return theme;
};
const themes = ['kommun', 'tidning', 'arkiv'].map(themeOf);
const theme = themeOf('kommun');

const pictures: Input['pictures'] = {
  version: '',
  measure: async () => ({ broken: 'there are no pictures here' }),
  encode: async () => new Uint8Array(),
};

/** Builds in memory; undefined if the config has errors. */
async function buildState(
  { config: text, releases }: State,
  from?: Built,
  files = theme,
): Promise<Built | undefined> {
  const config = parseConfig({ path: 'kommunike.config.yaml', text, hash: text }).settings;
  if (!config) return undefined;
  const sources = releases.map((text, i) => ({ path: `releases/${i}.md`, text, hash: text }));
  const input: Input = {
    config,
    sources,
    pages: [],
    files: new Map(),
    statics: new Map(),
    pictures,
    theme: files,
    now: Date.UTC(2026, 10, 21),
    preview: false,
    program: '0',
  };
  const last: PreviousBuild = {
    memo: from?.result.memo ?? emptyMemo,
    manifest: from?.result.built?.manifest ?? new Map(),
    lost: new Set(),
    ...(from?.result.built && { madeWith: from.result.built.madeWith }),
  };
  const written = new Map(from?.files);
  const result = await build(input, last, ({ path, content }) => {
    written.set(path, content);
  });
  for (const path of result.built?.deletes ?? []) written.delete(path);
  for (const { path, text } of sources)
    checkDiagnostics(
      result.diagnostics.filter(({ file }) => file === path),
      path,
      text,
    );
  return { result, files: result.built ? written : new Map() };
}

/** Every file must be within the site, and of the type of its extension. */
function checkFiles(files: Built['files']): void {
  for (const [path, content] of files) {
    if (posix.normalize(path) !== path || /^(?:\/|\.\.\/)/.test(path)) throw new Error(`a file is ${path}`);
    const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
    try {
      if (path.endsWith('.html')) checkPage(text);
      else if (path.endsWith('.json')) JSON.parse(text);
      else if (path.endsWith('.xml')) XmlDocument.fromString(text).dispose();
    } catch (error) {
      throw new Error(`${path}: ${String(error)}`);
    }
  }
}

const quoted = oddText.map((text) => JSON.stringify(text));
const field = (usual: string) =>
  fc.oneof({ weight: 3, arbitrary: fc.constantFrom(undefined, usual) }, quoted);

/** A mostly valid release. */
const nearly = fc
  .record({
    title: field('Nytt bad'),
    date: fc.constantFrom('2023-05-02', '2024-05-02', '2024-05-02T10:00'),
    municipality: fc.constantFrom('Uppsala', 'Sundsvall'),
    committee: field('Socialnämnden'),
    summary: field('Ett bad.'),
    tags: fc.oneof(
      fc.constant('[skola, bad]'),
      quoted.map((tag) => `[${tag}]`),
    ),
    case: field('KS 2024/1'),
    amounts: fc.oneof(
      fc.constantFrom('[]', '[{ value: 2 mnkr }]'),
      quoted.map((text) => `[{ value: 10 000 €, purpose: ${text}, payer: ${text} }]`),
    ),
    contacts: quoted.map((text) => `[{ name: ${text}, title: ${text}, phone: 08-465 004 05 }]`),
    corrections: fc.oneof(
      fc.constant('[]'),
      quoted.map((text) => `[{ date: 2025-01-02, text: ${text} }]`),
    ),
    withdrawn: fc.oneof(
      { weight: 5, arbitrary: fc.constant(undefined) },
      quoted.map((text) => `{ date: 2025-02-03, reason: ${text} }`),
    ),
    translations: fc.constantFrom(undefined, undefined, '[1.md]'),
    body: fc.oneof(
      fc.constant('Kommunen öppnar.'),
      oddText,
      mutated(['Se [den](1.md).\n\n– Bra, säger Eva Ek (S).\n']),
    ),
  })
  .map(({ body, ...fields }) => {
    const lines = Object.entries(fields).flatMap(([key, value]) =>
      value === undefined ? [] : [`${key}: ${value}\n`],
    );
    return `---\ntitle: Nytt\n${lines.join('')}---\n\n${body}\n`.replace('title: Nytt\ntitle', 'title');
  });

const config = fc.oneof(
  fc.constantFrom(
    'title: Ett\n',
    'title: Två\npermalinks: pretty\npageSize: 1\n',
    'theme: arkiv\nlanguage: en\n',
  ),
  quoted.map((text) => `title: ${text}\ndescription: ${text}\n`),
  mutated([
    'title: Ett\ncollections: [bodies, topics]\nfeeds: { items: 2 }\nprivacy: { maskAfter: 2 years }\n',
  ]),
);

const release = fc.oneof({ weight: 5, arbitrary: nearly }, mutated(releaseTexts));
const state: fc.Arbitrary<State> = fc.record({
  config,
  releases: fc
    .array(release, { maxLength: 3 })
    .map((texts) => texts.map((text, i) => text.replace(/\n---/, `\nslug: r${i}\n---`))),
});

export const builds = target('builds', fc.tuple(state, state), async ([before, after]) => {
  const first = await buildState(before);
  const incremental = await buildState(after, first);
  const clean = await buildState(after);
  if (!incremental || !clean) return;
  checkFiles(clean.files);
  if (!isDeepStrictEqual(incremental.result.diagnostics, clean.result.diagnostics))
    throw new Error('an incremental build says something else');
  for (const path of new Set([...incremental.files.keys(), ...clean.files.keys()]))
    if (!isDeepStrictEqual(incremental.files.get(path), clean.files.get(path)))
      throw new Error(`${path} is another after an incremental build`);
});

const templates = themes.flatMap(({ templates: files }) => [...files]);
const small: State = { config: 'title: Ett\n', releases: releaseTexts.slice(0, 1) };

export const templatesTarget = target(
  'templates',
  fc
    .constantFrom(...templates)
    .chain(([path, { text }]) => mutated([text]).map((after) => ({ path, text: after }))),
  async ({ path, text }) => {
    const source = { path: `templates/kommun/${path}`, text, hash: text };
    const files = { ...theme, templates: new Map([...theme.templates, [path, source]]) };
    const built = await buildState(small, undefined, files);
    const found = built?.result.diagnostics.filter(({ file }) => file === source.path) ?? [];
    checkDiagnostics(found, source.path, text);
    if (!built?.result.built && !built?.result.diagnostics.some(({ severity }) => severity === 'error'))
      throw new Error('there is no site, and no error says why');
  },
);
