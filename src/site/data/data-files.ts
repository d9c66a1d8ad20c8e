import { type Output, planned } from '../../model/output.ts';
import type { Site } from '../site.ts';
import type { Table } from '../tables/table.ts';

/** A file of `data/`. */
export interface DataFile {
  readonly name: string;
  readonly mediaType: string;
  /** What it contains, in the site's language. */
  readonly content: string;
  /** The table whose rows it has. */
  readonly table?: Table;
  /** By the authority table “File type” of the EU’s Publications Office, if it holds the data themselves: `CSV`. */
  readonly fileType?: string;
  readonly output: Output;
  /** In bytes. Renders the file, unless it has been rendered. */
  readonly size: () => Promise<number>;
}

type Described = Pick<DataFile, 'name' | 'mediaType' | 'content' | 'table' | 'fileType'>;

/** Sizes by path and key, as files of one path and key have the same bytes. */
const sizes = new Map<string, number>();
/** A bound on memory. */
const mostSizes = 1000;

/** A file of `data/` whose size is stored whenever it is rendered. */
export function dataFile(described: Described, output: Output): DataFile {
  const { path, stage } = output;
  const place = () => `${path}\0${output.key}`;
  const noted = <T extends string | Uint8Array>(content: T): T => {
    if (sizes.size >= mostSizes) sizes.clear();
    sizes.set(place(), Buffer.byteLength(content));
    return content;
  };
  const rendered = () => {
    const content = output.render();
    return content instanceof Promise ? content.then(noted) : noted(content);
  };
  return {
    ...described,
    output: planned(path, stage, () => output.key, rendered),
    size: async () => sizes.get(place()) ?? Buffer.byteLength(await rendered()),
  };
}

export function dataPath({ permalinks }: Site, file: string): string {
  return permalinks.pathOf({ kind: 'data', file });
}
