// node bench/import.mjs [--only dev|held|second|read|unread] [--by half|kind] [--bar 0.95] [--verbose]
//   How well `kommunike import` reads the corpus in bench/import; bench/import/README.md tells what is expected, and how.
//   One line a field: precision, recall, F1, then the F1 of each half or kind. --verbose lists every miss.
//   Exits with 1 if a field is below --bar.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { amountKey, nameKey, phoneKey, plain, senderKey } from './import-keys.mjs';

const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    by: { type: 'string', default: 'half' },
    bar: { type: 'string' },
    verbose: { type: 'boolean', default: false },
  },
});
const root = join(import.meta.dirname, '..');
const corpus = join(import.meta.dirname, 'import');
const documents = readdirSync(corpus, { recursive: true })
  .filter((path) => /(^|\/)\d+-[^/]+$/.test(path) && expectationOf(path) !== undefined)
  .filter((path) => options.only === undefined || partsOf(path).includes(options.only))
  .sort()
  .map((path) => ({
    path: join(corpus, path),
    name: path,
    expected: [readJson(expectationOf(path))].flat(),
  }));

/**
 * Only `dev` and, after its first score, the odd numbers of the second half are read when writing rules; the rest stay
 * unread.
 */
function partsOf(path) {
  const [, number, part] = /(?:^|\/)(\d+)-([a-z]+)-[^/]*$/.exec(path) ?? [];
  return [part, part === 'dev' || (part === 'second' && number % 2 === 1) ? 'read' : 'unread'];
}

/** Returns the file with the expected result of a document. An export in JSON is called NAME.export.json. */
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
  const path = resolve(root, result.file);
  results.set(path, [...(results.get(path) ?? []), result]);
}
if (results.size === 0) {
  console.error(`No document was imported.\n${run.stderr}`);
  process.exit(2);
}

/** Field → group → counts; the group '' is all documents. */
const scores = new Map();
const groups = new Set();
const misses = [];
let group = '';

function groupOf(name) {
  if (options.by === 'kind') return /(\w+)[\\/][^\\/]+$/.exec(name)[1];
  return name.startsWith('second') ? 'second' : 'first';
}

function count(field, right, missed, wrong) {
  const byGroup = scores.get(field) ?? new Map();
  scores.set(field, byGroup);
  for (const key of ['', group]) {
    const score = byGroup.get(key) ?? { right: 0, missed: 0, wrong: 0 };
    byGroup.set(key, {
      right: score.right + right,
      missed: score.missed + missed,
      wrong: score.wrong + wrong,
    });
  }
}

function miss(name, field, expected, given) {
  misses.push(`${name}  ${field}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(given)}`);
}

/** Compares a value with the right one, or with a list of right ones. Null on both sides is not counted. */
function one(name, field, expected, given, key = nameKey) {
  if (expected === undefined) return;
  const right = [expected].flat().map((value) => (value === null ? null : key(value)));
  const read = given === null || given === undefined || given === '' ? null : key(String(given));
  if (right.includes(read)) return count(field, read === null ? 0 : 1, 0, 0);
  count(field, 0, right.includes(null) ? 0 : 1, read === null ? 0 : 1);
  miss(name, field, expected, given);
}

/** Compares two sets. An entry may be a list of right values; with null among them, it may be missing. */
function many(name, field, expected, given, key) {
  if (expected === undefined) return;
  const read = new Map((given ?? []).map((value) => [key(value), value]));
  // two spellings of one value are expected once
  const wanted = new Map(expected.map((entry) => [key([entry].flat()[0]), entry]));
  for (const entry of wanted.values()) {
    const right = [entry].flat();
    const found = right
      .filter((value) => value !== null)
      .map(key)
      .find((id) => read.has(id));
    const missed = found === undefined && !right.includes(null);
    count(field, found === undefined ? 0 : 1, missed ? 1 : 0, 0);
    if (missed) miss(name, field, entry, null);
    read.delete(found);
  }
  for (const value of read.values()) {
    count(field, 0, 0, 1);
    miss(name, field, null, value);
  }
}

function contacts(name, expected, given) {
  if (expected === undefined) return;
  const left = [...given];
  for (const contact of expected) {
    const phones = new Set(contact.phones.flat().filter(Boolean).map(phoneKey));
    const names = [contact.name].flat().map((text) => nameKey(text ?? ''));
    let at = left.findIndex((other) => names.includes(nameKey(other.name ?? '')));
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

/** Checks phrases that must stay or go: a lost phrase is also a false positive of noise, and vice versa. */
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

/** Pairs the expected results of a file with the actual ones: by id, then by title, and single ones with each other. */
function pairs(expected, given) {
  const left = [...given];
  const take = (test) => {
    const at = left.findIndex(test);
    return at < 0 ? undefined : left.splice(at, 1)[0];
  };
  if (expected.length === 1 && left.length === 1) return [[expected[0], left[0]]];
  const found = expected
    .map((one) => [one, take(({ id }) => one.id !== undefined && id === String(one.id))])
    .map(([one, result]) => [one, result ?? take(({ title }) => hasTitle(one, title))]);
  return [...found, ...left.map((result) => [{ title: null }, result])];
}

function hasTitle(expected, title) {
  return [expected.title].flat().some((right) => nameKey(right) === nameKey(title ?? ''));
}

for (const { path, name, expected: releases } of documents) {
  group = groupOf(name);
  groups.add(group);
  if (!results.has(path)) misses.push(`${name}  no result`);
  for (const [expected, given = {}] of pairs(releases, results.get(path) ?? [])) {
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
}

function measure({ right, missed, wrong } = { right: 0, missed: 0, wrong: 0 }) {
  const precision = right + wrong === 0 ? 1 : right / (right + wrong);
  const recall = right + missed === 0 ? 1 : right / (right + missed);
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1 };
}

const bar = options.bar === undefined ? undefined : Number(options.bar);
const below = [];
console.log(`${results.size} of ${documents.length} documents read\n`);
console.log(
  `${'field'.padEnd(18)}precision   recall       F1${[...groups].map((key) => key.padStart(11)).join('')}`,
);
for (const [field, byGroup] of scores) {
  const { precision, recall, f1 } = measure(byGroup.get(''));
  if (bar !== undefined && f1 < bar) below.push(field);
  const all = [precision, recall, f1].map((n) => n.toFixed(3).padStart(9));
  const each = [...groups].map((key) => measure(byGroup.get(key)).f1.toFixed(3).padStart(11));
  console.log(`${field.padEnd(18)}${[...all, ...each].join('')}`);
}
if (options.verbose) console.log(`\n${misses.join('\n')}`);
if (below.length > 0) {
  console.error(`\nBelow ${bar}: ${below.join(', ')}`);
  process.exitCode = 1;
}
