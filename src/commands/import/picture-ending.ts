/** Patterns of the first bytes of a file, as Latin-1. */
const kinds: readonly (readonly [start: RegExp, ending: string])[] = [
  [/^\xff\xd8\xff/, '.jpg'],
  [/^\x89PNG\r\n/, '.png'],
  [/^GIF8[79]a/, '.gif'],
  [/^RIFF[\s\S]{4}WEBP/, '.webp'],
  [/^[\s\S]{4}ftypavi[fs]/, '.avif'],
  [/^(?:II\*\0|MM\0\*)/, '.tif'],
];

/** Returns the file extension for a picture in a supported format, regardless of its name. */
export function pictureEnding(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  return kinds.find(([sign]) => sign.test(start))?.[1];
}
