import { XMLParser } from 'fast-xml-parser';
import { fieldsOf, type Json, textOf } from '../json.ts';

/** Elements in elements; exports need seven. */
const deepest = 60;

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  textNodeName: 'text',
  parseTagValue: false,
  parseAttributeValue: false,
  htmlEntities: true,
  processEntities: { enabled: true, maxTotalExpansions: 10_000_000, maxExpandedLength: 100_000_000 },
  maxNestedTags: deepest,
  ignoreDeclaration: true,
  ignorePiTags: true,
});

/**
 * XML as JSON has it: attributes and elements are fields, several elements of a name a list, an element with attributes
 * has its text as `text`. Throws where it is malformed, nested deep, or declares entities.
 */
export function readXml(text: string): Json {
  if (/<!(?:ENTITY|DOCTYPE[^>]*\[)/i.test(text)) throw new Error('the XML declares entities of its own');
  return fieldsOf(parser.parse(text));
}

/** The text of an element, with attributes or without. */
export function elementText(value: unknown): string | undefined {
  return textOf(value) ?? textOf(fieldsOf(value).text);
}
