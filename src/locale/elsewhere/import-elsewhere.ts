import type { ImportWords } from '../import-words.ts';

/** A language that releases come in, although no site speaks it. Empty patterns are left out. */
const none: ImportWords = {
  noise: '',
  banner: '',
  notice: '',
  kicker: '',
  invitation: '',
  published: '',
  changed: '',
  title: '',
  contacts: '',
  press: '',
  aboutUs: '',
  about: '',
  inBrief: '',
  describes: '',
  politicians: '',
  officials: '',
  elected: '',
  parties: '',
  personLabel: '',
  topic: '',
  asks: '',
  leadsToNumber: '',
  phone: '',
  email: '',
  mobile: '',
  office: '',
  committee: '',
  otherBody: '',
  committeeForms: [],
  senders: [],
  inPlace: '',
  money: '',
  purpose: '',
  yearly: '',
  kinds: { grant: '', investment: '', budget: '', cost: '', revenue: '' },
  eventTime: '',
  eventPlace: '',
};

const danish: ImportWords = {
  ...none,
  contacts:
    '(?:for )?(?:yderligere|mere|nærmere|flere) (?:oplysninger|information(?:er)?)(?: (?:fås (?:hos|ved)|kontakt))?(?:,? (?:venligst )?kontakt)?|kontakt(?:er|person(?:er)?|oplysninger|information)?|(?:presse|medie)kontakt(?:er)?|(?:ved |for )?spørgsmål(?:,? kontakt)?|vil du vide mere\\??|kontakt gerne|henvendelse(?: til)?',
  press:
    '(?:presse|medie)kontakt(?:er)?|(?:for )?(?:pressen|medier(?:ne)?)|presse|presseafdelingen|pressevagt(?:en)?',
  aboutUs: 'om (?:os|kommunen|regionen)',
  about: 'om|fakta(?: om)?|kort om',
  inBrief: 'kort fortalt|i tal|i korte træk',
  describes:
    'er (?:en|et|den|det|både|\\p{Lu}\\p{L}+s|landets) |ligger |har (?:ca\\. |omkring |over |næsten |godt )?\\d|består af |omfatter ',
  politicians: 'politikere?|folkevalgte?|politisk kontakt',
  officials: 'embedsm(?:and|ænd)|fagperson(?:er)?|administrationen|forvaltningen',
  elected:
    'borgmester|rådmand|byråd|formand|forkvinde|kommunalbestyrelse|regionsråd|folketing|spidskandidat|gruppeleder',
  parties:
    'Socialdemokrat(?:iet|erne)|Venstre|Konservative|Enhedslisten|SF|Radikale(?: Venstre)?|Liberal Alliance|Dansk Folkeparti|Moderaterne',
  personLabel: 'navn|titel|stilling|funktion',
  topic: 'for|om|vedrørende|angående|ved|spørgsmål|kontakt',
  asks: 'kontakte?(?: gerne)?|ring(?: til)?|henvendelse(?:r)?(?: kan ske)? til|fås (?:hos|ved)|rettes til',
  leadsToNumber:
    '(?:som )?(?:kan )?(?:træffes|kontaktes|fanges|nås)(?: (?:på|via))?|på|via|ring(?: til)?|skriv til',
  phone: 'direkte?(?: nummer)?|hovednummer|omstilling(?:en)?|telefonnr|tlf\\.? ?nr',
  email: 'e?-?mail(?:adresse)?|e-?post',
  mobile: 'mobil(?:telefon|nummer|nr)?|mob',
  office:
    'chef|direktør|leder|formand|borgmester|rådmand|konsulent|koordinator|sekretær|rådgiver|medlem|udvalg|afdeling|forvaltning|center|kontor|projekt|ingeniør|arkitekt|læge|lærer|kommunika|kommune|pressev|byråd|planlægger|pædagog|ansvarlig',
  money: 'koste|tilskud|invester|budget|bevilg|afsat|afsætte|betal|finansier|penge|støtte|midler|pulje',
  purpose: 'til|for|på',
  yearly: 'årlige?|hvert år',
  kinds: {
    grant: 'tilskud|støtte til|bevilg|legat',
    investment: 'invester|bygge|anlæg|renover',
    budget: 'budget|afsat|afsætte|pulje|ramme',
    cost: 'koste|udgift|betal|underskud|pris',
    revenue: 'indtægt|overskud|salg|solgt',
  },
};

