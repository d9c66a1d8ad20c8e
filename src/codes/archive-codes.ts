import type { Said } from '../model/said.ts';
import type { CodeBook } from './code.ts';
import { en, sv } from './wording.ts';

export const archiveCodes = {
  'address-taken': {
    severity: 'error',
    title: 'Two files have the same address',
    why: 'The address consists of the sender, the year and the slug or file name. It can only show one page, so one of the two would silently disappear.',
    remedy: 'Rename one of the files, or give one of them a slug of its own.',
    example: '# two releases of the same sender and year\nslug: nytt-bad',
  },
  'name-shared': {
    severity: 'error',
    title: { en: 'Two different names have the same address', sv: 'Två olika namn har samma adress' },
    why: {
      en: 'Two senders, committees or topics would silently become one, under one of the names. Only case, spaces, hyphens and invisible characters may differ between spellings of a name.',
      sv: 'Två avsändare, nämnder eller ämnen skulle bli ett, under det ena namnet, utan att det märks. Bara stora och små bokstäver, mellanslag, bindestreck och osynliga tecken får skilja mellan två sätt att stava ett namn.',
    },
    remedy: {
      en: 'Write both alike if they mean the same. If not, rename one, or give it its own slug in the config.',
      sv: 'Skriv båda likadant om de betyder samma sak. Annars: byt namn på det ena, eller ge det en egen slug i konfigurationen.',
    },
    example: 'tags: [bår, bar]',
    /** `other` is the name that was there first, with the file where it stands if that is another one. */
    say: (
      name: string,
      other: { readonly name: string; readonly path?: string },
      slug: string,
      hint: Said,
    ) => {
      const { path } = other;
      return {
        en: [
          `${en.quoted(name)} and ${en.quoted(other.name)}${path === undefined ? '' : ` in ${path}`} would share the address “${slug}”`,
          hint.en,
        ],
        sv: [
          `${sv.quoted(name)} och ${sv.quoted(other.name)}${path === undefined ? '' : ` i ${path}`} skulle få samma adress, ”${slug}”`,
          hint.sv,
        ],
      };
    },
  },
  'alias-taken': {
    severity: 'error',
    title: 'An alias is already in use',
    why: 'An old address can only redirect to one page, so the other redirect would silently disappear.',
    remedy: 'Delete the alias from one of the releases.',
    example: '# two releases\naliases: /nyheter/123',
  },
  'redirect-dead': {
    severity: 'error',
    title: 'A redirect of the config leads to nothing',
    why: 'Whoever follows an old link would be sent on to a page that does not exist.',
    remedy: 'Write the address of a page or file of the site, as it is in the browser, without the host.',
    example: 'redirects:\n  /gamla-sidan: /finns-inte/',
  },
  'address-vanished': {
    severity: 'error',
    title: 'A published address would vanish',
    why: 'Others link to it, cite it and follow it. What has been published stays where it was, leads on to where it is now, or says that it was withdrawn.',
    remedy:
      'If a release has another file name, date or sender now, add its old address to its aliases. If a committee or sender has another name, add the old name to its aliases in the config. Anything else can be redirected in the config (redirects). To take a release back, keep its file and add “withdrawn”. To give an address up for good: kommunike addresses --forget ADDRESS --why REASON.',
    example: '# a file that was there at the last build has been deleted or renamed',
  },
  'address-reused': {
    severity: 'error',
    title: 'A published address would mean something else',
    why: 'Whoever follows an old link would find another release or committee without noticing.',
    remedy:
      'Give what is new another file name or slug. If it is the same under another name, add the old name to its aliases in the config.',
    example: '# a new release has the file name that another one had',
  },
  'addresses-removed': {
    severity: 'error',
    title: 'More than a tenth of all published addresses would vanish',
    why: 'That is nearly always an accident: a folder that is missing, a disk that is not mounted, a setting that changes every address.',
    remedy:
      'Restore what is missing. If they should go, build once with --allow-removals, which records that they have been given up.',
    example: '# the folder of the releases has been emptied',
  },
  'addresses-invalid': {
    severity: 'error',
    title: 'A line of addresses.lock can’t be read',
    why: 'The file is the only record of what has been published and when.',
    remedy: 'Restore it from version control. Only kommunike build and kommunike addresses write it.',
    example: '# addresses.lock\nuppsala/2017/sofia.html',
  },
  'addresses-unrecorded': {
    severity: 'warning',
    title: 'New addresses that addresses.lock does not have yet',
    why: 'An address is only protected against vanishing once it is recorded. With --frozen, and where CI is set, a build does not write the record.',
    remedy: 'Run kommunike build on your own machine, and commit addresses.lock.',
    example: '# kommunike build --frozen, with a new release',
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
    example: '# two files with the same title, date and sender\ntitle: Nytt bad',
  },
  'output-clash': {
    severity: 'error',
    title: 'Two parts of the site have the same file name',
    why: 'One of them would silently disappear. Upper and lower case are treated as equal, because many file systems do not distinguish them.',
    remedy: 'Rename the file under public/ or the release’s, or give the sender or committee another slug.',
    example: '# public/index.html',
  },
  'output-foreign': {
    severity: 'error',
    title: 'A file that Kommuniké did not write is in the way',
    why: 'Kommuniké only overwrites files that it wrote itself.',
    remedy: 'Move the file, or delete dist/ if an earlier build made it.',
    example: '# dist/index.html, written by another program',
  },
  'output-edited': {
    severity: 'warning',
    title: 'A file of the site was changed by hand',
    why: 'The site is made from the sources, so the next build undoes such a change. It may also be a sign of an intruder.',
    remedy:
      'Change the release, the config or the theme instead. `kommunike verify` compares the site with what was written.',
    example: '# dist/index.html, changed since the last build',
  },
  'output-failed': {
    severity: 'error',
    title: 'The site could not be written',
    why: 'The disk is full, or a folder is not writable. Unless the message says otherwise, the published site is unchanged.',
    remedy: 'Free up space or change the permissions, then build again.',
    example: '# a full disk',
  },
  'build-running': {
    severity: 'error',
    title: 'Another build of the site is running',
    why: 'Two builds at once would mix their pages. This one has waited ten minutes for its turn.',
    remedy: 'Wait until the other build is done, or end it. Nothing has to be deleted.',
    example: '# a second `kommunike build` in the same folder',
  },
  'lock-missing': {
    severity: 'warning',
    title: 'Builds can’t be kept apart here',
    why: 'The file system or the machine has no locks. Two builds at once could mix their pages.',
    remedy: 'See to it that only one build runs at a time.',
    example: '# a site on a network disk without locks',
  },
  'state-failed': {
    severity: 'warning',
    title: 'What a build did could not be noted',
    why: 'The folder .kommunike/ can’t be written. The site is complete, but the next build makes all of it anew.',
    remedy: 'Free up space or change the permissions.',
    example: '# a folder .kommunike/ without write permission',
  },
  'record-missing': {
    severity: 'warning',
    title: 'What earlier builds wrote is no longer known',
    why: 'The folder .kommunike/ was deleted or damaged. Files of the site that differ are replaced, and kept in .kommunike/replaced/. What no longer belongs to the site can’t be told from your own files and stays published.',
    remedy: 'Delete the files that should no longer be published.',
    example: '# a site whose .kommunike/ was deleted',
  },
  'releases-missing': {
    severity: 'warning',
    title: 'There are no releases',
    why: 'The site would be empty. Perhaps this is the wrong folder.',
    remedy: 'Create a release with `kommunike new`, or choose another folder with `--root` or `--releases`.',
    example: '# an empty folder releases/',
  },
  'releases-vanished': {
    severity: 'error',
    title: 'All releases of a published site are gone',
    why: 'A disk that is not mounted or a branch that is not checked out must not empty the site, so nothing was changed.',
    remedy: 'Restore the releases. To empty the site, build with `--allow-removals`.',
    example: '# an empty releases/, where the last build published releases',
  },
  'file-unreadable': {
    severity: 'error',
    title: 'A file could not be read',
    why: 'If unreadable files were skipped, releases would silently disappear.',
    remedy: 'Make the file readable, or remove it.',
    example: '# a release without read permission',
  },
  'file-too-large': {
    severity: 'error',
    title: 'A file is too large',
    why: 'Such a file is there by mistake, or would be too much for visitors and hosts. It was not read.',
    remedy:
      'Move it elsewhere. Releases, pages, templates and the config may have 5 MB, pictures, attachments and files in public/ 500 MB.',
    example: '# a release of 20 GB',
  },
  'file-passed-over': {
    severity: 'warning',
    title: {
      en: 'A README or index without front matter was passed over',
      sv: 'En README- eller index-fil utan fält överst hoppades över',
    },
    why: {
      en: 'It is taken for a note about the folder rather than a release, and is not published.',
      sv: 'Den tolkas som en anteckning om mappen, inte som ett pressmeddelande, och publiceras inte.',
    },
    remedy: {
      en: 'Begin it with front matter if it is a release.',
      sv: 'Börja med fälten om det är ett pressmeddelande.',
    },
    example: '# releases/README.md without front matter',
    say: () => ({
      en: [
        'this file has no front matter and was taken for a note about the folder, so it is not published',
        'begin it with front matter between two lines of --- if it is a release',
      ],
      sv: [
        'filen har inga fält överst och tolkas som en anteckning om mappen, så den publiceras inte',
        'börja med fälten mellan två rader med --- om det är ett pressmeddelande',
      ],
    }),
  },
  'file-copied': {
    severity: 'warning',
    title: 'A release looks like a copy of another',
    why: 'Programs that synchronise folders keep a second version under another name, and both would be published.',
    remedy: 'Keep what is right in one of the two files, and delete the other.',
    example: '# releases/nytt-bad (conflicted copy 2024-05-02).md',
  },
  'file-unread': {
    severity: 'warning',
    title: 'A Markdown file under another name',
    why: 'Only files whose names end in .md or .markdown are read. Some systems hide the .txt that they add.',
    remedy: 'Rename the file.',
    example: '# releases/nytt-bad.md.txt',
  },
  'file-loose': {
    severity: 'warning',
    title: 'A document that no release refers to',
    why: 'Documents are only published as attachments of a release, so this one can’t be found by anyone.',
    remedy: 'List it under “attachments” of a release, or delete it.',
    example: '# releases/protokoll.pdf, attached to no release',
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
    title: 'A symbolic link leads outside the archive or to a hidden file',
    why: 'Files that nobody meant to publish could be, so such links are not followed.',
    remedy: 'Copy the file into the archive.',
    example: '# releases/2024/secret.md → /home/eva/secret.md',
  },
  'link-refused': {
    severity: 'error',
    title: 'A folder of the archive, or its config, is a symbolic link that leads outside',
    why: 'Whoever may change the archive could publish any folder of the machine that builds it, so such links are not followed.',
    remedy:
      'Replace the link by what it leads to. Releases, templates and a config that are kept elsewhere can be named with --releases, --templates and --config.',
    example: '# releases → /mnt/share/releases',
  },
} as const satisfies CodeBook;
