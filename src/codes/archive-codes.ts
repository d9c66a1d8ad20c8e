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
  'alias-taken': {
    severity: 'error',
    title: 'An old address that is taken',
    why: 'Whoever comes by it can be led to one page only; the other would silently disappear.',
    remedy: 'Delete the alias from one of the releases.',
    example: '# two releases\naliases: /nyheter/123',
  },
  'link-dead': {
    severity: 'warning',
    title: 'A link to something that is not published',
    why: 'Readers who follow it find nothing, so only its words are shown. A draft, or a release under embargo, is not published either.',
    remedy: 'Take the name that is suggested, or take the link away until the other release is published.',
    example: 'Läs mer i [förra beslutet](forra-beslutet.md).',
  },
  'anchor-dead': {
    severity: 'warning',
    title: 'A link to a heading that is not on the page',
    why: 'The link leads to the beginning of the page, and readers look in vain for what was meant.',
    remedy: 'Take the heading that is suggested, or end the link before the #.',
    example:
      '# nytt-bad.md is another release, without that heading\nLäs om [kostnaderna](nytt-bad.md#kostnader).',
  },
  'title-duplicate': {
    severity: 'warning',
    title: 'Two releases of one sender with the same title on the same day',
    why: 'Most often one release has been saved twice. If not, readers can’t tell them apart in lists and feeds.',
    remedy: 'Delete one of the two, or say in the titles what tells them apart.',
    example:
      '# two files with the same title, date and sender, and different slugs\ntitle: Nytt bad\nslug: nytt-bad-2',
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
  'releases-missing': {
    severity: 'warning',
    title: 'There are no releases',
    why: 'The site is then a frame around nothing; the folder may be another one than was meant.',
    remedy: 'Begin a release with `kommunike new`, or name the folder with `--root` or `--releases`.',
    example: '# an empty folder releases/',
  },
  'file-unreadable': {
    severity: 'error',
    title: 'A file could not be read',
    why: 'An archive that leaves out what it can’t read would lose releases without a word.',
    remedy: 'Check that the file may be read, or remove it.',
    example: '# a release without read permission',
  },
  'file-missing': {
    severity: 'error',
    title: 'A picture or attachment that is not there',
    why: 'The page would show a hole, or a link that leads nowhere.',
    remedy: 'Save the file beside the release under the name that is written, capital letters included.',
    example: 'images:\n  - src: skolan.jpg # no such file\n    alt: Elever på skolgården',
  },
  'picture-type': {
    severity: 'error',
    title: 'A picture of a kind that can’t be shown everywhere',
    why: 'SVG files may hold programs, and few programs know the formats of phones and cameras.',
    remedy: 'Save the picture as JPEG or PNG.',
    example: 'images:\n  - src: karta.svg\n    alt: Karta över den nya vägen',
  },
  'picture-broken': {
    severity: 'error',
    title: 'A picture that can’t be opened',
    why: 'It was cut off while it was copied, or is no picture at all.',
    remedy: 'Open it in a picture program and save it again, or fetch it anew.',
    example: 'images:\n  - src: skolan.jpg # half a file\n    alt: Elever på skolgården',
  },
  'picture-place': {
    severity: 'warning',
    title: 'A picture under public/ that tells where it was taken',
    why: 'Cameras write the place into the file, and everything under public/ is published as it is.',
    remedy: 'Move the picture beside the release: then what the camera wrote is taken out.',
    example: 'images:\n  - src: /bilder/hemma.jpg\n    alt: Kommunalrådet på sin altan',
  },
  'link-outside': {
    severity: 'warning',
    title: 'A symbolic link leads out of the archive',
    why: 'What lies outside the archive’s folder could be published by mistake, so such links are not followed.',
    remedy: 'Copy the file into the archive.',
    example: '# releases/2024/secret.md → /home/eva/secret.md',
  },
} as const satisfies CodeBook;
