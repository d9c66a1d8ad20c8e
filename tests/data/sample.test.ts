import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseVcards } from 'vcard4';
import { beforeAll, describe, expect, test } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { openSample, type Sample } from '../support/sample.ts';
import { ninjsErrors } from './ninjs.ts';

let sample: Sample;
beforeAll(async () => {
  sample = await openSample();
});

const file = (path: string) => sample.files[path] ?? '';
type Row = Readonly<Record<string, string>>;
const rowsOf = (name: string): Row[] =>
  parseCsv(file(`data/${name}.csv`), {
    columns: true,
    record_delimiter: '\r\n',
    relax_column_count: false,
  });
interface Field {
  readonly name: string;
  readonly type: string;
  readonly constraints?: { readonly required?: boolean };
}
interface Resource {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
  readonly schema: { readonly fields: readonly Field[]; readonly primaryKey: readonly string[] };
}
const uppsala = 'uppsala/2017/sofia-metoden';

describe('the open tables of the sample archive', () => {
  const forms: Readonly<Record<string, RegExp>> = {
    string: /./,
    number: /^-?\d+(?:\.\d+)?$/,
    integer: /^-?\d+$/,
    year: /^\d{4}$/,
    date: /^\d{4}-\d\d-\d\d$/,
    datetime: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/,
  };

  test('are described correctly by a Data Package 2, with sizes and checksums', () => {
    const description = JSON.parse(file('data/datapackage.json')) as { resources: Resource[] };
    const ajv = new Ajv({ allErrors: true, strict: false, formats: { textarea: true } });
    formats.default(ajv);
    // its makers' own
    const schema = join(import.meta.dirname, 'datapackage/datapackage_2.0.json');
    const validate = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')));
    expect(validate(description) ? [] : validate.errors).toEqual([]);
    expect(validate({ ...description, resources: [{ name: 'releases' }] })).toBe(false);
    const ids = new Set(rowsOf('releases').map(({ id }) => id));
    for (const { name, path, bytes, hash, schema } of description.resources.filter((each) =>
      each.path.endsWith('.csv'),
    )) {
      const csv = readFileSync(join(sample.folder, 'data', path));
      expect(csv.length).toBe(bytes);
      expect(`sha256:${createHash('sha256').update(csv).digest('hex')}`).toBe(hash);
      const rows = rowsOf(name);
      expect(rows.length).toBeGreaterThan(name === 'events' ? 2 : 10);
      for (const row of rows) {
        expect(Object.keys(row)).toEqual(schema.fields.map((field) => field.name));
        for (const { name: column, type, constraints } of schema.fields) {
          const value = row[column] ?? '';
          if (value === '') expect(constraints?.required, `${column} is empty`).toBeUndefined();
          else expect(value).toMatch(forms[type] ?? /^$/);
        }
        if (name !== 'releases') expect(ids).toContain(row.release);
      }
      const keys = rows.map((row) => schema.primaryKey.map((column) => row[column]).join(' '));
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  test('contain every release with its address and exact amounts', () => {
    const release = rowsOf('releases').find(({ id }) => id === uppsala);
    expect(release).toMatchObject({
      url: `https://press.example/${uppsala}.html`,
      date: '2017-03-14',
      published: '2017-03-14T00:00:00+01:00',
      sender: 'Uppsala kommun',
      sender_code: '0380',
      committees: 'Socialnämnden; Kommunstyrelsen',
      type: 'decision',
      language: 'sv',
    });
    expect(rowsOf('amounts').filter((row) => row.release === uppsala)).toMatchObject([
      { number: '1', value: '1350000', currency: 'SEK', per: 'year', years: '3', total: '4050000' },
      { number: '2', value: '300000', currency: 'SEK', per: '', total: '300000', recipient: 'Socialnämnden' },
    ]);
    expect(rowsOf('contacts').find(({ name }) => name === 'Kjell Haglund')).toMatchObject({
      party: 'V',
      role: 'politician',
      phone: 'tel:+46723955465',
      mobile: '',
      email: 'kjell.haglund@pol.uppsala.se',
    });
  });

  test.each(['releases', 'amounts', 'contacts', 'events'])('have the same content in JSON: %s', (name) => {
    const rows = JSON.parse(file(`data/${name}.json`)) as Record<string, string | number>[];
    const filled = rowsOf(name).map((row) =>
      Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== '')),
    );
    const written = rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([key, value]) => [key, String(value)])),
    );
    expect(written).toEqual(filled);
  });
});

