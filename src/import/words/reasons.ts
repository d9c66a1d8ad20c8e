import type { LocalizedText } from '../../model/localized-text.ts';

/** Reasons why a value was found, is uncertain, or was dropped: phrases for printing after a line or a text. */
export const reasons = {
  noTitle: { en: 'the text has no title', sv: 'texten har ingen rubrik' },
  noDate: {
    en: 'the text does not say when it was published',
    sv: 'det framgår inte när texten publicerades',
  },
  today: {
    en: 'the text does not say when it was published; today is filled in',
    sv: 'det framgår inte när texten publicerades; dagens datum är ifyllt',
  },
  noSender: { en: 'the text names no sender', sv: 'texten nämner ingen avsändare' },
  ofSource: { en: 'is given by the source itself', sv: 'källans egen uppgift' },

  dateLabel: { en: 'is after a label', sv: 'står efter ett ord som ”Publicerad”' },
  dateBesideTitle: {
    en: 'is next to the title, with nothing else on its line',
    sv: 'står intill rubriken, ensamt på sin rad',
  },
  dateAlone: { en: 'is alone on its line', sv: 'står ensamt på sin rad' },
  dateline: { en: 'is in a dateline', sv: 'står i en datumrad' },
  mailSent: { en: 'is when the e-mail was sent', sv: 'dagen då mejlet skickades' },

  eventYear: {
    en: 'has no year; the first such day after the release is filled in',
    sv: 'anger inget år; den första sådana dagen efter pressmeddelandet är ifylld',
  },

  titleLabel: { en: 'has a label', sv: 'står efter ett ord som ”Rubrik”' },
  titleBelowHead: {
    en: 'is after the kind of text, its date or its sender',
    sv: 'följer på typen av text, datumet eller avsändaren',
  },
  firstLine: { en: 'is the first line', sv: 'den första raden' },
  onlyKind: { en: 'is only the kind of text', sv: 'anger bara vilken typ av text det är' },
  beginning: {
    en: 'is the beginning of the text, which has no title',
    sv: 'textens början, för den har ingen rubrik',
  },

  onlySender: { en: 'is the only one named', sv: 'den enda som nämns' },
  unknownSender: {
    en: 'is not in the config or the register',
    sv: 'finns varken i konfigurationen eller i registret',
  },
  namedInText: { en: 'is named in the text', sv: 'nämns i texten' },
  byLetters: { en: 'is the most likely by its letters', sv: 'det troligaste, av bokstäverna att döma' },
  byWords: { en: 'is the most likely by its words', sv: 'det troligaste, av orden att döma' },

  range: { en: 'is one end of a range', sv: 'den ena änden av ett spann' },
  currency: { en: 'has a currency', sv: 'har en valuta' },
  noCurrency: {
    en: 'has no currency, but is about money',
    sv: 'saknar valuta, men handlar om pengar',
  },

  noHeading: { en: 'has no heading', sv: 'står inte under någon rubrik för kontakter' },
  isFunction: {
    en: 'is a function, with a number or an address',
    sv: 'en funktion, ingen person',
  },
  reachable: { en: 'has a number or an address', sv: 'går att nå' },
  unreachable: {
    en: 'has neither number nor address',
    sv: 'har varken telefon eller e-post',
  },

  /** Text above a release, and its kind. */
  sender: { en: 'name of the sender', sv: 'avsändarens namn' },
  kindOfText: { en: 'kind of text', sv: 'typ av text' },
  date: { en: 'date', sv: 'datum' },
  mailHead: { en: 'head of an e-mail', sv: 'huvudet på ett mejl' },
  lastChange: { en: 'last change', sv: 'senaste ändring' },
  beforeTitle: { en: 'before the title', sv: 'före rubriken' },
  beforeRelease: { en: 'before the release', sv: 'före pressmeddelandet' },
  ofSite: { en: 'is the site’s, not the release’s', sv: 'webbplatsens, inte pressmeddelandets' },

  /** Text that is not part of a release. */
  rule: { en: 'rule', sv: 'linje' },
  page: { en: 'part of the surrounding page', sv: 'hör till sidan runt omkring' },
  cookies: { en: 'cookie banner', sv: 'fråga om kakor' },
  doubled: { en: 'appears twice', sv: 'står två gånger' },
  contactHeading: { en: 'heading of the contacts', sv: 'rubrik över kontakterna' },
  aboutHeading: { en: 'heading of the text about the sender', sv: 'rubrik över texten om avsändaren' },
  amongContacts: { en: 'among the contacts', sv: 'bland kontakterna' },
  notUnderstood: { en: 'was not understood', sv: 'förstods inte' },
  picture: { en: 'a picture, which is not included', sv: 'en bild, som inte tas med' },
  localLink: {
    en: 'a link to something that is not included',
    sv: 'länk till något som inte tas med',
  },
  untakenPicture: { en: 'picture that is not copied', sv: 'bild som inte tas med' },

  outsideArticle: { en: 'outside the article', sv: 'utanför artikeln' },
  besideArticle: { en: 'next to the article', sv: 'bredvid artikeln' },
  pageName: { en: 'the name of the page', sv: 'sidans namn' },
  pageHeader: { en: 'the header of the page', sv: 'sidhuvudet' },
  pageFooter: { en: 'the footer of the page', sv: 'sidfoten' },
  pageFrame: { en: 'the header or footer of the page', sv: 'sidhuvudet eller sidfoten' },
  navigation: { en: 'navigation', sv: 'navigering' },
  form: { en: 'a form', sv: 'ett formulär' },
  searchForm: { en: 'a search form', sv: 'ett sökformulär' },
  button: { en: 'a button', sv: 'en knapp' },
  dialogue: { en: 'a dialogue', sv: 'en dialogruta' },
  siteNotice: { en: 'a site-wide notice', sv: 'ett meddelande för hela webbplatsen' },
  cookieBanner: { en: 'a cookie banner', sv: 'en ruta om kakor' },
  sharing: { en: 'buttons for sharing', sv: 'knappar för delning' },
  subscribe: { en: 'an offer to subscribe', sv: 'ett erbjudande om att prenumerera' },
  otherPages: { en: 'links to other pages', sv: 'länkar till andra sidor' },
  comments: { en: 'comments', sv: 'kommentarer' },
  hidden: { en: 'hidden', sv: 'dolt' },

  templateCode: { en: 'template code', sv: 'kod ur en mall' },
  unmappedField: { en: 'field that is not in the map', sv: 'fält utan motsvarighet' },
  unmappedColumn: { en: 'column that is not in the map', sv: 'kolumn utan motsvarighet' },

  pageNumber: { en: 'a page number', sv: 'sidnummer' },
  smallPrint: { en: 'small print at the edge of the page', sv: 'liten text i sidans kant' },
  everyPageEdge: { en: 'at the edge of every page', sv: 'i kanten på varje sida' },
  pageEdge: { en: 'at the edge of the page', sv: 'i sidans kant' },
  turned: { en: 'rotated text in the margin', sv: 'vid sidan av texten, vriden' },
  tooManyPages: { en: 'too many pages', sv: 'för många sidor' },
  linkedPicture: {
    en: 'a picture outside the document, which is not followed',
    sv: 'en bild utanför dokumentet, som inte hämtas',
  },
} as const satisfies Readonly<Record<string, LocalizedText>>;

export function moreOften(other: string): LocalizedText {
  return { en: `is named more than ${other}`, sv: `nämns oftare än ${other}` };
}

/** @param field a key of the map of columns */
export function otherField(field: string): LocalizedText {
  return { en: `another field holds the ${field} too`, sv: `ett annat fält innehåller också ${field}` };
}

/** @param field a key of the map of columns */
export function otherColumn(field: string): LocalizedText {
  return { en: `another column holds the ${field} too`, sv: `en annan kolumn innehåller också ${field}` };
}