const german: ImportWords = {
  ...none,
  contacts:
    '(?:für )?(?:weitere|nähere|weiterführende) (?:informationen|auskünfte)(?: (?:erteilt|erteilen|gibt|geben|erhalten sie (?:bei|von)))?|(?:für )?(?:rück|an)fragen(?: an| bitte an)?|(?:ihre? )?ansprechpartner(?:in|innen)?(?: für .{1,40})?|kontakt(?:e|daten|person(?:en)?)?|(?:presse|medien)kontakte?|(?:presse|medien)anfragen(?: an)?|auskunft erteilt|bei fragen|haben sie fragen\\??|kontakt für (?:die )?(?:presse|medien)',
  press:
    '(?:presse|medien)kontakte?|(?:presse|medien)anfragen|kontakt für (?:die )?(?:presse|medien)|presse|presse(?:stelle|büro)|für (?:die )?(?:presse|medien)|ansprechpartner(?:in)? für (?:die )?(?:presse|medien)',
  aboutUs: 'über (?:uns|die (?:stadt|gemeinde|region))',
  about: 'über(?: (?:die|den|das))?|fakten zu[rm]?|informationen (?:zu[rm]?|über)|zur person',
  inBrief: 'in kürze|in zahlen|auf einen blick|im überblick',
  describes:
    '(?:ist|sind) (?:eine?|die|der|das|mit|nach) |liegt |hat (?:rund |etwa |über |fast |knapp |ca\\. )?\\d|umfasst |zählt ',
  politicians: 'politik|politiker(?:in|innen)?|fraktion(?:en)?',
  officials: 'verwaltung|fachamt|fachbereich',
  elected:
    'bürgermeister|landrat|landrätin|stadtrat|stadträtin|stadtverordnete|vorsitzende[rn]?|fraktion|senator|ratsherr|ratsfrau|ratsmitglied|minister',
  parties: 'Grüne|Die Grünen|Bündnis 90/Die Grünen|B90/Grüne|Die Linke|Linke|Freie Wähler',
  personLabel: 'name|titel|funktion|position',
  topic: 'für|zu|zum|zur|bei|fragen|kontakt',
  asks: 'wenden sie sich (?:bitte )?an|kontaktieren sie(?: bitte)?|(?:erteilt|gibt)|steht(?: ihnen)?|ansprechpartner(?:in)? ist',
  leadsToNumber: '(?:ist |sind )?(?:erreichbar )?(?:unter|per|über|via)|erreichen sie (?:unter|per)|an',
  phone: 'durchwahl|rufnummer|zentrale|fon|ruf',
  email: 'e-?mail(?:-?adresse)?|mail',
  mobile: 'mobil(?:telefon|nummer)?|handy|mob',
  office:
    'leiter|direktor|chef|bürgermeister|hausmeister|stadtrat|landrat|baurat|dezernent|rätin|sprecher|referent|vorsitz|beauftragt|koordinat|sekretär|mitglied|ausschuss|abteilung|amt$|amts|fachbereich|fachdienst|büro|stelle$|projekt|ingenieur|architekt|arzt|ärztin|lehrer|kommunikation|stadt|gemeinde|verwaltung|manager|stadtplan|minister|fraktion|geschäftsführ',
  money: 'kost|zuschuss|förder|invest|haushalt|bewillig|bezahl|zahlt|finanzier|geld|mittel|euro|etat',
  purpose: 'für|zur|zum',
  yearly: 'jährliche[rn]?|jedes jahr',
  kinds: {
    grant: 'zuschuss|zuschüsse|förder|bewillig|stipend',
    investment: 'invest|bau|sanier|erneuer',
    budget: 'haushalt|etat|mittel|budget',
    cost: 'kost|ausgab|zahlt|defizit|preis',
    revenue: 'einnahm|überschuss|verkauf|erlös',
  },
};

const nynorsk: ImportWords = {
  ...none,
  contacts:
    '(?:for )?(?:meir|ytterlegare|nærare) (?:informasjon|opplysningar)(?:,? kontakt)?|kontakt(?:ar|personar)|spørsmål(?: kan rettast til)?',
  office: 'leiar|ordførar|ansvarleg|rådgjevar|varaordførar|sjef|kontor|avdeling|utval|eining',
  money: 'løyv|løyver|løyvd|sett av|tilskot|kosta|betalar',
  kinds: {
    grant: 'tilskot|løyv|stønad',
    investment: 'investering|byggj',
    budget: 'budsjett|sett av|ramme',
    cost: 'kosta|utgift|betalar',
    revenue: 'inntekt|overskot|sal av',
  },
};

/** How releases are laid out in languages that no site speaks. */
export const importElsewhere: readonly ImportWords[] = [danish, german, nynorsk];
