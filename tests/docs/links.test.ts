import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const repository = join(import.meta.dirname, '../..');
const documents = ['', 'docs/'].flatMap((folder) =>
  readdirSync(join(repository, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => folder + name),
);

/** GitHub's anchors of the headings of a document. */
function anchorsIn(text: string): Set<string> {
  const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading);
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}

test.each(documents)('every link in %s leads to an existing file and heading', (document) => {
  const text = readFileSync(join(repository, document), 'utf8')
    .replace(/^(```|~~~)[\s\S]*?^\1$/gm, '')
    .replace(/`[^`\n]*`/g, '');
  for (const [, target = ''] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
    if (/^[a-z]+:/.test(target)) continue;
    const [path = '', anchor] = target.split('#');
    const file = path === '' ? join(repository, document) : join(repository, dirname(document), path);
    expect(existsSync(file), target).toBe(true);
    if (anchor !== undefined) expect([...anchorsIn(readFileSync(file, 'utf8'))], target).toContain(anchor);
  }
});
