import type { PictureFacts } from './picture-facts.ts';

/**
 * An IPTC-NAA record (IIM 4.2) in UTF-8, for programs that read no XMP. Longer texts are cut at the standard's limits,
 * never within a character.
 */
export function iptcIim(facts: PictureFacts): Buffer {
  const { headline, caption, credit, creator, source } = facts;
  return Buffer.concat([
    // coded character set: UTF-8 (ISO 2022)
    dataset(1, 90, Buffer.from('\x1b%G', 'latin1')),
    // record version
    dataset(2, 0, Buffer.from([0, 4])),
    text(5, headline, 64),
    text(80, creator, 32),
    text(105, headline, 256),
    text(110, credit, 32),
    text(115, source, 32),
    text(116, rightsOf(facts), 128),
    text(120, caption, 2000),
  ]);
}

/**
 * Returns the copyright notice: the creator of the picture, the notice of the author's file and the terms of use, without
 * repetition.
 */
export function rightsOf({
  credit,
  notice,
  terms,
}: Pick<PictureFacts, 'credit' | 'notice' | 'terms'>): string | undefined {
  const parts = [credit, notice, terms].flatMap((part) => part || []);
  const distinct = parts.filter(
    (part, i) => !parts.some((other, j) => i !== j && other.includes(part) && (other !== part || j < i)),
  );
  const [first, ...rest] = distinct;
  return rest.reduce((text, part) => `${text?.replace(/\.$/, '')}. ${part}`, first);
}

/** Cuts a text to a number of bytes in UTF-8. */
export function cut(text: string, limit: number): string {
  const bytes = Buffer.from(text, 'utf8');
  if (bytes.length <= limit) return text;
  let end = limit;
  while (((bytes[end] ?? 0) & 0xc0) === 0x80) end--;
  return bytes.subarray(0, end).toString('utf8');
}

/** @param limit in bytes. */
function text(number: number, value: string | undefined, limit: number): Buffer {
  return value === undefined ? Buffer.alloc(0) : dataset(2, number, Buffer.from(cut(value, limit), 'utf8'));
}

function dataset(record: number, number: number, value: Buffer): Buffer {
  const head = Buffer.from([0x1c, record, number, 0, 0]);
  head.writeUInt16BE(value.length, 3);
  return Buffer.concat([head, value]);
}
