import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { editorConfig } from '../../src/admin/editor-config.ts';
import { writtenKey } from '../../src/admin/entry-text.ts';
import { allLocales } from '../../src/locale/index.ts';
import { amountFields, contactFields, releaseFields } from '../../src/model/front-matter-schema.ts';
import { parseConfig } from '../../src/parse/config/parse-config.ts';

const main = createRequire(import.meta.url).resolve('@sveltia/cms');
const schema = JSON.parse(readFileSync(join(dirname(main), '../schema/sveltia-cms.json'), 'utf8'));
const isValid = new Ajv({ strict: false, allErrors: false }).compile(schema);
const sample = readFileSync(join(import.meta.dirname, '../../kommunike.config.yaml'), 'utf8');

function configOf(text: string, paths: readonly string[] = ['ekeskar/2022/elfarjan.md']) {
  const { settings, diagnostics } = parseConfig({ path: 'kommunike.config.yaml', text, hash: '' });
  if (!settings) throw new Error(JSON.stringify(diagnostics));
  const facts = {
    folder: 'releases',
    paths,
    committees: ['Kultur- och fritidsnämnden'],
    addresses: {},
    contacts: undefined,
  };
  return editorConfig(settings, facts);
}

interface Field {
  readonly name: string;
  readonly fields?: readonly Field[];
  readonly types?: readonly { readonly fields: readonly Field[] }[];
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  readonly label?: string;
  readonly required?: boolean;
  readonly path?: string;
}

function collectionsOf({ cms }: ReturnType<typeof configOf>): Field[] {
  return (cms as { collections: Field[] }).collections;
}

function fieldsOf(config: ReturnType<typeof configOf>): readonly Field[] {
  return collectionsOf(config)[0]?.fields ?? [];
}

const field = (fields: readonly Field[] | undefined, name: string) =>
  fields?.find((each) => each.name === name);
const backends = {
  none: '',
  github:
    'admin:\n  backend: { name: github, repo: stad/arkiv, branch: main, baseUrl: https://auth.example }\n',
  gitlab: 'admin:\n  backend: { name: gitlab, repo: stad/arkiv, baseUrl: https://git.example, appId: abc }\n',
  gitea:
    'admin:\n  backend: { name: gitea, repo: stad/arkiv, apiUrl: https://git.example/api/v1, appId: abc }\n',
};

describe('the configuration of the editor', () => {
  test.each(
    allLocales.flatMap(({ code }) =>
      Object.entries(backends).map(([name, yaml]) => [code, name, yaml] as const),
    ),
  )('is what Sveltia CMS asks for, in %s with the backend %s', (code, _, yaml) => {
    const text = sample.replace(/^language: .*$/m, `language: ${code}`) + yaml;
    const { cms } = configOf(text, ['a/2022/b.md', 'c.md']);
    expect(isValid(cms), JSON.stringify(isValid.errors)).toBe(true);
  });

  test('has a field for every key of the front matter', () => {
    const fields = fieldsOf(configOf(sample));
    const { committee: _, source: __, extra: ___, ...expected } = releaseFields;
    const own = ['time', 'coSenders', 'otherCommittees', 'body', writtenKey];
    expect(fields.map(({ name }) => name).sort()).toEqual([...Object.keys(expected), ...own].sort());
    const names = (list: readonly Field[] | undefined) => list?.map(({ name }) => name).sort();
    expect(names(field(fields, 'amounts')?.fields)).toEqual(Object.keys(amountFields).sort());
    expect(names(field(fields, 'contacts')?.types?.[1]?.fields)).toEqual(Object.keys(contactFields).sort());
  });

  test('requires the same fields as the schema, and a text alternative for every picture', () => {
    const fields = fieldsOf(configOf(sample));
    const asked = fields.filter(({ required }) => required).map(({ name }) => name);
    expect(asked.sort()).toEqual(['body', 'date', 'municipality', 'title']);
    expect(field(field(fields, 'images')?.fields, 'alt')?.required).toBe(true);
  });

  test('offers senders of the config before those of the register, and committees and contacts by name', () => {
    const fields = fieldsOf(configOf(sample));
    const senders = field(fields, 'municipality')?.options ?? [];
    expect(senders.slice(0, 3).map(({ value }) => value)).toEqual(['uppsala', 'sundsvall', 'ekeskar']);
    expect(senders.length).toBeGreaterThan(300);
    const committees = field(fields, 'committees')?.options?.map(({ value }) => value);
    expect(committees).toContain('Stadsbyggnadsnämnden');
    expect(committees).toContain('Kultur- och fritidsnämnden');
    const known = field(fields, 'contacts')?.types?.[0]?.fields;
    expect(field(known, 'id')?.options).toContainEqual({
      value: 'hamnchef-ekeskar',
      label: 'Karin Rönnlod, hamnchef',
    });
  });

  test('finds releases in every folder, and creates new ones by the archive’s scheme', () => {
    const paths = (...releases: string[]) =>
      collectionsOf(configOf(sample, releases)).map(({ path }) => path);
    expect(paths('a/2022/b.md', 'a/2023/b.md', 'c.md')).toEqual([
      "{{fields.municipality}}/{{date | date('YYYY')}}/{{slug}}",
      '{{slug}}',
    ]);
    expect(paths('2022/b.md')).toEqual(["{{date | date('YYYY')}}/{{slug}}"]);
  });

  test('accepts any sender if there is no register', () => {
    const { names, ...config } = configOf('register: none\n');
    expect(names.senders).toEqual({});
    expect(field(fieldsOf({ names, ...config }), 'municipality')?.options).toBeUndefined();
  });
});
