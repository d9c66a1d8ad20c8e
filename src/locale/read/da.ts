import type { Country } from '../../register/country.ts';
import { sweden } from '../../register/sweden.ts';
import type { ReadLanguage } from '../language.ts';

const denmark: Country = {
  ...sweden,
  code: 'DK',
  currency: 'DKK',
  timeZone: 'Europe/Copenhagen',
  register: 'none',
  phones: {
    hint: {
      en: 'write it with +45 and eight digits, such as +45 33 66 33 66',
      sv: 'skriv det med +45 och åtta siffror, till exempel +45 33 66 33 66',
    },
    written: (formatted) => formatted,
    short: [],
  },
  parties: {
    letters: ['A', 'B', 'C', 'F', 'I', 'M', 'O', 'V', 'Æ', 'Ø', 'Å'],
    names: {
      socialdemokratiet: 'A',
      'radikale venstre': 'B',
      'det konservative folkeparti': 'C',
      konservative: 'C',
      'socialistisk folkeparti': 'F',
      'liberal alliance': 'I',
      moderaterne: 'M',
      'dansk folkeparti': 'O',
      venstre: 'V',
      danmarksdemokraterne: 'Æ',
      enhedslisten: 'Ø',
      alternativet: 'Å',
    },
  },
  mandateOf: () => undefined,
};

