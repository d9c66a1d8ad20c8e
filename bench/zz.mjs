// node bench/import.mjs [--only dev|held] [--bar 0.95] [--verbose]: how well `kommunike import` reads the corpus in bench/import.
//   One line a field: precision, recall, F1. --verbose lists every miss. Exits with 1 if a field is below --bar.
//   Documents are named NN-dev-* (to write rules by) and NN-held-* (not to be read by whoever writes rules).
//   Expected values: a field that is left out is not scored; where several spellings are right, a list gives them.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    bar: { type: 'string' },
    verbose: { type: 'boolean', default: false },
  },
});
const root = join(import.meta.dirname, '..');
const corpus = join(import.meta.dirname, 'import');
const documents = readdirSync(corpus, { recursive: true })
  .filter((path) => /(^|\/)\d+-[^/]+$/.test(path) && expectationOf(path) !== undefined)
  .filter((path) => options.only === undefined || /(^|\/)(8[3-9]|9[0-6])-dev/.test(path))
  .sort()
  .map((path) => ({ path: join(corpus, path), name: path, expected: readJson(expectationOf(path)) }));

/** Returns the file of what is expected of a document. An export in JSON is called NAME.export.json. */
function expectationOf(path) {
  if (path.endsWith('.json') && !path.endsWith('.export.json')) return undefined;
  const stem = path.slice(0, -(path.endsWith('.export.json') ? '.export.json' : extname(path)).length);
  const file = join(corpus, `${stem}.json`);
  return existsSync(file) ? file : undefined;
}

function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

