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
} as const satisfies CodeBook;
