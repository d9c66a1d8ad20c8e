import { crc32 } from 'node:zlib';
import { iptcIim } from './iptc-iim.ts';
import type { PictureFacts } from './picture-facts.ts';
import { xmpPacket } from './xmp.ts';

/**
 * Returns the bytes that embed facts in a picture, by the IPTC Photo Metadata Standard: IIM and XMP in a JPEG, XMP in
 * a PNG.
 */
export function metadataOf(facts: PictureFacts, format: 'jpeg' | 'png'): Uint8Array {
  const packet = Buffer.from(xmpPacket(facts), 'utf8');
  return format === 'png' ? xmpChunk(packet) : Buffer.concat([xmpSegment(packet), iimSegment(facts)]);
}

/** Embeds metadata in a picture that has none. Every other byte stays. */
export function withMetadata(picture: Uint8Array, metadata: Uint8Array, format: 'jpeg' | 'png'): Uint8Array {
  const at = format === 'png' ? afterHeader : afterFirstSegments(picture);
  return Buffer.concat([picture.subarray(0, at), metadata, picture.subarray(at)]);
}

/** In a PNG, the position after the signature (8 bytes) and the header chunk (25 bytes). */
const afterHeader = 33;

/** Returns the position after the JFIF and Exif segments of a JPEG, which must come first. */
function afterFirstSegments(bytes: Uint8Array): number {
  let at = 2;
  while (bytes[at] === 0xff && (bytes[at + 1] === 0xe0 || bytes[at + 1] === 0xe1))
    at += 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
  return at;
}

/** APP1 (XMP specification, part 3, 1.1.3). */
function xmpSegment(packet: Buffer): Buffer {
  return segment(0xe1, [Buffer.from('http://ns.adobe.com/xap/1.0/\0', 'latin1'), packet]);
}

/** APP13 with one Photoshop image resource, 0404: an IPTC-NAA record. */
function iimSegment(facts: PictureFacts): Buffer {
  const record = iptcIim(facts);
  const head = Buffer.from('Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\0', 'latin1');
  head.writeUInt32BE(record.length, head.length - 4);
  return segment(0xed, [head, record, Buffer.alloc(record.length % 2)]);
}

function segment(marker: number, parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

/** An iTXt chunk with the keyword of XMP (XMP specification, part 3, 1.1.5): not compressed, no language. */
function xmpChunk(packet: Buffer): Buffer {
  const content = Buffer.concat([Buffer.from('iTXtXML:com.adobe.xmp\0\0\0\0\0', 'latin1'), packet]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length - 4, 0);
  frame.writeUInt32BE(crc32(content), 4);
  return Buffer.concat([frame.subarray(0, 4), content, frame.subarray(4)]);
}
