import type { Input } from '../../build.ts';
import type { Reader } from './reader.ts';

/** The files in an archive's own folders. */
export type ArchiveContent = Pick<Input, 'sources' | 'pages' | 'files' | 'statics'>;

export function readArchive(reader: Reader): ArchiveContent {
  return {
    sources: reader.releases(),
    pages: reader.pages(),
    files: reader.files(),
    statics: reader.statics(),
  };
}
