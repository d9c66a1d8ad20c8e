/*
 * Removes what cameras and programs write into pictures: location, time, names, previews. Nothing is decoded, so no
 * pixel changes. The colour profile stays, and so does the orientation.
 */

/** Returns a picture without its metadata, or undefined if the bytes are not a complete JPEG or PNG. */
export function stripMetadata(bytes: Uint8Array): Uint8Array | undefined {
  return stripJpeg(bytes) ?? stripPng(bytes);
}

const marker = {
  start: 0xd8,
  end: 0xd9,
  scan: 0xda,
  app0: 0xe0,
  app1: 0xe1,
  app2: 0xe2,
  app14: 0xee,
} as const;

/**
 * JPEG (ITU-T T.81, Annex B): keeps only JFIF, the ICC profile and Adobe's colour segment of the application
 * segments.
 */
function stripJpeg(bytes: Uint8Array): Uint8Array | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== marker.start) return undefined;
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let orientation = 1;
  for (let at = 2; at + 1 < bytes.length; ) {
    if (bytes[at] !== 0xff) return undefined;
    const kind = bytes[at + 1] ?? 0;
    if (kind === 0xff) at++;
    else if (kind === marker.end) {
      if (orientation > 1) kept.splice(afterJfif(kept), 0, orientationSegment(orientation));
      return joined([...kept, bytes.subarray(at, at + 2)]);
    } else {
      const end = at + 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
      const segment = bytes.subarray(at, end);
      if (kind === marker.app1) orientation = orientationOf(segment.subarray(4)) ?? orientation;
      const next = kind === marker.scan ? scanEnd(bytes, end) : end;
      if (isKept(kind, segment)) kept.push(bytes.subarray(at, next));
      at = next;
    }
  }
  return undefined;
}

function isKept(kind: number, segment: Uint8Array): boolean {
  if (kind === marker.app2) return startsWith(segment.subarray(4), 'ICC_PROFILE\0');
  if (kind === marker.app0) return startsWith(segment.subarray(4), 'JFIF\0');
  const isForPrograms = (kind >= marker.app0 && kind <= 0xef) || kind === 0xfe;
  return !isForPrograms || kind === marker.app14;
}

/**
 * Returns the position of the next marker after entropy-coded data, in which FF is followed by 00 or a restart
 * marker.
 */
function scanEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  for (; at + 1 < bytes.length; at++) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) break;
  }
  return at;
}

/** Returns the index after the JFIF segment, which must come first. */
function afterJfif(segments: readonly Uint8Array[]): number {
  return segments[1]?.[1] === marker.app0 ? 2 : 1;
}

/** Reads the orientation: tag 0112 of the first directory (Exif 2.32, 4.6.4). */
function orientationOf(payload: Uint8Array): number | undefined {
  const entry = exifEntry(payload, 0x0112);
  return entry?.value !== undefined && entry.value >= 1 && entry.value <= 8 ? entry.value : undefined;
}

/** Whether Exif data (with or without its header) refers to a directory of GPS tags. */
export function hasPlace(payload: Uint8Array): boolean {
  return exifEntry(payload, 0x8825) !== undefined;
}

function exifEntry(payload: Uint8Array, tag: number): { readonly value: number } | undefined {
  const tiff = startsWith(payload, 'Exif\0\0') ? payload.subarray(6) : payload;
  const little = startsWith(tiff, 'II*\0');
  if (!little && !startsWith(tiff, 'MM\0*')) return undefined;
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const directory = view.byteLength >= 8 ? view.getUint32(4, little) : view.byteLength;
  if (directory + 2 > view.byteLength) return undefined;
  const count = view.getUint16(directory, little);
  for (let i = 0; i < count; i++) {
    const entry = directory + 2 + i * 12;
    if (entry + 12 > view.byteLength) return undefined;
    if (view.getUint16(entry, little) === tag) return { value: view.getUint16(entry + 8, little) };
  }
  return undefined;
}

/** Returns an Exif segment that contains only the orientation. */
function orientationSegment(orientation: number): Uint8Array {
  const tiff = [
    0x4d,
    0x4d,
    0,
    0x2a,
    0,
    0,
    0,
    8,
    0,
    1,
    0x01,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    orientation,
    0,
    0,
    0,
    0,
    0,
    0,
  ];
  const payload = [...new TextEncoder().encode('Exif\0\0'), ...tiff];
  return Uint8Array.from([0xff, marker.app1, 0, payload.length + 2, ...payload]);
}

const pngSignature = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const pngRemarks = new Set(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME', 'dSIG']);

/** PNG (W3C, third edition): removes text, time and Exif chunks, and anything after the end. */
function stripPng(bytes: Uint8Array): Uint8Array | undefined {
  if (!pngSignature.every((byte, i) => bytes[i] === byte)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) return undefined;
    const kind = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (!pngRemarks.has(kind)) kept.push(bytes.subarray(at, end));
    if (kind === 'IEND') return joined(kept);
    at = end;
  }
  return undefined;
}

function startsWith(bytes: Uint8Array, text: string): boolean {
  return [...text].every((char, i) => bytes[i] === char.charCodeAt(0));
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
