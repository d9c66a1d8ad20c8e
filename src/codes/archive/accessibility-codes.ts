import type { CodeBook } from '../code.ts';

/** The accessibility statement. */
export const accessibilityCodes = {
  'accessibility-missing': {
    severity: 'warning',
    title: {
      en: 'The accessibility statement is not filled in',
      sv: 'Tillgänglighetsredogörelsen är inte ifylld',
    },
    why: {
      en: 'A public body must say how accessible its site is and how to report shortcomings. Until then, the page says that the assessment is missing. Only reported once the site has an address of its own.',
      sv: 'Offentliga aktörer måste berätta hur tillgänglig deras webbplats är och hur man rapporterar brister. Tills vidare står det på sidan att bedömningen saknas. Rapporteras först när webbplatsen har en egen adress.',
    },
    remedy: {
      en: 'Assess the site, and fill in “accessibility” in the config. An archive that is not bound by the law can turn the warning off under “warnings”.',
      sv: 'Bedöm webbplatsen, och fyll i ”accessibility” i konfigurationen. Ett arkiv som inte omfattas av lagen kan stänga av varningen under ”warnings”.',
    },
    example: '# kommunike.config.yaml\nbaseUrl: https://www.uppsala.se/press/',
    say: () => ({
      en: [
        'the accessibility statement says that the assessment is missing',
        'add “accessibility” with body, form, conformity, assessed and method',
      ],
      sv: [
        'i tillgänglighetsredogörelsen står det att bedömningen saknas',
        'lägg till ”accessibility” med body, form, conformity, assessed och method',
      ],
    }),
  },
  'accessibility-overclaimed': {
    severity: 'error',
    title: {
      en: 'The accessibility statement claims more than is known',
      sv: 'Tillgänglighetsredogörelsen lovar mer än vad som är känt',
    },
    why: {
      en: 'Documents that nobody has checked may be inaccessible, so a site that has them can’t be said to meet the law fully. Nor can one with known shortcomings.',
      sv: 'Dokument som ingen har granskat kan vara otillgängliga, så en webbplats med sådana kan inte sägas vara helt förenlig med lagen. Inte heller en med kända brister.',
    },
    remedy: {
      en: 'Check the documents and write the day as “attachmentsChecked”, or write “conformity: partially” and the documents as a shortcoming.',
      sv: 'Granska dokumenten och skriv dagen under ”attachmentsChecked”, eller skriv ”conformity: partially” och ta upp dokumenten som en brist.',
    },
    example:
      '# kommunike.config.yaml\naccessibility:\n  body: Uppsala kommun\n  form: https://www.uppsala.se/brister\n  conformity: fully\n  assessed: 2026-10-20\n  method: Egen granskning.\n  shortcomings:\n    - what: Kartorna saknar text.\n      reason: De är gamla.',
    /** Number of unchecked attached documents, or of listed shortcomings. */
    say: (fault: { readonly unchecked: number } | { readonly shortcomings: number }) =>
      'unchecked' in fault
        ? {
            en: [
              `the site can’t be fully accessible as far as is known: ${fault.unchecked} attached documents are not checked`,
              'write the day up to which they are checked as “attachmentsChecked”, or “conformity: partially”',
            ],
            sv: [
              `det är inte känt att webbplatsen är helt tillgänglig: ${fault.unchecked} bifogade dokument är inte granskade`,
              'skriv till och med vilken dag de är granskade under ”attachmentsChecked”, eller ”conformity: partially”',
            ],
          }
        : {
            en: [
              `the site is not fully accessible: ${fault.shortcomings} kinds of content are listed that are not`,
              'write “conformity: partially”, or delete what has been mended',
            ],
            sv: [
              `webbplatsen är inte helt tillgänglig: ${fault.shortcomings} slags innehåll är listade som inte är det`,
              'skriv ”conformity: partially”, eller stryk det som är åtgärdat',
            ],
          },
  },
  'accessibility-unexplained': {
    severity: 'error',
    title: {
      en: 'The accessibility statement does not say what is not accessible',
      sv: 'Tillgänglighetsredogörelsen säger inte vad som brister',
    },
    why: {
      en: 'A site that does not meet the law fully must say which content is not accessible, and why. Otherwise the page would say that nothing is known to be.',
      sv: 'En webbplats som inte är helt förenlig med lagen ska berätta vilket innehåll som brister och varför. Annars skulle det stå på sidan att inget är känt.',
    },
    remedy: {
      en: 'List the content under “shortcomings”, each with “what” and “reason”, or under “burden”. If everything is accessible, write “conformity: fully”.',
      sv: 'Räkna upp innehållet under ”shortcomings”, vart och ett med ”what” och ”reason”, eller under ”burden”. Är allt tillgängligt, skriv ”conformity: fully”.',
    },
    example:
      '# kommunike.config.yaml\naccessibility:\n  body: Uppsala kommun\n  form: https://www.uppsala.se/brister\n  conformity: partially\n  assessed: 2026-10-20\n  method: Egen granskning.',
    say: (conformity: string) => ({
      en: [
        `the statement says “${conformity}”, but not what is not accessible`,
        'add “shortcomings” with “what” and “reason”, or write “conformity: fully”',
      ],
      sv: [
        `redogörelsen säger ”${conformity}” men inte vad som brister`,
        'lägg till ”shortcomings” med ”what” och ”reason”, eller skriv ”conformity: fully”',
      ],
    }),
  },
  'accessibility-future': {
    severity: 'error',
    title: {
      en: 'The accessibility statement gives a day to come',
      sv: 'Tillgänglighetsredogörelsen anger en dag som inte har varit',
    },
    why: {
      en: 'Nothing has been assessed or checked on a day that has not come yet.',
      sv: 'Inget kan vara bedömt eller granskat en dag som inte har kommit.',
    },
    remedy: { en: 'Write the day on which it was done.', sv: 'Skriv den dag då det gjordes.' },
    example:
      '# kommunike.config.yaml\naccessibility:\n  body: Uppsala kommun\n  form: https://www.uppsala.se/brister\n  conformity: fully\n  assessed: 2099-10-20\n  method: Egen granskning.',
    say: (day: string) => ({
      en: [`${day} is still to come`, 'write the day on which it was done'],
      sv: [`${day} har inte varit än`, 'skriv den dag då det gjordes'],
    }),
  },
  'accessibility-reversed': {
    severity: 'error',
    title: {
      en: 'The accessibility statement was updated before the assessment',
      sv: 'Tillgänglighetsredogörelsen är uppdaterad före bedömningen',
    },
    why: {
      en: 'The page says when the statement was last changed. A new assessment changes it.',
      sv: 'På sidan står när redogörelsen senast ändrades. En ny bedömning ändrar den.',
    },
    remedy: {
      en: 'Write the day of the last change as “updated”, or delete the line: then it is that of the assessment.',
      sv: 'Skriv dagen för den senaste ändringen under ”updated”, eller stryk raden: då är det dagen för bedömningen.',
    },
    example:
      '# kommunike.config.yaml\naccessibility:\n  body: Uppsala kommun\n  form: https://www.uppsala.se/brister\n  conformity: fully\n  assessed: 2026-10-20\n  updated: 2025-10-20\n  method: Egen granskning.',
    say: (updated: string, assessed: string) => ({
      en: [
        `the statement was last changed ${updated}, before the assessment of ${assessed}`,
        'write the day of the last change, or delete the line',
      ],
      sv: [
        `redogörelsen ändrades senast ${updated}, före bedömningen ${assessed}`,
        'skriv dagen för den senaste ändringen, eller stryk raden',
      ],
    }),
  },
  'accessibility-stale': {
    severity: 'warning',
    title: {
      en: 'Nobody has looked through the accessibility statement for a year',
      sv: 'Ingen har gått igenom tillgänglighetsredogörelsen på ett år',
    },
    why: {
      en: 'The statement must be kept up to date. In Sweden, Digg advises to look through it at least once a year.',
      sv: 'Redogörelsen ska hållas aktuell. Digg råder att gå igenom den minst en gång om året.',
    },
    remedy: {
      en: 'Look through it, change what is no longer true, and write the day as “updated”.',
      sv: 'Gå igenom den, ändra det som inte längre stämmer och skriv dagen under ”updated”.',
    },
    example:
      '# kommunike.config.yaml\naccessibility:\n  body: Uppsala kommun\n  form: https://www.uppsala.se/brister\n  conformity: fully\n  assessed: 2020-10-20\n  method: Egen granskning.',
    say: (day: string) => ({
      en: [`the statement was last looked through ${day}`, 'look through it, and write the day as “updated”'],
      sv: [`redogörelsen gicks senast igenom ${day}`, 'gå igenom den, och skriv dagen under ”updated”'],
    }),
  },
} as const satisfies CodeBook;
