import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { formatMoney, formatMoneyWords } from '../../src/locale/format.ts';
import { allLocales } from '../../src/locale/index.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { releaseFields } from '../../src/model/front-matter-schema.ts';
import { readAmount } from '../../src/parse/amount/amount.ts';
import { parseConfig } from '../../src/parse/config/parse-config.ts';
import { readEmail } from '../../src/parse/contact/email.ts';
import { readPhones } from '../../src/parse/contact/phone.ts';
import { readMoment } from '../../src/parse/date/moment.ts';
import { readPeriod } from '../../src/parse/date/period.ts';
import { parseOwnPages } from '../../src/parse/release/own-page.ts';
import { parseBody, parseRelease } from '../../src/parse/release/parse-release.ts';
import { sweden } from '../../src/register/sweden.ts';
import { keysOf } from '../build/schema-keys.ts';
import { blocks, marks, soupOf } from '../parse/markdown-arbitraries.ts';
import { parsed } from '../parse/markdown-write.ts';
import { settingsOf } from '../parse/read.ts';
import { target } from './fuzz.ts';
import { checkBody, checkDiagnostics, twice } from './invariants.ts';
import { brokenTexts, configText, mutated, oddText, releaseTexts, tokens } from './mutations.ts';

const ownSettings = settingsOf(configText);
const plainSettings = settingsOf('register: none\nlanguage: en\n');

/** Any JSON value, and therefore any YAML value. */
const { plain } = fc.letrec<{ plain: unknown }>((tie) => ({
  plain: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    oddText,
    fc.constantFrom<unknown>(null, true, 0, -1, 1e21, 1350000, '2024-05-02', 'Uppsala', ''),
    fc.array(tie('plain'), { maxLength: 4 }),
    fc.dictionary(
      fc.oneof(
        fc.constantFrom(...keysOf(releaseFields).map(({ path }) => path.replace(/.*\W/, ''))),
        oddText,
      ),
      tie('plain'),
      { maxKeys: 5 },
    ),
  ),
}));

/** Front matter with valid keys and any values, each as JSON or unquoted. */
const anyFields = fc
  .dictionary(
    fc.constantFrom(...Object.keys(releaseFields), '__proto__', 'Titel'),
    fc.oneof(
      plain.map((value) => JSON.stringify(value)),
      oddText,
    ),
  )
  .map((fields) => {
    const lines = Object.entries(fields).map(([key, value]) => `${key}: ${value}\n`);
    return `---\n${lines.join('')}---\n\nKommunen bygger.\n`;
  });

export const frontMatter = target(
  'front-matter',
  fc.oneof(mutated([...releaseTexts, ...brokenTexts]), anyFields),
  (text) => {
    const source = { path: 'releases/a.md', text, hash: '' };
    const config = text.length % 2 === 0 ? ownSettings : plainSettings;
    const { release, body, diagnostics } = twice(() => parseRelease(source, config));
    checkDiagnostics(diagnostics, source.path, text);
    if (body) checkBody(body);
    if (release && !isDeepStrictEqual(parseBody(source, release.language, config), body))
      throw new Error('the body differs when it is parsed on its own');
    const isExplained = ({ code, severity }: Diagnostic) =>
      severity === 'error' || code === 'file-passed-over';
    if (!release && !diagnostics.some(isExplained))
      throw new Error('there is no release, and no error says why');
  },
);

export const ownPages = target(
  'own-pages',
  mutated(['---\ntitle: Om\nnav: true\n---\n\n## Oss\n']),
  (text) => {
    const source = { path: 'pages/om.md', text, hash: '' };
    checkDiagnostics(twice(() => parseOwnPages([source], ownSettings)).diagnostics, source.path, text);
  },
);

const bodies = releaseTexts.map((text) => text.replace(/^---\n[\s\S]*?\n---\n/, ''));

