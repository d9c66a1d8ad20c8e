import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { html, parsed } from './markdown-write.ts';

describe('a paragraph that begins with a dash', () => {
  it('is a quote, with its speaker in the caption', () => {
    const text =
      '– Alla barn har rätt till en trygg\nuppväxt, säger Ilona Ek Waldau (V), kommunalråd med ansvar för sociala frågor.';
    expect(html(text)).toBe(
      '<figure id="citat-1" class="quote">\n<blockquote>\n<p>Alla barn har rätt till en trygg\nuppväxt.</p>\n</blockquote>\n' +
        '<figcaption>Ilona Ek Waldau (V), kommunalråd med ansvar för sociala frågor</figcaption>\n</figure>',
    );
    expect(parsed(text).quotes).toEqual([
      {
        id: 'citat-1',
        text: 'Alla barn har rätt till en trygg uppväxt.',
        speaker: 'Ilona Ek Waldau',
        party: 'V',
        title: 'kommunalråd med ansvar för sociala frågor',
      },
    ]);
    expect(parsed(text).anchors).toEqual(['citat-1']);
  });

  it('keeps its marks, links and non-breaking spaces', () => {
    const text =
      '—\u00a0Vi *vill* ge [skolan](a.md) 98\u00a0000 kr, säger **Bo Ek**, chef för [skolan](b.md).';
    expect(html(text)).toContain(
      '<p>Vi <em>vill</em> ge <a href="kommunike:a.md">skolan</a> 98\u00a0000 kr.</p>',
    );
    expect(html(text)).toContain(
      '<figcaption><strong>Bo Ek</strong>, chef för <a href="kommunike:b.md">skolan</a></figcaption>',
    );
  });

  it.each([
    [
      'Vi är glada, säger socialnämndens ordförande Kjell Ek (V).',
      'Socialnämndens ordförande Kjell Ek (V)',
      { speaker: 'Kjell Ek', party: 'V', title: 'socialnämndens ordförande' },
    ],
    [
      'Vi är glada, säger barn- och utbildningsnämndens ordförande Eva Lind (C).',
      'Barn- och utbildningsnämndens ordförande Eva Lind (C)',
      { speaker: 'Eva Lind', party: 'C', title: 'barn- och utbildningsnämndens ordförande' },
    ],
    [
      'Vi är glada! säger Maria al-Khouri, rektor på F–9-skolan.',
      'Maria al-Khouri, rektor på F–9-skolan',
      { speaker: 'Maria al-Khouri', title: 'rektor på F–9-skolan' },
    ],
    [
      'Vi är glada, framhåller S. von Ek, ordförande (KD).',
      'S. von Ek, ordförande (KD)',
      { speaker: 'S. von Ek', party: 'KD', title: 'ordförande' },
    ],
    [
      '”Vi är glada”, fortsätter Per-Olof O’Neill (s).',
      'Per-Olof O’Neill (s)',
      { speaker: 'Per-Olof O’Neill', party: 's' },
    ],
    [
      'We are glad, said council leader Jane Smith.',
      'Council leader Jane Smith',
      { speaker: 'Jane Smith', title: 'council leader' },
    ],
    [
      'We are glad, says Jane Smith, chair of the board.',
      'Jane Smith, chair of the board',
      { speaker: 'Jane Smith', title: 'chair of the board' },
    ],
    [
      'Olemme iloisia, sanoo kunnanjohtaja Maija Mäki.',
      'Kunnanjohtaja Maija Mäki',
      { speaker: 'Maija Mäki', title: 'kunnanjohtaja' },
    ],
    [
      'Olemme iloisia, kertoo Maija Mäki, lautakunnan puheenjohtaja.',
      'Maija Mäki, lautakunnan puheenjohtaja',
      { speaker: 'Maija Mäki', title: 'lautakunnan puheenjohtaja' },
    ],
  ])('%s has the caption %s', (words, caption, who) => {
    expect(html(`– ${words}`)).toContain(`<figcaption>${caption}</figcaption>`);
    expect(parsed(`– ${words}`).quotes[0]).toMatchObject(who);
  });

  it.each([
    [
      'Det är bra, säger Anna Berg (S), kommunalråd. Nu går vi vidare.',
      { speaker: 'Anna Berg', party: 'S', title: 'kommunalråd' },
    ],
    ['Det är bra, säger Anna Berg (S) i ett uttalande.', { speaker: 'Anna Berg', party: 'S' }],
    [
      'Det är bra, säger Anna Berg, rektor, och fortsätter: nu kör vi.',
      { speaker: 'Anna Berg', title: 'rektor' },
    ],
    ['Vi får hjälp nu, hoppas Anna Berg.', { speaker: 'Anna Berg' }],
    ['Det är bra säger Anna Berg.', { speaker: 'Anna Berg' }],
    ['We are glad,” Jane Smith said.', { speaker: 'Jane Smith' }],
    ['Det är bra, säger Anna Berg och Bo Ek.', {}],
    ['Det är bra, säger hon.', {}],
    ['Vi menar allvar med Stockholm.', {}],
    ['Vi är glada.', {}],
  ])('%s is not split', (words, who) => {
    expect(html(`– ${words}`)).toContain(`<blockquote>\n<p>${words}</p>\n</blockquote>\n</figure>`);
    expect(parsed(`– ${words}`).quotes).toEqual([{ id: 'citat-1', text: words, ...who }]);
  });

  it.each([
    ['Det är dags nu, menar Annika Backström.', { speaker: 'Annika Backström' }],
    [
      'Så tycker Annika Backström (V), kommunalråd:',
      { speaker: 'Annika Backström', party: 'V', title: 'kommunalråd' },
    ],
    [
      'Först detta. Det anser socialnämndens ordförande Annika Backström.',
      { speaker: 'Annika Backström', title: 'socialnämndens ordförande' },
    ],
    ['Det blir bra enligt Annika Backström (V).', { speaker: 'Annika Backström', party: 'V' }],
    ['Det blir bra enligt Region Uppsala.', {}],
    ['Det anser nämnden.', {}],
    ['Det menar hon.', {}],
    ['Det tycker Annika Backström. Bygget börjar i vår.', {}],
  ])('after “%s” may be by the person named there', (before, who) => {
    const { quotes } = parsed(`${before}\n\n– Nu kör vi.\n\n– Hela vägen.`);
    expect(quotes).toEqual([
      { id: 'citat-1', text: 'Nu kör vi.', ...who },
      { id: 'citat-2', text: 'Hela vägen.' },
    ]);
    expect(parsed(`${before}\n\n– Nu kör vi, säger hon.`).quotes).toEqual([
      { id: 'citat-1', text: 'Nu kör vi, säger hon.', ...who },
    ]);
  });

  const named = '– Vi är glada, säger Kim Ek (V), kommunalråd.';
  const kim = { speaker: 'Kim Ek', party: 'V', title: 'kommunalråd' };
  it.each([
    ['säger hon'],
    ['sade han'],
    ['menar hen'],
    ['konstaterar hon'],
    ['fortsätter hen'],
    ['says she'],
    ['sier hun'],
    ['sanoo hän'],
  ])('is by the speaker of the previous quote if it says “%s”', (attribution) => {
    const { quotes } = parsed(`${named}\n\n– Nu kör vi, ${attribution}.\n\n– Hela vägen, ${attribution}.`);
    expect(quotes.map(({ id, text, ...who }) => who)).toEqual([kim, kim, kim]);
  });

  it.each([
    ['nobody is named', '– Vi är glada.', '– Nu kör vi, säger hon.'],
    ['several speak', named, '– Nu kör vi, säger de.'],
    ['it is in the first person', named, '– Nu kör vi, säger vi.'],
    ['there is no verb of saying', named, '– Nu kör vi.'],
    ['a possessive follows', named, '– Nu kör vi, säger hans kollega.'],
    ['the text goes on in between', `${named}\n\nSå tycker rektorn.`, '– Nu kör vi, säger hon.'],
    ['there is a heading in between', `${named}\n\n## Sedan`, '– Nu kör vi, säger hon.'],
    ['another has spoken', `– Jaså, säger Bo Berg.\n\n${named}`, '– Nu kör vi, säger hon.'],
    ['another is named in between', `${named}\n\nBo Berg är där.`, '– Nu kör vi, säger han.'],
    ['an unnamed quote is in between', `${named}\n\n– Hurra!`, '– Nu kör vi, säger han.'],
    ['the quote before it names another', '– Vi tackar Bo, säger Kim Ek.', '– Nu kör vi, säger han.'],
    ['it names another itself', named, '– Nu kör vi med Bo, säger han.'],
    ['the introduction names another', 'Bra för Bo Berg, menar Kim Ek.', '– Nu kör vi, säger han.'],
  ])('has no speaker for a pronoun if %s', (_, before, quote) => {
    expect(parsed(`${before}\n\n${quote}`).quotes.at(-1)).not.toHaveProperty('speaker');
  });

  it('may be one line of a dialogue', () => {
    const { quotes } = parsed('– Kommer det att gå? frågar Anna Berg.\n– Ja, säger Bo Ek (V).\n— Bra!');
    expect(quotes.map(({ text, speaker }) => [text, speaker])).toEqual([
      ['Kommer det att gå? frågar Anna Berg.', 'Anna Berg'],
      ['Ja.', 'Bo Ek'],
      ['Bra!', undefined],
    ]);
  });

  it('is not a quote if its lines are a hand-made list, or the dash belongs to a number', () => {
    expect(html('– Bygga skola\n– Anställa lärare')).not.toContain('figure');
    expect(html('–75,6 mnkr blev det. Vi är inte glada.')).not.toContain('figure');
    expect(html('-27 miljoner kronor. Vi är inte glada.')).not.toContain('figure');
  });

  it('may begin with a hyphen if it contains speech', () => {
    expect(html('-Vi är glada, säger Bo Ek.')).toContain('<figcaption>Bo Ek</figcaption>');
  });
});