const args = ['import', ...documents.map(({ path }) => path)];
const flags = ['--dry-run', '--format', 'json', '--now', '2026-11-28T12:00'];
const run = spawnSync(process.execPath, [join(root, 'lib/cli.js'), ...args, ...flags], {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 1 << 28,
});
const results = new Map();
for (const line of run.stdout.split('\n').filter((text) => text.startsWith('{'))) {
  const result = JSON.parse(line);
  // a release of an export may be named FILE#ID
  results.set(resolve(root, result.file.replace(/#.*$/, '')), result);
}
if (results.size === 0) {
  console.error(`No document was imported.\n${run.stderr}`);
  process.exit(2);
}

const scores = new Map();
const misses = [];

function count(field, right, missed, wrong) {
  const score = scores.get(field) ?? { right: 0, missed: 0, wrong: 0 };
  scores.set(field, {
    right: score.right + right,
    missed: score.missed + missed,
    wrong: score.wrong + wrong,
  });
}

function miss(name, field, expected, given) {
  misses.push(`${name}  ${field}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(given)}`);
}

/** As the archive compares names: composed, single spaces, lower case. */
function nameKey(text) {
  return text
    .normalize('NFC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** `08-465 004 01`, `+46 (0)8-465 004 01` and `08/46500401` are one number. */
function phoneKey(text) {
  const digits = text.replace(/\(0\)/g, '').replace(/\D/g, '');
  return digits.replace(/^(00)?46/, '0');
}

/** `Örebro` and `Örebro kommun`, `Sundsvall` and `Sundsvalls kommun` are one; so Borås goes without its s on both sides. */
function senderKey(text) {
  return nameKey(text)
    .replace(/ (kommun|stad)$/, '')
    .replace(/s$/, '');
}

/** Words as read, without Markdown's marks and line breaks. */
function plain(text) {
  return nameKey(text.replace(/[\\*_#>|`[\]]/g, ' ')).replace(/\s+/g, ' ');
}

/** One value against one, or against the list of those that are right. A null on both sides counts for nothing. */
function one(name, field, expected, given, key = nameKey) {
  if (expected === undefined) return;
  const right = [expected].flat().map((value) => (value === null ? null : key(value)));
  const read = given === null || given === undefined || given === '' ? null : key(String(given));
  if (right.includes(read)) return count(field, read === null ? 0 : 1, 0, 0);
  count(field, 0, right.includes(null) ? 0 : 1, read === null ? 0 : 1);
  miss(name, field, expected, given);
}

/** A set against a set. */
function many(name, field, expected, given, key) {
  if (expected === undefined) return;
  const right = new Map(expected.map((value) => [key(value), value]));
  const read = new Map((given ?? []).map((value) => [key(value), value]));
  for (const [id, value] of right) {
    count(field, read.has(id) ? 1 : 0, read.has(id) ? 0 : 1, 0);
    if (!read.has(id)) miss(name, field, value, null);
  }
  for (const [id, value] of read) {
    if (right.has(id)) continue;
    count(field, 0, 0, 1);
    miss(name, field, null, value);
  }
}

/** One year of a sum is the same as no period. */
function amountKey({ value, currency, per, years }) {
  return [Number(value), currency, per ?? null, years === 1 ? null : (years ?? null)].join(' ');
}

function contacts(name, expected, given) {
  const left = [...given];
  for (const contact of expected) {
    const phones = new Set(contact.phones.map(phoneKey));
    let at = left.findIndex((other) => nameKey(other.name ?? '') === nameKey(contact.name));
    if (at < 0)
      at = left.findIndex((other) => (other.phones ?? []).some((phone) => phones.has(phoneKey(phone))));
    const [found] = at < 0 ? [undefined] : left.splice(at, 1);
    contactFields(name, contact, found ?? {});
  }
  for (const other of left) {
    contactFields(name, { name: null, title: null, party: null, role: null, phones: [], email: null }, other);
  }
}

function contactFields(name, expected, given) {
  for (const field of ['name', 'title', 'party', 'role', 'email']) {
    one(name, `contacts.${field}`, expected[field], given[field]);
  }
  many(name, 'contacts.phones', expected.phones, given.phones, phoneKey);
}

function boilerplate(name, expected, given) {
  if (expected === undefined) return;
  const text = given ? plain(given) : '';
  const right =
    expected === false ? text === '' : text !== '' && (expected === true || text.includes(plain(expected)));
  if (!right) miss(name, 'boilerplate', expected, given);
  if (expected === false) count('boilerplate', 0, 0, right ? 0 : 1);
  else count('boilerplate', right ? 1 : 0, right ? 0 : 1, right || text === '' ? 0 : 1);
}

/** What must stay and what must go: a phrase that is lost is also noise found wrongly, and the other way round. */
function phrases(name, expected, body) {
  const text = plain(body);
  for (const phrase of expected.kept ?? []) {
    const kept = text.includes(plain(phrase));
    count('body kept', kept ? 1 : 0, kept ? 0 : 1, 0);
    count('noise dropped', 0, 0, kept ? 0 : 1);
    if (!kept) miss(name, 'body kept', phrase, null);
  }
  for (const phrase of expected.dropped ?? []) {
    const dropped = !text.includes(plain(phrase));
    count('noise dropped', dropped ? 1 : 0, dropped ? 0 : 1, 0);
    count('body kept', 0, 0, dropped ? 0 : 1);
    if (!dropped) miss(name, 'noise dropped', phrase, 'in the body');
  }
}

for (const { path, name, expected } of documents) {
  const given = results.get(path) ?? {};
  if (!results.has(path)) misses.push(`${name}  no result`);
  one(name, 'title', expected.title, given.title);
  one(name, 'date', expected.date, given.date, (date) => date.slice(0, 10));
  one(name, 'municipality', expected.municipality, given.municipality, senderKey);
  one(name, 'language', expected.language, given.language);
  many(name, 'committees', expected.committees, given.committees, nameKey);
  many(name, 'amounts', expected.amounts, given.amounts, amountKey);
  contacts(name, expected.contacts, given.contacts ?? []);
  boilerplate(name, expected.boilerplate, given.boilerplate);
  phrases(name, expected, `${given.summary ?? ''} ${given.body ?? ''}`);
}

const bar = options.bar === undefined ? undefined : Number(options.bar);
const below = [];
console.log(`${results.size} of ${documents.length} documents read\n`);
console.log(`${'field'.padEnd(18)}precision  recall     F1`);
for (const [field, { right, missed, wrong }] of scores) {
  const precision = right + wrong === 0 ? 1 : right / (right + wrong);
  const recall = right + missed === 0 ? 1 : right / (right + missed);
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  if (bar !== undefined && f1 < bar) below.push(field);
  console.log(`${field.padEnd(18)}${[precision, recall, f1].map((n) => n.toFixed(3).padStart(9)).join('')}`);
}
if (options.verbose) console.log(`\n${misses.join('\n')}`);
if (below.length > 0) {
  console.error(`\nBelow ${bar}: ${below.join(', ')}`);
  process.exitCode = 1;
}
