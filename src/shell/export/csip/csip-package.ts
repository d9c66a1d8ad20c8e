import { configJsonSchema, frontMatterJsonSchema } from '../../../parse/fields/json-schema.ts';
import type { BagEntry } from '../bag.ts';
import type { BagFolder } from '../bag-folder.ts';
import { contentId } from '../file-facts.ts';
import { dublinCore, type FileGroup, mets } from './mets.ts';
import type { PackageFacts } from './package-facts.ts';
import { premis } from './premis.ts';

/** Lays an E-ARK package (CSIP and SIP 2.1.0) over a payload that has its layout. */
export function layCsip(bag: BagFolder, facts: PackageFacts): void {
  bag.write('schemas/kommunike-config.schema.json', jsonText(configJsonSchema()));
  bag.write('schemas/kommunike-release.schema.json', jsonText(frontMatterJsonSchema()));
  const files = [...bag.payload].sort((a, b) => (a.path < b.path ? -1 : 1));
  const id = contentId(files.map(({ path, sha512 }) => `${sha512} ${path}\n`));
  const write = (path: string, lines: Iterable<string>): BagEntry => {
    const file = bag.open(path);
    try {
      for (const line of lines) file.write(line);
    } finally {
      file.close();
    }
    const entry = bag.payload.at(-1);
    if (!entry) throw new Error(`${path} was not written`);
    return entry;
  };
  const preservation = write('metadata/preservation/premis.xml', premis(id, files, facts));
  const descriptive = write('metadata/descriptive/dc.xml', [dublinCore(id, facts)]);
  write('METS.xml', mets(id, { descriptive, preservation, groups: groupsOf(files) }, facts));
}

/** Groups files by folder: `documentation/`, `schemas/` and each representation. */
function groupsOf(files: readonly BagEntry[]): FileGroup[] {
  const groups = new Map<string, BagEntry[]>();
  for (const file of files) {
    const [, top = '', name = ''] = file.path.split('/');
    const use =
      top === 'representations' ? `Representations/${name}` : top === 'schemas' ? 'Schemas' : 'Documentation';
    const group = groups.get(use);
    if (group) group.push(file);
    else groups.set(use, [file]);
  }
  return [...groups].map(([use, group]) => ({ use, files: group }));
}

function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
