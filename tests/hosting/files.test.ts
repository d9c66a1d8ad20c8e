import { HtmlValidate } from 'html-validate';
import { XmlDocument, type XmlElement, XsdValidator } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import { answerHeaders, contentSecurityPolicy } from '../../src/site/hosting/headers.ts';
import { releaseText, TestArchive } from '../support/archive.ts';
import { asText } from '../support/sample.ts';
import { recipe } from './servers.ts';
import { newsXsd, urlsetXsd } from './sitemap-xsd.ts';

/** Throws the violations of the schema in a document, or in an element of it. */
function validate(xsd: string, xml: string, element?: string): void {
  const schema = XmlDocument.fromString(xsd);
  const document = XmlDocument.fromString(xml);
  const validator = XsdValidator.fromDoc(schema);
  try {
    if (element === undefined) validator.validate(document);
    else
      for (const found of document.find(`//*[local-name()="${element}"]`))
        validator.validate(found as XmlElement);
  } finally {
    for (const each of [validator, document, schema]) each.dispose();
  }
}

const release = (name: string, fields: Record<string, string> = {}) => ({
  [`releases/${name}.md`]: releaseText({ title: name, slug: name, ...fields }),
});
async function built(tree: Record<string, string>, options: { now?: string; baseUrl?: string } = {}) {
  const archive = new TestArchive(tree);
  const outcome = await archive.build(options);
  return { archive, outcome, site: outcome.code === 0 ? asText(archive.site()) : {} };
}

describe('the sitemap', () => {
  test('is valid by its schema and lists every page with its last change', async () => {
    const { site } = await built({
      ...release('skola', { tags: 'Skola & barn', updated: '2024-06-01' }),
      ...release('bad', { municipality: 'Sundsvall' }),
    });
    const xml = site['sitemap.xml'] ?? '';
    validate(urlsetXsd, xml);
    expect(xml).toContain(
      '<loc>https://press.example/uppsala/2024/skola.html</loc><lastmod>2024-06-01</lastmod>',
    );
    const listed = [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url = '']) => url);
    const pages = Object.keys(site)
      .filter((path) => path.endsWith('.html') && path !== '404.html')
      .map((path) => `https://press.example/${path.replace(/(^|\/)index\.html$/, '$1')}`);
    expect(listed.toSorted()).toEqual(pages.toSorted());
  });

  test('has a news sitemap for two days, which depends on the clock', async () => {
    const tree = { ...release('nyhet', { date: '2026-11-20', title: 'Å & Ä' }), ...release('gammal') };
    const { archive, site } = await built(tree);
    validate(urlsetXsd, site['sitemap-news.xml'] ?? '');
    validate(newsXsd, site['sitemap-news.xml'] ?? '', 'news');
    expect(site['sitemap-news.xml']).toContain('<news:title>Å &amp; Ä</news:title>');
    expect(site['sitemap-news.xml']).not.toContain('gammal');
    expect(site['robots.txt']).toContain('Sitemap: https://press.example/sitemap-news.xml');
    const { written, deleted } = await archive.build({ now: '2026-11-23T12:00Z' });
    expect(deleted).toEqual(['sitemap-news.xml']);
    expect(written).toEqual(['robots.txt']);
  });

  test('is listed in robots.txt', async () => {
    const { site } = await built(release('skola'));
    expect(site['robots.txt']).toBe(
      'User-agent: *\nAllow: /\n\nSitemap: https://press.example/sitemap.xml\n',
    );
  });
});

describe('old addresses', () => {
  const aliases = '[/nyheter/123, /press/b%C3%A5t.html, /arkiv/456/]';

  test('have a redirecting page, and rules for hosts', async () => {
    const { site } = await built(release('skola', { aliases }), {
      baseUrl: 'https://www.example.se/press/',
    });
    const pages = ['nyheter/123/index.html', 'press/båt.html', 'arkiv/456/index.html'];
    const validator = new HtmlValidate({ extends: ['html-validate:standard'] });
    for (const path of pages) {
      const html = site[path] ?? '';
      expect(html).toContain(
        '<link rel="canonical" href="https://www.example.se/press/uppsala/2024/skola.html">',
      );
      const up = '../'.repeat(path.split('/').length - 1);
      expect(html).toContain(`content="0; url=${up}uppsala/2024/skola.html"`);
      const { results } = await validator.validateString(html);
      expect(results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId))).toEqual([]);
    }
    expect(site._redirects?.split('\n')).toEqual([
      '/press/nyheter/123 /press/uppsala/2024/skola.html 301',
      '/press/press/b%C3%A5t.html /press/uppsala/2024/skola.html 301',
      '/press/arkiv/456/ /press/uppsala/2024/skola.html 301',
      '',
    ]);
    expect(site['_redirects.map']).toContain('"/press/nyheter/123/" "/press/uppsala/2024/skola.html";');
    expect(site['_redirects.map']).toContain('"/press/press/båt.html" "/press/uppsala/2024/skola.html";');
  });

  test('follow their release when it moves, and disappear with it', async () => {
    const { archive } = await built(release('skola', { aliases: '/nyheter/123' }));
    archive.edit(release('skola', { aliases: '/nyheter/123', slug: 'ny' }));
    await archive.build();
    expect(archive.read('dist/nyheter/123/index.html')).toContain('url=../../uppsala/2024/ny.html');
    archive.edit({ ...release('skola'), ...release('bad') });
    const { deleted } = await archive.build();
    expect(deleted).toEqual(
      expect.arrayContaining(['nyheter/123/index.html', '_redirects', '_redirects.map']),
    );
  });

  test('claimed by two releases are an error', async () => {
    const { outcome } = await built({
      ...release('skola', { aliases: '/nyheter/123' }),
      ...release('bad', { aliases: '/nyheter/123/' }),
    });
    expect(outcome.code).toBe(1);
    expect(outcome.diagnostics).toContainEqual(
      expect.objectContaining({ code: 'alias-taken', file: 'releases/skola.md' }),
    );
  });

  test('of an existing page are an error at the release', async () => {
    const { outcome } = await built({
      ...release('skola', { aliases: '/uppsala/2024/bad.html' }),
      ...release('bad'),
    });
    expect(outcome.diagnostics).toContainEqual(
      expect.objectContaining({ code: 'alias-taken', file: 'releases/skola.md', severity: 'error' }),
    );
  });
});

describe('the headers', () => {
  test('are strict, and equal in _headers and in the recipes', async () => {
    const { site } = await built(release('skola'));
    const lines = answerHeaders('https://press.example/').map(([name, value]) => `  ${name}: ${value}`);
    expect(site._headers).toBe(`/*\n${lines.join('\n')}\n`);
    for (const [name, value] of answerHeaders('https://press.example/')) {
      expect(recipe('nginx')).toContain(`add_header ${name} "${value}" always;`);
      expect(recipe('caddyfile')).toContain(`\t\t${name} "${value}"\n`);
    }
    expect(contentSecurityPolicy).not.toMatch(/unsafe|\*|http/);
  });

  test('have no HSTS without HTTPS, and start at the site’s path', async () => {
    const { site } = await built(release('skola'), { baseUrl: 'http://intranet.example/press/' });
    expect(site._headers).toMatch(/^\/press\/\*\n/);
    expect(site._headers).not.toContain('Strict-Transport-Security');
  });

  test('are replaced by the site’s own files', async () => {
    const { site } = await built({
      ...release('skola'),
      'public/robots.txt': 'mine',
      'public/_headers': 'mine',
    });
    expect([site['robots.txt'], site._headers, site['.nojekyll']]).toEqual(['mine', 'mine', '']);
  });
});
