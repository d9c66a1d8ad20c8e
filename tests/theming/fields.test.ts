import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { digest } from '../../src/digest.ts';
import { compileTheme } from '../../src/render/compile-theme.ts';
import { builtInHelpers } from '../../src/render/handlebars.ts';
import { knownHelpers } from '../../src/render/helpers.ts';

const repository = join(import.meta.dirname, '../..');

/** Diagnostics of a theme with these templates, as `file:line:column code message → hint`. */
function problems(templates: Readonly<Record<string, string>>): string[] {
  const files = new Map(
    Object.entries(templates).map(([path, text]) => [
      path,
      { path: `templates/own/${path}`, text, hash: digest(text) },
    ]),
  );
  const { diagnostics } = compileTheme(files);
  return diagnostics.map(
    ({ file, line, column, length, code, message, hint }) =>
      `${file.replace('templates/own/', '')}:${line}:${column}+${length} ${code}: ${message} → ${hint}`,
  );
}
const list = (text: string) => problems({ 'layouts/list.hbs': text });

describe('a field that a view does not have', () => {
  test('is an error with its position and a suggestion', () => {
    expect(list('<h1>\n  {{headng}}</h1>')).toEqual([
      'layouts/list.hbs:2:5+6 template-field: there is no field “headng” in ListView → did you mean “heading”?',
    ]);
  });

  test('is an error in a condition, where Handlebars reports nothing', () => {
    expect(list('{{#if headng}}x{{/if}}')[0]).toMatch(
      /^layouts\/list.hbs:1:7\+6 template-field: .*“heading”\?$/,
    );
    expect(list('{{#unless (not (or heading headng))}}x{{/unless}}')).toHaveLength(1);
  });

  test('is an error as the value of a helper, of each and of with', () => {
    expect(list('{{url canonicl}}')).toHaveLength(1);
    expect(list('{{t "releases.count" count=cuont}}')).toHaveLength(1);
    expect(list('{{#each crads}}{{title}}{{/each}}')).toHaveLength(1);
    expect(list('{{#with site.hoem}}{{text}}{{/with}}')[0]).toContain('in PageView.site');
  });

  test('is reported at its position in a path', () => {
    expect(list('{{site.home.txt}}')[0]).toMatch(/:1:13\+3 .*“txt” in LinkView → did you mean “text”\?$/);
    expect(list('{{site.home.text.length}}')).toEqual([]);
    expect(list('{{site.home.text.size}}')[0]).toContain('a text has no fields');
  });

  test('is an error even if objects inherit the name', () => {
    expect(list('{{site.constructor}}')[0]).toContain('“constructor” in PageView.site');
  });

  test('is looked up in the context of each and with', () => {
    expect(list('{{#each cards}}{{title}}{{date.iso}}{{/each}}')).toEqual([]);
    expect(list('{{#each cards}}{{titel}}{{/each}}')[0]).toContain(
      '“titel” in CardView → did you mean “title”?',
    );
    expect(list('{{#with site.home}}{{url url}}{{../heading}}{{/with}}')).toEqual([]);
    expect(list('{{#each cards}}{{/each}}{{else}}')[0]).toContain('template-syntax');
    expect(list('{{#each cards}}{{else}}{{heading}}{{/each}}')).toEqual([]);
    expect(
      list('{{#each cards}}{{#each committees}}{{../../heading}}{{../title}}{{/each}}{{/each}}'),
    ).toEqual([]);
    expect(
      list('{{#each cards as |card i|}}{{card.title}}{{i}}{{@index}}{{card.titel}}{{/each}}'),
    ).toHaveLength(1);
    expect(list('{{#each cards}}{{#if lang}}{{lang}}{{../lang}}{{/if}}{{/each}}')).toEqual([]);
  });

  test('of the outer context gets the correct path', () => {
    expect(list('{{#each cards}}{{heading}}{{/each}}')[0]).toMatch(/→ did you mean “\.\.\/heading”\?$/);
    expect(list('{{../heading}}')[0]).toContain('goes up more levels');
  });

  test('of the page is found by @root', () => {
    expect(list('{{#each cards}}{{@root.heading}}{{@first}}{{/each}}')).toEqual([]);
    expect(list('{{#each cards}}{{@root.headng}}{{/each}}')[0]).toMatch(/:1:24\+6 .*in ListView/);
    expect(list('{{@indx}}')).toHaveLength(1);
  });

  test('is an error in a list’s items, but not for its length', () => {
    expect(list('{{cards.length}}{{cards.0.title}}')).toEqual([]);
    expect(list('{{cards.title}}')[0]).toContain('in a list of CardView');
  });
});

