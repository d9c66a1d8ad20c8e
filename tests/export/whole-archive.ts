import { type Ran, run } from '../commands/command.ts';
import { drawn } from '../images/draw.ts';
import { releaseText, TestArchive } from '../support/archive.ts';

export const now = '2026-11-21T12:00Z';

/** An archive with everything. */
export async function archiveOf(more: Readonly<Record<string, string>> = {}): Promise<TestArchive> {
  const archive = new TestArchive({
    'kommunike.config.yaml':
      'title: Pressarkivet\nprivacy: { maskAfter: 5 years }\ncontacts: { hemlig: { name: Hemlig Person, phone: 070-174 06 99 } }\n',
    'releases/2024/bad.md': releaseText(
      { images: '[{ src: bad.png, alt: Badet }]', attachments: '[bilaga.pdf]' },
      'Se [skolan](skola.md).',
    ),
    'releases/2024/bilaga.pdf': '%PDF-1.4\n',
    'releases/2024/skola.md': releaseText({ title: 'Ny skola' }, 'Se [utkastet](utkast.md).'),
    'releases/2024/utkast.md': releaseText({
      title: 'Utkast',
      draft: 'true',
      attachments: '[hemligt.pdf, bilaga.pdf]',
    }),
    'releases/2024/hemligt.pdf': '%PDF-1.4 hemligt\n',
    'releases/2024/sen.md': releaseText({ title: 'Sen', embargo: '2027-01-01' }),
    'releases/2024/utgången.md': releaseText({ title: 'Utgången', expires: '2025-01-01' }),
    'releases/2018/gammal.md': releaseText({ title: 'Gammal', date: '2018-05-02' }),
    'releases/2024/dragen.md': releaseText({
      title: 'Dragen',
      withdrawn: '{ date: 2024-06-01, reason: Fel siffror }',
    }),
    'pages/om.md': '---\ntitle: Om oss\n---\n\nText.\n',
    'public/100 % å.txt': 'fil',
    'public/favicon.ico': 'ikon',
    'templates/kommun/assets/own.css': 'p {}',
    'README.md': '# Om arkivet\n',
    'addresses.lock': '',
    '.env': 'SECRET=1\n',
    'secrets.txt': 'hemligt\n',
    'node_modules/x/index.js': 'x',
    ...more,
  });
  archive.edit({ 'releases/2024/bad.png': await drawn(40, 30).png().toBuffer() });
  return archive;
}

/** Exports an archive as of `now`. */
export function exporting(archive: TestArchive, target: string, ...options: string[]): Promise<Ran> {
  return run(archive.root, ['export', target, '--now', now, ...options]);
}