describe('a hyphen that Markdown parses as a list', () => {
  it.each([
    ['one sentence with a speaker', '- Vi är glada, säger Bo Ek (V).'],
    [
      'several sentences',
      '- Ungdomarna har mycket att vinna. Ju fler misslyckanden, desto sämre tro får de på sig själva.',
    ],
    ['the first person', '- Nu kan vi börja bygga.'],
    ['announced by a verb of saying', 'Så här säger Bo Ek:\n\n- Det blir bra.'],
    ['between paragraphs', 'Före.\n\n- Vi är glada, säger Bo Ek.\n\nEfter.'],
    ['two, apart', '- Vi är glada, säger Bo Ek.\n\n- Det här behövs i kommunen, säger Anna Berg.'],
    ['two, close, each with a speaker', '- Vi är glada, säger Bo Ek.\n- Det här behövs, säger Anna Berg.'],
    ['several paragraphs', '- Vi är glada.\n\n  Det här behövs, säger Bo Ek.'],
  ])('is speech: %s', (_, text) => {
    expect(html(text)).toContain('<figure id="citat-1" class="quote">');
    expect(html(text)).not.toContain('<li>');
  });

  it.each([
    ['short items', '- Äpplen\n- Päron'],
    ['short sentences, close', '- Vi bygger skolor.\n- Vi anställer lärare.'],
    [
      'separate sentences without a speaker',
      '- Kommunen bygger en skola.\n\n- Nämnden anställer tio lärare.',
    ],
    [
      'introduced by a colon',
      'Kommunen vill:\n\n- Bygga en ny skola i centrum. Den ska stå klar till hösten.',
    ],
    ['one short item', '- Läs mer.'],
    ['small letters', '- vi är glada, säger Bo Ek.'],
    ['other markers', '* Vi är glada, säger Bo Ek.'],
    ['numbers', '1. Vi är glada, säger Bo Ek.'],
    ['task boxes', '- [x] Vi är glada.\n- [ ] Vi är inte glada.'],
    ['lists in lists', '- Vi är glada, säger Bo Ek.\n  - Ja'],
  ])('is a list: %s', (_, text) => {
    expect(html(text)).not.toContain('figure');
    expect(html(text)).toContain('<li>');
    expect(parsed(text).quotes).toEqual([]);
  });
});

