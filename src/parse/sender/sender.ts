import { createProblem } from '../../codes/index.ts';
import { en, sv } from '../../codes/wording.ts';
import { nameKey } from '../../invisible.ts';
import { inAllLanguages } from '../../locale/index.ts';
import { lookup } from '../../lookup.ts';
import type { Config, SenderConfig } from '../../model/config/config-schema.ts';
import type { Problem } from '../../model/diagnostic.ts';
import type { LocalizedText } from '../../model/localized-text.ts';
import type { SenderRef } from '../../model/release.ts';
import { municipalities } from '../../register/municipalities.ts';
import { regions } from '../../register/regions.ts';
import { slugify } from '../../url.ts';
import type { Loose } from '../fields/fields.ts';
import type { Report } from '../fields/findings.ts';
import { type Reading, read, unread } from '../fields/reading.ts';
import { nearest } from '../text/suggest.ts';
import { yamlText } from '../yaml/yaml-text.ts';
import { aliasesIn } from './aliases.ts';
import { namesWithin } from './names-within.ts';

/** The known senders: those that the config declares, and Sweden's register unless it is off. */
export interface SenderIndex {
  /** Whether undeclared names are accepted (`register: none`). */
  readonly open: boolean;
  /** By every name, code and alias, in lower case. */
  readonly known: ReadonlyMap<string, SenderRef>;
  /** Declared senders by their position in the config; undefined for one with a mistake. */
  readonly declared: readonly (SenderRef | undefined)[];
}

/** Declared senders take precedence over the register's. Reports those with conflicting addresses or names. */
export function senderIndex(
  config: Loose<Pick<Config, 'register' | 'senders'>>,
  report: Report,
): SenderIndex {
  const open = config.register === 'none';
  const known = new Map<string, SenderRef>();
  const names = new Map<string, string>();
  const declared = (config.senders ?? []).map((sender, at) => {
    const { name, slug, code } = sender ?? {};
    if (name === undefined) return undefined;
    const fail = (key: string, problem: Problem) => report(['senders', at, key], problem);
    const entry = open ? undefined : entryOf(name, code);
    const ref = declaredRef({ name, slug, code }, entry);
    if (ref.slug === '') {
      fail('name', createProblem('sender-slug-missing', name));
      return undefined;
    }
    const rival =
      names.get(ref.slug) ??
      (open ? undefined : register.find((one) => one !== entry && one.ref.slug === ref.slug)?.ref.name);
    if (rival !== undefined) {
      fail(slug ? 'slug' : 'name', createProblem('sender-slug-shared', name, rival, ref.slug));
      return undefined;
    }
    names.set(ref.slug, name);
    const aliases = aliasesIn(sender?.aliases, []).flatMap(({ alias }) => alias.name ?? []);
    const own = [ref.name, name, ...aliases].flatMap((one) => [one, ...shortened(one)]);
    for (const key of new Set([...own, ref.code ?? ref.name, ...(entry?.names ?? [])].map(nameKey))) {
      const holder = known.get(key);
      if (!holder) known.set(key, ref);
      else fail('aliases', createProblem('sender-name-shared', key, holder.name, ref.name));
    }
    return ref;
  });
  if (!open) {
    for (const { ref, names: theirs } of register) {
      if (names.has(ref.slug)) continue;
      for (const name of theirs) if (!known.has(nameKey(name))) known.set(nameKey(name), ref);
    }
  }
  return { open, known, declared };
}

/**
 * Returns a sender by SCB code, name or alias, with or without `kommun` or `stad`, also in the genitive (`Uppsala
 * kommuns`), ignoring case. Error: `sender-unknown`.
 */
export function readSender(written: string, index: SenderIndex): Reading<SenderRef> {
  const known = knownSender(written, index);
  if (known) return read(known);
  if (index.open) {
    const name = written.replace(/[^\S\ufeff]+/g, ' ').trim();
    const slug = slugify(name);
    if (slug !== '') return read({ name, slug });
  }
  return unread(createProblem('sender-unknown', written, remedyFor(written, index)));
}

/** Returns the sender with a name, code or alias; never an undeclared one. */
export function knownSender(written: string, { known }: SenderIndex): SenderRef | undefined {
  for (const key of keysOf(written)) {
    const found = known.get(key);
    if (found) return found;
  }
  return undefined;
}

interface Entry {
  readonly ref: SenderRef;
  /** Its short name: `Uppsala`. */
  readonly short: string;
  /** Its codes and all its names. */
  readonly names: readonly string[];
}