export const markdown = target(
  'markdown',
  fc.oneof(
    mutated(bodies),
    blocks,
    soupOf(marks),
    soupOf(tokens),
    blocks.chain((text) => mutated([text])),
  ),
  (text) => {
    const [first, second] = (['auto', 'remark'] as const).map((parser) => {
      const { html, ...markdown } = twice(() => parsed(text, { parser }));
      checkDiagnostics(markdown.diagnostics, 'releases/a.md', text);
      checkBody(markdown.body);
      return html;
    });
    if (first !== second) throw new Error('the parsers differ');
  },
);

export const config = target(
  'config',
  fc.oneof(
    mutated([configText]),
    mutated([
      'title: a\nfeeds: { items: 5 }\nprivacy: { maskAfter: 3 years }\nsenders:\n  - name: Uppsala\n',
    ]),
  ),
  (text) => {
    const source = { path: 'kommunike.config.yaml', text, hash: '' };
    const { settings, diagnostics } = twice(() => parseConfig(source));
    checkDiagnostics(diagnostics, source.path, text);
    if (!settings && !diagnostics.some(({ severity }) => severity === 'error'))
      throw new Error('there are no settings, and no error says why');
  },
);

/** Pieces in any order, some with spaces between. */
const pieces = (some: readonly string[]) =>
  fc
    .array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...some) }, oddText), { maxLength: 9 })
    .map((parts) => parts.join(''));

const digits = [...'0123456789', '00', '000', '1 000', ' ', ',', '.', '-', '–', '+', '/', '(', ')', ':'];

export const amounts = target(
  'amounts',
  pieces([
    ...digits,
    ...' kr| kronor| tkr| mnkr| miljoner| miljard| öre|SEK|€|EUR|$|£|NOK| million| thousand| per år|/år| i tre år'.split(
      '|',
    ),
    ...' 2021–2023| under 2017 och 2018| fyra| tjugotvå| en halv|½| cirka | drygt | minus |:-|e9|~| miljoonaa| euroa'.split(
      '|',
    ),
  ]),
  (value) => {
    for (const locale of allLocales) {
      const reading = twice(() => readAmount({ value }, locale, locale.home.currency));
      if (!reading.ok) continue;
      for (const number of [reading.value.value, reading.value.total])
        if (!/^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/.test(number)) throw new Error(`a sum is ${number}`);
      formatMoney(reading.value.total, reading.value.currency, locale.code);
      formatMoneyWords(reading.value.total, reading.value.currency, locale.code);
    }
  },
);

export const dates = target(
  'dates',
  pieces([
    ...digits,
    ...'2024-05-02|2024|-02-|29|31|T|10:30|24:00|Z|+02:00|maj|May|/|1 januari| years| månader|P5Y|P|W|2024-03-31T02:30'.split(
      '|',
    ),
  ]),
  (text) => {
    for (const zone of ['Europe/Stockholm', 'UTC', 'America/St_Johns', 'Pacific/Apia']) {
      const reading = twice(() => readMoment(text, zone));
      if (reading.ok && !Number.isInteger(reading.value.at)) throw new Error(`it is ${reading.value.at}`);
    }
    const period = twice(() => readPeriod(text));
    if (period.ok && period.value.months + period.value.days < 1) throw new Error('it is no time at all');
  },
);

export const phones = target(
  'phones',
  pieces([
    ...digits,
    ...'08-465 004 00|070-174 06 05|+46|0046|112| ankn 12| (växel)|;ext=1| eller | och |tel:|Tfn |@|.example|anna|mailto:'.split(
      '|',
    ),
  ]),
  (text) => {
    const reading = twice(() => readPhones(text, 'phone', sweden));
    for (const { e164, text: shown } of reading.ok ? reading.value : []) {
      if (e164 !== undefined && !/^\+[1-9]\d{4,14}$/.test(e164)) throw new Error(`it dials ${e164}`);
      if (e164 !== undefined && shown.trim() === '') throw new Error('it shows nothing');
    }
    const email = twice(() => readEmail(text));
    if (email.ok && /[\s<>"]/.test(email.value)) throw new Error(`it writes to ${email.value}`);
  },
);
