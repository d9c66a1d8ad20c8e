/* Data Package 2.0, Data Resource and Table Schema (datapackage.org): what they require, and the types of the rest. */

const text = { type: 'string' };
const path = {
  type: 'string',
  pattern: '^(?:(?=[^./~])(?!file:)(?:(?!/\\.\\./)(?!\\\\)(?!://).)*|(?:http|ftp)s?://.*)$',
};
const license = {
  type: 'object',
  anyOf: [{ required: ['name'] }, { required: ['path'] }],
  properties: { name: { type: 'string', pattern: '^[-a-zA-Z0-9._]+$' }, path, title: text },
};
const field = {
  type: 'object',
  required: ['name'],
  properties: {
    name: text,
    title: text,
    description: text,
    format: text,
    type: {
      enum: [
        'string',
        'number',
        'integer',
        'boolean',
        'object',
        'array',
        'list',
        'datetime',
        'date',
        'time',
        'year',
        'yearmonth',
        'duration',
        'geopoint',
        'geojson',
        'any',
      ],
    },
    constraints: {
      type: 'object',
      properties: { required: { type: 'boolean' }, unique: { type: 'boolean' } },
    },
  },
};
const names = { type: 'array', minItems: 1, uniqueItems: true, items: text };
const tableSchema = {
  type: 'object',
  required: ['fields'],
  properties: {
    $schema: { const: 'https://datapackage.org/profiles/2.0/tableschema.json' },
    fields: { type: 'array', minItems: 1, items: field },
    missingValues: { type: 'array', items: text },
    primaryKey: names,
    foreignKeys: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['fields', 'reference'],
        properties: {
          fields: names,
          reference: {
            type: 'object',
            required: ['fields'],
            properties: { resource: text, fields: names },
          },
        },
      },
    },
  },
};
const resource = {
  type: 'object',
  required: ['name', 'path'],
  properties: {
    name: { type: 'string', pattern: '^[a-z0-9._-]+$' },
    type: { const: 'table' },
    path,
    title: text,
    format: text,
    mediatype: { type: 'string', pattern: '^.+/.+$' },
    encoding: { const: 'utf-8' },
    bytes: { type: 'integer' },
    hash: { type: 'string', pattern: '^([^:]+:[a-fA-F0-9]+|[a-fA-F0-9]{32})$' },
    dialect: {
      type: 'object',
      properties: {
        delimiter: text,
        lineTerminator: text,
        quoteChar: text,
        doubleQuote: { type: 'boolean' },
        header: { type: 'boolean' },
      },
      additionalProperties: false,
    },
    schema: tableSchema,
  },
};

export const dataPackageSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  type: 'object',
  required: ['resources'],
  properties: {
    $schema: { const: 'https://datapackage.org/profiles/2.0/datapackage.json' },
    name: { type: 'string', pattern: '^[a-z0-9._/-]+$' },
    id: text,
    title: text,
    description: text,
    homepage: { type: 'string', format: 'uri' },
    licenses: { type: 'array', minItems: 1, items: license },
    contributors: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        minProperties: 1,
        properties: { title: text, roles: { type: 'array', minItems: 1, items: text } },
      },
    },
    resources: { type: 'array', minItems: 1, items: resource },
  },
};
