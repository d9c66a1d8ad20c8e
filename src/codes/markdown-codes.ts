import type { CodeBook } from './code.ts';
import { en, sv } from './wording.ts';

/** Codes for Markdown: bodies, pages and boilerplate. */
export const markdownCodes = {
  'contact-in-body': {
    severity: 'warning',
    title: { en: 'There is a contact in the text', sv: 'En kontakt står i brödtexten' },
    why: {
      en: 'Contacts in the text can’t be called with a tap, found on the contacts page, or masked when the release gets old.',
      sv: 'En kontakt i brödtexten går inte att ringa med ett tryck, finns inte på kontaktsidan och kan inte döljas när pressmeddelandet blir gammalt.',
    },
    remedy: {
      en: 'Move it to “contacts” in the front matter, each field on a line of its own.',
      sv: 'Flytta den till ”contacts” överst i filen, med varje uppgift på en egen rad.',
    },
    example: '## Kontakt\n\nAnna Exempelsson (S), kommunalråd\n070-174 06 05',
    say: (contact: string) => ({
      en: [
        'there is a contact in the text',
        `move it to “contacts” in the front matter, each field on a line of its own: ${contact}`,
      ],
      sv: [
        'en kontakt står i brödtexten',
        `flytta den till ”contacts” överst i filen, med varje uppgift på en egen rad: ${contact}`,
      ],
    }),
  },
  'boilerplate-in-body': {
    severity: 'warning',
    title: {
      en: 'The text contains a description of the sender',
      sv: 'En text om avsändaren står i brödtexten',
    },
    why: {
      en: 'It is the same in every release, and once it is in the config it can be changed in one place.',
      sv: 'Den är likadan i varje pressmeddelande. Står den i konfigurationen kan den ändras på ett ställe.',
    },
    remedy: {
      en: 'Move it to “boilerplate” of the sender in the config, and delete it here.',
      sv: 'Flytta den till avsändarens ”boilerplate” i konfigurationen och ta bort den här.',
    },
    example: 'Kommunen bygger.\n\n## Om kommunen\n\nKommunen har 9 000 invånare.',
    say: () => ({
      en: [
        'the text contains a description of the sender',
        'move it to the config, below “senders:”: a line “  - name: …” and a line “    boilerplate: …”',
      ],
      sv: [
        'en text om avsändaren står i brödtexten',
        'flytta den till konfigurationen, under ”senders:”: en rad ”  - name: …” och en rad ”    boilerplate: …”',
      ],
    }),
  },
  'markdown-too-large': {
    severity: 'error',
    title: { en: 'The text is too long for a release', sv: 'Texten är för lång för ett pressmeddelande' },
    why: {
      en: 'A text of more than a megabyte or five thousand lines is probably a pasted file, and slows down the whole archive.',
      sv: 'En text på mer än en megabyte eller fem tusen rader är troligen en inklistrad fil, och den gör hela arkivet långsamt.',
    },
    remedy: {
      en: 'Split it into several releases, or attach it as a file.',
      sv: 'Dela upp den i flera pressmeddelanden, eller bifoga den som fil.',
    },
    example: 'A hundred-page report pasted below the front matter',
    say: (is: { readonly characters: number } | { readonly lines: number }) => ({
      en: [
        'lines' in is
          ? `the text has more than ${is.lines} lines`
          : `the text is longer than ${is.characters} characters`,
        'split it into several releases, or attach the text as a file',
      ],
      sv: [
        'lines' in is
          ? `texten har fler än ${is.lines} rader`
          : `texten är längre än ${is.characters} tecken`,
        'dela upp den i flera pressmeddelanden, eller bifoga texten som fil',
      ],
    }),
  },
  'markdown-too-deep': {
    severity: 'error',
    title: {
      en: 'Quotes, lists or emphasis are nested too deeply',
      sv: 'Citat, listor eller betoningar ligger för djupt i varandra',
    },
    why: {
      en: 'Readers can’t follow more than a few levels, and dozens of them can crash programs that process the text.',
      sv: 'Läsare kan inte följa mer än några få nivåer, och dussintals nivåer kan få program som behandlar texten att krascha.',
    },
    remedy: {
      en: 'Remove some of the `>`, `-` or `*`; put a backslash before one that is meant literally.',
      sv: 'Ta bort några `>`, `-` eller `*`; sätt ett omvänt snedstreck före tecken som ska stå kvar.',
    },
    example: '>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>> Hej',
    say: () => ({
      en: [
        'quotes, lists or emphasis are nested too deeply',
        'remove some of the marks > - * at the beginning of the line or around it',
      ],
      sv: [
        'citat, listor eller betoningar ligger för djupt i varandra',
        'ta bort några av tecknen > - * i början av raden eller runt den',
      ],
    }),
  },
  'markdown-too-dense': {
    severity: 'error',
    title: { en: 'There is too much markup in one place', sv: 'För många specialtecken på ett ställe' },
    why: {
      en: 'Thousands of asterisks or brackets in one paragraph take minutes to parse.',
      sv: 'Tusentals asterisker eller hakparenteser i ett stycke tar minuter att tolka.',
    },
    remedy: {
      en: 'Remove the markup, or split the text with blank lines.',
      sv: 'Ta bort tecknen, eller dela upp texten med tomma rader.',
    },
    example: 'A paragraph with three thousand asterisks',
    /** For too many marks, or for a list or quote that exceeds a number of lines. */
    say: (is: 'marks' | { readonly lines: number }) =>
      is === 'marks'
        ? {
            en: [
              'there are more marks such as * _ [ ] here than any text needs',
              'remove some marks, or split the text with blank lines',
            ],
            sv: [
              'här står fler tecken som * _ [ ] än någon text behöver',
              'ta bort tecken, eller dela upp texten med tomma rader',
            ],
          }
        : {
            en: [
              `a list or quote goes on for more than ${is.lines} lines without a blank line`,
              'split it with blank lines or headings',
            ],
            sv: [
              `en lista eller ett citat är längre än ${is.lines} rader utan någon tom rad`,
              'dela upp texten med tomma rader eller mellanrubriker',
            ],
          },
  },
  'markdown-amplified': {
    severity: 'error',
    title: { en: 'A short text would become a huge page', sv: 'En kort text skulle bli en jättelik sida' },
    why: {
      en: 'A long link used thousands of times, or a table with mostly missing cells, would make the page too large to load.',
      sv: 'En lång länk som används tusentals gånger, eller en tabell där de flesta celler saknas, skulle göra sidan för stor att ladda.',
    },
    remedy: {
      en: 'Shorten the link’s title, split the table, or attach it as a file.',
      sv: 'Korta länkens titel, dela upp tabellen eller bifoga den som fil.',
    },
    example: '[a][] [a][] [a][] …\n\n[a]: /sida "Tusentals tecken"',
    say: (is: { readonly cells: number } | { readonly link: string }) =>
      'cells' in is
        ? {
            en: [`the tables would have more than ${is.cells} cells`, 'attach the table as a file instead'],
            sv: [`tabellerna skulle få fler än ${is.cells} celler`, 'bifoga tabellen som fil i stället'],
          }
        : {
            en: [
              `the link ${en.quoted(is.link)} is long and used so often that the page would become huge`,
              'shorten the address and the title in its definition',
            ],
            sv: [
              `länken ${sv.quoted(is.link)} är lång och används så ofta att sidan skulle svälla`,
              'korta adressen och titeln där länken definieras',
            ],
          },
  },
  'html-dropped': {
    severity: 'warning',
    title: { en: 'HTML in the text was removed', sv: 'HTML i texten togs bort' },
    why: {
      en: 'HTML can break the page, hide text in feed readers, or load content from other sites.',
      sv: 'HTML kan förstöra sidan, dölja text i flödesläsare eller hämta innehåll från andra webbplatser.',
    },
    remedy: {
      en: 'Use Markdown instead. If text between the tags is missing on the page, remove the tags.',
      sv: 'Använd Markdown i stället. Saknas text mellan taggarna på sidan, ta bort taggarna.',
    },
    example: 'Hela <b>kommunen</b> deltar.',
    say: (html: string) => ({
      en: [
        `the HTML ${en.quoted(html)} was removed`,
        'write it in Markdown; text between HTML tags at the beginning of a line is removed too',
      ],
      sv: [
        `HTML-koden ${sv.quoted(html)} togs bort`,
        'skriv i Markdown i stället; text mellan HTML-taggar i början av en rad tas också bort',
      ],
    }),
  },
  'link-unsafe': {
    severity: 'warning',
    title: {
      en: 'A link with an address that is not allowed was removed',
      sv: 'En länk med en otillåten adress togs bort',
    },
    why: {
      en: 'Links may begin with http, https, mailto or tel. Others can run scripts, or do not say where they lead.',
      sv: 'Länkar får börja med http, https, mailto eller tel. Andra kan köra skript, eller visar inte vart de leder.',
    },
    remedy: {
      en: 'Write the full URL, beginning with `https:`, or the name of a file in the archive.',
      sv: 'Skriv hela adressen, med `https:` först, eller namnet på en fil i arkivet.',
    },
    example: '[Läs mer](//exempel.example/sida)',
    say: (url: string) => ({
      en: [
        `the link to ${en.quoted(url)} was removed, but its text was kept`,
        'write a full address that begins with https:, mailto: or tel:, or the name of a file',
      ],
      sv: [
        `länken till ${sv.quoted(url)} togs bort, men dess text står kvar`,
        'skriv en fullständig adress som börjar med https:, mailto: eller tel:, eller namnet på en fil',
      ],
    }),
  },
  'link-target-missing': {
    severity: 'warning',
    title: { en: 'A link has no address', sv: 'En länk saknar adress' },
    why: {
      en: 'Readers who follow it would stay on the same page.',
      sv: 'Den som följer länken skulle bli kvar på samma sida.',
    },
    remedy: { en: 'Write the address between the parentheses.', sv: 'Skriv adressen mellan parenteserna.' },
    example: '[Läs mer]()',
    say: (words: string) => ({
      en: [
        `the link ${en.quoted(words)} leads nowhere`,
        'write where it leads: [text](https://…), [text](annat-meddelande.md) or [text](#rubrik)',
      ],
      sv: [
        `länken ${sv.quoted(words)} leder ingenstans`,
        'skriv vart den leder: [text](https://…), [text](annat-meddelande.md) eller [text](#rubrik)',
      ],
    }),
  },
  'link-text-missing': {
    severity: 'warning',
    title: { en: 'A link has no text', sv: 'En länk saknar text' },
    why: {
      en: 'It would be invisible, also to screen readers, so its address is shown.',
      sv: 'Den skulle vara osynlig, också för skärmläsare, så adressen visas i stället.',
    },
    remedy: {
      en: 'Describe the target of the link between the brackets.',
      sv: 'Beskriv mellan hakparenteserna vart länken leder.',
    },
    example: '[](https://sofia.example/)',
    say: (url: string) => ({
      en: [
        `the link to ${en.quoted(url)} has no text, so its address is shown`,
        'write between the brackets what the link leads to',
      ],
      sv: [
        `länken till ${sv.quoted(url)} saknar text, så adressen visas`,
        'skriv mellan hakparenteserna vart länken leder',
      ],
    }),
  },
  'anchor-missing': {
    severity: 'warning',
    title: {
      en: 'A link to a heading that does not exist in the text',
      sv: 'En länk till en mellanrubrik som inte finns i texten',
    },
    why: {
      en: 'Nothing would happen when readers follow it.',
      sv: 'Inget händer när läsaren följer länken.',
    },
    remedy: {
      en: 'Write `#` and the heading in lower case, with hyphens between words, å and ä as a, and ö as o.',
      sv: 'Skriv `#` och mellanrubriken med små bokstäver, med bindestreck mellan orden, å och ä som a och ö som o.',
    },
    example: '[Se nedan](#sa-har-soker-du)',
    say: (target: string, near: string | undefined) => ({
      en: [
        `no heading in this text is called ${en.quoted(target)}, so the link leads nowhere`,
        near ? `write #${near}` : 'write # and then the heading in lower case with hyphens: #sa-soker-du',
      ],
      sv: [
        `ingen mellanrubrik i texten heter ${sv.quoted(target)}, så länken leder ingenstans`,
        near
          ? `skriv #${near}`
          : 'skriv # och sedan mellanrubriken med små bokstäver och bindestreck: #sa-soker-du',
      ],
    }),
  },
  'picture-text-missing': {
    severity: 'error',
    title: {
      en: 'A picture in the text has no text alternative',
      sv: 'En bild i texten saknar alternativtext',
    },
    why: {
      en: 'The law on accessibility requires one, for people who can’t see the picture.',
      sv: 'Lagen om tillgänglighet kräver det, för den som inte kan se bilden.',
    },
    remedy: {
      en: 'Describe the picture between the brackets.',
      sv: 'Beskriv bilden mellan hakparenteserna.',
    },
    example: '![](skolan.jpg)',
    say: (url: string, example: string) => ({
      en: [
        `the picture ${en.quoted(url)} has no text for people who can’t see it`,
        `write between the brackets what the picture shows: ${example}`,
      ],
      sv: [
        `bilden ${sv.quoted(url)} saknar text för den som inte ser den`,
        `skriv mellan hakparenteserna vad bilden visar: ${example}`,
      ],
    }),
  },
  'picture-remote': {
    severity: 'warning',
    title: {
      en: 'A picture on another site is shown as a link',
      sv: 'En bild på en annan webbplats visas som länk',
    },
    why: {
      en: 'Loading it would reveal to another site who reads the archive, and the picture may disappear.',
      sv: 'Om den laddades skulle en annan webbplats få veta vem som läser arkivet, och bilden kan försvinna.',
    },
    remedy: {
      en: 'Save the file next to the release, and write its name.',
      sv: 'Spara filen bredvid pressmeddelandet, och skriv dess namn.',
    },
    example: '![Två barn läser](https://bilder.example/barn.jpg)',
    say: (url: string) => ({
      en: [
        `the picture ${en.quoted(url)} is on another site, so a link to it is shown instead`,
        'put the file beside the release and write its name',
      ],
      sv: [
        `bilden ${sv.quoted(url)} ligger på en annan webbplats, så en länk till den visas i stället`,
        'lägg filen bredvid pressmeddelandet och skriv dess namn',
      ],
    }),
  },
  'picture-unsafe': {
    severity: 'warning',
    title: {
      en: 'A picture’s address is not a file in the archive',
      sv: 'En bilds adress leder inte till någon fil i arkivet',
    },
    why: {
      en: 'Only files in the archive can be shown, so the picture’s text is shown instead.',
      sv: 'Bara filer i arkivet kan visas, så bildens text visas i stället.',
    },
    remedy: {
      en: 'Save the file next to the release, and write its name.',
      sv: 'Spara filen bredvid pressmeddelandet, och skriv dess namn.',
    },
    example: '![Karta](data:image/png;base64,AAAA)',
    say: (url: string) => ({
      en: [
        `${en.quoted(url)} is not a picture file, so only the picture’s text is shown`,
        'put the file beside the release and write its name',
      ],
      sv: [
        `${sv.quoted(url)} är ingen bildfil, så bara bildens text visas`,
        'lägg filen bredvid pressmeddelandet och skriv dess namn',
      ],
    }),
  },
} as const satisfies CodeBook;