describe('the documents beside the releases of the sample archive', () => {
  test('are ninjs 3.1 by IPTC’s schema', () => {
    const documents = rowsOf('releases').map(({ id }) => `${id}.json`);
    expect(documents.length).toBeGreaterThan(10);
    for (const path of documents) expect(ninjsErrors(JSON.parse(file(path))), path).toEqual([]);
    const [first = ''] = documents;
    for (const wrong of [{ uri: 'no address' }, { kommunike: {} }, { pubStatus: 'withdrawn' }])
      expect(ninjsErrors({ ...JSON.parse(file(first)), ...wrong })).not.toEqual([]);
  });

  test('are facts by the schema on the site', () => {
    const ajv = new Ajv2020({ allErrors: true, strict: false });
    formats.default(ajv);
    const validate = ajv.compile(JSON.parse(file('data/release.schema.json')));
    for (const { id } of rowsOf('releases')) {
      const facts = JSON.parse(file(`${id}.facts.json`));
      expect(validate(facts) ? [] : validate.errors, id).toEqual([]);
      expect(facts).toMatchObject({ id, $schema: 'https://press.example/data/release.schema.json' });
      const altIds: { role: string; value: string }[] = JSON.parse(file(`${id}.json`)).altIds;
      expect(altIds).toContainEqual({ role: 'id', value: id });
    }
    const facts = JSON.parse(file(`${uppsala}.facts.json`));
    for (const wrong of [{ date: '14 mars' }, { amounts: [{ value: 1 }] }, { mood: 'glad' }])
      expect(validate({ ...facts, ...wrong })).toBe(false);
  });

  test('are the sources, except withdrawn ones, and vCards that another parser reads', () => {
    expect(file(`${uppsala}.md`)).toBe(
      readFileSync(join(import.meta.dirname, '../../releases/uppsala/2017/sofia-metoden.md'), 'utf8'),
    );
    const withdrawn = rowsOf('releases').filter((row) => row.withdrawn !== '');
    expect(withdrawn).toHaveLength(1);
    for (const { id } of withdrawn) {
      expect(sample.files[`${id}.md`]).toBeUndefined();
      expect(sample.files[`${id}.vcf`]).toBeUndefined();
      expect(JSON.parse(file(`${id}.json`))).toMatchObject({ pubStatus: 'canceled' });
    }
    const files = Object.keys(sample.files).filter((path) => path.endsWith('.vcf'));
    expect(files.length).toBeGreaterThan(10);
    for (const path of files) {
      const text = file(path);
      const cards = [parseVcards(text)].flat();
      expect(cards, path).toHaveLength(text.split('END:VCARD').length - 1);
      for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    }
    for (const wrong of [/^END:VCARD\r\n/m, /^VERSION:.*\r\n/m, /^FN:.*\r\n/m])
      expect(() => parseVcards(file(`${uppsala}.vcf`).replace(wrong, ''))).toThrow();
    expect(file(`${uppsala}.vcf`)).toContain('TEL;VALUE=uri;TYPE="work,voice":tel:+46187271338');
  });

  test('are linked in the head of the page', () => {
    for (const [extension, type] of [
      ['json', 'application/json'],
      ['facts.json', 'application/json'],
      ['md', 'text/markdown'],
      ['vcf', 'text/vcard'],
    ])
      expect(file(`${uppsala}.html`)).toMatch(
        new RegExp(
          `<link rel="alternate"[^>]*type="${type}"[^>]*href="(?:\\.\\./)*${uppsala}\\.${extension}"`,
        ),
      );
  });
});

describe('the zip of the sample archive', () => {
  test('contains every source and table, and opens with another program', async () => {
    const zip = await fromBufferPromise(readFileSync(join(sample.folder, 'data/archive.zip')), {
      strictFileNames: true,
    });
    const names: string[] = [];
    for await (const entry of zip.eachEntry()) {
      names.push(entry.fileName);
      const chunks: Buffer[] = [];
      for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
      const text = Buffer.concat(chunks).toString('utf8');
      expect(text.length).toBeGreaterThan(0);
      if (/^data\/.*\.csv$/.test(entry.fileName)) expect(text).toBe(file(entry.fileName));
      if (entry.fileName.endsWith('sofia-metoden.md')) {
        expect(text).toBe(file(`${uppsala}.md`));
        expect(entry.getLastModDate()).toEqual(new Date(2017, 2, 14, 12));
      }
    }
    const sources = Object.keys(sample.files).filter((path) => path.endsWith('.md'));
    expect(names.filter((name) => name.startsWith('releases/'))).toHaveLength(sources.length);
    expect(names).toContain('data/datapackage.json');
    expect(names.some((name) => name.includes('simhallen'))).toBe(false);
  });
});
