import { describe, expect, test } from 'vitest';
import { everyDocument, releaseText, TestArchive } from '../support/archive.ts';
import { Watching } from '../watch/watching.ts';

const nfd = (text: string) => text.normalize('NFD');

const others = {
  'releases/andra.md': releaseText(
    { title: 'Andra', date: '2024-02-10', aliases: '[/nyheter/å-123, /gammal.html, "/arkiv/ä%20b/"]' },
    '## Så söker du\n\nText.',
  ),
  [nfd('releases/nämnden.md')]: releaseText({ title: 'Två', tags: '[bad]' }),
  'releases/bilaga ö.pdf': '%PDF-1.4\n',
  'public/rapport 50%.pdf': '%PDF-1.4\n',
  [nfd('public/kartor/å.pdf')]: '%PDF-1.4\n',
  'public/tjänst/index.html': '<p>Tjänst</p>',
  'pages/om/kakor.md': '---\ntitle: Kakor\n---\n\nText.\n',
  'kommunike.config.yaml': `baseUrl: https://press.example/arkiv\n${everyDocument}`,
};

/** Builds an archive with one link, and returns its target on the page and in the feed. */
async function linkTo(target: string) {
  const archive = new TestArchive({
    ...others,
    'releases/2024/a.md': releaseText({ title: 'Första' }, `Se [hit](${target}).`),
  });
  const { diagnostics, code } = await archive.build();
  const href = (path: string) => /<a(?: href="([^"]*)")?>hit<\/a>/.exec(archive.read(path))?.[1];
  const page = href('dist/uppsala/2024/a.html');
  const file = page && decodeURIComponent(page.replace(/^(?:\.\.\/)+/, '').replace(/[?#].*/, ''));
  return {
    page,
    feed: href('dist/feed.xml'),
    // most of the links below do not refer to the archive's documents
    codes: diagnostics.map((found) => found.code).filter((found) => found !== 'file-loose'),
    code,
    exists: file !== undefined && Object.hasOwn(archive.site(), Buffer.from(file).toString('utf8')),
  };
}

const release = 'uppsala/2024/andra.html';

describe('a link to a published file works on the page and in feeds', () => {
  test.each([
    ['/feed.xml', 'feed.xml'],
    ['/atom.xml', 'atom.xml'],
    ['/feed.json', 'feed.json'],
    ['/uppsala/feed.xml', 'uppsala/feed.xml'],
    ['/feeds.opml', 'feeds.opml'],
    ['/sitemap.xml', 'sitemap.xml'],
    ['/robots.txt', 'robots.txt'],
    ['/data/releases.csv', 'data/releases.csv'],
    ['/data/archive.zip', 'data/archive.zip'],
    ['/uppsala/2024/andra.json', 'uppsala/2024/andra.json'],
    ['/uppsala/2024/andra.md', 'uppsala/2024/andra.md'],
    ['/uppsala/2024/andra.vcf', 'uppsala/2024/andra.vcf'],
    ['/assets/style.css', 'assets/style.css'],
    ['/sok/?q=nytt+bad', 'sok/index.html?q=nytt+bad'],
    ['/sok?q=bad#resultat', 'sok/index.html?q=bad#resultat'],
    ['/kontakter', 'kontakter/index.html'],
    ['/', 'index.html'],
    ['/index.html', 'index.html'],
    ['/./uppsala/../feed.xml', 'feed.xml'],
    ['/uppsala', 'uppsala/index.html'],
    ['/uppsala/', 'uppsala/index.html'],
    ['/uppsala/index.html', 'uppsala/index.html'],
    ['/uppsala.html', 'uppsala/index.html'],
    ['/uppsala/2024/andra', release],
    ['/uppsala/2024/andra/', release],
    ['/uppsala/2024/andra/index.html', release],
    ['/uppsala/2024/andra#sa-soker-du', `${release}#sa-soker-du`],
    ['/om/kakor', 'om/kakor.html'],
    ['/tj%C3%A4nst/', 'tj%C3%A4nst/index.html'],
    [`/${nfd('tjänst')}`, 'tj%C3%A4nst/index.html'],
    ['/nyheter/å-123', release],
    ['/nyheter/%C3%A5-123/', release],
    [`/nyheter/${nfd('å')}-123`, release],
    ['/nyheter/å-123/index.html#sa-soker-du', `${release}#sa-soker-du`],
    ['/gammal', release],
    ['/gammal.html', release],
    ['/arkiv/ä%20b', release],
    ['</arkiv/ä b/>', release],
    ['../andra.md#sa-soker-du', `${release}#sa-soker-du`],
    ['../nämnden.md', 'uppsala/2024/namnden.html'],
    ['../n%C3%A4mnden.md', 'uppsala/2024/namnden.html'],
    [nfd('../nämnden.md'), 'uppsala/2024/namnden.html'],
    ['../bilaga%20%C3%B6.pdf#page=2', 'uppsala/2024/a/bilaga-o.pdf#page=2'],
    ['</rapport 50%.pdf>', 'rapport%2050%25.pdf'],
    ['/rapport%2050%25.pdf?v=2#page=3', 'rapport%2050%25.pdf?v=2#page=3'],
    ['/kartor/å.pdf', encodeURI(nfd('kartor/å.pdf'))],
    [nfd('/kartor/å.pdf'), encodeURI(nfd('kartor/å.pdf'))],
  ])('%s → %s', async (target, path) => {
    const { page, feed, codes, code, exists } = await linkTo(target);
    expect([codes, code, page]).toEqual([[], 0, `../../${path}`]);
    expect(feed).toBe(`https://press.example/arkiv/${path.replace(/(^|\/)index\.html/, '$1')}`);
    expect(exists).toBe(true);
  });
});

test.each([
  '/feed.xlm',
  '/nyheter/124',
  '/sok2/?q=a',
  '/data/releases.cvs',
  '/Uppsala/',
  '/../feed.xml',
  'feed.xml',
  '/%',
])('%s is reported, and the link is removed', async (target) => {
  const { page, codes, code } = await linkTo(target);
  expect([page, codes, code]).toEqual([undefined, ['link-dead'], 0]);
});

test('a link follows its moved target in the next build', async () => {
  const archive = new TestArchive({
    ...others,
    'releases/2024/a.md': releaseText({ title: 'Första' }, 'Se [hit](/nyheter/å-123) och [dit](/ny/).'),
  });
  const hrefs = () =>
    [...archive.read('dist/uppsala/2024/a.html').matchAll(/<a(?: href="([^"]*)")?>[hd]it<\/a>/g)].map(
      ([, href]) => href,
    );
  await archive.build();
  expect(hrefs()).toEqual([`../../${release}`, undefined]);
  archive.edit({
    'releases/andra.md': releaseText({ date: '2024-02-10', slug: 'flyttad', aliases: '[/nyheter/å-123]' }),
    'public/ny/index.html': '<p>Ny</p>',
  });
  await archive.build();
  expect(hrefs()).toEqual(['../../uppsala/2024/flyttad.html', '../../ny/index.html']);
  archive.edit({ 'releases/andra.md': undefined, 'public/ny/index.html': undefined });
  await archive.build();
  expect(hrefs()).toEqual([undefined, undefined]);
});

test('translations are found by composed and decomposed names, and by address', async () => {
  for (const target of [
    'nämnden.md',
    nfd('nämnden.md'),
    '/uppsala/2024/namnden',
    '/uppsala/2024/namnden.html',
  ]) {
    const archive = new TestArchive({
      ...others,
      'releases/a.md': releaseText({ title: 'Two', language: 'en', translations: `[${target}]` }),
    });
    const { diagnostics } = await archive.build();
    expect(diagnostics.filter(({ code }) => code !== 'file-loose')).toEqual([]);
    expect(archive.read('dist/uppsala/2024/a.html')).toContain('hreflang="sv"');
  }
});

test('the preview serves the same addresses', async () => {
  const watching = await new Watching(new TestArchive({ ...others, 'kommunike.config.yaml': '' })).ready();
  const titleAt = async (path: string) => {
    const { status, text, headers } = await watching.get(path);
    return status === 302
      ? headers.location
      : `${status} ${/<title>([^<]*?)(?: [–-].*)?<\/title>/.exec(text)?.[1]}`;
  };
  expect(await titleAt('uppsala/2024/andra')).toBe(await titleAt(release));
  expect(await titleAt('uppsala/2024/andra/')).toBe(`/${release}`);
  expect(await titleAt('uppsala')).toBe('/uppsala/');
  expect(await titleAt('uppsala.html')).toBe('/uppsala/');
  expect(await titleAt('gammal')).toContain('200 Andra');
  expect(await titleAt(`nyheter/${nfd('å')}-123/`)).toContain('200 Andra');
  expect((await watching.get('kartor/å.pdf')).status).toBe(200);
  expect((await watching.get('uppsala/2024/ingen')).status).toBe(404);
});
