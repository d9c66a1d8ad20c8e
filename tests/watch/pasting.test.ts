import { existsSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { canPaste } from '../../src/shell/watch/announcement.ts';
import { releaseText, TestArchive, type Tree } from '../support/archive.ts';
import { type Answer, ask } from './ask.ts';
import { pasted } from './pasted.ts';
import { Watching } from './watching.ts';

const page = '/__kommunike/paste';
const one: Tree = {
  'kommunike.config.yaml': 'title: Arkivet\nsenders:\n  - name: Ekeskärs kommun\n    slug: ekeskar\n',
  'releases/uppsala/2023/gammal.md': releaseText({ title: 'Gammal' }),
};

type Fields = Readonly<Record<string, string | { readonly name: string; readonly bytes: Uint8Array }>>;

/** Sends a form as a browser does. */
async function send(watching: Watching, fields: Fields): Promise<Answer> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === 'string') form.set(name, value);
    else form.set(name, new File([new Uint8Array(value.bytes)], value.name));
  }
  const encoded = new Response(form);
  return ask(watching.port, page, {
    method: 'POST',
    headers: {
      Origin: `http://127.0.0.1:${watching.port}`,
      'Content-Type': encoded.headers.get('content-type') ?? '',
    },
    body: new Uint8Array(await encoded.arrayBuffer()),
  });
}

async function watch(tree: Tree = one, ...options: string[]): Promise<Watching> {
  return new Watching(new TestArchive(tree), ...options).ready();
}

/** The values of a page's fields, by name. */
function fieldsOf(html: string): Record<string, string> {
  const inputs = [...html.matchAll(/<input [^>]*?name="(\w+)"[^>]*? value="([^"]*)"/g)];
  const areas = [...html.matchAll(/<textarea [^>]*?name="(\w+)"[^>]*>\n([^<]*)<\/textarea>/g)];
  const chosen = /<option selected>([^<]*)</.exec(html)?.[1];
  const all = [...inputs, ...areas].map(([, name = '', value = '']) => [name, unescaped(value)]);
  return Object.fromEntries([...all, ['municipality', chosen ?? '']]);
}

