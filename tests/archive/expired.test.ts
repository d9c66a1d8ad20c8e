import { expect, test } from 'vitest';
import { everyDocument, releaseText, TestArchive } from '../support/archive.ts';
import { asText } from '../support/sample.ts';

const invitation = releaseText(
  {
    title: 'Presstraff',
    municipality: 'Sala',
    type: 'invitation',
    committee: 'Tekniska nämnden',
    tags: '[hamn]',
    decision: '{ body: Tekniska nämnden }',
    expires: '2024-05-10T16:00',
    aliases: '/gammal/1',
    attachments: '[karta.pdf]',
    summary: 'Kom till kajen.',
  },
  'Vi bjuder på kaffe.\n\n## Program',
);
const news = releaseText(
  { title: 'Badet stängt', type: 'news', expires: '2024-06-01' },
  'Vattnet är dåligt.',
);
const tree = {
  'kommunike.config.yaml': `title: Arkivet\n${everyDocument}`,
  'releases/karta.pdf': '%PDF-1.4 karta',
  'releases/presstraff.md': invitation,
  'releases/badet-stangt.md': news,
  'releases/nytt.md': releaseText(
    { title: 'Nytt', date: '2024-05-20', language: 'sv' },
    'Se [träffen](presstraff.md#program), [badet](badet-stangt.md) och [förr](/gammal/1).',
  ),
  'pages/om.md': '---\ntitle: Om\n---\n\nSe [träffen](../releases/presstraff.md).\n',
};

async function siteOf(archive: TestArchive, options: Parameters<TestArchive['build']>[0] = {}) {
  const outcome = await archive.build(options);
  expect(outcome.code, JSON.stringify(outcome.diagnostics)).toBe(0);
  const files = asText(archive.site());
  return { ...outcome, files, read: (path: string) => files[path] ?? expect.fail(`there is no ${path}`) };
}

test('an expired invitation keeps its page and documents, and says that it has expired', async () => {
  const { read, diagnostics } = await siteOf(new TestArchive(tree));
  expect(diagnostics).toEqual([]);
  const page = read('sala/2024/presstraff.html');
  expect(page).toContain('<h2 id="page-past">Inbjudan har gått ut</h2>');
  expect(page).toContain('<p>Inbjudan gällde till 10 maj 2024 kl. 16:00.</p>');
  for (const text of ['Kom till kajen.', 'Vi bjuder på kaffe.', 'Pressjouren', 'Tekniska nämnden', 'hamn'])
    expect(page).toContain(text);
  expect(page).not.toContain('noindex');
  for (const file of ['json', 'md', 'vcf']) read(`sala/2024/presstraff.${file}`);
  read('sala/2024/presstraff/karta.pdf');
  expect(page).toContain('href="../../sala/2024/presstraff/karta.pdf"');
});

test('any other expired release keeps a page with title, sender and date', async () => {
  const { files, read } = await siteOf(new TestArchive(tree));
  const page = read('uppsala/2024/badet-stangt.html');
  expect(page).toContain('<h1><bdi>Badet stängt</bdi></h1>');
  expect(page).toContain('<h2 id="page-past">Visas inte längre</h2>');
  expect(page).toContain('Pressmeddelandet visades till 1 juni 2024.');
  expect(page).toContain('<meta name="robots" content="noindex">');
  expect(page).not.toMatch(/Vattnet|Pressjouren/);
  expect(Object.keys(files).filter((path) => path.startsWith('uppsala/2024/badet-stangt'))).toEqual([
    'uppsala/2024/badet-stangt.html',
  ]);
});

test('it is in no list, feed, table, sitemap or search', async () => {
  const { files, releases } = await siteOf(new TestArchive(tree));
  expect(releases).toBe(1);
  const naming = Object.keys(files).filter((path) => /Presstraff|Badet stängt/.test(files[path] ?? ''));
  expect(naming).toEqual([
    'gammal/1/index.html',
    'sala/2024/presstraff.facts.json',
    'sala/2024/presstraff.html',
    'sala/2024/presstraff.json',
    'sala/2024/presstraff.md',
    'uppsala/2024/badet-stangt.html',
  ]);
  expect(files['sitemap.xml']).not.toMatch(/presstraff|badet-stangt|gammal/);
});

test('links and old addresses still lead to it', async () => {
  const { read } = await siteOf(new TestArchive(tree));
  const live = read('uppsala/2024/nytt.html');
  expect(live).toContain('<a href="../../sala/2024/presstraff.html#program">träffen</a>');
  expect(live).toContain('<a href="../../uppsala/2024/badet-stangt.html">badet</a>');
  expect(live).toContain('<a href="../../sala/2024/presstraff.html">förr</a>');
  expect(read('om.html')).toContain('sala/2024/presstraff.html');
  expect(read('gammal/1/index.html')).toContain('url=../../sala/2024/presstraff.html');
});

test('its page does not link to collections that are empty without it', async () => {
  const archive = new TestArchive(tree);
  const alone = await siteOf(archive);
  const page = alone.read('sala/2024/presstraff.html');
  for (const [, url = ''] of page.matchAll(/(?:href|src)="\.\.\/\.\.\/([^"#]*)/g))
    expect(Object.keys(alone.files)).toContain(url);
  expect(page).not.toContain('"url":"https://press.example/sala/"');
  archive.edit({ 'releases/more.md': releaseText({ title: 'Mer', municipality: 'Sala', tags: '[hamn]' }) });
  const more = await siteOf(archive);
  expect(more.read('sala/2024/presstraff.html')).toContain('href="../../sala/index.html"');
  expect(more.read('sala/2024/presstraff.html')).toContain('href="../../amne/hamn/index.html"');
});

test('expired translations link to each other, not to current ones', async () => {
  const archive = new TestArchive({
    ...tree,
    'releases/press-meeting.md': invitation
      .replace('Presstraff', 'Press meeting')
      .replace('aliases: /gammal/1', 'language: en\ntranslations: presstraff.md'),
  });
  const past = await siteOf(archive);
  expect(past.read('sala/2024/presstraff.html')).toContain('sala/2024/press-meeting.html');
  archive.edit({
    'releases/press-meeting.md': archive.read('releases/press-meeting.md').replace(/expires: .*\n/, ''),
  });
  const half = await siteOf(archive);
  expect(half.read('sala/2024/presstraff.html')).not.toContain('sala/2024/press-meeting.html');
  expect(half.read('sala/2024/press-meeting.html')).not.toContain('sala/2024/presstraff.html');
  expect(half.releases).toBe(2);
});

test('a preview shows it in lists, marked', async () => {
  const { read, releases } = await siteOf(new TestArchive(tree), { drafts: true });
  expect(releases).toBe(3);
  expect(read('index.html').match(/<li class="unpublished-mark">Utgånget<\/li>/g)).toHaveLength(2);
  expect(read('uppsala/2024/badet-stangt.html')).toContain('Vattnet är dåligt.');
});

test('builds before and after it expires give the same site as a clean build', async () => {
  const archive = new TestArchive(tree);
  const days = ['2024-05-09T12:00Z', '2024-05-10T14:00Z', '2024-05-20T12:00Z', '2024-06-03T12:00Z'];
  for (const now of [...days, '2024-05-09T12:00Z', '2024-06-03T12:00Z']) {
    const { files } = await siteOf(archive, { now });
    const clean = await siteOf(new TestArchive(tree), { now });
    expect(Object.keys(files), now).toEqual(Object.keys(clean.files));
    for (const [path, text] of Object.entries(files))
      expect(text === clean.files[path], `${path}, ${now}`).toBe(true);
  }
});
