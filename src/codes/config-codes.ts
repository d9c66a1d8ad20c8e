import { openDataCodes } from './archive/open-data-codes.ts';
import type { CodeBook } from './code.ts';
import { en, sv } from './wording.ts';

/** Codes for values in the config. The examples are lines of `kommunike.config.yaml`, marked by a comment. */
export const configCodes = {
  'warning-unknown': {
    severity: 'error',
    title: { en: 'No warning has this code', sv: 'Ingen varning har den koden' },
    why: {
      en: 'The setting would have no effect, and the warning that is meant would still be shown.',
      sv: 'Inställningen skulle inte göra någon skillnad, och den varning som avses skulle fortfarande visas.',
    },
    remedy: {
      en: 'Write the code as it is shown after the warning, such as title-long.',
      sv: 'Skriv koden som den står efter varningen, till exempel title-long.',
    },
    example: '# kommunike.config.yaml\nwarnings:\n  title-lng: off',
    say: (code: string, near: string | undefined) => ({
      en: [
        `no warning has the code ${en.quoted(code)}`,
        near === undefined ? 'write the code that is shown after the warning' : `did you mean “${near}”?`,
      ],
      sv: [
        `ingen varning har koden ${sv.quoted(code)}`,
        near === undefined ? 'skriv den kod som står efter varningen' : `menade du ”${near}”?`,
      ],
    }),
  },
  'error-silenced': {
    severity: 'error',
    title: { en: 'An error can’t be turned off', sv: 'Ett fel kan inte stängas av' },
    why: {
      en: 'The site would be wrong or incomplete. Only warnings can be turned off.',
      sv: 'Webbplatsen skulle bli fel eller ofullständig. Bara varningar kan stängas av.',
    },
    remedy: {
      en: 'Delete the line, and correct what the error is about.',
      sv: 'Ta bort raden och rätta det som felet gäller.',
    },
    example: '# kommunike.config.yaml\nwarnings:\n  alt-missing: off',
    say: (code: string) => ({
      en: [
        `${en.quoted(code)} is an error, and only warnings can be turned off`,
        'delete this line, and correct what the error is about',
      ],
      sv: [
        `${sv.quoted(code)} är ett fel, och bara varningar kan stängas av`,
        'ta bort raden och rätta det som felet gäller',
      ],
    }),
  },
  'config-shape': {
    severity: 'error',
    title: { en: 'The config has no fields', sv: 'Konfigurationen saknar fält' },
    why: {
      en: 'It is a list or plain text, but must consist of fields with keys.',
      sv: 'Den är en lista eller löpande text, men måste bestå av fält med nycklar.',
    },
    remedy: {
      en: 'Write each field as key, colon, space, value.',
      sv: 'Skriv varje fält som nyckel, kolon, mellanslag, värde.',
    },
    example: '# kommunike.config.yaml\n- Pressarkiv',
    /** For a text without fields, with an example line, or for one that exceeds a number of megabytes. */
    say: (fault: { readonly written: string; readonly example: string } | { readonly megabytes: number }) =>
      'megabytes' in fault
        ? {
            en: [`the config is longer than ${fault.megabytes} MiB`, 'keep only the site’s settings in it'],
            sv: [
              `konfigurationen är större än ${fault.megabytes} MiB`,
              'låt bara sådant som gäller webbplatsen stå i den',
            ],
          }
        : {
            en: [
              `the config has no fields: ${en.quoted(fault.written)}`,
              `write each field as key, colon, space, value, such as “${fault.example}”`,
            ],
            sv: [
              `konfigurationen innehåller inga fält: ${sv.quoted(fault.written)}`,
              `skriv varje fält som nyckel, kolon, mellanslag, värde, till exempel ”${fault.example}”`,
            ],
          },
  },
  'address-invalid': {
    severity: 'error',
    title: { en: 'Not a web address', sv: 'Ogiltig webbadress' },
    why: {
      en: 'Feeds, the sitemap and canonical links are made from it, so it must begin with http or https and not contain ? or #.',
      sv: 'Flöden, webbplatskarta och kanoniska länkar bygger på den. Därför måste den börja med http eller https och inte innehålla ? eller #.',
    },
    remedy: {
      en: 'Write the full URL, such as https://press.example/.',
      sv: 'Skriv hela adressen, till exempel https://press.example/.',
    },
    example: '# kommunike.config.yaml\nbaseUrl: press.example',
    say: (written: string, example: string) => ({
      en: [
        `${en.quoted(written)} is not a web address`,
        `write it with https:// and without ? and #, such as ${example}`,
      ],
      sv: [
        `${sv.quoted(written)} är ingen webbadress`,
        `skriv den med https:// och utan ? och #, till exempel ${example}`,
      ],
    }),
  },
  'address-placeholder': {
    severity: 'warning',
    title: { en: 'The site has no address of its own yet', sv: 'Webbplatsen har ännu ingen egen adress' },
    why: {
      en: 'Feeds, the sitemap and shared links are made from it. They would lead to a domain that belongs to nobody.',
      sv: 'Flöden, webbplatskarta och delade länkar utgår från den. De skulle leda till en domän som ingen har.',
    },
    remedy: {
      en: 'Write the address at which the archive will be published as “baseUrl” in the config, or give it with --base-url.',
      sv: 'Skriv adressen som arkivet ska publiceras på under ”baseUrl” i konfigurationen, eller ange den med --base-url.',
    },
    example: '# kommunike.config.yaml\nbaseUrl: https://press.example/',
    say: (url: string) => ({
      en: [
        `${en.quoted(url)} is only an example: links in feeds would lead nowhere`,
        'write where the archive will be published, such as “baseUrl: https://www.uppsala.se/press/”',
      ],
      sv: [
        `${sv.quoted(url)} är bara ett exempel: länkarna i flödena skulle inte leda någonstans`,
        'skriv var arkivet ska publiceras, till exempel ”baseUrl: https://www.uppsala.se/press/”',
      ],
    }),
  },
  'contact-placeholder': {
    severity: 'warning',
    title: { en: 'A contact detail is only an example', sv: 'En kontaktuppgift är bara ett exempel' },
    why: {
      en: 'Nobody answers there. Only reported once the site has an address of its own.',
      sv: 'Ingen svarar där. Varningen kommer först när webbplatsen har en egen adress.',
    },
    remedy: {
      en: 'Write the real number or address, or delete the line.',
      sv: 'Skriv det riktiga numret eller den riktiga adressen, eller ta bort raden.',
    },
    example:
      '# kommunike.config.yaml\nbaseUrl: https://www.uppsala.se/press/\ncontacts:\n  press:\n    name: Presstjänsten\n    email: press@kommun.example',
    say: (written: string) => ({
      en: [
        `${en.quoted(written)} is only an example, and nobody answers there`,
        'write the real one, or delete the line',
      ],
      sv: [
        `${sv.quoted(written)} är bara ett exempel, och ingen svarar där`,
        'skriv den riktiga uppgiften, eller ta bort raden',
      ],
    }),
  },
  'sender-placeholder': {
    severity: 'warning',
    title: { en: 'The sender is only an example', sv: 'Avsändaren är bara ett exempel' },
    why: {
      en: 'Releases would be published in an invented name. Only reported once the site has an address of its own.',
      sv: 'Pressmeddelandena skulle publiceras i en påhittad avsändares namn. Varningen kommer först när webbplatsen har en egen adress.',
    },
    remedy: {
      en: 'Write the sender’s own name, here and as the sender of the releases.',
      sv: 'Skriv avsändarens eget namn, både här och i pressmeddelandena.',
    },
    example:
      '# kommunike.config.yaml\nbaseUrl: https://www.uppsala.se/press/\nsenders:\n  - name: Exempelby kommun',
    say: (name: string) => ({
      en: [
        `${en.quoted(name)} is only an example of a sender`,
        'write your own name, such as “name: Uppsala kommun”, and as “municipality” in the releases',
      ],
      sv: [
        `${sv.quoted(name)} är bara ett exempel på en avsändare`,
        'skriv ert eget namn, till exempel ”name: Uppsala kommun”, och under ”municipality” i pressmeddelandena',
      ],
    }),
  },
  'boilerplate-placeholder': {
    severity: 'warning',
    title: {
      en: 'The text about the sender is only an example',
      sv: 'Texten om avsändaren är bara ett exempel',
    },
    why: {
      en: 'It would be shown at the end of every release. Only reported once the site has an address of its own.',
      sv: 'Den skulle stå sist i varje pressmeddelande. Varningen kommer först när webbplatsen har en egen adress.',
    },
    remedy: {
      en: 'Write two or three sentences about the sender, or delete the line.',
      sv: 'Skriv två eller tre meningar om avsändaren, eller ta bort raden.',
    },
    example:
      '# kommunike.config.yaml\nbaseUrl: https://www.uppsala.se/press/\nsenders:\n  - name: Uppsala kommun\n    boilerplate: Här står två eller tre meningar om avsändaren. De visas sist i varje pressmeddelande.',
    say: (written: string) => ({
      en: [
        `${en.quoted(written)} is only an example, and stands at the end of every release`,
        'write two or three sentences about yourselves, or delete the line',
      ],
      sv: [
        `${sv.quoted(written)} är bara ett exempel, och står sist i varje pressmeddelande`,
        'skriv två eller tre meningar om er, eller ta bort raden',
      ],
    }),
  },
  'editor-without-backend': {
    severity: 'warning',
    title: {
      en: 'The editor has no repository to write to',
      sv: 'Redigeraren har inget repo att skriva till',
    },
    why: {
      en: 'It is published for everyone, but only works where the archive’s folder is on the same computer.',
      sv: 'Den publiceras för alla, men fungerar bara där arkivets mapp finns på samma dator.',
    },
    remedy: {
      en: 'Name the repository under “backend”. To write on your own computer, delete the line: “kommunike admin” works without it.',
      sv: 'Ange repot under ”backend”. För att skriva på den egna datorn kan raden tas bort: ”kommunike admin” fungerar utan den.',
    },
    example: '# kommunike.config.yaml\nadmin: true',
    say: () => ({
      en: [
        'the editor would be published without a repository to write to',
        'write “backend: { name: github, repo: city/archive }” below “admin”, or delete “admin” and use “kommunike admin”',
      ],
      sv: [
        'redigeraren skulle publiceras utan ett repo att skriva till',
        'skriv ”backend: { name: github, repo: stad/arkiv }” under ”admin”, eller ta bort ”admin” och använd ”kommunike admin”',
      ],
    }),
  },
  'time-zone-unknown': {
    severity: 'error',
    title: { en: 'An unknown time zone', sv: 'En okänd tidszon' },
    why: {
      en: 'The time zone determines when an embargo ends.',
      sv: 'Tidszonen avgör när ett embargo upphör.',
    },
    remedy: {
      en: 'Write an IANA name, such as Europe/Stockholm.',
      sv: 'Skriv ett IANA-namn, till exempel Europe/Stockholm.',
    },
    example: '# kommunike.config.yaml\ntimeZone: Europa/Stockholm',
    say: (written: string, near: string | undefined) => ({
      en: [
        `${en.quoted(written)} is not a time zone`,
        near === undefined ? 'write an IANA name such as Europe/Stockholm' : en.didYouMean(near),
      ],
      sv: [
        `${sv.quoted(written)} är ingen tidszon`,
        near === undefined ? 'skriv ett IANA-namn, till exempel Europe/Stockholm' : sv.didYouMean(near),
      ],
    }),
  },
  'colour-invalid': {
    severity: 'error',
    title: { en: 'Not a colour', sv: 'Ogiltig färg' },
    why: {
      en: 'The contrast can only be checked for colours of the form #rgb or #rrggbb.',
      sv: 'Kontrasten kan bara kontrolleras för färger på formen #rgb eller #rrggbb.',
    },
    remedy: {
      en: 'Write # and three or six hexadecimal digits, in quotation marks.',
      sv: 'Skriv # och tre eller sex hexadecimala siffror, inom citattecken.',
    },
    example: '# kommunike.config.yaml\ncolours:\n  accent: blå',
    say: (written: string) => ({
      en: [
        `${en.quoted(written)} is not a colour`,
        'write it as #rgb or #rrggbb, in quotation marks: "#005ea5"',
      ],
      sv: [
        `${sv.quoted(written)} är ingen färg`,
        'skriv den som #rgb eller #rrggbb, inom citattecken: "#005ea5"',
      ],
    }),
  },
  'colour-pale': {
    severity: 'error',
    title: { en: 'The colour is too light for white text', sv: 'Färgen är för ljus för vit text' },
    why: {
      en: 'The law requires a contrast of 4.5 to 1 (WCAG 2.2, 1.4.3), and the header has white text on this colour.',
      sv: 'Lagen kräver kontrasten 4,5 till 1 (WCAG 2.2, 1.4.3), och sidhuvudet har vit text på den här färgen.',
    },
    remedy: {
      en: 'Use the suggested darker shade, or an even darker one.',
      sv: 'Använd den föreslagna mörkare nyansen, eller en ännu mörkare.',
    },
    example: '# kommunike.config.yaml\ncolours:\n  accent: "#66b2ff"',
    say: (written: string, shade: string) => ({
      en: [
        `white text on ${en.quoted(written)} can’t be read by everyone: its contrast is below 4.5 to 1`,
        `the nearest shade that passes is "${shade}"`,
      ],
      sv: [
        `alla kan inte läsa vit text på ${sv.quoted(written)}: kontrasten är lägre än 4,5 till 1`,
        `skriv "${shade}", den närmaste nyansen som duger`,
      ],
    }),
  },
  'name-taken': {
    severity: 'error',
    title: {
      en: 'Two contact ids differ only in case',
      sv: 'Två kontakters id skiljer sig bara åt i stora och små bokstäver',
    },
    why: {
      en: 'A release that uses the id could mean either contact.',
      sv: 'Ett pressmeddelande med det id:t kan avse vilken som helst av dem.',
    },
    remedy: {
      en: 'Merge them, or give them different ids.',
      sv: 'Slå ihop dem, eller ge dem olika id.',
    },
    example:
      '# kommunike.config.yaml\ncontacts:\n  anna:\n    name: Anna Exempelsson\n  Anna:\n    name: Anna Provberg',
    say: (first: string, second: string) => ({
      en: [
        `the contacts ${en.quoted(first)} and ${en.quoted(second)} differ only in case`,
        'give one of them another id, or merge them',
      ],
      sv: [
        `kontakterna ${sv.quoted(first)} och ${sv.quoted(second)} skiljer sig bara åt i stora och små bokstäver`,
        'ge den ena ett annat id, eller slå ihop dem',
      ],
    }),
  },
  'boilerplate-address': {
    severity: 'error',
    title: {
      en: 'The boilerplate links to a file in the archive',
      sv: 'Texten om avsändaren länkar till en fil i arkivet',
    },
    why: {
      en: 'The boilerplate is shown on many pages in different folders, so a relative link would not work.',
      sv: 'Texten visas på många sidor i olika mappar, så en relativ länk fungerar inte.',
    },
    remedy: {
      en: 'Write a full URL that begins with `https:`, `mailto:` or `tel:`, and do not use pictures.',
      sv: 'Skriv en fullständig adress som börjar med `https:`, `mailto:` eller `tel:`, och använd inga bilder.',
    },
    example:
      "# kommunike.config.yaml\nsenders:\n  - name: Uppsala\n    boilerplate: 'Läs mer [om oss](om.md).'",
    say: (target: string) => ({
      en: [
        `the boilerplate is shown on many pages, and the link to ${en.quoted(target)} would not work on all of them`,
        'write a full address that begins with https:, mailto: or tel:',
      ],
      sv: [
        `texten om avsändaren visas på många sidor, och länken till ${sv.quoted(target)} fungerar inte på alla`,
        'skriv en fullständig adress som börjar med https:, mailto: eller tel:',
      ],
    }),
  },
  'folder-invalid': {
    severity: 'error',
    title: { en: 'Not a folder name', sv: 'Ogiltigt mappnamn' },
    why: {
      en: 'A theme is a folder directly below templates/.',
      sv: 'Ett tema är en mapp direkt under templates/.',
    },
    remedy: { en: 'Write only the name of the folder.', sv: 'Skriv bara mappens namn.' },
    example: '# kommunike.config.yaml\ntheme: ../kommun',
    say: (written: string, name: string) => ({
      en: [
        `${en.quoted(written)} is not the name of a folder below templates/`,
        `write the name alone, such as ${en.quoted(name)}`,
      ],
      sv: [
        `${sv.quoted(written)} är inte namnet på en mapp under templates/`,
        `skriv bara namnet, till exempel ${sv.quoted(name)}`,
      ],
    }),
  },
  'name-reserved': {
    severity: 'error',
    title: { en: 'A reserved name', sv: 'Ett reserverat namn' },
    why: {
      en: 'The name “__proto__” is reserved in JavaScript, so no template could read the value.',
      sv: 'Namnet ”__proto__” är reserverat i JavaScript, så ingen mall skulle kunna läsa värdet.',
    },
    remedy: { en: 'Choose another name.', sv: 'Välj ett annat namn.' },
    example: '# kommunike.config.yaml\nparams:\n  __proto__: blue',
    say: () => ({
      en: ['“__proto__” can’t be the name of a value', 'choose another name'],
      sv: ['”__proto__” kan inte vara namnet på ett värde', 'välj ett annat namn'],
    }),
  },
  'word-unknown': {
    severity: 'error',
    title: { en: 'An unknown key of a text', sv: 'En text som webbplatsen inte har' },
    why: {
      en: 'The words would never be shown. Parts of addresses can’t be changed, because addresses must not change.',
      sv: 'Orden skulle aldrig visas. Delar av adresser går inte att ändra, för adresser ska bestå.',
    },
    remedy: {
      en: 'Use a key of the language’s file in src/locale/.',
      sv: 'Använd en nyckel ur språkets fil i src/locale/.',
    },
    example: '# kommunike.config.yaml\nwords:\n  sv:\n    home.lastest: Nyheter',
    say: (key: string, isText: boolean, meant: string | undefined) =>
      isText
        ? {
            en: [
              `the site has no text with the key ${en.quoted(key)}`,
              meant === undefined ? 'the keys are in src/locale/' : `did you mean ${en.quoted(meant)}?`,
            ],
            sv: [
              `webbplatsen har ingen text med nyckeln ${sv.quoted(key)}`,
              meant === undefined ? 'nycklarna finns i src/locale/' : `menade du ${sv.quoted(meant)}?`,
            ],
          }
        : {
            en: [
              `${en.quoted(key)} is part of addresses, which must not change`,
              'delete the line: only texts that readers see can be changed',
            ],
            sv: [
              `${sv.quoted(key)} ingår i adresser, och de ska inte ändras`,
              'ta bort raden: det går bara att ändra texter som läsarna ser',
            ],
          },
  },
  'word-placeholder': {
    severity: 'error',
    title: {
      en: 'A placeholder that the text does not have',
      sv: 'En platshållare som texten inte har',
    },
    why: {
      en: 'Nothing would be inserted there, and readers would see the braces.',
      sv: 'Inget skulle sättas in där, och läsarna skulle se klammerparenteserna.',
    },
    remedy: {
      en: 'Use the placeholders of the shipped text, or none.',
      sv: 'Använd platshållarna i den medföljande texten, eller inga.',
    },
    example: "# kommunike.config.yaml\nwords:\n  sv:\n    pages.current: 'Sida {sida} av {pages}'",
    say: (written: string, known: readonly string[]) => {
      const names = known.map((name) => `{${name}}`);
      return {
        en: [
          `there is nothing to insert for “{${written}}” in this text`,
          names.length === 0 ? 'write the text without braces' : `write ${en.oneOf(names)}`,
        ],
        sv: [
          `det finns inget att sätta in i stället för ”{${written}}” i den här texten`,
          names.length === 0 ? 'skriv texten utan klammerparenteser' : `skriv ${sv.oneOf(names)}`,
        ],
      };
    },
  },
  'word-forms': {
    severity: 'error',
    title: {
      en: 'Plural forms that the text or the language does not have',
      sv: 'Pluralformer som texten eller språket inte har',
    },
    why: {
      en: 'Only texts with a number have forms, and each language has its own: “one” and “other” in Swedish.',
      sv: 'Bara texter med ett antal har former, och varje språk har sina: ”one” och ”other” på svenska.',
    },
    remedy: {
      en: 'Write one text, or the forms that the hint names.',
      sv: 'Skriv en enda text, eller de former som tipset anger.',
    },
    example:
      '# kommunike.config.yaml\nwords:\n  sv:\n    home.latest:\n      one: Nyhet\n      other: Nyheter',
    say: (written: string, forms: readonly string[]) =>
      forms.length === 0
        ? {
            en: [`${en.quoted(written)} has no plural forms`, 'write just the text after the colon'],
            sv: [`${sv.quoted(written)} har inga pluralformer`, 'skriv bara texten, efter kolonet'],
          }
        : {
            en: [
              `${en.quoted(written)} is not a plural form of this language`,
              `the forms are ${en.allOf(forms)}`,
            ],
            sv: [
              `${sv.quoted(written)} är ingen pluralform i det här språket`,
              `formerna är ${sv.allOf(forms)}`,
            ],
          },
  },
  ...openDataCodes,
} as const satisfies CodeBook;
