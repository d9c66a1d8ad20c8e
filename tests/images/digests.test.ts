import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { foldersOf } from '../../src/shell/disk/folders.ts';
import { FileDigests } from '../../src/shell/state/file-digests.ts';
import { TestArchive } from '../support/archive.ts';

afterEach(() => vi.useRealTimers());

test('a file with the same size and times is not read again, even by another process', () => {
  const archive = new TestArchive({ 'releases/a.pdf': 'one' });
  const path = join(archive.root, 'releases/a.pdf');
  const folders = foldersOf({ root: archive.root }, '/');
  let reads = 0;
  const read = () => ({ hash: `hash ${++reads}`, size: 3 });
  const digests = new FileDigests(folders);
  digests.of(path, read);
  digests.of(path, read);
  expect(reads).toBe(2);
  vi.setSystemTime(Date.now() + 2100);
  expect(digests.of(path, read).hash).toBe('hash 3');
  expect(digests.of(path, read).hash).toBe('hash 3');
  digests.save();
  expect(new FileDigests(folders).of(path, read).hash).toBe('hash 3');
  writeFileSync(path, 'two');
  utimesSync(path, new Date(0), new Date(0));
  expect(new FileDigests(folders).of(path, read).hash).toBe('hash 4');
});
