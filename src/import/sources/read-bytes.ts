import { decode, Unreadable } from '../text/decode.ts';
import { readText } from '../text/read-text.ts';
import { readSource, type SourceOptions, type SourceReading } from './formats.ts';

/**
 * Reads a source of any kind into the documents it holds. Whatever the bytes, nothing is thrown.
 *
 * @param file Its name, as given: its ending helps to tell what it is.
 */
export async function readBytes(
  bytes: Uint8Array,
  file: string,
  options: SourceOptions = {},
): Promise<SourceReading> {
  let text: string;
  try {
    text = decode(bytes);
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, problem: error.message };
    throw error;
  }
  if (text.trim() === '') return { ok: false, problem: 'is empty' };
  return readSource(text, file, options) ?? { ok: true, format: 'text', documents: [readText(file, text)] };
}
