import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commonLocale } from '../../src/locale/index.ts';
import { message } from '../../src/locale/locale.ts';
import { factsSchema } from '../../src/site/data/documents/facts-schema.ts';
import { type Table, tables, tablesVersion } from '../../src/site/tables/table.ts';

/*
 * What docs/data.md promises of the open data, one promise to a line, is recorded in a file for each first number of
 * the version. UPDATE_DATA=1 records what has been added; it never removes a line.
 */

const path = join(import.meta.dirname, `promised-${tablesVersion.split('.')[0]}.txt`);

const advice = {
  gone: `Whoever reads the open data relies on these lines of ${path}, which no longer hold. Keep the column or property as it was, and add another one beside it. If only a description was corrected, correct the line too and raise the third number of tablesVersion. If there is no way around it, raise the first number, say so in the changelog, and record the new promises with UPDATE_DATA=1`,
  added:
    'These are new: raise the second number of tablesVersion, then record them with UPDATE_DATA=1, so that they stay',
};

type Promised = Pick<Table, 'name' | 'key' | 'columns'>;

function promisesOfTables(all: readonly Promised[]): string[] {
  return all.flatMap(({ name, key, columns }) => [
    `${name}: rows have their own ${key.join(', ')}`,
    ...columns.flatMap(({ name: column, type, meaning, required }, i) => [
      `${name}.${column}: column ${i + 1}, ${type}`,
      `${name}.${column}: ${message(commonLocale, meaning)}`,
      ...(required ? [`${name}.${column}: never empty`] : []),
    ]),
  ]);
}

interface Schema {
  readonly type?: string;
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
}

function promisesOfSchema(place: string, schema: Schema): string[] {
  const { type, description, enum: values = [], properties = {}, required = [], items } = schema;
  return [
    `${place}: ${type ?? 'one of several values'}`,
    ...(description ? [`${place}: ${description}`] : []),
    ...values.map((value) => `${place}: may be ${value}`),
    ...required.map((name) => `${place}.${name}: always there`),
    ...Object.entries(properties).flatMap(([name, each]) => promisesOfSchema(`${place}.${name}`, each)),
    ...(items ? promisesOfSchema(`${place}[]`, items) : []),
  ];
}

const facts: Schema = JSON.parse(factsSchema('https://press.example/', 'data/release.schema.json'));
const promised = () => [...promisesOfTables(tables), ...promisesOfSchema('facts', facts)];

function recorded(): { version: string; lines: string[] } {
  if (!existsSync(path)) return { version: '', lines: [] };
  const [version = '', ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
  return { version: version.replace('version ', ''), lines };
}

const missing = (from: readonly string[], lines: readonly string[]) => {
  const there = new Set(lines);
  return from.filter((line) => !there.has(line));
};

test('everything that the open data promise in this version stays, and what is new is recorded with its version', () => {
  const { version, lines } = recorded();
  const now = promised();
  expect(missing(lines, now), advice.gone).toEqual([]);
  const added = missing(now, lines);
  if (process.env.UPDATE_DATA && added.length > 0) {
    expect(tablesVersion, advice.added).not.toBe(version);
    writeFileSync(path, `version ${tablesVersion}\n${[...lines, ...added].join('\n')}\n`);
  } else expect(added, advice.added).toEqual([]);
});

test('a column that is removed, renamed, moved, given another type or allowed to be empty breaks a promise', () => {
  const { lines } = recorded();
  const changed = (change: (columns: Table['columns']) => Table['columns']) =>
    missing(
      lines.filter((line) => line.startsWith('amounts')),
      promisesOfTables(tables.map((each) => ({ ...each, columns: change(each.columns) }))),
    );
  const edited = (name: string, edit: object) =>
    changed((columns) => columns.map((each) => (each.name === name ? { ...each, ...edit } : each)));
  expect(changed((columns) => columns)).toEqual([]);
  expect(changed((columns) => columns.slice(0, -1))).toContain('amounts.recipient: column 18, string');
  expect(changed((columns) => columns.toReversed())).toContain('amounts.release: column 1, string');
  expect(edited('value', { name: 'sum' })).toContain('amounts.value: column 7, number');
  expect(edited('value', { type: 'string' })).toEqual(['amounts.value: column 7, number']);
  expect(edited('value', { required: undefined })).toEqual(['amounts.value: never empty']);
  expect(edited('payer', { required: true })).toEqual([]);
  expect(edited('value', { meaning: 'column.total' })).toHaveLength(1);
});

test('a property of the facts that is removed, given another type or fewer values breaks a promise', () => {
  const { lines } = recorded();
  const { properties = {} } = facts;
  const without = (more: Readonly<Record<string, Schema | undefined>>) => {
    const left = Object.entries({ ...properties, ...more }).flatMap(([name, each]) =>
      each ? [[name, each]] : [],
    );
    return missing(
      lines.filter((line) => line.startsWith('facts')),
      promisesOfSchema('facts', { ...facts, properties: Object.fromEntries(left) }),
    );
  };
  expect(without({})).toEqual([]);
  expect(without({ more: { type: 'string' } })).toEqual([]);
  expect(without({ time: undefined })).toEqual(['facts.time: string']);
  expect(without({ time: { type: 'number' } })).toEqual(['facts.time: string']);
  expect(without({ type: { enum: ['decision', 'news', 'statement'] } })).toEqual([
    'facts.type: may be invitation',
  ]);
});
