import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localeOf } from '../../src/locale/index.ts';
import { checkTemplates } from '../../src/render/check.ts';
import { compile, functionsOf } from '../../src/render/compile-theme.ts';
import { layoutViews, viewFields } from '../../src/render/fields/view-fields.ts';
import { layoutsOf } from '../../src/render/functions.ts';
import { type Program, parseTemplate, withHandlebars } from '../../src/render/handlebars.ts';
import { type Template, TemplateFailure } from '../../src/render/template.ts';
import { templatesKey } from '../../src/render/theme.ts';
import { foldersOf } from '../../src/shell/disk/folders.ts';
import { Reader } from '../../src/shell/disk/reader.ts';
import { runs } from '../support/thorough.ts';

const place = { locale: localeOf('sv'), up: '../' };
const templates = join(import.meta.dirname, '../../templates');

function parsed(texts: Readonly<Record<string, string>>): Programs {
  return new Map(Object.entries(texts).map(([path, text]) => [path, parseTemplate(text)]));
}

type Programs = ReadonlyMap<string, Program>;

function withFunctions(programs: Programs) {
  const functions = functionsOf(programs);
  return functions && layoutsOf(functions);
}

const reader = new Reader(foldersOf({ root: templates }, templates));

function templatesOf(theme: string) {
  const found = reader.theme(theme);
  if (!found) throw new Error(`there is no theme ${theme}`);
  return found.templates;
}

function outcome(template: Template | undefined, view: object): string | undefined {
  if (!template) throw new Error('no such template');
  try {
    return template(view, place);
  } catch {
    return undefined;
  }
}

/**
 * The output of a layout by functions, and whether Handlebars gives the same; undefined if functions can't render it.
 */
function compared(programs: Programs, layout: string, view: object) {
  const plain = withFunctions(programs);
  if (!plain) return undefined;
  const quick = outcome(plain.get(layout), view);
  if (quick !== undefined) expect(quick).toBe(outcome(withHandlebars(programs).get(layout), view));
  return quick;
}

const words = fc.oneof(
  fc.constantFrom('', '<b>', '"&\'`=', 'Ö', 'https://a.example/', 'om/a.html'),
  fc.string(),
);
const text = fc.oneof(
  { arbitrary: words, weight: 20 },
  { arbitrary: fc.constantFrom(undefined, true, false, 0, 7), weight: 2 },
);

/** Values for a field of a type; items of lists are never missing. */
function fieldOf(type: string, depth: number): fc.Arbitrary<unknown> {
  if (type === 'text') return text;
  if (type === 'any') return fc.constantFrom(undefined, 'x', 1, {}, []);
  if (!type.endsWith('[]')) return fc.option(viewOf(type, depth), { nil: undefined, freq: 12 });
  const item: fc.Arbitrary<unknown> = type === 'text[]' ? words : viewOf(type.slice(0, -2), depth);
  return fc.option(fc.array(item, { maxLength: depth > 2 ? 0 : 2 }), { nil: undefined, freq: 5 });
}

function viewOf(type: string, depth = 0): fc.Arbitrary<object> {
  if (depth > 5) return fc.constant({});
  const fields = Object.entries(viewFields.get(type) ?? {}).filter(([name]) => name !== '*');
  const model = Object.fromEntries(
    fields.map(([name, inner]) => [
      name,
      name === 'url' || name === 'src' ? words : fieldOf(inner, depth + 1),
    ]),
  );
  return fc.record(model, { noNullPrototype: true });
}

