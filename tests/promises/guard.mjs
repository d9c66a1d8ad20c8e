// Loaded before the program by tests: notes every use of the network, and every file that is read or written outside
// the folders in GUARD_FOLDERS, in the file GUARD_LOG, and refuses it.
import dgram from 'node:dgram';
import dns from 'node:dns';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import { dirname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const { GUARD_LOG: log = '', GUARD_FOLDERS: allowed = '' } = process.env;
const folders = allowed.split(',');
/** Files that native packages read to detect the C library. */
const libc = ['/proc/self/exe', '/usr/bin/ldd'];
const { realpathSync, writeSync } = fs;
const notes = fs.openSync(log, 'a');

function refuse(what) {
  writeSync(notes, `${what}\n`);
  throw Object.assign(new Error(`refused by the test: ${what}`), { code: 'EACCES' });
}

/** Resolves all links in a path; for a missing file, those of its folder. */
function real(path) {
  try {
    return realpathSync(path);
  } catch {
    const above = dirname(path);
    return above === path ? path : join(real(above), path.slice(above.length + 1));
  }
}

function check(verb, path) {
  if (typeof path === 'number' || path === undefined) return;
  const given = path instanceof URL ? fileURLToPath(path) : String(path);
  if (libc.includes(given)) return;
  const target = real(resolve(given));
  if (!folders.some((folder) => target === folder || target.startsWith(folder + sep)))
    refuse(`${verb} ${given}`);
}

/** Functions that open a file or list a folder, with the number of their path arguments. */
const uses = {
  open: 1,
  openAsBlob: 1,
  opendir: 1,
  readFile: 1,
  readdir: 1,
  writeFile: 1,
  appendFile: 1,
  truncate: 1,
  mkdir: 1,
  mkdtemp: 1,
  rm: 1,
  rmdir: 1,
  unlink: 1,
  utimes: 1,
  chmod: 1,
  watch: 1,
  createReadStream: 1,
  createWriteStream: 1,
  copyFile: 2,
  cp: 2,
  rename: 2,
  link: 2,
  symlink: 2,
};
for (const [name, count] of Object.entries(uses))
  for (const [owner, key] of [
    [fs, name],
    [fs, `${name}Sync`],
    [fs.promises, name],
  ]) {
    const original = owner[key];
    if (typeof original !== 'function') continue;
    owner[key] = (...args) => {
      for (const path of args.slice(0, count)) check(key, path);
      return original.apply(owner, args);
    };
  }

net.Socket.prototype.connect = () => refuse('connect');
net.Server.prototype.listen = () => refuse('listen');
dgram.createSocket = () => refuse('dgram');
globalThis.fetch = () => refuse('fetch');
globalThis.WebSocket = class {
  constructor() {
    refuse('WebSocket');
  }
};
for (const key of Object.keys(dns))
  if (/^(?:lookup|resolve|reverse)/.test(key)) dns[key] = () => refuse(`dns ${key}`);
for (const key of Object.keys(dns.promises))
  if (/^(?:lookup|resolve|reverse)/.test(key)) dns.promises[key] = () => refuse(`dns ${key}`);
syncBuiltinESMExports();
