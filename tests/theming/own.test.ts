import { describe, expect, test } from 'vitest';
import { releaseText, TestArchive } from '../support/archive.ts';

const release = { 'releases/a.md': releaseText() };

describe('the site’s own page', () => {
  test('gets the site’s frame, and a place in the navigation if requested', async () => {
    const archive = new TestArchive({
      ...release,
      'pages/om-oss/Vår press.md':
        '---\ntitle: Så arbetar vi\nnav: true\nsummary: Om pressarbetet.\n---\n\nText med [ett meddelande](../../releases/a.md) och [en annan](kakor.md).\n\n## Rubrik\n',
      'pages/om-oss/kakor.md':
        '---\ntitle: Kakor\nlanguage: en\n---\n\nNone. [Press](/om-oss/var-press.html)\n',
    });
    expect(await archive.build()).toMatchObject({ code: 0, diagnostics: [] });
    const html = archive.read('dist/om-oss/var-press.html');
    expect(html).toContain('<h1><bdi>Så arbetar vi</bdi></h1>');
    expect(html).toContain('href="../uppsala/2024/a.html"');
    expect(html).toContain('href="../om-oss/kakor.html"');
    expect(html).toContain('content="Om pressarbetet."');
    expect(html).toMatch(/<a href="\.\.\/om-oss\/var-press\.html" aria-current="true">Så arbetar vi/);
    expect(archive.read('dist/uppsala/2024/a.html')).toContain('href="../../om-oss/var-press.html"');
    const english = archive.read('dist/om-oss/kakor.html');
    expect(english).toMatch(/<html lang="en"/);
    expect(english).toContain('href="../om-oss/var-press.html"');
    expect(english.match(/kakor\.html"[^>]*>Kakor/)).toBeNull();
  });

  test('only changes files that show it when it is added, changed or removed', async () => {
    const archive = new TestArchive(release);
    await archive.build();
    archive.edit({ 'pages/kakor.md': '---\ntitle: Kakor\n---\n\nInga.\n' });
    expect((await archive.build()).written).toEqual(['kakor.html', 'data/archive.zip', 'sitemap.xml']);
    archive.edit({ 'pages/kakor.md': '---\ntitle: Kakor\n---\n\nNågra.\n' });
    expect((await archive.build()).written).toEqual(['kakor.html', 'data/archive.zip']);
    archive.edit({ 'pages/kakor.md': '---\ntitle: Kakor\nnav: true\n---\n\nNågra.\n' });
    expect((await archive.build()).written).toEqual(expect.arrayContaining(['index.html', 'kakor.html']));
    archive.edit({ 'pages/kakor.md': undefined });
    expect((await archive.build()).deleted).toEqual(['kakor.html']);
  });

  test('has its mistakes reported like a release', async () => {
    const archive = new TestArchive({
      ...release,
      'pages/a.md': '---\ntitel: Kakor\n---\n\n![x](saknas.png)\n',
    });
    const { code, diagnostics } = await archive.build();
    expect(code).toBe(1);
    expect(diagnostics.map((found) => `${found.file}:${found.line} ${found.code}`)).toEqual([
      'pages/a.md:2 key-unknown',
    ]);
    archive.edit({ 'pages/a.md': '---\ntitle: Kakor\n---\n\n![x](saknas.png)\n' });
    expect(
      (await archive.build()).diagnostics.map((found) => `${found.file}:${found.line} ${found.code}`),
    ).toEqual(['pages/a.md:5 file-missing']);
  });

  test('can’t replace another page', async () => {
    for (const [config, path] of [
      ['', 'pages/index.md'],
      ['permalinks: pretty\n', 'pages/om.md'],
    ] as const) {
      const page = '---\ntitle: Sida\n---\n\nHej.\n';
      const archive = new TestArchive({ ...release, 'kommunike.config.yaml': config, [path]: page });
      const { diagnostics } = await archive.build();
      expect(diagnostics.map(({ file, code }) => [file, code])).toEqual([[path, 'output-clash']]);
    }
  });
});

describe('a page’s layout', () => {
  const page = (fields: string) => `---\ntitle: Kontakt\n${fields}---\n\nText.\n`;

  test('can be the site’s own template, which gets the same view', async () => {
    const archive = new TestArchive({
      ...release,
      'templates/kommun/layouts/contact.hbs':
        '{{#> page}}<h1 class="own">{{heading}}</h1>{{{body}}}{{/page}}\n',
      'pages/a.md': page('layout: contact\n'),
      'pages/b.md': page(''),
    });
    expect((await archive.build()).diagnostics).toEqual([]);
    expect(archive.read('dist/a.html')).toContain('<h1 class="own">Kontakt</h1><p>Text.</p>');
    expect(archive.read('dist/b.html')).not.toContain('class="own"');
    archive.edit({ 'pages/a.md': page('layout: page\n') });
    await archive.build();
    expect(archive.read('dist/a.html')).not.toContain('class="own"');
  });

  test('that does not exist is an error at its line, with a suggestion', async () => {
    const archive = new TestArchive({
      ...release,
      'templates/kommun/layouts/contact.hbs': '{{heading}}\n',
      'pages/a.md': page('layout: kontact\n'),
      'pages/b.md': page('layout: home\n'),
      'pages/c.md': page('layout: constructor\n'),
    });
    const { diagnostics } = await archive.build();
    expect(
      diagnostics.map(({ file, line, column, length, code, hint }) => [
        `${file}:${line}:${column}+${length} ${code}`,
        hint,
      ]),
    ).toEqual([
      ['pages/a.md:3:9+7 layout-unknown', 'did you mean “contact”?'],
      ['pages/b.md:3:9+4 layout-unknown', 'delete the line, or choose another name for a layout of your own'],
      [
        'pages/c.md:3:9+11 layout-unknown',
        'add templates/kommun/layouts/constructor.hbs, or delete the line',
      ],
    ]);
  });

  test('is checked against the page’s view, even if no page uses it', async () => {
    const archive = new TestArchive({
      ...release,
      'templates/kommun/layouts/contact.hbs': '<h1>{{hedding}}</h1>\n',
    });
    expect((await archive.build()).diagnostics).toMatchObject([
      { code: 'template-field', line: 1, column: 7, hint: 'did you mean “heading”?' },
    ]);
  });
});

describe('stylesheets', () => {
  test('of a theme are linked by every page in a fixed order, the main one first', async () => {
    const archive = new TestArchive({
      ...release,
      'templates/kommun/assets/own.css': 'a { color: red }\n',
      'templates/kommun/assets/colours.css': 'a { color: blue }\n',
      'templates/kommun/assets/fonts/font.css': 'a { color: green }\n',
    });
    await archive.build();
    const linked = (path: string) =>
      [...archive.read(`dist/${path}`).matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(
        ([, href]) => href,
      );
    const all = ['style.css', 'colours.css', 'own.css'];
    expect(linked('index.html')).toEqual(all.map((name) => `assets/${name}`));
    expect(linked('uppsala/2024/a.html')).toEqual(all.map((name) => `../../assets/${name}`));
    expect(linked('sok/index.html')).toEqual([...all, 'search.css'].map((name) => `../assets/${name}`));
    archive.edit({ 'templates/kommun/assets/own.css': undefined });
    await archive.build();
    expect(linked('uppsala/2024/a.html')).toEqual(all.slice(0, 2).map((name) => `../../assets/${name}`));
    archive.edit({ 'templates/kommun/assets/colours.css': 'a { color: black }\n' });
    expect((await archive.build()).written).toEqual(['assets/colours.css', 'data/archive.zip']);
  });
});

describe('the main stylesheet', () => {
  test('is a theme’s own within what all themes share, with licences and without other comments', async () => {
    const archive = new TestArchive({
      ...release,
      'templates/kommun/assets/style.css':
        '/*! Licence */\n/* remark */\n.own::before { content: "/* text */" }\n',
    });
    await archive.build();
    const css = archive.read('dist/assets/style.css');
    const places = ['box-sizing', '/*! Licence */', 'content: "/* text */"', '@media print'].map((part) =>
      css.indexOf(part),
    );
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(Math.min(...places)).toBeGreaterThan(-1);
    expect(css).not.toContain('remark');
    const published = Object.keys(archive.site());
    expect(published.filter((path) => /assets\/(?:base|print)\.css$/.test(path))).toEqual([]);
    archive.edit({ 'templates/kommun/assets/print.css': '@media print { a { color: black } }\n' });
    expect((await archive.build()).written).toEqual(['assets/style.css', 'data/archive.zip']);
  });
});

describe('files under public/', () => {
  test('are published unchanged, with their folders', async () => {
    const archive = new TestArchive({
      ...release,
      'public/.well-known/x': 'hidden',
      'public/a/b/Ä.txt': 'djupt',
      'public/humans.txt': 'vi',
    });
    await archive.build();
    expect(archive.read('dist/a/b/Ä.txt')).toBe('djupt');
    expect(archive.read('dist/humans.txt')).toBe('vi');
  });

  test('at the path of a page are an error, also if only the case differs', async () => {
    for (const path of ['public/index.html', 'public/Uppsala/2024/A.html', 'public/assets/style.css']) {
      const archive = new TestArchive({ ...release, [path]: 'mine' });
      const { code, diagnostics } = await archive.build();
      expect(code).toBe(1);
      expect(diagnostics.map((found) => [found.file, found.code])).toEqual([[path, 'output-clash']]);
    }
  });
});

describe('a site’s own templates', () => {
  test('replace shipped ones file by file', async () => {
    const archive = new TestArchive({
      ...release,
      'templates/kommun/partials/footer.hbs': '<footer>Egen fot: {{site.title}}</footer>\n',
      'templates/kommun/assets/style.css': 'body { color: red }\n',
      'templates/kommun/assets/logo.txt': 'logo',
    });
    expect((await archive.build()).diagnostics).toEqual([]);
    const html = archive.read('dist/uppsala/2024/a.html');
    expect(html).toContain('<footer>Egen fot: Pressarkiv</footer>');
    expect(html).toContain('class="site-header"');
    expect(archive.read('dist/assets/style.css')).toContain('body { color: red }');
    expect(archive.read('dist/assets/logo.txt')).toBe('logo');
    archive.edit({
      'templates/kommun/partials/footer.hbs': undefined,
      'templates/kommun/assets/style.css': undefined,
    });
    await archive.build();
    expect(archive.read('dist/uppsala/2024/a.html')).toContain('class="site-footer"');
    expect(archive.read('dist/assets/style.css')).toContain('--accent: #0b5563');
  });

  test('may be a theme with a new name, which inherits from kommun', async () => {
    const archive = new TestArchive({
      ...release,
      'kommunike.config.yaml': 'theme: var\n',
      'templates/var/layouts/missing.hbs':
        '{{#> page}}<h1>Borta: {{t "missing.title"}}</h1>{{> egen}}{{/page}}\n',
      'templates/var/partials/egen.hbs': '<p>{{lang}}</p>\n',
    });
    expect((await archive.build()).diagnostics).toEqual([]);
    expect(archive.read('dist/404.html')).toContain('<h1>Borta: Sidan finns inte</h1><p>sv</p>');
    expect(archive.read('dist/index.html')).toContain('class="site-header"');
  });

  test('with a misspelt field are an error with file and line, and the site is unchanged', async () => {
    const archive = new TestArchive({
      ...release,
      'templates/kommun/partials/footer.hbs': '<footer>\n{{#if site.titel}}x{{/if}}</footer>\n',
    });
    const { code, diagnostics, written } = await archive.build();
    expect([code, written]).toEqual([1, []]);
    expect(diagnostics).toMatchObject([
      {
        code: 'template-field',
        file: 'templates/kommun/partials/footer.hbs',
        line: 2,
        column: 12,
        length: 5,
        hint: 'did you mean “title”?',
      },
    ]);
  });

  test('of a theme that does not exist are an error with a suggestion', async () => {
    const archive = new TestArchive({ ...release, 'kommunike.config.yaml': 'theme: komun\n' });
    expect(await archive.build()).toMatchObject({
      code: 2,
      diagnostics: [{ code: 'theme-unknown', hint: 'did you mean “kommun”?' }],
    });
  });
});
