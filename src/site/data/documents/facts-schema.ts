/** Returns the JSON Schema (2020-12) of the facts of a release. */
export function factsSchema(baseUrl: string, path: string): string {
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: baseUrl + path,
    title: 'The facts of a press release of a Kommuniké archive',
    ...facts,
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

const text = { type: 'string', minLength: 1 };
const url = { type: 'string', format: 'uri' };
const day = { type: 'string', format: 'date' };
const decimal = {
  type: 'string',
  pattern: '^-?\\d+(\\.\\d+)?$',
  description: 'Exact decimal in whole units of the currency',
};

/** Returns the schema of an object with these members and no others. */
function object(properties: Readonly<Record<string, object>>, ...required: readonly string[]) {
  return { type: 'object', properties, required, additionalProperties: false };
}

const list = (items: object) => ({ type: 'array', items });

const facts = object(
  {
    $schema: url,
    id: { ...text, description: 'Permanent name, as in data/releases.csv' },
    url: { ...url, description: 'Of its page' },
    title: text,
    language: { ...text, description: 'BCP 47' },
    translationOf: {
      ...url,
      description: '“url” of the version in another language that stands for all of them in tables and lists',
    },
    date: { ...day, description: 'In the archive’s time zone' },
    time: { type: 'string', pattern: '^\\d{2}:\\d{2}$' },
    municipality: text,
    senders: { ...list(text), description: 'All senders, the one of “municipality” first' },
    code: { type: 'string', pattern: '^\\d{2}(\\d{2})?$', description: 'SCB code' },
    committees: { ...list(text), description: 'Under the names they had that day' },
    committeesNow: { ...list(text), description: 'The same in the same order, under their names today' },
    type: { enum: ['decision', 'news', 'invitation', 'statement'] },
    tags: list(text),
    amounts: list(
      object(
        {
          value: decimal,
          currency: { type: 'string', pattern: '^[A-Z]{3}$' },
          per: { enum: ['year', 'month'] },
          years: { type: 'integer' },
          from: { type: 'integer' },
          to: { type: 'integer' },
          total: decimal,
          purpose: text,
          payer: text,
          paidBy: { ...list(text), description: 'Senders that pay, if not the first alone' },
          recipient: text,
          kind: { enum: ['grant', 'investment', 'budget', 'cost', 'revenue'] },
        },
        'value',
        'currency',
        'total',
      ),
    ),
    contacts: list(
      object(
        {
          name: text,
          title: text,
          party: text,
          organisation: text,
          role: { enum: ['politician', 'official', 'press'] },
          phones: list(
            object(
              {
                kind: { enum: ['phone', 'mobile'] },
                text,
                e164: { type: 'string', pattern: '^\\+\\d+$' },
                extension: { type: 'string', pattern: '^\\d+$' },
                short: { type: 'string', pattern: '^\\d+$' },
              },
              'kind',
              'text',
            ),
          ),
          email: text,
        },
        'name',
        'role',
        'phones',
      ),
    ),
    case: text,
    event: object(
      {
        start: { ...text, description: 'A day, or a moment with its UTC offset' },
        end: { ...text, description: 'The last day, or a moment with its UTC offset' },
        place: text,
        address: text,
        online: { type: 'string', format: 'uri' },
        register: text,
        language: text,
      },
      'start',
    ),
    decision: object({ body: text, date: day, section: text, minutes: text }),
    quotes: list(object({ text, speaker: text, party: text, title: text }, 'text')),
    attachments: list(object({ title: text, url }, 'title', 'url')),
    corrections: list(object({ date: day, text }, 'date', 'text')),
    updated: day,
    ninjs: { type: 'object', description: 'The release as IPTC ninjs, in files of a hundred' },
    withdrawn: object({ date: day, reason: text }, 'date', 'reason'),
  },
  '$schema',
  'id',
  'url',
  'title',
  'language',
  'date',
  'municipality',
  'committees',
  'committeesNow',
  'tags',
  'amounts',
  'contacts',
  'quotes',
  'attachments',
  'corrections',
);
