import { lookup } from '../lookup.ts';
/** Parts of an address by name. */
export type Parts = Readonly<Record<string, string | number>>;

/** How a part is formatted in an address, and parsed from it. */
export interface Codec {
  /** Regular expression of its form, without capturing groups. */
  readonly shape: string;
  readonly write?: (value: string | number) => string;
  readonly read?: (text: string) => string | number;
}

/** A part that has one of several values, each with its text. */
export function choice(texts: Readonly<Record<string, string>>): Codec {
  const values = new Map(Object.entries(texts).map(([value, text]) => [text, value]));
  return {
    shape: [...values.keys()].map(literally).join('|'),
    write: (value) => lookup(texts, String(value)) ?? '',
    read: (text) => values.get(text) ?? '',
  };
}

/** The names in a pattern's `{braces}`. */
export type NamesIn<P extends string> = P extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;

/** The names in a pattern's `<brackets>`. */
export type WordsIn<P extends string> = P extends `${string}<${infer Word}>${infer Rest}`
  ? Word | WordsIn<Rest>
  : never;

/** Addresses of one form: `{sender}/{year}/` with the slug of a sender and a year. */
export class AddressPattern {
  /** Regular expression of the whole address, without capturing groups. */
  readonly shape: string;
  readonly #start: string;
  readonly #parts: readonly { readonly name: string; readonly codec: Codec; readonly after: string }[];
  readonly #form: RegExp;

  /** `{name}` is a part, which `codecOf` describes; `<name>` is a text, which `wordOf` returns. */
  constructor(pattern: string, codecOf: (name: string) => Codec, wordOf: (name: string) => string) {
    const [start = '', ...rest] = pattern
      .replace(/<(\w+)>/g, (_, name: string) => wordOf(name))
      .split(/\{(\w+)\}/);
    this.#start = start;
    this.#parts = rest.flatMap((name, i) =>
      i % 2 === 0 ? [{ name, codec: codecOf(name), after: rest[i + 1] ?? '' }] : [],
    );
    const shapeOf = (open: (name: string) => string) =>
      literally(start) +
      this.#parts.map(({ name, codec, after }) => `${open(name)}${codec.shape})${literally(after)}`).join('');
    this.shape = shapeOf(() => '(?:');
    this.#form = new RegExp(`^${shapeOf((name) => `(?<${name}>`)}$`);
  }

  write(values: Parts): string {
    let address = this.#start;
    for (const { name, codec, after } of this.#parts) {
      const value = lookup(values, name) ?? '';
      address += (codec.write ? codec.write(value) : value) + after;
    }
    return address;
  }

  /** Undefined for an address of another form. */
  read(address: string): Parts | undefined {
    const found = this.#form.exec(address);
    if (!found) return undefined;
    const texts = found.groups ?? {};
    return Object.fromEntries(
      this.#parts.map(({ name, codec }) => {
        const text = lookup(texts, name) ?? '';
        return [name, codec.read ? codec.read(text) : text];
      }),
    );
  }
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
