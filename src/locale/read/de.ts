import type { Country } from '../../register/country.ts';
import { sweden } from '../../register/sweden.ts';
import type { ReadLanguage } from '../language.ts';

const germany: Country = {
  ...sweden,
  code: 'DE',
  currency: 'EUR',
  timeZone: 'Europe/Berlin',
  register: 'none',
  phones: {
    hint: {
      en: 'write it with its area code, such as 0461 850, or with +49',
      sv: 'skriv det med riktnummer, till exempel 0461 850, eller med +49',
    },
    written: (formatted) => formatted,
    short: [],
  },
  parties: {
    letters: ['CDU', 'CSU', 'SPD', 'FDP', 'AfD', 'SSW', 'BSW'],
    names: { 'bündnis 90/die grünen': 'Grüne', grüne: 'Grüne', 'die grünen': 'Grüne', 'die linke': 'Linke' },
  },
  mandateOf: () => undefined,
};

/** German. */
export const de: ReadLanguage = {
  code: 'de',
  alsoFor: [],
  home: germany,
  amounts: {
    decimalPoint: false,
    examples: ['1,35 Millionen Euro'],
    qualifiers:
      'ca\\.?|circa|zirka|etwa|ungefähr|rund|gut|knapp|fast|nahezu|höchstens|maximal|mindestens|bis zu|über|mehr als|insgesamt|zusammen|jeweils|je|nur|durchschnittlich',
    minus: 'minus',
    perYear: '(?:pro|/|im|jedes) ?Jahr|jährlich|p\\.a\\.',
    perMonth: '(?:pro|/|im|jeden) ?Monat|monatlich',
    beforeCount:
      'für|über|in|im|innerhalb|während|auf|den|der|die|einen|eines|von|nächsten|kommenden|Zeitraum|verteilt|[x×]',
    afterCount: 'Jahres?zeitraum|Jahren|Jahre|Jahr',
    beforeYear: 'in|im|für|von|zwischen|ab|den Jahren|Jahren|Jahre|Jahr|dem Jahr|das Jahr|die Jahre',
    betweenYears: 'bis|und',
    afterYears: '',
    multipliers: {
      3: 'Tausend|Tsd',
      6: 'Million(?:en)?|Mio',
      9: 'Milliarden?|Mrd',
      12: 'Billion(?:en)?',
    },
    joint: { powers: {}, currencies: {} },
    hundredths: '',
    currencies: {
      SEK: '(?:schwedische )?Kronen?',
      NOK: 'norwegische Kronen?',
      DKK: 'dänische Kronen?',
      EUR: 'Euro',
      GBP: '(?:britische )?Pfund',
      USD: 'US-Dollar',
      dollar: 'Dollar',
    },
    numerals: {
      units:
        'null|ein eine einen einer|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|dreizehn|vierzehn|fünfzehn|sechzehn|siebzehn|achtzehn|neunzehn',
      tens: 'zwanzig|dreißig|vierzig|fünfzig|sechzig|siebzig|achtzig|neunzig',
      hundred: 'hundert',
      thousand: 'tausend',
      joint: '',
      half: '(?:eine )?halbe',
      oneAndHalf: 'anderthalb|eineinhalb',
      andHalf: '',
    },
  },
  speech: {
    says: 'sagt|sagte|erklärt|erklärte|betont|betonte|erläutert|erläuterte|ergänzt|ergänzte|berichtet|berichtete|meint|meinte|unterstreicht|unterstrich|teilt mit|führt aus|resümiert|kommentiert',
    tells:
      'hofft|hoffte|freut sich|freute sich|glaubt|verspricht|versprach|warnt|warnte|fragt|antwortet|schreibt|schrieb|lobt|dankt|appelliert',
    announces: 'sagt|sagte|erklärt|erklärte|betont|meint',
    saysAfter: '',
    accordingTo: '',
    beginsTitle: '',
    pronouns: 'sie|er|wir|ich',
    sheOrHe: 'er',
    firstPerson: 'ich|mich|mir|mein|meine|wir|uns|unser|unsere|unseren',
    continues: 'und|aber|der|die|das|wenn|nach|bei|zu|am|im|in einem|in einer|anlässlich|während|über',
    binds: 'und|oder|mit|in|im|auf|von|vom|für|aus|zu|zum|zur|bei|der|die|das|des',
    and: 'und',
  },
  contacts: {
    press: 'press|kommunikation|medien|öffentlichkeitsarbeit',
    pressOffice: 'press',
    politician:
      '(?:ober)?bürgermeister|stadtrat|stadträt|ratsmitglied|landrat|landrät|fraktionsvorsitz|ausschussvorsitz|stadtpräsident|senator',
    phoneLabel: '(?:mobil)?telefon(?:nummer)?|tel|fon|mobil(?:nummer|funk)?|handy|durchwahl',
    extension: 'durchwahl|dw|app(?:arat)?',
    or: 'oder|und|sowie',
  },
  dates: {
    months: ['jan|jän', 'feb', 'mär|mrz', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dez'],
    weekday: '\\p{L}+(?:tag|woch)s?|sonnabend',
    article: 'den|der|dem',
    ordinal: '',
    clock: 'um|uhr',
    units: { year: 'jahre jahr', month: 'monate monat', week: 'wochen woche', day: 'tage tag' },
  },
  imports: {
    called: { de: 'deu|ger|german|deutsch' },
    noise:
      'abonnieren|newsletter(?: .{1,30})?|schließen|(?:seite |artikel |beitrag )?(?:teilen|drucken|empfehlen|weiterempfehlen|vorlesen)(?: auf .{1,20})?|vorlesen|anhören|(?:haupt)?menü|(?:haupt)?navigation|suchen?|suche (?:öffnen|starten)|anmelden|einloggen|start(?:seite)?|weiterlesen|mehr (?:lesen|erfahren|dazu|anzeigen)|lesen sie (?:auch|mehr)(?: .{1,40})?|(?:nach|zurück nach|zum) (?:oben|seitenanfang)|zurück(?: zur .{1,30})?|(?:zum|direkt zum|springe zum|weiter zum) (?:haupt)?inhalt(?: springen| wechseln)?|zur (?:haupt)?navigation(?: springen)?|themen|kategorien|schlagworte|war diese seite hilfreich\\??|ja|nein|sie (?:sind|befinden sich) hier:?.*|(?:alle |nur notwendige )?(?:cookies )?(?:akzeptieren|ablehnen|zulassen)|alle cookies akzeptieren|(?:nur )?notwendige cookies|cookie-einstellungen|cookies|herunterladen|download(?:s)?(?: .{1,30})?|mehr anzeigen|aktuelles|nachrichten|folgen sie uns.{0,60}|weitere (?:meldungen|nachrichten|informationen|themen)|ähnliche (?:artikel|meldungen)|verwandte (?:themen|artikel)|nächste(?: seite)?|vorherige(?: seite)?|impressum|datenschutz(?:erklärung)?|barrierefreiheit|erklärung zur barrierefreiheit|leichte sprache|gebärdensprache|sitemap|pressemitteilungen|(?:themen|kategorien?|schlagwort(?:e|er)?): .{1,80}',
    menu: 'rathaus|bürgerservice|stellenangebote|presse(?:bereich|stelle|archiv)?|kontakt(?: ?formular)?|über uns|(?:leben|wohnen|kultur|freizeit|bildung|wirtschaft|umwelt|verkehr|politik|verwaltung|tourismus|soziales|gesundheit|bauen|service)(?:(?:,| und| &) \\p{L}+){0,4}|postanschrift:?.*',
    banner:
      '(?:wir verwenden|diese (?:website|webseite|seite) verwendet|wir nutzen|diese (?:website|webseite|seite) nutzt) cookies|cookies,? um|verwendung von cookies',
    notice: 'covid-?19|coronavirus|wichtige mitteilung|amtliche warnung|störungsmeldung',
    kicker:
      'presse ?mitteilung|pressemeldung|presseinformation|medieninformation|medienmitteilung|presseeinladung|einladung(?: (?:zum|zur) (?:pressetermin|pressekonferenz|pressegespräch))?|meldung|nachricht|mitteilung|stellungnahme|zur sofortigen veröffentlichung|sperrfrist',
    invitation: 'einladung|lädt ein|laden ein|pressekonferenz|pressetermin|pressegespräch',
    published:
      'veröffentlicht(?: am| von .{1,40})?|erschienen(?: am)?|erstellt(?: am)?|datum|stand|pressemitteilung(?: vom)?|meldung(?: vom)?|medieninformation(?: vom)?|gesendet',
    changed: '(?:zuletzt )?(?:aktualisiert|geändert|bearbeitet)(?: am)?|letzte (?:änderung|aktualisierung)',
    title: 'titel|überschrift',
    mail: 'von|an|kopie|antwort an|absender|empfänger|anlagen|anhänge',
    subject: 'betreff',
    beside:
      'bis|von|vom|den|der|am|nr|nummer|lesezeit|lesedauer|minuten?|min|uhr|und|für|stand|datum|zum|informiert',
    greeting: 'hallo|guten (?:tag|morgen)|liebe|sehr geehrte',
    closing: 'mit freundlichen grüßen|freundliche grüße|viele grüße',
    commonWords:
      'und|der|die|das|ist|nicht|ein|eine|für|mit|auf|von|den|dem|des|im|zu|sich|wird|werden|auch|bei|sagt|nach|aus|hat',
    varieties: {},
    contacts:
      '(?:für )?(?:weitere|nähere|mehr) (?:informationen|auskünfte)(?: (?:erteilt|erteilen|bei|erhalten sie bei|gibt))?|(?:presse)?kontakt(?:e|daten|person(?:en)?)?|(?:ihr |ihre )?ansprechpartner(?:in|innen)?(?: für (?:die )?(?:presse|medien))?|(?:bei )?(?:rück)?fragen(?: an| beantwortet| richten sie bitte an)?|auskunft(?: erteilt)?|medienkontakt|pressestelle|(?:für )?(?:weitere|nähere|weiterführende) (?:informationen|auskünfte)(?: (?:erteilt|erteilen|gibt|geben|erhalten sie (?:bei|von)))?|(?:für )?(?:rück|an)fragen(?: an| bitte an)?|(?:ihre? )?ansprechpartner(?:in|innen)?(?: für .{1,40})?|kontakt(?:e|daten|person(?:en)?)?|(?:presse|medien)kontakte?|(?:presse|medien)anfragen(?: an)?|auskunft erteilt|bei fragen|haben sie fragen\\??|kontakt für (?:die )?(?:presse|medien)',
    press:
      'presse ?kontakt|medienkontakt|ansprechpartner(?:in|innen)? für (?:die )?(?:presse|medien)|presse(?:stelle)?|medien|für die presse|(?:presse|medien)kontakte?|(?:presse|medien)anfragen|kontakt für (?:die )?(?:presse|medien)|presse|presse(?:stelle|büro)|für (?:die )?(?:presse|medien)|ansprechpartner(?:in)? für (?:die )?(?:presse|medien)',
    aboutUs: 'über (?:uns|die stadt|die gemeinde|die region)|über (?:uns|die (?:stadt|gemeinde|region))',
    about:
      'über(?: die)?|fakten(?: zu[mr]?)?|hintergrund|über(?: (?:die|den|das))?|fakten zu[rm]?|informationen (?:zu[rm]?|über)|zur person',
    inBrief: 'in kürze|in zahlen|auf einen blick|im überblick',
    describes:
      '(?:ist|sind) (?:eine?|die|der|das|mit|nach) |liegt |hat (?:rund |etwa |über |fast |knapp |ca\\. )?\\d|umfasst |zählt ',
    politicians: 'politik|politiker(?:in|innen)?|fraktion(?:en)?',
    officials: 'verwaltung|fachamt|fachbereich',
    parties: 'Grüne|Die Grünen|Bündnis 90/Die Grünen|B90/Grüne|Die Linke|Linke|Freie Wähler',
    personLabel: 'name|titel|funktion|position',
    topic: 'für|zu|zum|zur|bei|fragen|kontakt',
    asks: 'wenden sie sich (?:bitte )?an|kontaktieren sie(?: bitte)?|(?:erteilt|gibt)|steht(?: ihnen)?|ansprechpartner(?:in)? ist',
    leadsToNumber: '(?:ist |sind )?(?:erreichbar )?(?:unter|per|über|via)|erreichen sie (?:unter|per)|an',
    phone: 'durchwahl|rufnummer|zentrale|fon|ruf',
    email: 'e-?mail(?:-adresse)?|mail',
    mobile: 'mobil(?:telefon|nummer|funk)?|handy',
    office:
      'leiter|leitung|direktor|bürgermeister|sprecher|vorsitz|referent|beauftragt|koordinator|sekretär|berater|rektor|mitglied|ausschuss|abteilung|amt(?!\\p{L})|amts|fachbereich|referat|projekt|ingenieur|architekt|arzt|ärztin|lehrer|kommunikation|stadtplan|verkehrsplan|hausmeister|manager|stadtrat|landrat|baurat|dezernent|rätin|fraktion|minister|geschäftsführ|stelle|stadt|gemeinde|verwaltung',
    committee:
      '(?:\\p{Lu}[\\p{L}]+-(?:, ?| ))*(?:und )?\\p{Lu}\\p{L}{3,}ausschuss(?:es)?|Ausschuss(?:es)? für \\p{L}+(?:, \\p{L}+)*(?: und \\p{L}+)?|Stadtrat(?:e?s)?|Gemeinderat(?:e?s)?|Kreistag(?:e?s)?|Ratsversammlung|Stadtverordnetenversammlung|Bürgerschaft|Magistrats?|Gemeindevertretung',
    otherBody: '(?:Prüfungs|Vermittlungs|Untersuchungs|Betriebs|Wahl)ausschuss(?:es)?',
    committeeForms: [
      ['ausschusses', 'ausschuss'],
      ['(rat|tag|Magistrat)e?s', '$1'],
    ],
    senders: ['Stadt {name}', 'Gemeinde {name}', 'Hansestadt {name}', 'Landkreis {name}', 'Kreis {name}'],
    inPlace: 'in|aus|nach|bei',
    money:
      'kostet|kosten|bezahlt|zahlt|zuschuss|förder|investier|haushalt|budget|bewillig|stellt .{1,30}bereit|finanzier|geld|mittel|gibt .{0,40}aus|ausgeben|unterstütz',
    purpose: 'für|zur|zum|um',
    yearly: 'jährliche[rn]?|jedes jahr',
    kinds: {
      grant: 'zuschuss|förder|spende|stipendi|bewillig',
      investment: 'invest|bau|sanier|renovier',
      budget: 'haushalt|budget|stellt .{1,30}bereit|etat',
      cost: 'kost|ausgab|gibt .{0,40}aus|zahlt|defizit|preis|miete',
      revenue: 'einnahm|überschuss|verkauf|erlös',
    },
    eventTime: 'zeit(?:punkt)?|wann|datum(?: und (?:uhr)?zeit)?|termin|beginn|uhrzeit',
    eventPlace: 'ort|wo|adresse|treffpunkt|veranstaltungsort',
  },
  senderEndings: '',
};
