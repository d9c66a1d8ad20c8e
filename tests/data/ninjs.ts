import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

/* The schema in ninjs/ is IPTC's own (github.com/iptc/newsinjson, MIT), unchanged. */

const ajv = new Ajv2020({ allErrors: true, strict: false });
formats.default(ajv);
// referenced by the schema for places, which releases don't have
ajv.addSchema({ $id: 'https://geojson.org/schema/GeoJSON.json', type: 'object' });
const validate = ajv.compile(
  JSON.parse(readFileSync(join(import.meta.dirname, 'ninjs/ninjs-schema_3.1.json'), 'utf8')),
);

/** Returns the violations of IPTC's schema of ninjs 3.1. */
export function ninjsErrors(document: unknown): readonly unknown[] {
  return validate(document) ? [] : (validate.errors ?? []);
}
