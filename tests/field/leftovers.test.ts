import { describe, expect, test } from 'vitest';
import { parseConfig } from '../../src/parse/config/parse-config.ts';
import { resolveConflicts } from '../../src/parse/text/conflicts.ts';
import { leftoversInMarkdown, leftoversInWords } from '../../src/parse/text/leftovers.ts';
import { brief, briefs, parse, pointedAt, releaseWith } from '../parse/read.ts';

const lineEnds = ['\n', '\r\n', '\r'];
const codes = (text: string) => parse(text).diagnostics.map(({ code }) => code);
/** Separate from the following brace, so that it is not a template literal here. */
const dollar = '$';
const withBody = (body: string) => releaseWith('', body);

describe('a merge conflict', () => {
  const ours = '<<<<<<< HEAD\nBadet öppnar i maj.\n=======\nBadet öppnar i juni.\n>>>>>>> gren';

  test.each(lineEnds)('in the text is an error at its first mark (%j)', (end) => {
    const text = withBody(`Text.\n\n${ours}`).replaceAll('\n', end);
    expect(briefs(parse(text))).toEqual(['12:1+12 merge-conflict']);
  });

  test.each([
    ['with the common ancestor', '<<<<<<< HEAD\nmaj\n||||||| 1a2b3c4\napril\n=======\njuni\n>>>>>>> gren'],
    ['without names', '<<<<<<<\nmaj\n=======\njuni\n>>>>>>>'],
    ['of Subversion', '<<<<<<< .mine\nmaj\n||||||| .r1\napril\n=======\njuni\n>>>>>>> .r2'],
    ['half resolved', 'Badet öppnar i maj.\n=======\nBadet öppnar i juni.\n>>>>>>> gren'],
    ['of which only the beginning is left', '<<<<<<< Updated upstream\nBadet öppnar i maj.'],
    ['of which only the ancestor’s mark is left', 'Badet öppnar.\n||||||| 1a2b3c4\nBadet öppnar i maj.'],
    ['around a heading', '<<<<<<< HEAD\n## Maj\n=======\n## Juni\n>>>>>>> gren\n'],
  ])('%s is an error', (_, body) => {
    for (const end of lineEnds)
      expect(codes(withBody(body).replaceAll('\n', end))).toEqual(['merge-conflict']);
  });

  test('is reported each time', () => {
    expect(codes(withBody(`${ours}\n\nText.\n\n${ours}`))).toEqual(['merge-conflict', 'merge-conflict']);
  });

  test.each(lineEnds)('in the front matter is the only error there (%j)', (end) => {
    const fields = '<<<<<<< HEAD\ncase: KSN-1\n=======\ncase: KSN-2\n>>>>>>> main';
    expect(briefs(parse(releaseWith(fields).replaceAll('\n', end)))).toEqual(['2:1+12 merge-conflict']);
  });

  test('around the front matter as a whole is reported at its first mark', () => {
    const whole = releaseWith();
    expect(briefs(parse(`<<<<<<< HEAD\n${whole}=======\n${whole}>>>>>>> main\n`))).toEqual([
      '1:1+12 merge-conflict',
    ]);
  });

  test.each([
    'Rubrik\n=======',
    'Rubrik\n=======\n\nText.\n\n=======\n',
    '```\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> main\n```',
    '~~~~ diff\n<<<<<<< HEAD\n~~~\n=======\nb\n>>>>>>> main\n~~~~',
    '    <<<<<<< HEAD\n    a\n    =======\n    b\n    >>>>>>> main',
    'Raden `<<<<<<< HEAD` visar konflikten.',
    '>>>>>> Sex citat.',
    '> > > > > > > Sju citat.',
    '<<<<<<<< Åtta',
    '<<<<<<<HEAD',
    '| a | b | c | d | e | f |\n|---|---|---|---|---|---|\n|||||||',
  ])('is not reported in %j', (body) => {
    expect(codes(withBody(body))).not.toContain('merge-conflict');
  });
});

