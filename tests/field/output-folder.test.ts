import { mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../commands/command.ts';
import { filesBelow, releaseText, TestArchive } from '../support/archive.ts';

const now = '2026-11-21T12:00Z';
const build = ['build', '--quiet', '--now', now];

function archiveWith(more: Record<string, string> = {}): TestArchive {
  return new TestArchive({
    'kommunike.config.yaml': 'title: Press\n',
    'releases/2024/a.md': releaseText(),
    'pages/om.md': '---\ntitle: Om\n---\n\nText.\n',
    'public/logo.txt': 'x',
    'templates/kommun/partials/own.hbs': 'x',
    '.kommunike/memo': '{}',
    '.git/HEAD': 'x',
    ...more,
  });
}

describe('an unsafe output folder', () => {
  test.each([
    ...['', '.', './', '..', '../..', '/', homedir(), 'releases/../.', 'dist/..', 'kommunike.config.yaml'],
    ...['releases', 'pages', 'public', 'templates', '.kommunike', '.git'],
    ...['releases/', './releases', 'releases/2024', 'releases/site', 'public/site/2024', 'templates/kommun'],
    ...['.kommunike/images', 'public/logo.txt', 'public/logo.txt/site', '.git/site'],
    ...['to-root', 'to-releases', 'to-releases/site', 'to-nothing', 'twice/site', 'to-releases/../public'],
  ])('%s is refused before anything is written', async (out) => {
    const archive = archiveWith();
    for (const [link, target] of Object.entries({
      'to-root': '.',
      'to-releases': join(archive.root, 'releases'),
      'to-nothing': 'releases/later',
      twice: 'to-releases',
    }))
      symlinkSync(target, join(archive.root, link));
    const before = filesBelow(archive.root);
    for (const args of [build, ['check', '--quiet', '--now', now]]) {
      const { code, err } = await run(archive.root, [...args, '--out', out]);
      expect([code, err]).toEqual([2, expect.stringMatching(/^the site can’t go to “[^”]*”: .*\. Choose /)]);
    }
    expect(filesBelow(archive.root)).toEqual(before);
  });

  test.each(['pages', 'Pages', 'PUBLIC', 'public/x', '.Kommunike'])(
    '%s is refused even if it does not exist',
    async (out) => {
      const archive = new TestArchive({ 'releases/a.md': releaseText() });
      expect((await run(archive.root, [...build, '--out', out])).code).toBe(2);
    },
  );

  test('is refused if it contains sources', async () => {
    const archive = archiveWith({
      'elsewhere/a.md': releaseText(),
      'conf/site.yaml': 'title: Press\n',
      'other/kommunike.config.yaml': '',
    });
    for (const [option, value, out] of [
      ['--releases', 'elsewhere', 'elsewhere/site'],
      ['--templates', 'elsewhere', 'elsewhere'],
      ['--config', 'conf/site.yaml', 'conf'],
      ['--releases', 'releases', 'other'],
    ] as const)
      expect((await run(archive.root, [...build, option, value, '--out', out])).code, out).toBe(2);
    symlinkSync(archive.root, join(archive.root, '../kommunike-link'));
    try {
      const aside = ['--root', '../kommunike-link', '--out', 'releases'];
      expect((await run(archive.root, [...build, ...aside])).code).toBe(2);
    } finally {
      rmSync(join(archive.root, '../kommunike-link'));
    }
  });

  test.each(['dist', 'docs', 'a/b/c', 'releases-site', 'dist2/.', '.output', 'linked', 'dangling'])(
    '%s is accepted',
    async (out) => {
      const archive = archiveWith();
      mkdirSync(join(archive.root, 'real'));
      symlinkSync('real', join(archive.root, 'linked'));
      symlinkSync('later', join(archive.root, 'dangling'));
      const { code, err } = await run(archive.root, [...build, '--out', out]);
      if (out !== 'dangling') expect([code, err]).toEqual([0, '']);
      else expect(code).not.toBe(2);
    },
  );
});

describe('an archive that lost all its releases', () => {
  const lost: Record<string, (archive: TestArchive) => void> = {
    'whose folder is missing': ({ root }) => renameSync(join(root, 'releases'), join(root, 'moved')),
    'whose folder is empty': ({ root }) => rmSync(join(root, 'releases/2024'), { recursive: true }),
    'whose folder holds other files': (archive) => {
      archive.edit({ 'releases/2024/a.md': undefined, 'releases/picture.png': 'x' });
    },
  };

  test.each(Object.entries(lost))('%s never empties the site', async (_, lose) => {
    const archive = archiveWith();
    expect((await archive.build()).code).toBe(0);
    const site = archive.site();
    lose(archive);
    for (const _time of [1, 2]) {
      const { code, err } = await run(archive.root, build);
      expect([code, archive.site()]).toEqual([1, site]);
      expect(err).toContain('there are no releases in releases/');
      expect(err).toContain('--allow-removals');
    }
    expect((await run(archive.root, [...build, '--allow-removals'])).code).toBe(0);
    expect(Object.keys(archive.site())).not.toContain('uppsala/2024/a.html');
    expect((await run(archive.root, build)).code).toBe(0);
  });

  test('builds if its only release expires, becomes a draft, or has a mistake', async () => {
    const archive = archiveWith();
    await archive.build();
    archive.edit({ 'releases/2024/a.md': releaseText({ date: 'i går' }) });
    expect((await archive.build()).diagnostics.map(({ code }) => code)).not.toContain('releases-vanished');
    archive.edit({ 'releases/2024/a.md': releaseText({ draft: 'true' }) });
    expect((await archive.build()).code).toBe(0);
    expect(Object.keys(archive.site())).not.toContain('uppsala/2024/a.html');
  });
});
