import { describe, expect, test } from 'vitest';
import { parseConfig } from '../../src/parse/config/parse-config.ts';
import { everyDocument, releaseText, TestArchive } from '../support/archive.ts';

const footer = `<footer>
{{#if params.banner}}<b>{{params.banner}}</b>{{/if}}
{{#if (eq params.shown false)}}dold{{/if}}
{{#each params.links}}<a href="{{url this.to}}">{{text}}</a>{{/each}}
{{#if params.a}}{{#if params.a.b}}djup{{/if}}{{/if}}
</footer>
`;
const card = '<li><a href="{{url this.url}}">{{title}}</a>{{#if extra.icon}}[{{extra.icon}}]{{/if}}</li>\n';

describe('the site’s own values', () => {
  test('in params and extra reach every template as written', async () => {
    const archive = new TestArchive({
      'kommunike.config.yaml':
        'params:\n  banner: <Hej> 0701\n  shown: false\n  links:\n    - { to: "https://a.example/", text: A }\n',
      'templates/kommun/partials/footer.hbs': footer,
      'templates/kommun/partials/card.hbs': card,
      'templates/kommun/layouts/page.hbs': '{{#> page}}<h1>{{heading}} {{extra.nr}}</h1>{{/page}}\n',
      'releases/a.md': releaseText({ extra: '{ icon: blå }' }),
      'releases/b.md': releaseText({ title: 'Annat bad' }),
      'pages/om.md': '---\ntitle: Om\nextra:\n  nr: 007\n---\n\nText.\n',
    });
    expect((await archive.build()).diagnostics).toEqual([]);
    const home = archive.read('dist/index.html');
    expect(home).toContain('<b>&lt;Hej&gt; 0701</b>');
    expect(home).toContain('dold\n<a href="https://a.example/">A</a>');
    expect(home).not.toContain('djup');
    expect(home).toContain('Nytt bad</a>[blå]');
    expect(home).toContain('Annat bad</a></li>');
    expect(archive.read('dist/om.html')).toContain('<h1>Om 007</h1>');
  });

  test('only change the files that show them', async () => {
    const archive = new TestArchive({
      'kommunike.config.yaml': everyDocument,
      'templates/kommun/partials/card.hbs': card,
      'releases/a.md': releaseText(),
    });
    await archive.build();
    archive.edit({ 'releases/a.md': releaseText({ extra: '{ icon: blå }' }) });
    const { written } = await archive.build();
    expect(written).toEqual(
      expect.arrayContaining(['index.html', 'uppsala/index.html', 'uppsala/2024/a.md']),
    );
    expect(written).not.toContain('uppsala/2024/a.html');
    expect(written).not.toContain('feed.xml');
  });

  test('can’t be named __proto__', async () => {
    const archive = new TestArchive({
      'kommunike.config.yaml': 'params:\n  a:\n    - __proto__: x\n',
      'releases/a.md': releaseText(),
    });
    expect(await archive.build()).toMatchObject({
      code: 2,
      diagnostics: [{ code: 'name-reserved', line: 3, column: 7 }],
    });
    archive.edit({
      'kommunike.config.yaml': '',
      'releases/a.md': releaseText({ extra: '{ __proto__: { a: x } }' }),
    });
    expect((await archive.build()).diagnostics).toMatchObject([{ code: 'name-reserved', line: 6 }]);
  });
});

describe('words', () => {
  test('replace the site’s texts, in each language', async () => {
    const archive = new TestArchive({
      'kommunike.config.yaml': `words:
  sv:
    release.published: Ute sedan
    releases.count: { one: "{count} nyhet", other: "{count} nyheter" }
  en:
    release.published: Out since
`,
      'releases/a.md': releaseText(),
      'releases/b.md': releaseText({ title: 'New bath', language: 'en' }),
    });
    expect((await archive.build()).diagnostics).toEqual([]);
    expect(archive.read('dist/uppsala/2024/a.html')).toContain('Ute sedan');
    expect(archive.read('dist/uppsala/2024/b.html')).toContain('Out since');
    expect(archive.read('dist/uppsala/2024/b.html')).not.toContain('Ute sedan');
    expect(archive.read('dist/uppsala/index.html')).toContain('2 nyheter');
  });

  const found = (words: string) =>
    parseConfig({ path: 'c', text: `words:\n  sv:\n    ${words}\n`, hash: '' }).diagnostics.map(
      ({ code, hint, line, column }) => `${line}:${column} ${code}: ${hint}`,
    );

  test('are checked: keys, placeholders and plural forms', () => {
    expect(found('home.lastest: Nytt')).toEqual(['3:5 word-unknown: did you mean “home.latest”?']);
    expect(found('path.tag: tema')).toEqual([
      '3:5 word-unknown: delete the line: only texts that readers see can be changed',
    ]);
    expect(found('constructor: x')).toEqual(['3:5 word-unknown: the keys are in src/locale/']);
    expect(found('pages.current: "{sida} av {pages}"')).toEqual([
      '3:20 word-placeholder: write {page} or {pages}',
    ]);
    expect(found('home: "Hem {x}"')).toEqual(['3:11 word-placeholder: write the text without braces']);
    expect(found('releases.count: { few: "{count}" }')).toEqual([
      '3:23 word-forms: the forms are one and other',
    ]);
    expect(found('home: { one: Hem, other: Hem }')).toEqual([
      '3:11 word-forms: write just the text after the colon',
    ]);
    expect(found('releases.count: Alla')).toEqual([]);
  });

  test('of a language that the site does not use are reported', () => {
    const { diagnostics } = parseConfig({ path: 'c', text: 'words:\n  se:\n    home: Hem\n', hash: '' });
    expect(diagnostics).toMatchObject([{ code: 'key-unknown', line: 2 }]);
  });
});