describe('an unreplaced placeholder', () => {
  test.each([
    'Läs om {{ page.title }} här.',
    '{{title}}',
    '{% include kontakt.html %}',
    '{{< figure src="a.jpg" >}}',
    '{{% notice %}}Text{{% /notice %}}',
    'Nytt från <%= site.title %>.',
    `Hej ${dollar}{name}, välkommen.`,
    'Se [[Nytt bad]] för mer.',
    'Se [[nytt-bad|det nya badet]].',
    '![[karta.png]]',
    '- Punkt med {{ site.url }}',
    '> Citat av [[Anna]]',
    '**{{ viktigt }}**',
    '[Länk]({{ site.url }}/a)',
    '{{ "https://uppsala.example" | absURL }}',
  ])('is reported in the text: %s', (body) => {
    const found = parse(withBody(body)).diagnostics.filter(({ code }) => code === 'placeholder-left');
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ severity, line }) => severity === 'warning' && line === 10)).toBe(true);
  });

  test('is reported at its place', () => {
    const text = withBody('Text.\n\nSe `[[kod]]` och [[Nytt bad]].');
    const [found] = parse(text).diagnostics;
    expect(found && pointedAt(text, found)).toBe('[[Nytt bad]]');
  });

  test.each([
    'title: "{{ page.title }}"',
    "summary: 'Läs om {% raw %}'",
    'tags: ["[[bad]]", bygge]',
    'case: "<%= id %>"',
    `summary: Hej ${dollar}{name}`,
    'decision: {body: "{{ namnd }}"}',
  ])('is reported in the fields: %s', (fields) => {
    expect(codes(releaseWith(fields))).toContain('placeholder-left');
  });

  test.each([
    ['date: {{ .Date }}', '{{ .Date }}'],
    ['date: {{.Date}}', '{{.Date}}'],
    ['title: {{ page.title | upper }}', '{{ page.title | upper }}'],
    ['title: {{ "a" }} b', '{{ "a" }} b'],
    ['title: {{< a >}}', '{{< a >}}'],
    ['title: {{title}}', '{{title}}'],
    ['summary: {% include a %}', '{% include a %}'],
    ['contacts:\n  - name: {{ .Name }}', '{{ .Name }}'],
    ['tags:\n  - {{ tag }}', '{{ tag }}'],
    ['type: news\nsummary: {{ .Summary }}', '{{ .Summary }}'],
  ])('must be quoted in %j', (fields, words) => {
    for (const end of lineEnds) {
      const text = releaseWith(fields).replaceAll('\n', end);
      const found = parse(text).diagnostics.find(({ code }) => code.startsWith('yaml-'));
      expect(found?.code).toBe('yaml-special');
      expect(found?.hint).toContain('quotation marks');
      expect(found && pointedAt(text, found)).toBe(words);
    }
  });
});

describe('letters in the wrong encoding', () => {
  test.each([
    'FÃ¶rskolan',
    'kommunÃ¤garna',
    'rÃ¥d',
    'Ã–ppet hus',
    'Ã„ldre',
    'Ã…r 2024',
    'HÃ–GANÃ„S',
    'kafÃ©',
    '2019â€“2024',
    'Annaâ€™s',
    'â€œJaâ€',
    '18Â 000 kronor',
    '18Â\u00a0000 kronor',
    'enligt Â§ 4',
    'fÃƒÂ¶rskola',
    '100 â‚¬',
    'f√∂rskola',
    'f├Ârskola',
  ])('are reported in the text and in a field: %s', (words) => {
    for (const text of [withBody(`Text om ${words}.`), releaseWith(`summary: Text om ${words}.`)])
      expect(codes(text)).toEqual(['encoding-mixed']);
  });

  test('are reported once in each text', () => {
    const found = parse(withBody('FÃ¶rskolan fÃ¥r en ny gÃ¥rd.')).diagnostics;
    expect(found.map(({ line, column }) => [line, column])).toEqual([[10, 2]]);
    expect(found[0]?.message).toContain('in 3 places');
  });

  test.each([
    'São Paulo och Joãozinho',
    'SÃO PAULO, IRMÃ, MAÇÃS',
    '«IRMû, sade hon',
    'Avenida Ângela Âmbar',
    'ROMÂNIA, CÂMARA MUNICIPAL',
    'château, pâté, Ångström, Âge',
    'naïve, Þór, ðó, öåäÖÅÄ',
    'priset är √2 gånger',
    '├── releases',
    'en €, ett ™ och ett –',
    'IRMÃ … e PAI',
  ])('are not reported: %s', (words) => {
    for (const text of [withBody(`Text om ${words}.`), releaseWith(`summary: "Text om ${words}."`)])
      expect(codes(text)).toEqual([]);
  });
});

