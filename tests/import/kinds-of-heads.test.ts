import { expect, test } from 'vitest';
import { imported } from './imported.ts';

const title = 'Ny idrottshall byggs i Tierp';
const text = `Tierps kommun bygger en ny idrottshall med plats för både handboll och innebandy. Hallen ska stå klar till höstterminen.

Kontakt: Vera Tångvall, projektledare, 08-465 004 81`;

test.each([
  ['begins with a dash', `– ${title}`],
  ['is between hyphens', `- ${title} -`],
  ['has emphasis', `**${title}**`],
  ['is wrapped', 'Ny idrottshall\nbyggs i Tierp'],
  ['is after a line in capitals with the sender', `INFORMATION FRÅN TIERPS KOMMUN\n2021-03-03\n\n${title}`],
  ['is after the sender', `Tierps kommun informerar\n\n${title}`],
  ['is after a greeting', `Hej!\n\n${title}`],
  [
    'is between the heading of a section and its date',
    `Beslut i kommunstyrelsen\n\n${title}\nPublicerat den 3 mars 2021`,
  ],
  [
    'is between menus and its date',
    `Start\nPress och nyheter\n\n${title}\nPublicerad 2021-03-03, kl 11:20. Uppdaterad 2021-03-04`,
  ],
  ['has a case number below', `${title}\n\nDnr KS 2021/00417\n2021-03-03`],
  [
    'is in an e-mail below a shorter subject',
    `Från: press@tierp.example\nTill: redaktion@tidning.example\nÄmne: Pressmeddelande från Tierps kommun\n\n${title}`,
  ],
])('a title that %s is found', (_, head) => {
  const found = imported(`${head}\n\n${text}`);
  expect(found.title).toBe(title);
  expect(found.body).toMatch(/^Tierps kommun bygger/);
});

test('a date alone on a line below the text is used, and marked for checking', () => {
  const [body, contact] = text.split('\n\n');
  const found = imported(
    `${title}\n\n${body}\n\n${body} Ett.\n\n${body} Två.\n\n${body} Tre.\n\nTierps kommun\n28 maj 2019\n\n${contact}`,
  );
  expect(found.date).toBe('2019-05-28');
  expect(found.uncertain).toContain('date');
});

test('the signature of an e-mail is a contact without the greeting', () => {
  const [body] = text.split('\n\n');
  const found = imported(
    `${title}\n\n${body}\n\nMed vänlig hälsning\nVera Tångvall\nprojektledare\n08-465 004 81`,
  );
  expect(found.contacts).toMatchObject([
    { name: 'Vera Tångvall', title: 'projektledare', phones: ['08-465 004 81'] },
  ]);
  expect(found.body).not.toMatch(/hälsning/);
});
