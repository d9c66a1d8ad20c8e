import * as z from 'zod';
import { configSchema } from '../../model/config/config-schema.ts';
import { frontMatterSchema } from '../../model/front-matter-schema.ts';

/** A JSON Schema (draft 7, which editors know best) as plain JSON. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** The schema for completion and checks of a release's front matter in editors. */
export function frontMatterJsonSchema(): JsonSchema {
  return describe(frontMatterSchema, 'Front matter of a release');
}

/** The schema for completion and checks of `kommunike.config.yaml` in editors. */
export function configJsonSchema(): JsonSchema {
  return describe(configSchema, 'Configuration of a press archive');
}

function describe(schema: z.ZodType, title: string): JsonSchema {
  const described = z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    override: ({ zodSchema, jsonSchema }) => {
      const { type } = zodSchema._zod.def;
      // editors parse 2017 and 0701740605 as numbers; Kommuniké reads them as text
      if (type === 'string' && jsonSchema.format === undefined && jsonSchema.pattern === undefined)
        Object.assign(jsonSchema, { type: ['string', 'number'] });
      // conversely, a number in quotation marks is a number
      if (type === 'number') Object.assign(jsonSchema, { type: [jsonSchema.type ?? 'number', 'string'] });
    },
  });
  return { ...described, title };
}
