import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Every name below a folder, hidden ones too. */
export interface FilesBelow {
  /** Regular files, from the folder, with forward slashes. */
  readonly files: ReadonlySet<string>;
  /** Symbolic links and everything else that is neither a file nor a folder. They are not followed. */
  readonly others: ReadonlySet<string>;
}

export function filesBelow(folder: string): FilesBelow {
  const files = new Set<string>();
  const others = new Set<string>();
  const visit = (below: string) => {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      const path = below + entry.name;
      if (entry.isDirectory()) visit(`${path}/`);
      else (entry.isFile() ? files : others).add(path);
    }
  };
  visit('');
  return { files, others };
}
