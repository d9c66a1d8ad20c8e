import { XMLParser } from 'fast-xml-parser';
import { Unreadable } from '../../text/decode.ts';
import { faults } from '../../words/refusals.ts';
import { fieldsOf, type Json, textOf } from '../json.ts';

/** Maximum nesting; exports need seven levels. */
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
 * Converts XML to JSON-like values: attributes and elements become fields, several elements of a name a list, and the
 * text of an element with attributes is in `text`. Throws if it is malformed, nested too deeply, or declares entities.
 */
export function readXml(text: string): Json {
  refuseEntities(text);
  return fieldsOf(parser.parse(text));
}

/** The text of an element, with attributes or without. */
export function elementText(value: unknown): string | undefined {
  return textOf(value) ?? textOf(fieldsOf(value).text);
}

/** Throws for XML that declares entities: no export does, and they can expand without limit or refer to other files. */
export function refuseEntities(text: string): void {
  if (/<!(?:ENTITY|DOCTYPE[^<>[]{0,1000}\[)/i.test(text)) throw new Unreadable(faults.entities);
}
