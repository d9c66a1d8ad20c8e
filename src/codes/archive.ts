import type { CodeBook } from './code.ts';

export const archiveCodes = {
  'address-taken': {
    severity: 'error',
    title: 'Two files want the same address',
    why: 'An address is permanent and can show one thing only; one of the two would silently disappear.',
    remedy: 'Give one of them another title, date or slug.',
    example:
      '# two files with the same front matter\ntitle: Nytt bad\ndate: 2024-05-02\nmunicipality: Uppsala',
  },
  'output-clash': {
    severity: 'error',
    title: 'Two parts of the site want the same file',
    why: 'One of them would silently disappear. Upper and lower case count as the same, as on many disks.',
    remedy: 'Rename the file under public/, or give the release, sender or committee another slug.',
    example: '# public/index.html',
  },
  'output-foreign': {
    severity: 'error',
    title: 'A file that Kommuniké did not write stands where the site wants to',
    why: 'Files that are not ours are never overwritten.',
    remedy: 'Move the file away, or delete dist/ if an earlier build made it.',
    example: '# dist/index.html, written by another program',
  },
  'output-failed': {
    severity: 'error',
    title: 'The site could not be written',
    why: 'The disk is full, or a folder may not be written to. What was published before is untouched.',
    remedy: 'Make room or change the permissions, then build again.',
    example: '# a full disk',
  },
  'file-unreadable': {
    severity: 'error',
    title: 'A file could not be read',
    why: 'An archive that leaves out what it can’t read would lose releases without a word.',
    remedy: 'Check that the file may be read, or remove it.',
    example: '# a release without read permission',
  },
  'link-outside': {
    severity: 'warning',
    title: 'A symbolic link leads out of the archive',
    why: 'What lies outside the archive’s folder could be published by mistake, so such links are not followed.',
    remedy: 'Copy the file into the archive.',
    example: '# releases/2024/secret.md → /home/eva/secret.md',
  },
} as const satisfies CodeBook;
