import { expect, onTestFinished, test, vi } from 'vitest';
import { Watch } from '../../src/commands/watch.ts';
import { run } from '../commands/command.ts';
import { releaseText, TestArchive } from '../support/archive.ts';
import { until } from '../watch/watching.ts';

const config =
  'title: Press\nlanguage: sv\nbaseUrl: https://press.uppsala.se/\nsenders:\n  - name: Uppsala kommun\n    press: press\ncontacts:\n  press:\n    name: Pressjouren\n    phone: 018-727 00 00\n';
const picture = '[{ src: badet.jpg, alt: Badet }]';
const fields = { title: 'Nytt bad', date: '2024-01-02', slug: undefined, contacts: '[press]' };
const linking = 'Läs mer i [beslutet](beslut.md).';

function archiveWithMistakes(): TestArchive {
  return new TestArchive({
    'kommunike.config.yaml': config,
    'releases/bad.md': releaseText(
      { ...fields, images: picture, amounts: '[{ value: många pengar }]' },
      linking,
    ),
    'releases/skola.md': releaseText({ ...fields, title: 'Ny skola', draft: 'true' }, 'Text.'),
    'releases/protokoll.pdf': '%PDF-1.7',
  });
}

const withoutTimes = (text: string) =>
  text
    .replace(/\(\d+ ms\)/g, '(… ms)')
    .replace(/^\d\d:\d\d:\d\d /gm, '… ')
    .replace(/:\d{4,5}\//g, ':…/');

const lines = (text: string) => withoutTimes(text).trimEnd().split('\n');

/** Whether a line is not of a file or of the site. */
const isOfProgram = (line: unknown) => !/^\s*(?:>? *\d+ \||\||\+ \/|$)/.test(String(line));

test('check, build and diff print only Swedish', async () => {
  const archive = archiveWithMistakes();
  const say = async (...args: string[]) => {
    const { code, out, err } = await run(archive.root, [...args, '--lang', 'sv']);
    return [code, ...lines(err + out)];
  };
  expect(await say('check')).toMatchInlineSnapshot(`
    [
      1,
      "kommunike.config.yaml:1:1 varning i tillgänglighetsredogörelsen står det att bedömningen saknas accessibility-missing",
      "  > 1 | title: Press",
      "      | ^",
      "    2 | language: sv",
      "  → lägg till ”accessibility” med body, form, conformity, assessed och method",
      "",
      "releases/bad.md:6:17 fel bilden ”badet.jpg” finns inte file-missing",
      "    5 | contacts: [press]",
      "  > 6 | images: [{ src: badet.jpg, alt: Badet }]",
      "      |                 ^^^^^^^^^",
      "    7 | amounts: [{ value: många pengar }]",
      "  → lägg den i releases/, eller rätta namnet; stora och små bokstäver räknas som olika",
      "",
      "releases/bad.md:7:20 fel ”många pengar” är inget penningbelopp: ”många pengar” går inte att tolka amount-unclear",
      "    6 | images: [{ src: badet.jpg, alt: Badet }]",
      "  > 7 | amounts: [{ value: många pengar }]",
      "      |                    ^^^^^^^^^^^^",
      "    8 | ---",
      "  → skriv ett enda belopp, till exempel 1350000, 1,35 miljoner kronor, 300 tkr eller 300 000 kr; vad pengarna ska gå till skrivs i ”purpose”",
      "",
      "2 fel, 1 varning",
    ]
  `);
  expect((await say('build')).slice(-2)).toMatchInlineSnapshot(`
    [
      "2 fel, 1 varning",
      "Inget skrevs.",
    ]
  `);
  archive.edit({ 'releases/bad.md': releaseText(fields, linking) });
  expect((await say('diff')).filter(isOfProgram)).toMatchInlineSnapshot(`
    [
      0,
      "kommunike.config.yaml:1:1 varning i tillgänglighetsredogörelsen står det att bedömningen saknas accessibility-missing",
      "  → lägg till ”accessibility” med body, form, conformity, assessed och method",
      "releases/bad.md:8:22 varning ”beslut.md” leder inte till något publicerat, så texten visas utan länk link-dead",
      "  → skriv filnamnet på ett annat pressmeddelande, till exempel nytt-bad.md, eller en fullständig adress med https://",
      "releases/protokoll.pdf:1:1 varning inget pressmeddelande hänvisar till filen, så den publiceras inte file-loose",
      "  → skriv ”attachments: [protokoll.pdf]” i ett pressmeddelande, eller ta bort filen",
      "3 varningar",
      "öppna data: 15 nya, 0 ändrade, 0 borttagna",
      "  + och 10 till (--verbose visar alla)",
      "flöden: 5 nya, 0 ändrade, 0 borttagna",
      "filer för webbhotellet: 4 nya, 0 ändrade, 0 borttagna",
      "månader: 1 ny, 0 ändrade, 0 borttagna",
      "sidor: 10 nya, 0 ändrade, 0 borttagna",
      "  + och 5 till (--verbose visar alla)",
      "pressmeddelanden: 1 ny, 0 ändrade, 0 borttagna",
      "sökregister: 5 nya, 0 ändrade, 0 borttagna",
      "avsändare: 1 ny, 0 ändrade, 0 borttagna",
      "avsändare per år: 1 ny, 0 ändrade, 0 borttagna",
      "temats filer: 14 nya, 0 ändrade, 0 borttagna",
      "  + och 9 till (--verbose visar alla)",
      "år: 1 ny, 0 ändrade, 0 borttagna",
      "58 nya, 0 ändrade, 0 borttagna",
    ]
  `);
  expect(await say('build')).toMatchInlineSnapshot(`
    [
      0,
      "kommunike.config.yaml:1:1 varning i tillgänglighetsredogörelsen står det att bedömningen saknas accessibility-missing",
      "  > 1 | title: Press",
      "      | ^",
      "    2 | language: sv",
      "  → lägg till ”accessibility” med body, form, conformity, assessed och method",
      "",
      "releases/bad.md:8:22 varning ”beslut.md” leder inte till något publicerat, så texten visas utan länk link-dead",
      "    7 |",
      "  > 8 | Läs mer i [beslutet](beslut.md).",
      "      |                      ^^^^^^^^^",
      "    9 |",
      "  → skriv filnamnet på ett annat pressmeddelande, till exempel nytt-bad.md, eller en fullständig adress med https://",
      "",
      "releases/protokoll.pdf:1:1 varning inget pressmeddelande hänvisar till filen, så den publiceras inte file-loose",
      "  > 1 | %PDF-1.7",
      "      | ^",
      "  → skriv ”attachments: [protokoll.pdf]” i ett pressmeddelande, eller ta bort filen",
      "",
      "3 varningar",
      "1 pressmeddelande, 58 filer: 58 skrivna, 0 borttagna (… ms)",
      "Inte publicerat: 1 utkast",
    ]
  `);
  archive.edit({ 'releases/bad.md': undefined });
  expect((await say('build', '--all')).filter(isOfProgram)).toMatchInlineSnapshot(`
    [
      1,
      "kommunike.config.yaml:1:1 varning i tillgänglighetsredogörelsen står det att bedömningen saknas accessibility-missing",
      "  → lägg till ”accessibility” med body, form, conformity, assessed och method",
      "releases/protokoll.pdf:1:1 varning inget pressmeddelande hänvisar till filen, så den publiceras inte file-loose",
      "  → skriv ”attachments: [protokoll.pdf]” i ett pressmeddelande, eller ta bort filen",
      "addresses.lock:33:1 fel den publicerade adressen /uppsala/ skulle försvinna: den hör till ”Uppsala kommun” address-vanished",
      "  → om sidan har flyttat, skriv i konfigurationen: ”redirects: { /uppsala/: NY-ADRESS }”; för att ge upp den: kommunike addresses --forget /uppsala/ --why "…"",
      "addresses.lock:34:1 fel den publicerade adressen /uppsala/2024/ skulle försvinna address-vanished",
      "  → om sidan har flyttat, skriv i konfigurationen: ”redirects: { /uppsala/2024/: NY-ADRESS }”; för att ge upp den: kommunike addresses --forget /uppsala/2024/ --why "…"",
      "addresses.lock:35:1 fel den publicerade adressen /uppsala/2024/bad.html skulle försvinna: den hör till releases/bad.md address-vanished",
      "  → återställ releases/bad.md; ska det återtas, behåll filen och skriv ”withdrawn”; för att ge upp den: kommunike addresses --forget /uppsala/2024/bad.html --why "…"",
      "addresses.lock:1:1 fel 4 av de 34 publicerade adresserna skulle försvinna addresses-removed",
      "  → återställ det som saknas, eller kontrollera att disken är ansluten; bygg med --allow-removals om alla ska bort",
      "4 fel, 2 varningar",
      "Inget skrevs.",
    ]
  `);
});

test('import, export and verify print only Swedish', async () => {
  const archive = new TestArchive({
    'kommunike.config.yaml': config,
    'old/bad.html':
      '<html lang="sv"><title>Nytt bad</title><nav>Meny</nav><article><h1>Nytt bad i Uppsala</h1><p>Uppsala kommun bygger ett nytt bad för 20 miljoner kronor, och det öppnar till sommaren.</p><p>Anna Ek, badchef</p></article>',
    'old/tom.txt': '',
    'old/brev.rtf': '{\\rtf1}',
    'old/arkiv.txt': '{\\rtf1}',
    'releases/skola.md': releaseText({ ...fields, title: 'Ny skola', draft: 'true' }, 'Text.'),
    'releases/bad.md': releaseText(fields, 'Text.'),
  });
  vi.stubEnv('KOMMUNIKE_LANG', 'sv');
  onTestFinished(() => void vi.unstubAllEnvs());
  const say = async (...args: string[]) => {
    const { code, out, err } = await run(archive.root, args);
    return [
      code,
      ...lines(err + out).map((line) => line.replace(/\d+ filer|\d+,\d MB|\d+\.\d+(?= |\))/g, '…')),
    ];
  };
  expect(await say('import', 'old', '--dry-run', '--report', 'import.html')).toMatchInlineSnapshot(`
    [
      1,
      "old/arkiv.txt är ett RTF-dokument: spara det som .docx i ett ordbehandlingsprogram och importera den filen",
      "old/tom.txt är tom",
      "old utelämnat: 1 × fil (.rtf) (filtypen läses inte, och inget pressmeddelande visar den): old/brev.rtf",
      "old/bad.html → releases/nytt-bad-i-uppsala.md (inte skrivet)",
      "  rubrik      Nytt bad i Uppsala",
      "  avsändare   Uppsala kommun",
      "  belopp      20 miljoner kronor",
      "  kontrollera date: rad 1, det framgår inte när texten publicerades",
      "  utelämnat   rad 1, sidans namn: Nytt bad",
      "  utelämnat   rad 1, navigering: Meny",
    ]
  `);
  const report = archive.read('import.html');
  expect(report).toContain('<html lang="sv">');
  expect(report.replace(/<style>.*?<\/style>|<[^>]*>|# check:/gs, ' ')).not.toMatch(
    /\b(?:the|is|line|sure|check|dropped|why|without)\b/i,
  );
  expect(await say('export', 'paket')).toMatchInlineSnapshot(`
    [
      0,
      "1 publicerat pressmeddelande exporterat till paket: …, …",
      "Utelämnat: 1 utkast (--drafts tar med dem)",
      "Historik: ingen: arkivet versionshanteras inte med Git",
    ]
  `);
  expect(await say('verify', 'paket')).toMatchInlineSnapshot(`
    [
      0,
      "Paketet paket: … kontrollerade, inget avviker",
    ]
  `);
  archive.edit({
    'paket/data/mer.txt': 'Mer.',
    'paket/bagit.txt': 'BagIt-Version: 7.0\nTag-File-Character-Encoding: UTF-8\n',
  });
  expect(await say('verify', 'paket')).toMatchInlineSnapshot(`
    [
      1,
      "ogiltig bag-info.txt (anger att innehållet är … (byte.filer), men det är …)",
      "ogiltig bagit.txt (version … är okänd)",
      "ändrad  bagit.txt",
      "okänd   data/mer.txt (saknas i manifest-sha512.txt)",
      "Paketet paket: … kontrollerade, 4 avvikelser",
    ]
  `);
  expect(await say('verify', 'inget')).toMatchInlineSnapshot(`
    [
      2,
      "det finns inget att kontrollera: inget är ingen mapp; bygg webbplatsen, eller ange mappen med ett paket eller en webbplats",
    ]
  `);
  expect(await say('import', 'inget')).toMatchInlineSnapshot(`
    [
      2,
      "inget finns inte",
    ]
  `);
});

test('watch is in Swedish in the terminal and on its pages', async () => {
  vi.stubEnv('CI', '');
  onTestFinished(() => void vi.unstubAllEnvs());
  const archive = archiveWithMistakes();
  let said = '';
  const write = (text: unknown) => {
    said += String(text);
    return true;
  };
  const watch = new Watch(
    { root: archive.root, now: '2026-11-21T12:00Z', format: 'pretty', port: '0', color: false, lang: 'sv' },
    { out: { write }, err: { write, isTTY: false } },
  );
  onTestFinished(() => watch.quit());
  await watch.start();
  await until(async () => expect(said).toMatch(/visas fortfarande.*är märkta/s));
  const address = /http:\S+/.exec(said)?.[0] ?? '';
  const missing = await (await fetch(address)).text();
  expect(missing).toContain('<html lang="sv">');
  expect(missing).toContain('<h1>Sidan kan inte visas än</h1>');
  archive.edit({ 'releases/bad.md': releaseText(fields, linking) });
  await until(async () => expect(said).toContain('releases/bad.md: '));
  expect(lines(said).filter(isOfProgram)).toMatchInlineSnapshot(`
    [
      "kommunike.config.yaml:1:1 varning i tillgänglighetsredogörelsen står det att bedömningen saknas accessibility-missing",
      "  → lägg till ”accessibility” med body, form, conformity, assessed och method",
      "releases/bad.md:6:17 fel bilden ”badet.jpg” finns inte file-missing",
      "  → lägg den i releases/, eller rätta namnet; stora och små bokstäver räknas som olika",
      "releases/bad.md:7:20 fel ”många pengar” är inget penningbelopp: ”många pengar” går inte att tolka amount-unclear",
      "  → skriv ett enda belopp, till exempel 1350000, 1,35 miljoner kronor, 300 tkr eller 300 000 kr; vad pengarna ska gå till skrivs i ”purpose”",
      "2 fel, 1 varning",
      "…  2 fel; den senaste fungerande versionen visas fortfarande (… ms)",
      "Förhandsgranskning: http://127.0.0.1:…/",
      "Klistra in ett pressmeddelande: http://127.0.0.1:…/__kommunike/paste",
      "Redigera pressmeddelanden: http://127.0.0.1:…/__kommunike/admin/",
      "Utkast och pressmeddelanden under embargo visas och är märkta.",
      "releases/bad.md:8:22 varning ”beslut.md” leder inte till något publicerat, så texten visas utan länk link-dead",
      "  → skriv filnamnet på ett annat pressmeddelande, till exempel nytt-bad.md, eller en fullständig adress med https://",
      "releases/protokoll.pdf:1:1 varning inget pressmeddelande hänvisar till filen, så den publiceras inte file-loose",
      "  → skriv ”attachments: [protokoll.pdf]” i ett pressmeddelande, eller ta bort filen",
      "2 varningar",
      "…  releases/bad.md: 54 filer ändrade, 2 pressmeddelanden (… ms)",
      "Förhandsgranskning: http://127.0.0.1:…/",
    ]
  `);
});
