import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseRelease } from '../../src/parse/release/parse-release.ts';
import { brief, settingsOf } from '../parse/read.ts';
import { TestArchive } from '../support/archive.ts';

const folder = join(import.meta.dirname, 'collections');
const config = settingsOf('');

/** Files of other programs, similar to those that municipalities have migrated. */
const collections = {
  hugo: {
    '_index.md': ['1:1+1 file-passed-over'],
    'fran-mall.md': [
      '1:1+3 body-empty',
      '1:1+3 contacts-missing',
      '2:8+41 placeholder-left',
      '3:7+11 yaml-special',
    ],
    'ny-skola.md': [],
    'nytt-bad.md': ['3:7+25 date-malformed', '6:1+10 key-unknown', '15:1+40 placeholder-left'],
    'toml.md': ['1:1+3 front-matter-opener'],
  },
  jekyll: {
    '2024-05-02-nytt-bad.md': [
      '2:1+6 key-unknown',
      '4:9+25 date-malformed',
      '5:1+10 key-unknown',
      '14:1+26 placeholder-left',
      '16:10+18 placeholder-left',
    ],
    '2024-06-03-ny-skola.md': [],
    '2024-06-04-kladd.md': ['5:1+9 key-unknown', '6:1+5 restriction-empty'],
    'README.md': ['1:1+1 file-passed-over'],
  },
  cms: {
    '1001.md': [],
    '1002.md': [
      '5:10+51 reference-left',
      '5:10+51 reference-left',
      '6:11+6 yaml-special',
      '11:2+2 encoding-mixed',
      '13:1+11 emphasis-open',
    ],
    '1003.md': ['7:10+21 reference-left', '14:2+2 encoding-mixed', '16:1+11 emphasis-open'],
  },
};

const files = (kind: string) =>
  readdirSync(join(folder, kind))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(folder, kind, name), 'utf8') }));

test.each(Object.entries(collections))(
  'mistakes in files from %s are reported per file',
  (kind, expected) => {
    const found = files(kind).map(({ name, text }) => [
      name,
      parseRelease({ path: `releases/${name}`, text, hash: '' }, config).diagnostics.map(brief),
    ]);
    expect(Object.fromEntries(found)).toEqual(expected);
  },
);

test.each(Object.keys(collections))(
  'the valid files of %s build, and only intended releases are public',
  async (kind) => {
    const right = files(kind).filter(
      ({ name, text }) =>
        !parseRelease({ path: name, text, hash: '' }, config).diagnostics.some(
          ({ severity }) => severity === 'error',
        ),
    );
    const archive = new TestArchive(
      Object.fromEntries(right.map(({ name, text }) => [`releases/${name}`, text])),
    );
    const { diagnostics } = await archive.build();
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(
      Object.keys(archive.site()).filter((path) => /^uppsala\/2024\/[a-z-]+\.html$/.test(path)).length,
    ).toBeGreaterThan(0);
  },
);
