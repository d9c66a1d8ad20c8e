import type { CodeBook } from '../code.ts';
import { en, sv } from '../wording.ts';

/** Links in texts, and symbolic links. */
export const linkCodes = {
  'link-dead': {
    severity: 'warning',
    title: {
      en: 'A link to something that is not published',
      sv: 'En länk till något som inte är publicerat',
    },
    why: {
      en: 'Readers who follow it would find nothing, so only the link text is shown. Drafts and embargoed releases are not published either.',
      sv: 'Den som följer länken skulle inte hitta något, så bara länktexten visas. Inte heller utkast och pressmeddelanden under embargo är publicerade.',
    },
    remedy: {
      en: 'Use the suggested name, or remove the link until the other release is published.',
      sv: 'Använd namnet som föreslås, eller ta bort länken tills det andra pressmeddelandet är publicerat.',
    },
    example: 'Läs mer i [förra beslutet](forra-beslutet.md).',
    say: (target: string, kind: 'link' | 'translation', near: string | undefined) => ({
      en: [
        `nothing is published at ${en.quoted(target)}, so it is not shown as a ${kind}`,
        near
          ? `did you mean “${near}”?`
          : 'write the file name of another release, such as nytt-bad.md, or a full URL with https://',
      ],
      sv: [
        `${sv.quoted(target)} leder inte till något publicerat, så ${kind === 'link' ? 'texten visas utan länk' : 'översättningen visas inte'}`,
        near
          ? `menade du ”${near}”?`
          : 'skriv filnamnet på ett annat pressmeddelande, till exempel nytt-bad.md, eller en fullständig adress med https://',
      ],
    }),
  },
  'anchor-dead': {
    severity: 'warning',
    title: {
      en: 'A link to a heading that is not on the page',
      sv: 'En länk till en rubrik som inte finns på sidan',
    },
    why: {
      en: 'The link goes to the top of the page, and readers can’t find the section.',
      sv: 'Länken leder till sidans början, och läsaren hittar inte avsnittet.',
    },
    remedy: {
      en: 'Use the suggested heading, or remove the # and everything after it.',
      sv: 'Använd rubriken som föreslås, eller ta bort # och allt efter det.',
    },
    example:
      '# nytt-bad.md is another release, without that heading\nLäs om [kostnaderna](nytt-bad.md#kostnader).',
    say: (title: string, fragment: string, near: string | undefined, some: readonly string[]) => ({
      en: [
        `${en.quoted(title)} has no heading ${en.quoted(`#${fragment}`)}`,
        near
          ? `did you mean “#${near}”?`
          : some.length > 0
            ? `it has ${en.oneOf(some)}; without # the link goes to the top of the page`
            : 'it has no headings; remove # and everything after it',
      ],
      sv: [
        `${sv.quoted(title)} har ingen rubrik ${sv.quoted(`#${fragment}`)}`,
        near
          ? `menade du ”#${near}”?`
          : some.length > 0
            ? `där finns ${sv.allOf(some)}; utan # leder länken till sidans början`
            : 'där finns inga rubriker; ta bort # och allt efter det',
      ],
    }),
  },
  'link-outside': {
    severity: 'warning',
    title: {
      en: 'A symbolic link leads outside the archive or to a hidden file',
      sv: 'En symbolisk länk leder ut ur arkivet eller till en dold fil',
    },
    why: {
      en: 'Files could be published by mistake, so such links are not followed.',
      sv: 'Filer som ingen har tänkt publicera skulle kunna bli publicerade, så sådana länkar följs inte.',
    },
    remedy: { en: 'Copy the file into the archive.', sv: 'Kopiera filen till arkivet.' },
    example: '# releases/2024/secret.md → /home/eva/secret.md',
    say: () => ({
      en: [
        'this symbolic link leads outside the archive, or to a hidden file, and was not followed',
        'copy the file into the archive',
      ],
      sv: [
        'den symboliska länken leder ut ur arkivet eller till en dold fil och följdes inte',
        'kopiera filen till arkivet',
      ],
    }),
  },
  'link-refused': {
    severity: 'error',
    title: {
      en: 'A folder of the archive, or its config, is a symbolic link that leads outside',
      sv: 'En av arkivets mappar, eller dess konfiguration, är en symbolisk länk som leder ut ur arkivet',
    },
    why: {
      en: 'Anyone who may change the archive could publish any folder of the build machine, so such links are not followed.',
      sv: 'Den som får ändra i arkivet skulle kunna publicera vilken mapp som helst på datorn som bygger det, så sådana länkar följs inte.',
    },
    remedy: {
      en: 'Replace the link with what it points to. Releases, templates and a config that are kept elsewhere can be given with --releases, --templates and --config.',
      sv: 'Ersätt länken med det som den leder till. Ligger pressmeddelanden, mallar eller konfiguration någon annanstans, ange det med --releases, --templates och --config.',
    },
    example: '# releases → /mnt/share/releases',
    say: () => ({
      en: [
        'this is a symbolic link that leads outside the archive, or to something hidden, and was not followed',
        'replace it with what it points to, or give the other place with --config, --releases or --templates',
      ],
      sv: [
        'det här är en symbolisk länk som leder ut ur arkivet eller till något dolt, och den följdes inte',
        'ersätt den med det som den leder till, eller ange det andra stället med --config, --releases eller --templates',
      ],
    }),
  },
} as const satisfies CodeBook;