function unescaped(html: string): string {
  return html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

describe('a pasted text', () => {
  test('is shown as fields, and saved as a draft that the preview shows', async () => {
    const watching = await watch();
    const before = watching.archive.tree();
    const looked = await send(watching, { text: pasted, do: 'look' });
    expect(looked.status).toBe(200);
    const fields = fieldsOf(looked.text);
    expect(fields).toMatchObject({
      title: 'Skolorna på Ytterön får nya bryggor',
      date: '2024-03-14',
      municipality: 'Ekeskärs kommun',
    });
    expect(fields.facts).toContain('- name: Linnea Sjöholm');
    expect(fields.body).toMatch(/^Barn- och utbildningsnämnden i Ekeskärs kommun satsar/);
    expect(looked.text).toContain('<q>Dela sidan</q>');
    expect(watching.archive.tree()).toEqual(before);

    const saved = await send(watching, { ...fields, do: 'save' });
    expect([saved.status, saved.headers.location]).toEqual([
      303,
      '/ekeskar/2024/skolorna-pa-ytteron-far-nya-bryggor.html',
    ]);
    const path = 'releases/ekeskar/2024/skolorna-pa-ytteron-far-nya-bryggor.md';
    expect(Object.keys(watching.archive.tree()).toSorted()).toEqual(
      [...Object.keys(before), path].toSorted(),
    );
    expect(watching.archive.read(path)).toMatch(
      /^---\ndraft: true\ntitle: Skolorna på Ytterön får nya bryggor\n/,
    );
    const shown = await ask(watching.port, saved.headers.location ?? '');
    expect(shown.status).toBe(200);
    expect(shown.text).toContain('Utkast – syns bara i förhandsgranskningen');
    expect(existsSync(join(watching.archive.root, 'dist'))).toBe(false);
    // sent twice
    expect((await send(watching, { ...fields, do: 'save' })).headers.location).toBe(saved.headers.location);
  });

  test('keeps the notes about uncertain values, except changed ones', async () => {
    const watching = await watch();
    const text = 'Nu öppnar badet\n\nBadet öppnar i juni.\n\nAnna Exempelsson, fritidschef\n070-174 06 05\n';
    const { text: html } = await send(watching, { text, do: 'look' });
    expect(html).toContain('Att kontrollera (3)');
    expect(html).toContain('texten nämner ingen avsändare');
    const fields = { ...fieldsOf(html), municipality: 'Ekeskärs kommun' };
    expect((await send(watching, { ...fields, do: 'again' })).text).toContain('Att kontrollera (2)');
    await send(watching, { ...fields, do: 'save' });
    const written = watching.archive.read('releases/ekeskar/2026/nu-oppnar-badet.md');
    expect(written).toContain('date: 2026-11-21 # check: ');
    expect(written).toMatch(/municipality: Ekeskärs kommun\n/);
    expect(written).toContain('- name: Anna Exempelsson # check: ');
  });

  test('is always escaped', async () => {
    const watching = await watch();
    const hostile = '"><script>alert(1)</script><img src=x onerror=alert(2)>&</textarea>';
    const text = `Rubrik ${hostile}\n\nBrödtexten ${hostile} i Ekeskärs kommun är lång nog för att vara en text.\n\nKontakt\n\nAnna ${hostile} Ek\n070-174 06 05\n\nDela sidan`;
    const looked = await send(watching, { text, do: 'look' });
    const fields = fieldsOf(looked.text);
    const answers = [
      looked,
      await send(watching, { ...fields, title: hostile, facts: `tags: ["${hostile}"`, do: 'again' }),
      await send(watching, { ...fields, date: hostile, municipality: hostile, token: hostile, do: 'save' }),
      await send(watching, {
        text: 'x',
        file: { name: `${hostile}.txt`, bytes: Buffer.from('') },
        do: 'look',
      }),
      await send(watching, {
        file: { name: `${hostile}.txt`, bytes: Buffer.from([0, 1, 2, 3]) },
        do: 'look',
      }),
      await ask(watching.port, `${page}?saved=${encodeURIComponent(hostile)}`),
    ];
    for (const { text: html } of answers) {
      expect(html).toContain('<h1>');
      expect(html).not.toMatch(/<(?:script|img)/i);
    }
  });

  test('is not saved without title, date and sender, nor with an error in its facts', async () => {
    const watching = await watch();
    const before = watching.archive.tree();
    const { status, text: html } = await send(watching, {
      title: ' ',
      date: 'i går',
      body: 'Text.',
      do: 'save',
    });
    expect(status).toBe(422);
    for (const name of ['title', 'date', 'municipality'])
      expect(html).toMatch(new RegExp(`<li><a href="#paste-${name}">`));
    expect(html.match(/aria-invalid="true"/g)).toHaveLength(3);
    const rest = { title: 'Nytt', date: '2024-03-14', municipality: 'Uppsala', body: 'Text.', do: 'save' };
    const wrong = await send(watching, { ...rest, facts: 'tags: [bad]\ncomittees: [Nämnden]' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toMatch(/<a href="#paste-facts">[^<]*rad 2: det finns ingen nyckel ”comittees”/);
    expect(watching.archive.tree()).toEqual(before);
  });

  test('never replaces a release', async () => {
    const watching = await watch();
    const before = watching.archive.tree();
    const fields = { title: 'Gammal', date: '2023-05-02', municipality: 'Uppsala', body: 'Ny text.' };
    const { status, text: html } = await send(watching, { ...fields, do: 'save' });
    expect(status).toBe(409);
    expect(html).toContain('releases/uppsala/2023/gammal.md finns redan');
    expect(html).toContain('Ny text.');
    expect(watching.archive.tree()).toEqual(before);
  });

  test('stays below the releases folder, whatever its name', async () => {
    const watching = await watch();
    const before = Object.keys(watching.archive.tree());
    const fields = { date: '2024-03-14', municipality: 'Uppsala', body: 'Text.', do: 'save' };
    for (const title of ['../../../etc/passwd', 'C:\\Windows\\win', '.git/config'])
      expect((await send(watching, { ...fields, title })).status).toBe(303);
    const added = Object.keys(watching.archive.tree()).filter((path) => !before.includes(path));
    expect(added).toHaveLength(3);
    for (const path of added) expect(path).toMatch(/^releases\/uppsala\/2024\/[a-z-]+\.md$/);
  });

  test('is not written through a link that leads outside the archive', async () => {
    const outside = new TestArchive({ 'a.txt': 'a' });
    const watching = await watch();
    symlinkSync(outside.root, join(watching.archive.root, 'releases/umea'));
    const fields = { title: 'Ny', date: '2024-03-14', municipality: 'Umeå', body: 'Text.', do: 'save' };
    const { status, text: html } = await send(watching, fields);
    expect([status, html.includes('releases/umea/2024/ny.md kunde inte skrivas')]).toEqual([409, true]);
    expect(Object.keys(outside.tree())).toEqual(['a.txt']);
  });

  test('stays in the form if it can’t be written', async () => {
    const watching = await watch();
    watching.archive.edit({ 'releases/umea': 'a file in the place of a folder' });
    const fields = { title: 'Ny', date: '2024-03-14', municipality: 'Umeå', body: 'Text.', do: 'save' };
    const { status, text: html } = await send(watching, fields);
    expect([status, fieldsOf(html).title]).toEqual([500, 'Ny']);
    expect(html).toContain('releases/umea/2024/ny.md kunde inte skrivas');
  });

  test('that breaks the site is saved, and the page says why', async () => {
    const watching = await watch();
    const fields = { title: 'Ny', date: '2024-03-14', municipality: 'Uppsala', do: 'save' };
    const { headers } = await send(watching, { ...fields, body: 'Text.\n\n![Ett bad](bad.jpg)' });
    expect(headers.location).toBe('?saved');
    const { status, text: html } = await ask(watching.port, `${page}?saved`);
    expect(status).toBe(200);
    expect(html).toContain('releases/uppsala/2024/ny.md är sparad');
    expect(html).toContain('<code>releases/uppsala/2024/ny.md:');
    expect(html).toContain('bad.jpg');
  });
});

describe('an uploaded file', () => {
  test('is read in its encoding', async () => {
    const watching = await watch();
    const bytes = Buffer.from(pasted, 'latin1');
    const { text: html } = await send(watching, {
      text: '',
      file: { name: 'gammal.txt', bytes },
      do: 'look',
    });
    expect(fieldsOf(html).title).toBe('Skolorna på Ytterön får nya bryggor');
  });

  test.each([
    ['nothing at all', {}, 'Klistra in en text eller välj en fil.'],
    ['a text in addition', { text: 'Text', file: file('a.txt', 'Text') }, 'inte båda'],
    ['bytes that are no text', { file: file('a.txt', '\0\x01\x02') }, 'a.txt går inte att läsa'],
    ['an empty file', { file: file('a.txt', '') }, 'a.txt går inte att läsa'],
    ['a feed', { file: file('feed.xml', feed()) }, 'feed.xml innehåller 2 pressmeddelanden'],
  ])('is refused with a reason: %s', async (_, fields, reason) => {
    const watching = await watch();
    const { status, text: html } = await send(watching, { ...fields, do: 'look' });
    expect(status).toBe(422);
    expect(html).toContain('role="alert"');
    expect(html).toContain(reason);
    if ('text' in fields) expect(fieldsOf(html).text).toBe('Text');
  });

  test('is read without pictures and linked files, which are listed', async () => {
    const watching = await watch();
    const html = `<!doctype html><html lang="sv"><title>Nytt bad</title><main><h1>Nytt bad öppnar</h1>
      <p>Ekeskärs kommun öppnar ett nytt bad vid sjön i juni, och alla är välkomna dit varje dag hela sommaren.</p>
      <figure><img src="bad_files/bad.jpg" alt="Badet"></figure>
      <p>Se <a href="karta.pdf">kartan</a> och <a href="https://www.ekeskar.example/bad">mer om badet</a>.</p></main></html>`;
    const looked = await send(watching, { file: file('bad.html', html), do: 'look' });
    const fields = fieldsOf(looked.text);
    expect(fields.body).toContain('Se kartan och [mer om badet](https://www.ekeskar.example/bad).');
    expect(fields.body).not.toContain('bad.jpg');
    expect(looked.text).toContain('<q>Badet, bad_files/bad.jpg</q> – en bild');
    expect(looked.text).toContain('<q>karta.pdf</q> – länk');
    const saved = await send(watching, {
      ...fields,
      date: '2024-03-14',
      municipality: 'Uppsala',
      do: 'save',
    });
    expect(saved.headers.location).toBe('/uppsala/2024/nytt-bad-oppnar.html');
  });

  function file(name: string, text: string) {
    return { name, bytes: Buffer.from(text) };
  }

  function feed(): string {
    const items = ['a', 'b'].map((id) => `<item><title>${id}</title><guid>${id}</guid></item>`);
    return `<?xml version="1.0"?><rss version="2.0"><channel><title>F</title>${items.join('')}</channel></rss>`;
  }
});

describe('the page', () => {
  test('is in the archive’s language, and gives a remedy for a broken config', async () => {
    const watching = await watch({ ...one, 'kommunike.config.yaml': 'title: Arkisto\nlanguage: fi\n' });
    expect((await ask(watching.port, page)).text).toContain('<h1>Liitä tiedote</h1>');
    expect((await ask(watching.port, '/')).text).toContain(' data-paste="Liitä tiedote" data-language="fi">');
    watching.archive.edit({ 'kommunike.config.yaml': 'titel: Arkisto\n' });
    await watching.tells(({ ok }) => !ok);
    const { status, text: html } = await ask(watching.port, page);
    expect([status, html.includes('The configuration has errors')]).toEqual([503, true]);
  });

  test('accepts any sender with register: none', async () => {
    const watching = await watch({ ...one, 'kommunike.config.yaml': 'register: none\n' });
    const { text: html } = await send(watching, { text: 'Nytt bad\n\nEtt bad öppnar.', do: 'look' });
    expect(html).toMatch(/<input id="paste-municipality"/);
    const fields = { title: 'Ny', date: '2024-03-14', municipality: 'Byalaget', body: 'Text.', do: 'save' };
    expect((await send(watching, fields)).headers.location).toBe('/byalaget/2024/ny.html');
  });

  test('is not available on the network or with --as-published', async () => {
    expect(['127.0.0.1', '::1', '0.0.0.0', '192.168.1.20'].map((host) => canPaste(host))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    const watching = await watch(one, '--as-published');
    expect((await ask(watching.port, page)).status).toBe(404);
    expect((await ask(watching.port, '/')).text).not.toContain('data-paste');
    expect((await send(watching, { text: pasted, do: 'look' })).status).toBe(405);
  });
});
