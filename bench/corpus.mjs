// A deterministic corpus of invented Swedish releases: release i only depends on i, so a larger corpus begins with a
// smaller one.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const places = [
  'Granvik',
  'Tallmo',
  'Lindhed',
  'Almtorp',
  'Ljungnäs',
  'Åkersala',
  'Älvsätra',
  'Örnhult',
  'Silverby',
  'Snöboda',
];
const endings = ['', ' Norra', ' Södra', ' Östra', ' Västra', ' Övre', ' Nedre', ' Yttre', ' Inre', ' Gamla'];
const boards = [
  'Kommunstyrelsen',
  'Socialnämnden',
  'Tekniska nämnden',
  'Kultur- och fritidsnämnden',
  'Miljö- och byggnadsnämnden',
  'Äldrenämnden',
];
const plans = [
  'en ny cykelväg',
  'fler platser i förskolan',
  'ett bibliotek på hjul',
  'renovering av badhuset',
  'stöd till unga vuxna',
  'en bro över ån',
];
const verbs = ['satsar på', 'beslutar om', 'utreder', 'bjuder in till samråd om'];
const topics = ['skola', 'omsorg', 'trafik', 'klimat', 'kultur', 'bostäder', 'trygghet', 'jobb'];
const sentences = [
  'Bakgrunden är en utredning som visar att behovet har vuxit under de senaste åren.',
  'Kostnaden ryms inom den ram som fullmäktige redan har beslutat om.',
  'Invånarna har kunnat lämna synpunkter under våren, och de flesta är **positiva**.',
  'Upphandlingen annonseras efter sommaren, och avtal väntas före årsskiftet.',
  'Arbetet sker tillsammans med föreningslivet och med [regionen](https://www.regionen.example/samarbete).',
  'Under byggtiden leds trafiken om, och bussarna får tillfälliga hållplatser.',
  'En uppföljning redovisas för nämnden varje halvår.',
  'Platsen ligger nära kollektivtrafiken och har redan *vatten och fjärrvärme*.',
];

/** sfc32, seeded with one number. */
function random(seed) {
  let [a, b, c, d] = [seed, 0x9e3779b9, 0x243f6a88, 1];
  const next = () => {
    const t = (a + b + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + t;
    return (t >>> 0) / 2 ** 32;
  };
  for (let i = 0; i < 12; i++) next();
  return next;
}

export function release(i) {
  const next = random(i);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const place = pick(places) + pick(endings);
  const board = pick(boards);
  const plan = pick(plans);
  const year = 2005 + Math.floor(next() * 20);
  const day = `${year}-${String(1 + Math.floor(next() * 12)).padStart(2, '0')}-${String(1 + Math.floor(next() * 28)).padStart(2, '0')}`;
  const value = 50_000 * (1 + Math.floor(next() * 200));
  const paragraph = () => Array.from({ length: 3 }, () => pick(sentences)).join(' ');
  const text = `---
title: "${place} ${pick(verbs)} ${plan} (${i})"
date: ${day}
municipality: ${place}
committee: ${board}
summary: "${board} i ${place} går vidare med ${plan}."
amounts:
  - value: ${value}
    purpose: ${plan}
    from: ${year}
    to: ${year + Math.floor(next() * 3)}
contacts:
  - name: Presstjänsten
    title: pressjour
    phone: "08-465 004 ${String(5 + Math.floor(next() * 95)).padStart(2, '0')}"
    email: press@kommun.example
tags: [${[...new Set([pick(topics), pick(topics)])].join(', ')}]
---

**${place} ${pick(verbs)} ${plan}.** ${paragraph()}

– Det här har många väntat länge på, säger E. Exempelsson (S), nämndens ordförande i ${place}.

${paragraph()}

## Så går arbetet till

- samråd med boende
- upphandling
- byggstart och *invigning*

${paragraph()}

${paragraph()}
${next() < 0.03 ? `\n| År | Kostnad (tkr) |\n| --- | ---: |\n| ${year} | ${value / 1000} |\n` : ''}`;
  return { path: `releases/${year}/${day.slice(5, 7)}/release-${i}.md`, text };
}

const config = 'title: Pressarkivet\nregister: none\ncollections: [bodies]\n';
/** The same output as the other generators: pages, lists and one feed; no search, no data, no history. */
const fewer =
  'search: none\nopenData: { parts: [] }\nfeeds: { formats: [rss], collections: [], history: none }\n';
export const pagesOnly = 'pages-only.yaml';
/** The defaults of a new archive: every collection, and the lean feeds and documents. */
export const defaults = 'defaults.yaml';

/** Writes the releases 0…count-1 below a folder, with three configs that accept any sender. */
export function writeCorpus(folder, count) {
  const made = new Set();
  for (let i = 0; i < count; i++) {
    const { path, text } = release(i);
    const parent = join(folder, path, '..');
    if (!made.has(parent)) {
      mkdirSync(parent, { recursive: true });
      made.add(parent);
    }
    writeFileSync(join(folder, path), text);
  }
  writeFileSync(join(folder, 'kommunike.config.yaml'), config);
  writeFileSync(join(folder, pagesOnly), config + fewer);
  writeFileSync(join(folder, defaults), 'title: Pressarkivet\nregister: none\n');
}
