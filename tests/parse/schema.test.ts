import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { configFields } from '../../src/model/config/config-schema.ts';
import { releaseFields } from '../../src/model/front-matter-schema.ts';
import { configJsonSchema, frontMatterJsonSchema } from '../../src/parse/fields/json-schema.ts';

interface Schema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly description?: string;
}

/** Validates by JSON Schema draft 7, for the keywords that are used. */
function faults(schema: Schema, value: unknown, path = ''): string[] {
  if (schema.anyOf)
    return schema.anyOf.some((one) => faults(one, value).length === 0) ? [] : [`${path} anyOf`];
  const types = schema.type === undefined ? [] : [schema.type].flat();
  const type = Array.isArray(value) ? 'array' : typeof value;
  const named = type === 'number' && !types.includes('number') && Number.isInteger(value) ? 'integer' : type;
  if (types.length > 0 && !types.includes(named)) return [`${path} type`];
  if (schema.enum && !schema.enum.includes(value)) return [`${path} enum`];
  if (typeof value === 'number') {
    if (value < (schema.minimum ?? value) || value > (schema.maximum ?? value)) return [`${path} bound`];
  }
  if (Array.isArray(value))
    return value.flatMap((item, i) => faults(schema.items ?? {}, item, `${path}/${i}`));
  if (typeof value !== 'object' || value === null) return [];
  const known = schema.properties ?? {};
  return [
    ...(schema.required ?? []).filter((key) => !(key in value)).map((key) => `${path}/${key} required`),
    ...Object.entries(value).flatMap(([key, item]) => {
      if (known[key]) return faults(known[key], item, `${path}/${key}`);
      if (typeof schema.additionalProperties === 'object')
        return faults(schema.additionalProperties, item, `${path}/${key}`);
      return schema.additionalProperties === false ? [`${path}/${key} unknown`] : [];
    }),
  ];
}

const front = frontMatterJsonSchema() as Schema;
const config = configJsonSchema() as Schema;

describe('the JSON Schemas for editors', () => {
  it('describe every key', () => {
    expect(Object.keys(front.properties ?? {})).toEqual(Object.keys(releaseFields));
    expect(Object.keys(config.properties ?? {})).toEqual(Object.keys(configFields));
    for (const schema of [
      ...Object.values(front.properties ?? {}),
      ...Object.values(config.properties ?? {}),
    ])
      expect(schema.description).toMatch(/\w/);
  });

  it('are plain JSON', () => {
    for (const schema of [front, config]) expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
  });

  it('accept a release as editors parse it, with numbers as numbers', () => {
    const release = load(`title: 2017
date: 2017-03-14
municipality: 0380
draft: true
tags: [skola, 112]
amounts:
  - {value: 1.35, years: 3, from: "2017"}
  - {value: 300 tkr, per: year}
contacts:
  - jour
  - {name: Anna, phone: [0701740605, 08-465 004 00]}
images:
  - {src: a.jpg, alt: En skola}
withdrawn: {date: 2017-03-15, reason: Fel}
`);
    expect(faults(front, release)).toEqual([]);
  });

  it('refuse the same values as Kommuniké', () => {
    expect(faults(front, { titel: 'a', type: 'beslut', amounts: [{ years: 0 }], contacts: 'a' })).toEqual([
      '/title required',
      '/date required',
      '/municipality required',
      '/titel unknown',
      '/type enum',
      '/amounts/0/value required',
      '/amounts/0/years bound',
      '/contacts type',
    ]);
    expect(
      faults(config, { pageSize: 0, language: 'svenska', contacts: { a: { namn: 'b' } }, x: 1 }),
    ).toEqual([
      '/pageSize bound',
      '/language enum',
      '/contacts/a/name required',
      '/contacts/a/namn unknown',
      '/x unknown',
    ]);
  });

  it('require no key of the config', () => {
    expect(config.required ?? []).toEqual([]);
    expect(faults(config, {})).toEqual([]);
  });
});
