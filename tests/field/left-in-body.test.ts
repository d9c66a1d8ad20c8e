import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { leftInBody } from '../../src/parse/release/warnings/left-in-body.ts';
import { parse, releaseWith } from '../parse/read.ts';

const repository = join(import.meta.dirname, '../..');
const found = (body: string) =>
  parse(releaseWith('', body)).diagnostics.filter(({ code }) => code.endsWith('-in-body'));

describe('text in the body that belongs into fields', () => {
  test.each([
    ['## Kontakt\n\nAnna Exempelsson (S), kommunalråd\n070-174 06 05'],
    ['**För mer information:**\n\nAnna Exempelsson (S), kommunalråd, 070-174 06 05'],
    ['Presskontakt\n\n**Anna Exempelsson** (S), kommunalråd\n\nTelefon: 070-174 06 05'],
  ])('is reported with its YAML if a body ends with the contact %j', (block) => {
    const [contact, ...others] = found(`Kommunen bygger.\n\n${block}`);
    expect(others).toEqual([]);
    expect(contact?.hint).toContain(
      '- name: Anna Exempelsson, party: S, title: kommunalråd, phone: 070-174 06 05',
    );
    expect(contact?.translations?.sv.message).toBe('en kontakt står i brödtexten');
  });

  test('is reported if a body ends with a text about the sender', () => {
    expect(found('Text.\n\n## Om oss\n\nVi är en kommun.').map(({ code }) => code)).toEqual([
      'boilerplate-in-body',
    ]);
  });

  test.each([
    'Kontakta oss på torget. Anna Ek svarar.',
    '## Kontakt\n\nKontakten med skolan blir bättre.',
    '## Frågor\n\nKommunen svarar på 010-123 45 67.',
    '## Om oss\n\nVi.\n\n## Bakgrund\n\nText.',
    '## Om projektet\n\nText.',
  ])('is not found in %j', (body) => {
    expect(found(body)).toEqual([]);
  });

  test('is not found in the sample archive or in expected imports', () => {
    const below = (folder: string, ending: string) =>
      readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith(ending))
        .map((file) => readFileSync(join(repository, folder, file), 'utf8'));
    const bodies = below('bench/import', '.json').flatMap((text) => {
      const { kept } = JSON.parse(text) as { kept?: readonly string[] };
      return kept ? [kept.join('\n\n')] : [];
    });
    expect(bodies.length).toBeGreaterThan(50);
    for (const text of [...below('releases', '.md'), ...bodies])
      expect([...leftInBody(text, 0)], text).toEqual([]);
  });
});
