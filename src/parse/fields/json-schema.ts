import * as z from 'zod';
import { configSchema } from '../../model/config/config-schema.ts';
import { frontMatterSchema } from '../../model/front-matter-schema.ts';

/** A JSON Schema (draft 7, which editors know best) as plain JSON. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** What an editor may offer and check in the front matter of a release. */
export function frontMatterJsonSchema(): JsonSchema {
  return describe(frontMatterSchema, 'Front matter of a release');
}

/** What an editor may offer and check in `kommunike.config.yaml`. */
export function configJsonSchema(): JsonSchema {
  return describe(configSchema, 'Configuration of a press archive');
}

function describe(schema: z.ZodType, title: string): JsonSchema {
  const described = z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    override: ({ zodSchema, jsonSchema }) => {
      const { type } = zodSchema._zod.def;
      // an editor reads 2017 and 0701740605 as numbers; Kommuniké reads them as the text that they are
      if (type === 'string' && jsonSchema.format === undefined && jsonSchema.pattern === undefined)
        Object.assign(jsonSchema, { type: ['string', 'number'] });
      // and the other way round: a number in quotation marks is a number
      if (type === 'number') Object.assign(jsonSchema, { type: [jsonSchema.type ?? 'number', 'string'] });
    },
  });
  return { ...described, title };
}