describe('a block quote', () => {
  it('is a quote without a speaker', () => {
    expect(html('> Ett *citat*, säger Bo Ek.\n>\n> Till.')).toBe(
      '<figure id="citat-1" class="quote">\n<blockquote>\n<p>Ett <em>citat</em>, säger Bo Ek.</p>\n<p>Till.</p>\n</blockquote>\n</figure>',
    );
    expect(parsed('> Ett citat.\n>\n> Till.').quotes).toEqual([{ id: 'citat-1', text: 'Ett citat. Till.' }]);
  });

  it.each([
    '> Ett citat.\n> – Bo Ek (V), chef',
    '> Ett citat.\n>\n> — Bo Ek (V), chef',
    '> Ett citat.\\\n> -- Bo Ek (V), chef',
  ])('may be signed: %j', (text) => {
    expect(html(text)).toContain(
      '<blockquote>\n<p>Ett citat.</p>\n</blockquote>\n<figcaption>Bo Ek (V), chef</figcaption>',
    );
    expect(parsed(text).quotes).toEqual([
      { id: 'citat-1', text: 'Ett citat.', speaker: 'Bo Ek', party: 'V', title: 'chef' },
    ]);
  });

  it('may contain speech', () => {
    expect(html('> – Vi är glada, säger Bo Ek.')).toContain('<figcaption>Bo Ek</figcaption>');
  });
});

it('quotes are numbered in order', () => {
  const text = '– Vi är ett, säger A Ek.\n\n> två\n\n- Vi är tre, säger C Ek.\n\ntext\n\n– fyra';
  expect(parsed(text).quotes.map(({ id, speaker }) => [id, speaker])).toEqual([
    ['citat-1', 'A Ek'],
    ['citat-2', undefined],
    ['citat-3', 'C Ek'],
    ['citat-4', undefined],
  ]);
});

it('no words of a quote are lost, except the verb of saying', () => {
  const word = fc.constantFrom(
    'Vi',
    'är',
    'glada,',
    'barn.',
    'säger',
    'hoppas',
    'Anna',
    'Berg',
    '(V),',
    'ordförande',
    'i',
    'och',
    '”Ja”,',
    '**nej**',
    '1,35',
  );
  const wordsOf = (text: string) =>
    text
      .replace(/<[^>]*>/g, ' ')
      .replace(/[^\p{L}\p{N} ,]|(?<!\d),|,(?!\d)/gu, ' ')
      .toLowerCase()
      .split(/\s+/)
      .filter(Boolean);
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 2, maxLength: 14 }),
      fc.constantFrom('– ', '- ', '> '),
      (parts, mark) => {
        const text = parts.join(' ');
        const given = wordsOf(text);
        const made = wordsOf(html(mark + text));
        const lost = given.length - made.length;
        expect(lost === 0 || lost === 1).toBe(true);
        if (lost === 0) expect(made).toEqual(given);
        else
          expect(
            given.some((gone, at) => gone === 'säger' && given.toSpliced(at, 1).join() === made.join()),
          ).toBe(true);
      },
    ),
  );
});