/** Danish. */
export const da: ReadLanguage = {
  code: 'da',
  alsoFor: [],
  home: denmark,
  amounts: {
    decimalPoint: false,
    examples: ['1,35 millioner kroner'],
    qualifiers:
      'ca\\.?|cirka|omkring|omtrent|rundt regnet|godt|knap|knapt|næsten|højst|maks\\.?|maksimalt|mindst|op til|indtil|over|mere end|i alt|tilsammen|samlet|hver|kun|i gennemsnit',
    minus: 'minus',
    perYear: '(?:per|pr\\.?|/|hvert|om) ?år(?:et)?|årligt?',
    perMonth: '(?:per|pr\\.?|/|hver|om) ?(?:måned(?:en)?|md\\.?)|månedligt?',
    beforeCount: 'over|i|på|for|inden|løbet af|de|den|en|et|næste|kommende|periode|fordelt|[x×]',
    afterCount: 'årsperiode(?:n)?|årig periode|års (?:tid|periode)|årene|år',
    beforeYear: 'i|på|for|årene|år|året|perioden|mellem|fra(?: og med)?',
    betweenYears: 'til(?: og med)?|og',
    afterYears: '',
    multipliers: {
      3: 'tusinde?|t\\.?',
      6: 'million(?:er)?|mill|mio',
      9: 'milliard(?:er)?|mia|mrd',
      12: 'billion(?:er)?',
    },
    joint: { powers: { t: 3, m: 6 }, currencies: { kr: 'kr', dkk: 'DKK' } },
    hundredths: 'øre',
    currencies: {
      DKK: 'danske kr(?:oner)?|dansk krone',
      SEK: 'svenske kr(?:oner)?|svensk krone',
      NOK: 'norske kr(?:oner)?|norsk krone',
      ISK: 'islandske kr(?:oner)?|islandsk krone',
      EUR: 'euro',
      GBP: '(?:britiske )?pund',
      USD: 'amerikanske dollars?',
      kr: 'kr|kroner?|kronerne',
      dollar: 'dollars?',
    },
    numerals: {
      units:
        'nul|en et|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|tretten|fjorten|femten|seksten|sytten|atten|nitten',
      tens: 'tyve|tredive|fyrre|halvtreds|tres|halvfjerds|firs|halvfems',
      hundred: 'hundrede',
      thousand: 'tusinde?',
      joint: 'og',
      half: '(?:en |et )?halv(?:t)?',
      oneAndHalf: 'halvanden|halvandet',
      andHalf: 'og en halv',
    },
  },
  speech: {
    says: 'siger|sagde|mener|mente|fortæller|fortalte|oplyser|oplyste|fortsætter|fortsatte|forklarer|forklarede|konstaterer|konstaterede|understreger|understregede|fremhæver|fremhævede|tilføjer|tilføjede|udtaler|udtalte|bemærker|bemærkede',
    tells: 'synes|tror|håber|håbede|lover|lovede|spørger|spurgte|svarer|svarede|skriver|skrev|glæder sig',
    announces: 'siger|sagde|mener|fortæller|oplyser|udtaler',
    saysAfter: '',
    accordingTo: 'ifølge',
    beginsTitle: '',
    pronouns: 'hun|han|de|vi|jeg',
    sheOrHe: 'hun|han',
    firstPerson: 'jeg|mig|min|mit|vi|os|vores',
    continues: 'og|men|som|der|når|efter|under|i et|i en|til|om|ved|med|i forbindelse',
    binds: 'og|eller|med|i|på|af|for|fra|til|om|som|at',
    and: 'og',
  },
  contacts: {
    press: 'press|kommunikation|medie',
    pressOffice: 'press',
    politician: 'borgmester|rådmand|byråds|kommunalbestyrelses|regionsråds|udvalgsformand|formand for',
    phoneLabel: '(?:direkte |mobil)?(?:telefon|tlf)(?:nummer|nr)?|mobil(?:nummer)?|mob',
    extension: 'lokal(?:nummer)?',
    or: 'eller|og|samt',
  },
  dates: {
    months: ['jan', 'feb', 'marts|mar$', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
    weekday: '\\p{L}+dag(?:en)?',
    article: 'den',
    ordinal: '',
    clock: 'kl\\.?|klokken',
    units: { year: 'år', month: 'måneder måned', week: 'uger uge', day: 'dage dag' },
  },
  imports: {
    called: { da: 'dan|danish|dansk' },
    noise:
      'abonn[eé]r(?: på .{1,40})?|tilmeld(?: .{1,30})?|luk|del(?: siden| artiklen| på .{1,20})?|udskriv(?: siden| artiklen)?|lyt(?: til .{1,30})?|læs op|(?:hoved)?menu|søg|log ind|hjem|forside(?:n)?|læs (?:mere|også|videre)(?: .{1,40})?|(?:tilbage )?til (?:toppen|forsiden|nyheder)|tilbage|(?:gå|spring|hop) (?:direkte )?til (?:hoved)?indhold(?:et)?|emner|kategorier|fandt du(?:,)? (?:det|hvad) du (?:ledte efter|søgte)\\??|var (?:siden|indholdet|informationen) (?:nyttig|til hjælp)\\??|ja|nej|du er her:?.*|(?:accepter|acceptér|tillad|afvis)(?: alle)?(?: cookies)?|(?:kun )?nødvendige(?: cookies)?|cookies|(?:hent|download)(?: .{1,30})?|vis (?:mere|flere)|nyheder|aktuelt|presserum|pressemeddelelser|følg os.{0,60}|relateret(?: .{1,20})?|relaterede (?:nyheder|artikler|links)|næste|forrige|selvbetjening|tilgængelighedserklæring|privatlivspolitik|sitemap|(?:emneord|kategori(?:er)?): .{1,80}',
    menu: 'borger|erhverv|politik|om kommunen|kontakt os|job|kontakt|presse|om os|(?:borger|erhverv|politik|kultur|fritid|natur|miljø|skole|job|familie|sundhed|bolig|trafik)(?:(?:,| og| &) \\p{L}+){0,4}|cvr:?.*|ean:?.*',
    banner:
      '(?:vi|hjemmesiden|webstedet|siden) (?:bruger|anvender|benytter) cookies|cookies (?:til|for) at|brugen af cookies',
    notice: 'covid-?19|coronavirus|driftsforstyrrelse|beredskabsmeddelelse',
    kicker:
      'pressemeddelelse|presseinvitation|pressemøde|invitation(?: til (?:pressemøde|pressen))?|nyhed|udtalelse|debatindlæg|meddelelse|til omgående offentliggørelse|til pressen',
    invitation: 'invitation|inviterer|pressemøde|indvielse',
    published:
      'offentliggjort|publiceret|udgivet|udsendt|oprettet|dato|pressemeddelelse|nyhed|publiceringsdato|sendt',
    changed: '(?:sidst |senest )?(?:opdateret|ændret|redigeret)',
    title: 'titel|overskrift',
    mail: 'fra|til|kopi|svar til|afsender|modtager|vedhæftede filer',
    subject: 'emne',
    beside:
      'fra|af|den|nr|nummer|læsetid|minutter|minut|for|sidst|senest|og|kl|klokken|dato|til|informerer|meddeler',
    greeting: 'hej|kære|god(?:dag| morgen)',
    closing: '(?:med )?venlig hilsen|mvh',
    commonWords:
      'og|ikke|på|af|et|efter|op|nogle|noget|nu|blive|blev|sig|mig|mellem|uden|ud|også|fra|siger|gøre|hvad|meget|være|skal|til|som|har|ved|været|åbner|flere|børn|kommunen',
    varieties: {},
    contacts:
      '(?:for )?(?:mere|yderligere|flere|nærmere) (?:information(?:er)?|oplysninger)(?: (?:fås hos|ved))?(?:,? (?:venligst )?kontakt)?|kontakt(?:er|person(?:er)?|oplysninger|information)?|(?:presse|medie)kontakt(?:er)?|(?:ved |for )?spørgsmål(?:,? kontakt)?|vil du vide mere\\??|henvendelse(?: til)?|(?:for )?(?:yderligere|mere|nærmere|flere) (?:oplysninger|information(?:er)?)(?: (?:fås (?:hos|ved)|kontakt))?(?:,? (?:venligst )?kontakt)?|kontakt(?:er|person(?:er)?|oplysninger|information)?|(?:presse|medie)kontakt(?:er)?|(?:ved |for )?spørgsmål(?:,? kontakt)?|vil du vide mere\\??|kontakt gerne|henvendelse(?: til)?',
    press:
      '(?:presse|medie)kontakt(?:er)?|for pressen|presse(?:n|vagt|tjeneste)?|pressehenvendelser|(?:presse|medie)kontakt(?:er)?|(?:for )?(?:pressen|medier(?:ne)?)|presse|presseafdelingen|pressevagt(?:en)?',
    aboutUs: 'om (?:os|kommunen|regionen)|om (?:os|kommunen|regionen)',
    about: 'om|fakta(?: om)?|om|fakta(?: om)?|kort om',
    inBrief: 'kort fortalt|i tal|i korte træk',
    describes:
      'er (?:en|et|den|det|både|\\p{Lu}\\p{L}+s|landets) |ligger |har (?:ca\\. |omkring |over |næsten |godt )?\\d|består af |omfatter ',
    politicians: 'politikere?|folkevalgte?|politisk kontakt',
    officials: 'embedsm(?:and|ænd)|fagperson(?:er)?|administrationen|forvaltningen',
    parties:
      'Socialdemokrat(?:iet|erne)|Venstre|Konservative|Enhedslisten|SF|Radikale(?: Venstre)?|Liberal Alliance|Dansk Folkeparti|Moderaterne',
    personLabel: 'navn|titel|stilling|funktion',
    topic: 'for|om|vedrørende|angående|ved|spørgsmål|kontakt',
    asks: 'kontakte?(?: gerne)?|ring(?: til)?|henvendelse(?:r)?(?: kan ske)? til|fås (?:hos|ved)|rettes til',
    leadsToNumber:
      '(?:som )?(?:kan )?(?:træffes|kontaktes|fanges|nås)(?: (?:på|via))?|på|via|ring(?: til)?|skriv til',
    phone: 'direkte?(?: nummer)?|hovednummer|omstilling(?:en)?|telefonnr|tlf\\.? ?nr',
    email: 'e-?mail(?:adresse)?|mail|e-?post',
    mobile: 'mobil(?:telefon|nummer)?|mob',
    office:
      'chef|direktør|leder|borgmester|rådmand|formand|ansvarlig|koordinator|sekretær|rådgiver|konsulent|rektor|medlem|udvalg|afdeling|enhed|forvaltning|kontor|projekt|ingeniør|arkitekt|læge|lærer|kommunikation|kommune|bibliotekar|pædagog|planlægger',
    committee:
      '(?:(?:\\p{L}+-(?:, ?| ))+(?:og )?)?\\p{L}{3,}(?:udvalget)s?|(?:[Uu]dvalget) for \\p{L}+(?:, \\p{L}+)*(?: og \\p{L}+)?|[Kk]ommunalbestyrelsens?|[Bb]yrådets?|[Bb]orgerrepræsentationens?|[Rr]egionsrådets?',
    otherBody: '(?:folketings|under|for|ledelses|arbejds|bruger|finans|rets)udvalgets?',
    committeeForms: [['(udvalget|bestyrelsen|rådet|repræsentationen)s', '$1']],
    senders: ['{name} [Kk]ommune', 'Region {name}'],
    inPlace: 'i|fra|til|på',
    money:
      'bevilge|bevilling|satser|koster|kostede|tilskud|investere|budget|afsæt|afsat|sætter af|sat af|betale|finansie|penge|støtte|får|fået|midler',
    purpose: 'til|for at|for|på',
    yearly: 'årlige?|hvert år',
    kinds: {
      grant: 'tilskud|støtte til|stipendi|bevilg',
      investment: 'invester|bygge|bygges|renover|anlæg',
      budget: 'budget|afsat|afsæt|sætter af|sat af|ramme',
      cost: 'kost|udgift|betal|underskud|pris|husleje',
      revenue: 'indtægt|overskud|salg|solgt',
    },
    eventTime: 'tid(?:spunkt)?|hvornår|dato(?: og tid)?',
    eventPlace: 'sted|hvor|adresse|lokale',
  },
  senderEndings: 'kommune',
};
