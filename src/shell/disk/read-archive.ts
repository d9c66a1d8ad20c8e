import type { Input } from '../../build.ts';
import type { Reader } from './reader.ts';

/** What stands in an archive's own folders. */
export type Reading = Pick<Input, 'sources' | 'pages' | 'files' | 'statics'>;

export function readWhole(reader: Reader): Reading {
  return {
    sources: reader.releases(),
    pages: reader.pages(),
    files: reader.files(),
    statics: reader.statics(),
  };
}
