import type { CodeBook } from './code.ts';

export const archiveCodes = {
  'address-taken': {
    severity: 'error',
    title: 'Two files have the same address',
    why: 'An address can only show one page, so one of the two would silently disappear.',
    remedy: 'Give one of them another title, date or slug.',
    example:
      '# two files with the same front matter\ntitle: Nytt bad\ndate: 2024-05-02\nmunicipality: Uppsala',
  },
  'name-shared': {
    severity: 'error',
    title: 'Two different names have the same address',
    why: 'Two senders, committees or topics would silently become one, under one of the names. Only case, spaces, hyphens and invisible characters may differ between spellings of a name.',
    remedy:
      'Write both alike if they mean the same. If not, rename one, or give it its own slug in the config.',
    example: 'tags: [bår, bar]',
  },
  'alias-taken': {
    severity: 'error',
    title: 'An alias is already in use',
    why: 'An old address can only redirect to one page, so the other redirect would silently disappear.',
    remedy: 'Delete the alias from one of the releases.',
    example: '# two releases\naliases: /nyheter/123',
  },
  'link-dead': {
    severity: 'warning',
    title: 'A link to something that is not published',
    why: 'Readers who follow it would find nothing, so only the link text is shown. Drafts and embargoed releases are not published either.',
    remedy: 'Use the suggested name, or remove the link until the other release is published.',
    example: 'Läs mer i [förra beslutet](forra-beslutet.md).',
  },
  'anchor-dead': {
    severity: 'warning',
    title: 'A link to a heading that is not on the page',
    why: 'The link goes to the top of the page, and readers can’t find the section.',
    remedy: 'Use the suggested heading, or remove the # and everything after it.',
    example:
      '# nytt-bad.md is another release, without that heading\nLäs om [kostnaderna](nytt-bad.md#kostnader).',
  },
  'title-duplicate': {
    severity: 'warning',
    title: 'Two releases have the same sender, title and date',
    why: 'Usually the same release has been saved twice. If not, readers can’t tell them apart in lists and feeds.',
    remedy: 'Delete one of them, or make the titles different.',
    example:
      '# two files with the same title, date and sender, and different slugs\ntitle: Nytt bad\nslug: nytt-bad-2',
  },
  'output-clash': {
    severity: 'error',
    title: 'Two parts of the site have the same file name',
    why: 'One of them would silently disappear. Upper and lower case are treated as equal, because many file systems do not distinguish them.',
    remedy: 'Rename the file under public/, or give the release, sender or committee another slug.',
    example: '# public/index.html',
  },
  'output-foreign': {
    severity: 'error',
    title: 'A file that Kommuniké did not write is in the way',
    why: 'Kommuniké only overwrites files that it wrote itself.',
    remedy: 'Move the file, or delete dist/ if an earlier build made it.',
    example: '# dist/index.html, written by another program',
  },
  'output-failed': {
    severity: 'error',
    title: 'The site could not be written',
    why: 'The disk is full, or a folder is not writable. The published site is unchanged.',
    remedy: 'Free up space or change the permissions, then build again.',
    example: '# a full disk',
  },
  'releases-missing': {
    severity: 'warning',
    title: 'There are no releases',
    why: 'The site would be empty. Perhaps this is the wrong folder.',
    remedy: 'Create a release with `kommunike new`, or choose another folder with `--root` or `--releases`.',
    example: '# an empty folder releases/',
  },
  'file-unreadable': {
    severity: 'error',
    title: 'A file could not be read',
    why: 'If unreadable files were skipped, releases would silently disappear.',
    remedy: 'Make the file readable, or remove it.',
    example: '# a release without read permission',
  },
  'file-missing': {
    severity: 'error',
    title: 'A picture or attachment does not exist',
    why: 'The page would have a broken picture or a broken link.',
    remedy: 'Save the file next to the release under exactly this name; names are case-sensitive.',
    example: 'images:\n  - src: skolan.jpg # no such file\n    alt: Elever på skolgården',
  },
  'picture-type': {
    severity: 'error',
    title: 'An unsupported picture format',
    why: 'SVG files may contain scripts, and few browsers support the formats of phones and cameras.',
    remedy: 'Save the picture as JPEG or PNG.',
    example: 'images:\n  - src: karta.svg\n    alt: Karta över den nya vägen',
  },
  'picture-broken': {
    severity: 'error',
    title: 'A picture can’t be opened',
    why: 'It was truncated when it was copied, or it is not a picture.',
    remedy: 'Open it in an image editor and save it again, or copy it again.',
    example: 'images:\n  - src: skolan.jpg # half a file\n    alt: Elever på skolgården',
  },
  'picture-place': {
    severity: 'warning',
    title: 'A picture under public/ contains the location where it was taken',
    why: 'Cameras write the location into the file, and files under public/ are published unchanged.',
    remedy: 'Move the picture next to the release: its metadata is then removed.',
    example: 'images:\n  - src: /bilder/hemma.jpg\n    alt: Kommunalrådet på sin altan',
  },
  'link-outside': {
    severity: 'warning',
    title: 'A symbolic link leads outside the archive',
    why: 'Files outside the archive’s folder could be published by mistake, so such links are not followed.',
    remedy: 'Copy the file into the archive.',
    example: '# releases/2024/secret.md → /home/eva/secret.md',
  },
} as const satisfies CodeBook;
