import { configJsonSchema, frontMatterJsonSchema } from '../parse/fields/json-schema.ts';
import type { ExitCode } from './options.ts';

/** The available schemas. */
export type SchemaName = 'release' | 'config';

/** Runs `kommunike schema`: prints a JSON Schema (draft 7) for editors. */
export function schema(name: SchemaName): ExitCode {
  process.stdout.write(schemaText(name));
  return 0;
}

export function schemaText(name: SchemaName): string {
  const found = name === 'config' ? configJsonSchema() : frontMatterJsonSchema();
  return `${JSON.stringify(found, null, 2)}\n`;
}
