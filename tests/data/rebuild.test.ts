import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { drawn, secret, withPlace } from '../images/draw.ts';
import { releaseText, TestArchive } from '../support/archive.ts';
import { copyPictures, copySample, openSample } from '../support/sample.ts';
import { unzipped } from '../support/unzip.ts';

/** Follows the documentation: unzips, downloads the listed files from the site, builds. */
async function rebuilt(archive: TestArchive): Promise<TestArchive> {
  const files = await unzipped(join(archive.root, 'dist/data/archive.zip'));
  const site = archive.site();
  const lines = Buffer.from(files['files.curl'] ?? '', 'latin1').toString('utf8');
  const again = new TestArchive({});
  const fetched = [...lines.matchAll(/^url = "https:\/\/press\.example\/(.*)"\noutput = "(.*)"$/gm)].map(
    ([, url = '', path = '']) => [path, site[decodeURI(url)]] as const,
  );
  const bytes = [...Object.entries(files), ...fetched].map(([path, text]) => [
    path,
    Buffer.from(text ?? '', 'latin1'),
  ]);
  again.edit(Object.fromEntries(bytes));
  return again;
}

/** Paths of the files that differ between two sites. The search index has a stamp of the whole config. */
function differing(archive: TestArchive, again: TestArchive): string[] {
  const [before, after] = [archive.site(), again.site()];
  return Object.keys({ ...before, ...after }).filter((path) => before[path] !== after[path]);
}