describe('templates as functions', () => {
  test('are precompiled in the bundle, once for all themes that share them', () => {
    const lib = join(templates, '../lib');
    const bundles = readdirSync(lib).filter((file) => file.endsWith('.js'));
    const text = bundles.map((file) => readFileSync(join(lib, file), 'utf8')).join('\n');
    for (const name of readdirSync(templates))
      expect(text.split(`"${templatesKey(templatesOf(name))}"`)).toHaveLength(2);
  });

  test.each(['kommun', 'arkiv', 'tidning'])(
    'render every layout of %s in the same way as Handlebars',
    (theme) => {
      const { programs } = checkTemplates(templatesOf(theme));
      const plain = withFunctions(programs);
      const reference = withHandlebars(programs);
      let rendered = 0;
      for (const [layout, type] of layoutViews) {
        const path = `layouts/${layout}.hbs`;
        fc.assert(
          fc.property(viewOf(type), (view) => {
            const quick = outcome(plain?.get(path), view);
            if (quick === undefined) return;
            rendered++;
            expect(quick).toBe(outcome(reference.get(path), view));
          }),
          { numRuns: runs(60) },
        );
      }
      expect(rendered).toBeGreaterThan(runs(60));
    },
  );

  const view = {
    word: 'a <b> & "c" = \'d\' `e`',
    none: undefined,
    nil: null,
    no: false,
    zero: 0,
    empty: '',
    inner: { word: 'inner', deep: { word: 'deep' }, inner: { word: 'in' }, list: ['x'] },
    list: [
      { word: 'one', list: ['1', '2'] },
      { word: 'two', list: [] },
    ],
    words: ['x', '<y>', ''],
    nothing: [],
  };

  test.each([
    [
      'printing',
      '{{word}}{{{word}}}{{none}}{{nil}}{{no}}{{{no}}}{{zero}}{{{zero}}}{{&word}}{{! a note }}{{!-- another --}}',
    ],
    [
      'paths',
      '{{this.word}}{{./word}}{{inner.word}}{{inner/deep/word}}{{list.[0].word}}{{@root.inner.word}}{{words.length}}',
    ],
    [
      'conditions',
      '{{#if word}}1{{/if}}{{#if zero}}2{{else if no}}3{{else}}4{{/if}}{{#unless nothing}}5{{else}}6{{/unless}}{{^}}'.replace(
        '{{^}}',
        '',
      ),
    ],
    [
      'with',
      '{{#with inner}}{{word}}{{../word}}{{#with deep}}{{word}}{{../word}}{{../../word}}{{/with}}{{/with}}{{#with zero}}0{{else}}1{{/with}}{{#with empty}}0{{else}}1{{/with}}{{#with nothing}}0{{else}}{{word}}{{/with}}',
    ],
    [
      'each',
      '{{#each list}}{{@index}}{{@first}}{{@last}}{{word}}{{../word}}{{#each list}}{{this}}{{@index}}{{../word}}{{../../word}}{{else}}none{{/each}}{{@index}};{{/each}}{{#each nothing}}a{{else}}{{word}}{{/each}}{{#each none}}a{{else}}b{{/each}}{{#each word}}a{{else}}b{{/each}}',
    ],
    [
      'block parameters',
      '{{#each list as |item i|}}{{item.word}}{{i}}{{word}}{{this.word}}{{#each item.list as |word|}}{{word}}{{../word}}{{this}}{{/each}}{{/each}}{{#with inner as |x|}}{{x.word}}{{x}}{{/with}}',
    ],
    [
      'helpers',
      '{{t "release.published"}}{{#if (or none (and word (not no)) nothing)}}{{url inner.word}}{{/if}}{{#if (eq inner.word "inner")}}1{{/if}}{{asset "a.css"}}{{{jsonld inner}}}{{t "releases.count" count=zero}}',
    ],
    [
      'whitespace',
      'a  {{~word~}}  b\n{{#if word}}\n  c\n{{/if}}\n  {{> p}}\n{{#each list}}\n{{word}}\n{{/each}}\n  {{! note }}\n\\{{word}} \\\\{{word}}',
    ],
    [
      'partials',
      '{{> p}}{{> p inner}}{{> p inner word="w" more=zero}}{{#each list}}{{> p}}{{> p word=../word}}{{/each}}',
    ],
    [
      'partial blocks',
      '{{#> frame}}{{word}}{{#each list}}{{../word}}{{/each}}{{#> frame inner}}{{word}}{{/frame}}{{/frame}}{{#> frame word="w"}}{{word}}{{> p}}{{/frame}}{{#> outer}}x{{word}}{{/outer}}',
    ],
    ['a partial within itself', '{{> tree inner}}'],
  ])('give the same output: %s', (_, template) => {
    const programs = parsed({
      'layouts/x.hbs': template,
      'partials/p.hbs': '[{{word}}{{#if list}}{{list.length}}{{/if}}]\n',
      'partials/frame.hbs': '<{{word}}|{{> @partial-block}}|{{#with inner}}{{> @partial-block}}{{/with}}>',
      'partials/outer.hbs': '({{#> frame}}{{> @partial-block}}!{{/frame}}{{> through}})',
      'partials/through.hbs': '{{> @partial-block}}',
      'partials/tree.hbs': '{{word}}{{#with deep}}{{> tree}}{{/with}}',
    });
    expect(compared(programs, 'layouts/x.hbs', view)).toEqual(expect.any(String));
  });

  test.each([
    ['decorators', '{{#*inline "p"}}x{{/inline}}{{> p}}'],
    ['a key', '{{#each inner}}{{@key}}{{/each}}'],
    ['a frame around', '{{#each list}}{{#each list}}{{@../index}}{{/each}}{{/each}}'],
    ['the index of a loop around a partial', '{{#each words}}{{> index}}{{/each}}'],
    ['a step up out of a block', '{{#with inner}}{{#> frame}}{{../word}}{{/frame}}{{/with}}'],
    ['a step up from the same context', '{{#with this}}{{#with inner}}{{../word}}{{/with}}{{/with}}'],
    ['what every object has', '{{#if inner.constructor}}1{{else}}2{{/if}}'],
    ['zero as a value', '{{#if zero includeZero=true}}1{{/if}}'],
    ['iterating over an object', '{{#each inner}}{{this}};{{/each}}'],
    ['a helper’s name alone', '{{url}}'],
  ])('are left to Handlebars: %s', (_, template) => {
    const programs = parsed({
      'layouts/x.hbs': template,
      'partials/p.hbs': '{{word}}',
      'partials/frame.hbs': '<{{> @partial-block}}>',
      'partials/index.hbs': '{{@index}}',
    });
    compared(programs, 'layouts/x.hbs', view);
    const whole = (make: typeof withHandlebars) => outcome(make(programs).get('layouts/x.hbs'), view);
    expect(whole(compile)).toBe(whole(withHandlebars));
  });

  test('leave error positions to Handlebars', () => {
    const programs = parsed({
      'layouts/x.hbs': 'a\n{{> p}}',
      'partials/p.hbs': 'b\nc {{missing}}',
    });
    const render = () => compile(programs).get('layouts/x.hbs')?.(view, place);
    expect(render).toThrow(TemplateFailure);
    try {
      render();
    } catch (error) {
      expect(error).toMatchObject({ path: 'partials/p.hbs', line: 2, column: 5 });
    }
  });

  const path = fc.constantFrom(
    'word',
    'none',
    'inner.word',
    'this.word',
    '@root.word',
    '../word',
    'list',
    'inner',
    'words',
    'nothing',
    'zero',
    'x',
    '@index',
    '@first',
  );
  const { piece } = fc.letrec<{ piece: string }>((tie) => ({
    piece: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom('\n', '  ', 'a', '<', '{{word}}', '{{~word}}', '{{> p}}', '\n  {{> p}}\n', '{{! n }}'),
      path.map((each) => `{{${each}}}`),
      path.map((each) => `{{{${each}}}}`),
      fc
        .tuple(fc.constantFrom('if', 'unless', 'with', 'each'), path, tie('piece'), tie('piece'))
        .map(
          ([name, each, then, otherwise]) => `{{#${name} ${each}}}${then}{{else}}\n${otherwise}{{/${name}}}`,
        ),
      fc
        .tuple(path, tie('piece'))
        .map(([each, inner]) => `{{#each ${each} as |x i|}}\n${inner}{{i}}{{/each}}\n`),
      fc.tuple(path, tie('piece')).map(([each, inner]) => `{{#> frame ${each}}}${inner}{{/frame}}`),
      fc.tuple(path, path).map(([each, value]) => `{{> p ${each} word=${value}}}`),
      fc.tuple(tie('piece'), tie('piece')).map((both) => both.join('')),
    ),
  }));

  test('give the same output for any template', () => {
    let plain = 0;
    fc.assert(
      fc.property(piece, (template) => {
        const programs = parsed({
          'layouts/x.hbs': template,
          'partials/p.hbs': '[{{#if word}}{{word}}{{/if}}]\n',
          'partials/frame.hbs': '<{{#each words}}{{> @partial-block}}{{/each}}{{> @partial-block}}>',
        });
        if (compared(programs, 'layouts/x.hbs', view) !== undefined) plain++;
      }),
      { numRuns: runs(1500) },
    );
    expect(plain).toBeGreaterThan(runs(1500) / 4);
  });
});