describe('a character reference', () => {
  test.each(['Annas &#8217;dag', 'Vatten &amp; avlopp', 'en&nbsp;två', '&#x27;Ja&#x27;', 'F&ouml;rskola'])(
    'is reported in a plain field: %s',
    (words) => {
      expect(new Set(codes(releaseWith(`summary: "${words}"`)))).toEqual(new Set(['reference-left']));
      expect(new Set(codes(releaseWith(`tags: ["${words}"]`)))).toEqual(new Set(['reference-left']));
    },
  );

  test.each(['H&M; och R&D;', 'Vatten & avlopp', 'A&B', '&# 12;', 'AT&T;'])(
    'is not reported in %s',
    (words) => {
      expect(codes(releaseWith(`summary: "${words}"`))).toEqual([]);
    },
  );

  test('is allowed in the text, where it is decoded', () => {
    expect(codes(withBody('Vatten &amp; avlopp &#8217;'))).toEqual([]);
  });
});

describe('asterisks that do not make text bold', () => {
  test.each([
    '**Datum: ** 2024-05-02',
    '**Kontakt: **\nAnna',
    '- **Plats: ** Badet',
    'Text.\n\n**Tid och plats:  ** kl. 10',
  ])('are reported: %j', (body) => {
    for (const end of lineEnds)
      expect(codes(withBody(body).replaceAll('\n', end))).toEqual(['emphasis-open']);
  });

  test.each([
    '**Datum:** 2024-05-02',
    '**Datum** : nu',
    'a **b: **c** d',
    '`**Datum: **`',
    '\\*\\*Datum: **',
  ])('are not reported: %j', (body) => {
    expect(codes(withBody(body))).not.toContain('emphasis-open');
  });
});

test.each([
  `\`{{ x }}\` och \`[[a]]\` och \`${dollar}{y}\``,
  '```liquid\n{% include a %}\n[[a]] FÃ¶r {{ b }}\n```',
  '    {{ indragen kod }}',
  '\\{{ x }} och \\[[a]]',
  '[[1]](https://uppsala.example/)',
  '[[1]][ref]\n\n[ref]: https://uppsala.example/',
  'Mängden {1, 2} och {{1}, {2}}.',
  'f[g[x]] = 3',
  'Priset är $5 {ungefär}.',
  'a {% b',
  '5 <% 6',
  'Fotnot.[^1]\n\n[^1]: Text.',
])('code and ordinary characters are not reported: %j', (body) => {
  expect(codes(withBody(body)).filter((code) => code !== 'html-dropped')).toEqual([]);
});

test.each(['README.md', 'readme.md', 'index.md', 'Index.MD', '_index.md', 'README.markdown'])(
  '%s without front matter is skipped',
  async (name) => {
    const { parseRelease } = await import('../../src/parse/release/parse-release.ts');
    const { settingsOf } = await import('../parse/read.ts');
    const read = (path: string, text: string) => parseRelease({ path, text, hash: '' }, settingsOf(''));
    for (const path of [`releases/${name}`, `releases/2024/${name}`]) {
      for (const text of ['# Om mappen\n\nHär ligger allt.', '', '[[x]] FÃ¶r']) {
        const { release, diagnostics } = read(path, text);
        expect(release).toBeUndefined();
        expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
          ['file-passed-over', 'warning'],
        ]);
      }
      expect(read(path, releaseWith()).release?.title).toBe('Ny skola i centrum');
      expect(read(path, '---\ntitle: x\n').diagnostics.map(({ code }) => code)).toEqual([
        'front-matter-unclosed',
      ]);
    }
    expect(read('releases/min-readme.md', 'Text').diagnostics[0]?.code).toBe('front-matter-missing');
  },
);

test('a merge conflict in the config is its only error', () => {
  const text = '<<<<<<< HEAD\ntitle: A\n=======\ntitle: B\n>>>>>>> main\npageSize: 10\n';
  const { settings, diagnostics } = parseConfig({ path: 'kommunike.config.yaml', text, hash: '' });
  expect(settings).toBeUndefined();
  expect(diagnostics.map(brief)).toEqual(['1:1+12 merge-conflict']);
});

test.each([
  '-  ',
  '{{',
  '{%',
  '[[',
  '![[',
  '<%',
  '**a: ',
  '> ',
  '<<<<<<< a\n',
  '=======\n',
  '```\n',
  '&#',
  'Â',
  '\\[[',
])('a hundred thousand characters of %j are checked quickly', (words) => {
  const text = words.repeat(100_000 / words.length);
  const start = performance.now();
  leftoversInMarkdown(text);
  leftoversInWords(text);
  resolveConflicts(text);
  expect(performance.now() - start).toBeLessThan(1000);
});