describe('a partial', () => {
  const layout = '{{#each cards}}{{> entry}}{{/each}}';

  test('is checked against its context, with the place of the call', () => {
    expect(problems({ 'layouts/list.hbs': layout, 'partials/entry.hbs': '{{title}}' })).toEqual([]);
    expect(problems({ 'layouts/list.hbs': `\n${layout}`, 'partials/entry.hbs': '{{heading}}' })).toEqual([
      expect.stringContaining(
        'partials/entry.hbs:1:3+7 template-field: there is no field “heading” in CardView, which is passed to this partial in layouts/list.hbs, line 2 → its fields are title, url, lang',
      ),
    ]);
  });

  test('sees its context and hash values', () => {
    const entry = { 'partials/entry.hbs': '{{text}}{{#if loud}}!{{/if}}' };
    expect(problems({ 'layouts/list.hbs': '{{> entry site.home loud=true}}', ...entry })).toEqual([]);
    expect(problems({ 'layouts/list.hbs': '{{> entry site.home}}', ...entry })).toHaveLength(1);
    expect(problems({ 'layouts/list.hbs': '{{> entry site.hmoe loud=headng}}', ...entry })).toHaveLength(2);
  });

  test('does not see the calling template', () => {
    const entry = { 'partials/entry.hbs': '{{../heading}}' };
    expect(problems({ 'layouts/list.hbs': layout, ...entry })[0]).toContain('goes up more levels');
  });

  test('may test a field that only some of its views have', () => {
    const shared = {
      'partials/entry.hbs': '{{#if summary}}{{summary}}{{else}}{{url}}{{/if}}'.replace(
        '{{url}}',
        '{{this.url}}',
      ),
    };
    const both = { 'layouts/list.hbs': `${layout}{{> entry site.home}}`, ...shared };
    expect(problems(both)).toEqual([]);
    const one = { 'layouts/list.hbs': '{{> entry site.home}}', ...shared };
    expect(problems(one)[0]).toContain('“summary” in LinkView');
    const careless = {
      'layouts/list.hbs': `${layout}{{> entry site.home}}`,
      'partials/entry.hbs': '{{summary}}',
    };
    expect(problems(careless)).toHaveLength(1);
  });

  test('with a block renders it in the caller’s context', () => {
    const page = { 'partials/page.hbs': '{{lang}}{{> @partial-block}}' };
    expect(problems({ 'layouts/list.hbs': '{{#> page}}{{heading}}{{/page}}', ...page })).toEqual([]);
    expect(problems({ 'layouts/list.hbs': '{{#> page}}{{headng}}{{/page}}', ...page })).toHaveLength(1);
    const within = { 'partials/page.hbs': '{{#with site.home}}{{> @partial-block}}{{/with}}' };
    expect(problems({ 'layouts/list.hbs': '{{#> page}}{{text}}{{../heading}}{{/page}}', ...within })).toEqual(
      [],
    );
  });

  test('that calls itself is checked once', () => {
    const own = {
      'partials/entry.hbs': '{{#if @root.heading}}{{> entry}}{{/if}}{{#with site.home}}{{> entry}}{{/with}}',
    };
    expect(problems({ 'layouts/list.hbs': '{{> entry}}', ...own })).toEqual([]);
  });

  test('that no layout uses is not checked', () => {
    expect(problems({ 'partials/entry.hbs': '{{whatever}}' })).toEqual([]);
  });

  test('in the site’s own layout is checked against the view of its pages', () => {
    const found = problems({ 'layouts/own.hbs': '{{heading}}{{> entry}}', 'partials/entry.hbs': '{{bodi}}' });
    expect(found).toEqual([
      expect.stringMatching(/^partials\/entry\.hbs:1:3\+4 template-field: .*OwnPageView/),
    ]);
  });
});

test('a helper’s name alone is an error, with a hint how to print the field', () => {
  expect(list('{{#with site.home}}{{url}}{{/with}}')[0]).toMatch(
    /template-helper: .*write \{\{this\.url\}\}/,
  );
});

test('the shipped themes use no unknown fields', () => {
  const templates = join(repository, 'templates');
  for (const theme of readdirSync(templates)) {
    const sources: Record<string, string> = {};
    for (const name of new Set(['kommun', theme])) {
      for (const file of readdirSync(join(templates, name), { recursive: true, encoding: 'utf8' })) {
        if (file.endsWith('.hbs'))
          sources[file.replaceAll('\\', '/')] = readFileSync(join(templates, name, file), 'utf8');
      }
    }
    expect(problems(sources)).toEqual([]);
  }
});

test('docs/theming.md lists every helper', () => {
  const text = readFileSync(join(repository, 'docs/theming.md'), 'utf8');
  const told = [...builtInHelpers, ...knownHelpers].filter((name) =>
    new RegExp(`\\{\\{\\{?${name} |\`#?${name}\`|\\(${name} `).test(text),
  );
  expect(told).toEqual([...builtInHelpers, ...knownHelpers]);
});