describe('the zip', () => {
  test('is the same after edits as after a clean build, also if what was kept of the last one is damaged', async () => {
    const archive = new TestArchive({
      'releases/a.md': releaseText({ title: 'Ett', slug: 'a' }),
      'releases/b.md': releaseText({ title: 'Två', slug: 'b' }),
    });
    await archive.build();
    for (const [title, kept] of [['Tre'], ['Fyra', 'skadad'], ['Fem']]) {
      archive.edit({
        'releases/b.md': releaseText({ title: title ?? '', slug: 'b' }),
        ...(kept && { '.kommunike/packed': kept }),
      });
      await archive.build();
      const clean = new TestArchive({
        'releases/a.md': releaseText({ title: 'Ett', slug: 'a' }),
        'releases/b.md': releaseText({ title: title ?? '', slug: 'b' }),
      });
      await clean.build();
      expect(archive.site()['data/archive.zip']).toBe(clean.site()['data/archive.zip']);
    }
  });

  test('rebuilds the public site of an archive without withheld data, byte by byte', async () => {
    const archive = new TestArchive({
      'kommunike.config.yaml': `# en kommentar
title: Pressarkivet
pageSize: 2
colours: { accent: "#005ea5" }
openData: { license: "https://creativecommons.org/publicdomain/zero/1.0/" }
senders:
  - { name: Uppsala kommun, press: press, accent: "#8c1d40", boilerplate: "Om oss: **hej**" }
  - { name: Sala kommun, accent: "#1f4e8c", boilerplate: Visas inte }
committees: [{ name: Bildningsnämnden, aliases: Skolnämnden }, { name: Visasintenämnden }]
contacts:
  press: { name: Pressjouren, role: press, phone: 08-465 004 05 }
  hemlig: { name: Visas Inte, phone: 070-174 06 99 }
  anna: { name: Anna Exempelsson, email: anna@uppsala.example }
`,
      'releases/2024/bad.md': releaseText(
        {
          images: '[{ src: ../bilder/båd.jpg, alt: Badet }]',
          attachments: '[bilaga 1.pdf]',
          contacts: '[anna]',
        },
        'Se [skolan](skola.md), [filen](/100 % å.txt) och [om oss](../../pages/om.md).',
      ),
      'releases/2024/bilaga 1.pdf': '%PDF-1.4\n',
      'releases/2024/skola.md': releaseText(
        { title: 'Ny skola', committee: 'Skolnämnden' },
        'Se [utkastet](utkast.md).',
      ),
      'releases/2024/utkast.md': releaseText({ title: 'Utkast', draft: 'true', contacts: '[hemlig]' }),
      'pages/om.md': '---\ntitle: Om oss\nnav: true\n---\n\nText.\n',
      'public/100 % å.txt': 'fil',
      'templates/kommun/assets/own.css': 'p {}',
      'templates/kommun/partials/extra.hbs': '<p>Hej</p>',
    });
    archive.edit({ 'releases/bilder/båd.jpg': await withPlace(drawn(900, 600)).jpeg().toBuffer() });
    await archive.build();
    const again = await rebuilt(archive);
    expect(await again.build()).toMatchObject({ code: 0, releases: 2 });
    expect(Object.keys(archive.site()).length).toBeGreaterThan(50);
    expect(differing(archive, again)).toEqual(['sok/index/start.js']);
  });

  test('rebuilds the sample archive, except for pictures that are neither JPEG nor PNG', async () => {
    const archive = new TestArchive({});
    copySample(archive.root);
    const sample = await openSample();
    copyPictures(sample, archive.root);
    for (const [path, text] of Object.entries(archive.tree()))
      if (/^withdrawn:/m.test(text)) archive.edit({ [path]: undefined });
    await archive.build();
    const again = await rebuilt(archive);
    copyPictures(sample, again.root);
    expect((await again.build()).code).toBe(0);
    const isOther = (path: string) => !/\.(?:avif|webp|jpg|png)$/.test(path);
    expect(differing(archive, again).filter(isOther)).toEqual(['sok/index/start.js']);
  });

  test('contains nothing that the public site does not show', async () => {
    const archive = new TestArchive({
      'kommunike.config.yaml': `# zqxkommentar
privacy: { maskAfter: 5 years }
senders: [{ name: Sala kommun, boilerplate: zqxtext, press: zqxpress }]
committees: [{ name: Zqxnämnden }]
contacts:
  gammal: { name: Gammal, phone: 070-174 06 77 }
  zqxpress: { name: Zqxpress, phone: 070-174 06 78 }
  zqxutkast: { name: Zqxutkast, phone: 070-174 06 79 }
`,
      'releases/a.md': releaseText({}, 'Se [det gamla](gammal.md) och [det dragna](dragen.md).'),
      'releases/gammal.md': releaseText({
        title: 'Gammal',
        date: '2018-05-02',
        contacts: '[gammal]',
        images: '[{ src: b.jpg, alt: B }]',
      }),
      'releases/dragen.md': releaseText(
        { title: 'Dragen', withdrawn: '{ date: 2024-06-01, reason: Fel }' },
        'Zqxdragen text.',
      ),
      'releases/utkast.md': releaseText({
        title: 'Utkast',
        draft: 'true',
        contacts: '[zqxutkast]',
        committee: 'Zqxnämnden',
      }),
      'releases/zqxlös.txt': 'zqx',
    });
    archive.edit({ 'releases/b.jpg': await withPlace(drawn(900, 600)).jpeg().toBuffer() });
    await archive.build();
    const zip = await unzipped(join(archive.root, 'dist/data/archive.zip'));
    const all = JSON.stringify(zip);
    expect(all).not.toMatch(/zqx/i);
    expect(all).not.toMatch(/174 06 7[7-9]/);
    expect(all).not.toContain(secret);
    expect(Object.keys(zip).sort()).toEqual([
      'data/amounts.csv',
      'data/contacts.csv',
      'data/datapackage.json',
      'data/events.csv',
      'data/releases.csv',
      'files.curl',
      'kommunike.config.yaml',
      'releases/a.md',
    ]);
    const again = await rebuilt(archive);
    expect(await again.build()).toMatchObject({ code: 0, releases: 1 });
  });

  test('is rewritten if a page, a template or a picture in it changes', async () => {
    const archive = new TestArchive({
      'releases/a.md': releaseText({ images: '[{ src: b.jpg, alt: B }]' }),
      'pages/om.md': '---\ntitle: Om oss\n---\n\nText.\n',
      'templates/kommun/assets/own.css': 'p {}',
    });
    archive.edit({ 'releases/b.jpg': await drawn(900, 600).jpeg().toBuffer() });
    await archive.build();
    for (const edit of [
      { 'pages/om.md': '---\ntitle: Om oss\n---\n\nText. <!-- hej -->\n' },
      { 'templates/kommun/assets/own.css': 'a {}' },
      { 'public/x.txt': 'x' },
    ]) {
      archive.edit(edit);
      expect((await archive.build()).written).toContain('data/archive.zip');
    }
    const clean = new TestArchive({});
    const tree = Object.entries(archive.tree()).map(([path, text]) => [path, Buffer.from(text, 'latin1')]);
    clean.edit(Object.fromEntries(tree));
    await clean.build();
    expect(clean.site()).toEqual(archive.site());
  });
});
