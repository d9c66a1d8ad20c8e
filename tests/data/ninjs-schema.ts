/* IPTC ninjs 3.0 (iptc.org/std/ninjs/ninjs-schema_3.0.json): its members and their types, as far as text items go. */

const text = { type: 'string' };
const uri = { type: 'string', format: 'uri' };
const moment = { type: 'string', format: 'date-time' };
const count = { type: 'integer' };

function closed(properties: object, required: readonly string[] = []) {
  return { type: 'object', additionalProperties: false, properties, required };
}
const list = (items: object) => ({ type: 'array', items });

const contactInfo = list({
  ...closed({
    type: text,
    role: text,
    lang: text,
    name: text,
    value: text,
    address: closed({
      lines: list(text),
      locality: text,
      area: text,
      postalCode: text,
      country: text,
    }),
  }),
  oneOf: [{ required: ['value'] }, { required: ['address'] }],
});
const concept = { name: text, rel: text, uri, literal: text };
const said = { role: text, contentType: text, value: text };

const size = { type: 'number' };
const renditions = list(
  closed(
    {
      name: text,
      uri,
      href: uri,
      contentType: text,
      title: text,
      height: size,
      width: size,
      sizeInBytes: size,
      format: text,
    },
    ['name'],
  ),
);

export const ninjsSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.0.json',
  $defs: {
    ninjsType: {
      type: 'object',
      properties: {
        uri,
        type: {
          enum: [
            'text',
            'audio',
            'video',
            'picture',
            'graphic',
            'composite',
            'component',
            'event',
            'planning',
          ],
        },
        profile: text,
        version: text,
        firstCreated: moment,
        versionCreated: moment,
        contentCreated: moment,
        embargoedUntil: moment,
        pubStatus: { enum: ['usable', 'withheld', 'canceled'] },
        urgency: { type: 'integer', minimum: 1, maximum: 9 },
        copyrightHolder: text,
        copyrightNotice: text,
        usageTerms: text,
        edNote: text,
        language: text,
        headlines: list(closed(said, ['value'])),
        descriptions: list(closed(said, ['value'])),
        bodies: list(closed({ ...said, charCount: count, wordCount: count }, ['value'])),
        people: list(closed({ ...concept, contactInfo })),
        organisations: list(closed({ ...concept, symbols: list({}), contactInfo })),
        places: list(closed({ ...concept, contactInfo, geoJSON: {} })),
        subjects: list(closed({ ...concept, creator: text, relevance: count, confidence: count })),
        objects: list(closed(concept)),
        events: list(closed({ ...concept, id: text })),
        infoSources: list(closed({ name: text, role: text, uri, literal: text, contactInfo })),
        title: text,
        by: text,
        slugline: text,
        located: text,
        renditions,
        associations: list({
          $ref: '#/$defs/ninjsType',
          properties: { name: text, rel: text },
          required: ['name', 'uri'],
          unevaluatedProperties: false,
        }),
        altIds: list(closed({ role: text, value: text })),
        trustIndicators: list(closed({ role: uri, title: text, href: uri })),
        standard: closed({ name: text, version: text, schema: uri }),
        genres: list(closed({ name: text, uri: text, literal: text })),
        expires: moment,
        rightsInfo: {
          ...closed({ langId: uri, linkedRights: uri, encodedRights: text }),
          oneOf: [{ required: ['linkedRights'] }, { required: ['encodedRights'] }],
        },
      },
    },
  },
  $ref: '#/$defs/ninjsType',
  required: ['uri'],
  unevaluatedProperties: false,
};
