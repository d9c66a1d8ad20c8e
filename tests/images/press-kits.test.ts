import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { releaseText, TestArchive } from '../support/archive.ts';
import { unzipped } from '../support/unzip.ts';
import { drawn, put, secret, withPlace } from './draw.ts';

const kit = 'dist/uppsala/2024/a.zip';
const name = 'uppsala-kommun-2024-05-a';
const files = {
  images:
    '[{ src: bild.jpg, alt: Badet, caption: Nya badet., credit: "Foto: Eva Ek", usage: Fri för press. }]',
  attachments: '[{ src: Bilaga 1.pdf, title: Beslutet }]',
};

async function archiveWith(fields: Record<string, string>, config = ''): Promise<TestArchive> {
  const archive = new TestArchive({
    'releases/a.md': releaseText(
      fields,
      'Kommunen öppnar [badet](https://bad.example/).\n\n- Ja.\n- Nej.\n\n– Roligt, säger Eva Ek.',
    ),
    'releases/Bilaga 1.pdf': '%PDF-1.4 ett',
    'kommunike.config.yaml': `baseUrl: https://press.uppsala.example/\n${config}`,
  });
  put(archive, 'releases/bild.jpg', await withPlace(drawn(160, 120)).jpeg().toBuffer());
  return archive;
}

const has = ({ root }: TestArchive, path: string) => existsSync(join(root, path));

/** What a kit holds, as text. */
async function kitIn({ root }: TestArchive): Promise<Record<string, string>> {
  const packed = await unzipped(join(root, kit));
  return Object.fromEntries(
    Object.entries(packed).map(([path, text]) => [path, Buffer.from(text, 'latin1').toString('utf8')]),
  );
}

describe('a press kit', () => {
  test('contains the text, the published pictures with their terms, and the documents', async () => {
    const archive = await archiveWith(files);
    await archive.build();
    const packed = await unzipped(join(archive.root, kit));
    expect(Object.keys(packed)).toEqual([
      `${name}/a.txt`,
      `${name}/a.md`,
      `${name}/bilder/${name}-1.jpg`,
      `${name}/bilder/bilder.txt`,
      `${name}/dokument/bilaga-1.pdf`,
    ]);
    const original = readFileSync(join(archive.root, 'dist/uppsala/2024/a/bild.jpg'), 'latin1');
    expect(packed[`${name}/bilder/${name}-1.jpg`]).toBe(original);
    expect(Object.values(packed).join()).not.toContain(secret);
    const texts = await kitIn(archive);
    expect(texts[`${name}/bilder/bilder.txt`]).toBe(
      `${name}-1.jpg\nBildtext: Nya badet.\nFoto: Eva Ek\nVillkor: Fri för press.\nBilden visar: Badet\n`,
    );
    expect(texts[`${name}/a.txt`]).toBe(`Pressmeddelande
Nytt bad
Uppsala kommun, 2 maj 2024

Kommunen öppnar badet (https://bad.example/).

– Ja.
– Nej.

– Roligt.
Eva Ek

Kontakt

Pressjouren
Telefon: 08-465 004 05

Från https://press.uppsala.example/uppsala/2024/a.html
`);
    expect(archive.read('dist/uppsala/2024/a.html').replace(/\s+/g, ' ')).toMatch(
      new RegExp(
        `href="[^"]*/a\\.zip" download="${name}\\.zip">Hämta allt <span class="note">\\(zip, \\d+ kB\\)`,
      ),
    );
  });

  test('says in its text when an event is, what amounts there are, and who all senders are', async () => {
    const archive = await archiveWith(
      {
        ...files,
        municipality: '[Uppsala, Knivsta]',
        event: '{ start: 2024-05-20T10:00, place: Badet }',
        amounts: '[{ value: 2 mnkr, purpose: Badet }]',
      },
      'senders:\n  - { name: Uppsala, boilerplate: En stad. }\n  - { name: Knivsta, boilerplate: En kommun. }\n',
    );
    await archive.build();
    const text = (await kitIn(archive))[`${name}/a.txt`] ?? '';
    expect(text).toContain('Uppsala kommun och Knivsta kommun, 2 maj 2024');
    expect(text).toContain('Tid och plats\nTid: måndag 20 maj 2024 kl. 10:00\nPlats: Badet\n');
    expect(text.replaceAll('\u00a0', ' ')).toContain('Belopp\n– Badet: 2 000 000 kr\n');
    expect(text).toContain('Om Uppsala kommun\n\nEn stad.\n\nOm Knivsta kommun\n\nEn kommun.\n');
    // long after the event it is the same: a kit does not depend on the clock
    const before = readFileSync(join(archive.root, kit));
    await archive.build({ now: '2027-05-20T12:00Z' });
    expect(readFileSync(join(archive.root, kit)).equals(before)).toBe(true);
  });

  test('has the same bytes every time', async () => {
    const [one, other] = [await archiveWith(files), await archiveWith(files)];
    await one.build();
    await other.build({ now: '2026-11-25T12:00Z' });
    expect(readFileSync(join(one.root, kit)).equals(readFileSync(join(other.root, kit)))).toBe(true);
  });

  test('is rewritten when a document changes', async () => {
    const archive = await archiveWith(files);
    await archive.build();
    archive.edit({ 'releases/Bilaga 1.pdf': '%PDF-1.4 två' });
    await archive.build();
    expect((await kitIn(archive))[`${name}/dokument/bilaga-1.pdf`]).toBe('%PDF-1.4 två');
  });

  test('is made for releases with pictures or documents, for all, or for none', async () => {
    const made = async (fields: Record<string, string>, config?: string) => {
      const archive = await archiveWith(fields, config);
      await archive.build();
      expect(archive.read('dist/uppsala/2024/a.html').includes('a.zip')).toBe(has(archive, kit));
      return has(archive, kit);
    };
    expect([await made({}), await made({}, 'pressKit: all')]).toEqual([false, true]);
    expect([await made(files), await made(files, 'pressKit: none')]).toEqual([true, false]);
  });

  test('contains nothing that its release does not show', async () => {
    const masked = await archiveWith(files, 'privacy: { maskAfter: 1 year }');
    await masked.build();
    const texts = await kitIn(masked);
    expect(Object.keys(texts)).not.toContain(`${name}/a.md`);
    expect(texts[`${name}/a.txt`]).not.toContain('08-465');
    const hidden: Record<string, string>[] = [
      { withdrawn: '{ date: 2024-05-03, reason: Fel. }' },
      { embargo: '2030-01-01T10:00' },
      { draft: 'true' },
      { expires: '2024-06-01' },
    ];
    for (const fields of hidden) {
      const archive = await archiveWith({ ...files, ...fields }, 'pressKit: all');
      await archive.build();
      expect(has(archive, kit)).toBe(false);
    }
  });
});