/** `kommun`, also in the genitive. */
const ending = new RegExp(`\\s+${inAllLanguages(({ senderEndings }) => senderEndings)}s?$`, 'iu');

const otherRegionNames: Readonly<Record<string, readonly string[]>> = {
  '06': ['Region Jönköping'],
  '08': ['Region Kalmar'],
  '14': ['Västra Götaland', 'Region Västra Götaland', 'VG-regionen', 'VGR'],
  '18': ['Region Örebro'],
  '23': ['Region Jämtland'],
};

/** Gotland is both: the municipality's entry represents the region too, so it has both codes. */
const register: readonly Entry[] = [
  ...municipalities.map(({ code, name, sender, slug, countyCode }) => {
    const codes = regions.some((region) => region.name === sender) ? [code, countyCode] : [code];
    return { ref: { name: sender, slug, code }, short: name, names: [...codes, name, sender, bare(sender)] };
  }),
  ...regions
    .filter(({ name }) => !municipalities.some(({ sender }) => sender === name))
    .map(({ code, name, slug }) => {
      return {
        ref: { name, slug, code },
        short: name,
        names: [code, name, ...(lookup(otherRegionNames, code) ?? [])],
      };
    }),
];

const entryByName = new Map(
  register.flatMap((entry) => entry.names.map((name) => [nameKey(name), entry] as const)),
);

/** The register's entry of a declared sender: by its code, else by its name. */
function entryOf(name: string, code: string | undefined): Entry | undefined {
  const keys = code === undefined ? keysOf(name) : [nameKey(code)];
  return keys.map((key) => entryByName.get(key)).find((entry) => entry !== undefined);
}

/** A sender that is declared by its short name only keeps its full name. */
function declaredRef(
  sender: Pick<SenderConfig, 'name' | 'slug' | 'code'>,
  entry: Entry | undefined,
): SenderRef {
  const name = entry && nameKey(sender.name) === nameKey(entry.short) ? entry.ref.name : sender.name;
  const slug = slugify(sender.slug ?? '') || (entry?.ref.slug ?? slugify(sender.name));
  const code = sender.code ?? entry?.ref.code;
  return code === undefined ? { name, slug } : { name, slug, code };
}

/** `Falu kommuns` → `Falu` */
function bare(name: string): string {
  return name.replace(ending, '');
}

/** `Björkviks kommun` → `Björkviks`, `Björkvik` */
function shortened(name: string): string[] {
  const stem = bare(name);
  if (stem === name) return [];
  return stem.endsWith('s') ? [stem, stem.slice(0, -1)] : [stem];
}

/** The forms to look up, the most literal first. */
function keysOf(written: string): string[] {
  const key = nameKey(written);
  const forms = [key, bare(key)];
  return [...forms, ...forms.filter((form) => form.endsWith('s')).map((form) => form.slice(0, -1))];
}

function remedyFor(written: string, index: SenderIndex): LocalizedText {
  const several = namesWithin(written).flatMap((name) => knownSender(name, index)?.name ?? []);
  if (several.length > 1) {
    const list = `municipality: [${several.map(yamlText).join(', ')}]`;
    return {
      en: `write several senders as a list: ${list}`,
      sv: `skriv flera avsändare som en lista: ${list}`,
    };
  }
  if (index.open)
    return {
      en: 'write a name that has a letter or a digit',
      sv: 'skriv ett namn med någon bokstav eller siffra',
    };
  const code = nameKey(written).padStart(4, '0');
  const meant = /^\d+$/.test(code) ? index.known.get(code) : undefined;
  if (meant)
    return { en: `did you mean “${code}” (${meant.name})?`, sv: `menade du ”${code}” (${meant.name})?` };
  const names = new Map([...index.known].filter(([key]) => !/^\d+$/.test(key)));
  const near = new Set<string>();
  while (near.size < 3) {
    const key = nearest(bare(nameKey(written)), names.keys());
    if (key === undefined) break;
    near.add(names.get(key)?.name ?? key);
    names.delete(key);
  }
  if (near.size > 0) return { en: en.didYouMean(...near), sv: sv.didYouMean(...near) };
  return {
    en: 'write the name or SCB code of a Swedish municipality or region, or declare the sender under “senders” in the config',
    sv: 'skriv namnet på en svensk kommun eller region, eller dess SCB-kod, eller lägg in avsändaren under ”senders” i konfigurationen',
  };
}
