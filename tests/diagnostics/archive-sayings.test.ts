import { describe, expect, test } from 'vitest';
import { archiveCodes } from '../../src/codes/archive-codes.ts';
import { createProblem } from '../../src/codes/index.ts';
import { themeCodes } from '../../src/codes/theme-codes.ts';
import type { Problem } from '../../src/model/diagnostic.ts';

const page = { isFile: true, name: 'releases/bad.md' };
const named = { isFile: false, name: 'Bad' };
const nameless = { isFile: false, name: '' };
const full = { reason: { en: 'ENOSPC', sv: 'ENOSPC' }, remedy: 'space' } as const;
const readOnly = { ...full, remedy: 'permission' } as const;
const broken = { ...full, remedy: 'other' } as const;
const none = { count: 0, some: '' };
const field = { kind: 'field', name: 'titel', from: undefined, near: undefined, known: ['title'] } as const;
const view = { view: 'card', isList: false };

/** Messages of the codes of the archive and of themes, in all variants. */
const problems: readonly Problem[] = [
  ...[true, false].map((isOthers) => createProblem('address-taken', 'a.html', 'b.md', 'a', isOthers)),
  createProblem('alias-taken', '/a'),
  createProblem('encoding-wide'),
  ...[true, false].flatMap((isOfOthers) =>
    [undefined, 'kontakt'].map((meant) =>
      createProblem('layout-unknown', 'kontat', 'kommun', meant, isOfOthers),
    ),
  ),
  createProblem('redirect-dead', '/a', '/b'),
  createProblem('title-duplicate', 'a.md', 'Bad'),
  createProblem('address-vanished', '/a', page, { kind: 'release-moved', to: 'b.md' }),
  createProblem('address-vanished', '/a', page, { kind: 'release-hidden', source: 'a.md' }),
  createProblem('address-vanished', '/a', page, { kind: 'release-missing', source: 'a.md' }),
  createProblem('address-vanished', '/a', nameless, { kind: 'redirect-missing' }),
  createProblem('address-vanished', '/a', named, { kind: 'renamed', before: 'A', now: 'B' }),
  createProblem('address-vanished', '/a', named, { kind: 'page-moved', to: undefined }),
  ...(['release', 'sender', 'committee', 'other'] as const).map((owner) =>
    createProblem('address-reused', '/a', page, named, owner),
  ),
  createProblem('addresses-removed', 9, 20),
  createProblem('addresses-invalid', 'a'),
  ...[1, 2].map((count) => createProblem('addresses-unrecorded', count)),
  ...(['link', 'translation'] as const).flatMap((kind) =>
    [undefined, 'b.md'].map((near) => createProblem('link-dead', 'a.md', kind, near)),
  ),
  createProblem('anchor-dead', 'Bad', 'a', 'b', []),
  createProblem('anchor-dead', 'Bad', 'a', undefined, []),
  createProblem('anchor-dead', 'Bad', 'a', undefined, ['#b', '#c']),
  createProblem('link-outside'),
  createProblem('link-refused'),
  ...([undefined, 'page', 'file', 'release'] as const).map((claim) =>
    createProblem('output-clash', 'a.html', claim),
  ),
  ...[0, 1, 2].map((others) => createProblem('output-foreign', others)),
  createProblem('output-edited', ['a.html'], 0),
  createProblem('output-edited', ['a.html', 'b.html', 'c.html'], 2),
  ...(['record', 'site', 'rest'] as const).flatMap((what) =>
    [full, readOnly, broken].map((refusal) => createProblem('output-failed', what, refusal)),
  ),
  createProblem('build-running', 'unknown'),
  createProblem('lock-missing'),
  createProblem('state-failed', full),
  createProblem('record-missing', none, { count: 1, some: 'a.html' }),
  createProblem('record-missing', { count: 2, some: 'a.html, b.html' }, none),
  createProblem('accessibility-missing'),
  createProblem('accessibility-overclaimed', { unchecked: 2 }),
  createProblem('accessibility-overclaimed', { shortcomings: 2 }),
  createProblem('accessibility-unexplained', 'not'),
  createProblem('accessibility-future', '2099-01-01'),
  createProblem('accessibility-reversed', '2025-01-01', '2026-01-01'),
  createProblem('accessibility-stale', '2020-01-01'),
  createProblem('version-language-repeated', 'a.md', 'sv'),
  ...(['early', 'withdrawn', 'event', 'amounts'] as const).map((difference) =>
    createProblem('versions-differ', difference, 'a.md'),
  ),
  createProblem('releases-missing', 'releases'),
  createProblem('releases-vanished', 'releases'),
  createProblem('file-unreadable', full.reason),
  createProblem('file-too-large', '6 MB', '5 MB'),
  ...[undefined, 'a'].map((original) => createProblem('file-copied', original)),
  createProblem('file-unread', 'a'),
  ...[true, false].map((isPdf) => createProblem('file-loose', 'a.pdf', isPdf)),
  createProblem('file-missing', 'a.jpg', true, 'b.jpg', 'releases/'),
  createProblem('file-missing', 'a.jpg', false, undefined, 'releases/'),
  createProblem('file-missing', '/a.jpg', true, undefined, 'public/'),
  ...(['svg', 'heic', 'other'] as const).map((format) => createProblem('picture-type', 'a.x', format)),
  createProblem('picture-broken', 'a.jpg', 'the file is empty'),
  createProblem('picture-broken', 'a.jpg', 'unsupported image format'),
  createProblem('picture-licence', 'fri för press'),
  createProblem('picture-place', '/a.jpg', 'public/a.jpg'),
  ...[undefined, 'kommun'].map((near) => createProblem('theme-unknown', 'komun', near, ['kommun'])),
  createProblem('template-syntax', 'EOF'),
  ...[undefined, 'upper'].map((near) => createProblem('template-helper', 'uper', near, ['upper'])),
  createProblem('template-helper', 'url', undefined, undefined),
  ...[undefined, 'b'].map((near) => createProblem('template-partial', 'a', near, ['b'])),
  createProblem('template-partial', undefined, undefined, []),
  ...[undefined, 'b'].map((near) => createProblem('template-word', 'a', near, ['b'])),
  createProblem('template-field', { kind: 'too-far-up' }),
  createProblem('template-field', { kind: 'data', name: 'a', known: ['b'] }),
  createProblem('template-field', { ...field, of: 'text', known: [] }),
  createProblem('template-field', { ...field, of: view, near: 'title' }),
  createProblem('template-field', {
    ...field,
    of: { ...view, isList: true },
    from: { path: 'a.hbs', line: 1 },
  }),
  createProblem('template-failed', 'X'),
];

