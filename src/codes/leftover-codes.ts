import type { CodeBook } from './code.ts';
import { en, sv } from './wording.ts';

/** Codes for leftovers of other programs. */
export const leftoverCodes = {
  'merge-conflict': {
    severity: 'error',
    title: { en: 'A merge conflict was not resolved', sv: 'En sammanslagningskonflikt är inte löst' },
    why: {
      en: 'Both versions of the text would be published, with the marks of version control around them.',
      sv: 'Båda versionerna av texten skulle publiceras, med versionshanteringens markeringar omkring.',
    },
    remedy: {
      en: 'Keep the right version, and delete the other one and the lines with the marks.',
      sv: 'Behåll den rätta versionen, och ta bort den andra och raderna med markeringarna.',
    },
    example: '<<<<<<< HEAD\ncase: KSN-2017-0001\n=======\ncase: KSN-2017-0002\n>>>>>>> main',
    say: (line: string) => {
      const start = line.slice(0, 60).trim();
      return {
        en: [
          `version control left two versions of the text here: “${start}”`,
          'keep the right version, and delete the other with the lines of <<<<<<<, ======= and >>>>>>>',
        ],
        sv: [
          `versionshanteringen har lämnat kvar två versioner av texten här: ”${start}”`,
          'behåll den rätta versionen, och ta bort den andra och raderna med <<<<<<<, ======= och >>>>>>>',
        ],
      };
    },
  },
  'placeholder-left': {
    severity: 'warning',
    title: {
      en: 'A template’s placeholder is left in the text',
      sv: 'En platshållare från en mall står kvar i texten',
    },
    why: {
      en: 'Other programs would have replaced {{ }}, {% %}, <% %> or [[ ]]. Here it is published as written.',
      sv: 'Andra program hade ersatt {{ }}, {% %}, <% %> eller [[ ]]. Här publiceras det som det står.',
    },
    remedy: {
      en: 'Write what should be there instead, or mark it as code if it belongs to the text.',
      sv: 'Skriv det som ska stå i stället, eller markera det som kod om det hör till texten.',
    },
    example: 'title: "Nytt från {{ site.title }}"',
    say: (words: string) => ({
      en: [
        `${en.quoted(words)} is an instruction to another program and is published as written`,
        words.includes('[[')
          ? 'write a link as [text](file.md), a picture as ![what it shows](picture.jpg)'
          : 'write what should be there instead; put a backslash before it, or mark it as code, if it belongs to the text',
      ],
      sv: [
        `${sv.quoted(words)} är en instruktion till ett annat program och publiceras som det står`,
        words.includes('[[')
          ? 'skriv en länk som [text](fil.md), en bild som ![vad den visar](bild.jpg)'
          : 'skriv det som ska stå i stället; sätt ett omvänt snedstreck före, eller markera det som kod, om det hör till texten',
      ],
    }),
  },
  'encoding-mixed': {
    severity: 'warning',
    title: {
      en: 'Letters were read with the wrong encoding',
      sv: 'Bokstäver som har lästs med fel teckenkodning',
    },
    why: {
      en: 'The text was UTF-8 but was saved by a program that read it as something else, so each å, ä and ö became two characters.',
      sv: 'Texten var UTF-8 men sparades av ett program som läste den som något annat. Därför blev varje å, ä och ö två tecken.',
    },
    remedy: {
      en: 'Type the letters again, or copy the text again from the original.',
      sv: 'Skriv bokstäverna på nytt, eller kopiera texten igen från originalet.',
    },
    example: 'title: Ny fÃ¶rskola i centrum',
    say: (letter: string, places: number) => ({
      en: [
        `${en.quoted(letter)} is one letter that was read with the wrong encoding${places === 1 ? '' : ` in ${places} places, of which this is the first`}`,
        'retype the letters, such as å, ä, ö or –, or copy the text again from the original',
      ],
      sv: [
        `${sv.quoted(letter)} är en enda bokstav som har lästs med fel teckenkodning${places === 1 ? '' : `; felet finns på ${places} ställen, och det här är det första`}`,
        'skriv bokstäverna på nytt, till exempel å, ä, ö och –, eller kopiera texten igen från originalet',
      ],
    }),
  },
  'reference-left': {
    severity: 'warning',
    title: { en: 'A plain field contains HTML', sv: 'Ett fält med ren text innehåller HTML' },
    why: {
      en: 'Fields are plain text, so a character reference such as &amp; is shown as it is written.',
      sv: 'Fälten är ren text, så en teckenkod som &amp; visas som den är skriven.',
    },
    remedy: { en: 'Write the character itself.', sv: 'Skriv själva tecknet.' },
    example: 'title: Vatten &amp; avlopp',
    say: (words: string) => ({
      en: [
        `${en.quoted(words)} is HTML, and this field is plain text`,
        'write the character itself, such as & or ’',
      ],
      sv: [
        `${sv.quoted(words)} är HTML, men fältet är ren text`,
        'skriv själva tecknet, till exempel & eller ’',
      ],
    }),
  },
  'emphasis-open': {
    severity: 'warning',
    title: { en: 'Asterisks that do not make text bold', sv: 'Asterisker som inte ger fetstil' },
    why: {
      en: 'Two asterisks after a space do not end bold text, so all of them are shown.',
      sv: 'Två asterisker efter ett mellanslag avslutar inte fetstil, så alla visas.',
    },
    remedy: {
      en: 'Remove the space, or delete the line if it is a field of the release.',
      sv: 'Ta bort mellanslaget, eller ta bort raden om den är ett av pressmeddelandets fält.',
    },
    example:
      '---\ntitle: Ny förskola i centrum\ndate: 2017-03-14\nmunicipality: Uppsala\n---\n\n**Datum: ** 2017-03-14',
    say: (words: string) => {
      const inner = words.slice(2, -2).trim();
      return {
        en: [
          `the asterisks of ${en.quoted(words)} are shown, because there is a space before the last two`,
          `write **${inner}** without the space, or delete the line if it is a field of the release`,
        ],
        sv: [
          `asteriskerna i ${sv.quoted(words)} visas, eftersom det står ett mellanslag före de två sista`,
          `skriv **${inner}** utan mellanslaget, eller ta bort raden om den är ett av pressmeddelandets fält`,
        ],
      };
    },
  },
} as const satisfies CodeBook;
