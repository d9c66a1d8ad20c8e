import { parse as parseCsv } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { everyDocument, everyFeed, releaseText, TestArchive } from '../support/archive.ts';
import { asText } from '../support/sample.ts';

const config = (committee: string) => `${everyDocument}${everyFeed}committees:\n  - ${committee}\n`;
const renamed =
  '{ name: Nya nämnden, from: 2023-01-01, aliases: [{ name: Gamla nämnden, to: 2022-12-31 }, GN, { name: New Committee, language: en }] }';

function archiveOf(committee: string): TestArchive {
  const amounts = '[{ value: 1 mnkr }]';
  const decision = '{ body: Gamla nämnden, date: 2020-04-30 }';
  return new TestArchive({
    'kommunike.config.yaml': config(committee),
    'releases/old.md': releaseText({
      title: 'Old',
      date: '2020-05-02',
      committee: 'gamla nämnden',
      amounts,
      decision,
    }),
    'releases/new.md': releaseText({ title: 'New', date: '2024-05-02', committee: 'Nya nämnden', amounts }),
    'releases/english.md': releaseText({ title: 'English', date: '2024-05-03', committee: 'New Committee' }),
    'releases/other.md': releaseText({
      title: 'Other',
      date: '2024-05-04',
      committee: 'Annan nämnd',
      amounts,
    }),
  });
}

async function siteOf(archive: TestArchive) {
  const { code, diagnostics } = await archive.build();
  expect(code, JSON.stringify(diagnostics)).toBe(0);
  const files = asText(archive.site());
  const read = (path: string) => files[path] ?? expect.fail(`there is no ${path}`);
  const rows: Record<string, string>[] = parseCsv(read('data/releases.csv'), { columns: true });
  return { files, read, row: (title: string) => rows.find((row) => row.title === title) };
}

test('a release shows its committee under the name it had that day, with the current name', async () => {
  const { read, row } = await siteOf(archiveOf(renamed));
  const shown = '<bdi>Gamla nämnden</bdi> <small>(<bdi>nu Nya nämnden</bdi>)</small></a>';
  const page = read('uppsala/2020/old.html');
  expect(page).toContain(`<dd><a href="../../uppsala/nya-namnden/index.html">${shown}</dd>`);
  expect(page).toContain(
    '<li><a href="../../uppsala/nya-namnden/index.html"><bdi>Gamla nämnden</bdi></a></li>',
  );
  expect(page).toContain('<meta name="dcterms.contributor" content="Gamla nämnden">');
  expect(page).toContain('"name":"Gamla nämnden","alternateName":"Nya nämnden"');
  for (const list of ['uppsala/index.html', 'pengar/2020.html', '2020/index.html'])
    expect(read(list), list).toContain(shown);
  const document = JSON.parse(read('uppsala/2020/old.json'));
  expect(document.organisations[1]).toMatchObject({
    name: 'Gamla nämnden',
    uri: 'https://press.example/uppsala/nya-namnden/',
  });
  expect(JSON.parse(read('uppsala/2020/old.facts.json'))).toMatchObject({
    committees: ['Gamla nämnden'],
    committeesNow: ['Nya nämnden'],
  });
  expect(row('Old')).toMatchObject({ committees: 'Gamla nämnden', committees_now: 'Nya nämnden' });
  expect(row('New')).toMatchObject({ committees: 'Nya nämnden', committees_now: 'Nya nämnden' });
  expect(read('data/releases.json')).toContain(
    '"committees": "Gamla nämnden", "committees_now": "Nya nämnden"',
  );
  expect(read('uppsala/nya-namnden/feed.xml')).toContain('<category>Gamla nämnden</category>');
  expect(read('uppsala/nya-namnden/atom.xml')).toContain('<category term="Gamla nämnden"/>');
});

test('all names of a committee are one collection under the current name, which lists the earlier ones', async () => {
  const { files, read } = await siteOf(archiveOf(renamed));
  const page = read('uppsala/nya-namnden/index.html');
  expect(page).toContain('<h1><bdi>Nya nämnden</bdi></h1>');
  expect(page).toContain('<li>Tidigare <bdi>Gamla nämnden</bdi> (till och med 31 december 2022)</li>');
  for (const title of ['Old', 'New', 'English']) expect(page).toContain(`<bdi>${title}</bdi></a></h3>`);
  const former = Object.keys(files).filter((path) => /gamla-namnden|\/gn\//.test(path));
  expect(former).toEqual(['namnd/gamla-namnden/index.html', 'uppsala/gamla-namnden/index.html']);
  for (const path of former) expect(read(path)).toContain('nya-namnden/index.html');
  const money = read('pengar/index.html');
  expect(money).toContain('Nya nämnden, Uppsala kommun');
  expect(money).not.toContain('Gamla nämnden');
  expect(read('sok/index.html')).toMatch(/<option value="nya-namnden">Nya nämnden<\/option>/);
  expect(read('uppsala/annan-namnd/index.html')).not.toContain('Tidigare');
});

test('a translation is shown in its language, without the current name', async () => {
  const { read, row } = await siteOf(archiveOf(renamed));
  const page = read('uppsala/2024/english.html');
  expect(page).toContain('<bdi lang="en">New Committee</bdi></a></dd>');
  expect(page).not.toContain('Nya nämnden)');
  expect(row('English')).toMatchObject({ committees: 'New Committee', committees_now: 'Nya nämnden' });
});

test('a committee that no longer exists shows its last name as “later”', async () => {
  const { read } = await siteOf(archiveOf('{ name: Nya nämnden, to: 2024-12-31, aliases: Gamla nämnden }'));
  expect(read('uppsala/2020/old.html')).toContain('(<bdi>senare Nya nämnden</bdi>)');
  expect(read('uppsala/nya-namnden/index.html')).toContain('<li>Tidigare <bdi>Gamla nämnden</bdi></li>');
});

test('a release may use two names of one committee', async () => {
  const archive = archiveOf(renamed);
  archive.edit({
    'releases/both.md': releaseText({
      title: 'Both',
      date: '2020-05-02',
      committees: '[Gamla nämnden, GN]',
    }),
  });
  const { row } = await siteOf(archive);
  expect(row('Both')).toMatchObject({ committees: 'Gamla nämnden', committees_now: 'Nya nämnden' });
});

test('changing periods of names gives the same site as a clean build', async () => {
  const archive = archiveOf(renamed);
  await siteOf(archive);
  for (const committee of [
    '{ name: Nya nämnden, from: 2019-01-01, aliases: [Gamla nämnden, New Committee] }',
    '{ name: Gamla nämnden, aliases: [{ name: Nya nämnden, from: 2024-01-01 }, New Committee] }',
    renamed,
  ]) {
    archive.edit({ 'kommunike.config.yaml': config(committee) });
    const { files } = await siteOf(archive);
    const clean = await siteOf(archiveOf(committee));
    expect(Object.keys(files)).toEqual(Object.keys(clean.files));
    for (const [path, text] of Object.entries(files)) expect(text === clean.files[path], path).toBe(true);
  }
});
