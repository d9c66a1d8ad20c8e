import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commonLocale } from '../../src/locale/index.ts';
import { message } from '../../src/locale/locale.ts';
import { tables } from '../../src/site/tables/table.ts';

const path = join(import.meta.dirname, '../../docs/data.md');
const place = /(<!-- columns:[^\n]*-->\n)[\s\S]*?(<!-- \/columns -->)/;

/** A table of the columns of each table, as the documentation shows them. */
function columns(): string {
  return tables
    .map(({ name, title, key, columns: all }) => {
      const rows = all.map(
        ({ name: column, type, meaning, required }) =>
          `| \`${column}\` | ${type}${required ? '' : ', may be empty'} | ${message(commonLocale, meaning)} |`,
      );
      const unique = key.map((column) => `\`${column}\``).join(' and ');
      return `\n### ${name}.csv\n\n${message(commonLocale, title)}. No two rows have the same ${unique}.\n\n| column | type | meaning |\n|---|---|---|\n${rows.join('\n')}\n`;
    })
    .join('');
}

test('the documentation lists every column of the open tables (UPDATE_DOCS=1 writes it)', () => {
  const page = readFileSync(path, 'utf8');
  expect(page).toMatch(place);
  const whole = page.replace(place, (_, start: string, end: string) => `${start}${columns()}\n${end}`);
  if (process.env.UPDATE_DOCS) writeFileSync(path, whole);
  expect(readFileSync(path, 'utf8')).toBe(whole);
});