/** Codes whose messages are checked by another test. */
const elsewhere = new Set(['name-shared', 'file-passed-over', 'warnings-exceeded']);

/** Words that only exist in one of the languages. */
const english =
  /(?<![\p{L}.-])(?:the|is|are|was|were|of|and|with|without|not|no|to|this|that|its?|has|be|for|you|from|on|at|it|or|so)(?![\p{L}.-])/iu;
const swedish =
  /[åäö]|(?<![\p{L}.-])(?:och|inte|som|det|den|ett|av|till|har|ingen|inget|finns|om|eller|filer)(?![\p{L}.-])/iu;

/** Removes quotations and code. */
function own(text: string): string {
  return text.replace(
    /[“”][^“”]*”|"[^"]*"|\{\{[^}]*\}\}|NEW-ADDRESS|kommunike \w+|Kommuniké|--[a-z-]+|\w+\/\S*/g,
    '…',
  );
}

describe('the archive’s and themes’ codes', () => {
  test('are all tested', () => {
    const tried = new Set(problems.map(({ code }) => code));
    const all = [...Object.keys(archiveCodes), ...Object.keys(themeCodes)];
    expect(all.filter((code) => !tried.has(code) && !elsewhere.has(code))).toEqual([]);
  });

  test.each(problems)('$code: $message', ({ message, hint, translations }) => {
    const said = translations?.sv;
    for (const text of [message, hint]) expect(own(text)).not.toMatch(swedish);
    for (const text of [said?.message ?? '', said?.hint ?? '']) {
      expect(own(text)).not.toMatch(english);
      expect(text).toMatch(/\S/);
      expect(text).not.toMatch(/“|[.!]$|undefined/);
    }
    expect(said?.message).not.toBe(message);
  });
});
