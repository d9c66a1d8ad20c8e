/** Runs in the page: replaces the folder picker by the browser's private file system, which needs no dialog. */
export const folderOfMemory = `
const root = () => navigator.storage.getDirectory();
window.showDirectoryPicker = root;
FileSystemHandle.prototype.requestPermission = async () => 'granted';
window.fill = async (entries) => {
  for (const [path, bytes] of entries) {
    const parts = path.split('/');
    let folder = await root();
    for (const part of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(part, { create: true });
    const file = await folder.getFileHandle(parts.at(-1), { create: true });
    const writing = await file.createWritable();
    await writing.write(Uint8Array.from(bytes, (character) => character.charCodeAt(0)));
    await writing.close();
  }
};
window.held = async () => {
  const found = {};
  const walk = async (folder, path) => {
    for await (const [name, handle] of folder.entries()) {
      if (handle.kind === 'directory') await walk(handle, path + name + '/');
      else {
        const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
        found[path + name] = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
      }
    }
  };
  await walk(await root(), '');
  return found;
};
`;
