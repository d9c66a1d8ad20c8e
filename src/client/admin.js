// The editor: Sveltia CMS, with releases read and written as Kommuniké does. See src/admin/.
import CMS from '@sveltia/cms';
import { addedAliases } from '../admin/added-aliases.ts';
import { formatName } from '../admin/editor-config.ts';
import { readEntry, writeEntry } from '../admin/entry-text.ts';

const { cms, names, addresses, releases, isLocal } = await (await fetch('config.json')).json();
document.documentElement.classList.toggle('is-local', isLocal);
acceptArchives(releases.split('/')[0]);
CMS.registerCustomFormat(formatName, 'md', {
  fromFile: (text) => readEntry(text, names),
  toFile: (entry) => writeEntry(entry, names),
});
CMS.registerEventListener({
  name: 'preSave',
  handler: ({ entry }) => {
    const data = entry.get('data');
    const aliases = addedAliases(data.toJS(), addresses[entry.get('path')], names);
    return aliases && data.set('aliases', aliases);
  },
});
CMS.init({ config: cms });

/** Sveltia CMS requires the folder of a Git repository; an archive need not be one, but has a folder of releases. */
function acceptArchives(folder) {
  const { prototype } = globalThis.FileSystemDirectoryHandle ?? {};
  if (!prototype) return;
  const original = prototype.getDirectoryHandle;
  prototype.getDirectoryHandle = function getDirectoryHandle(name, options) {
    return original.call(this, name === '.git' && !options?.create ? folder : name, options);
  };
}
