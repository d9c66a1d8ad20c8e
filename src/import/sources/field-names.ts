import { lookup } from '../../lookup.ts';
import type { ColumnField, Columns } from './column-fields.ts';

/**
 * Names of fields in tables and front matter, in the languages of releases, normalised by `keyOf`. Of several in one
 * document, the first counts.
 */
const names: Readonly<Record<Exclude<ColumnField, 'none'>, string>> = {
  title: 'title headline header heading rubrik huvudrubrik titel tittel overskrift otsikko uberschrift',
  date: 'date publishdate published publishedat pubdate datepublished publishedon publicationdate postdate publiceringsdatum publiceringsdag publicerad publicerat datum dato utgivningsdatum publisert publiseringsdato publiceringstid julkaistu julkaisupaiva paivamaara paivays veroffentlicht',
  sender:
    'sender source organisation organization publisher municipality kommun kommune region avsandare avsender afsender lahettaja kunta absender',
  url: 'url link permalink canonical canonicalurl lank webbadress lenke adresse osoite linkki',
  language: 'language lang locale sprak kieli sprache',
  summary: 'summary description excerpt sammanfattning beskrivning sammendrag beskrivelse tiivistelma kuvaus',
  id: 'id uid guid slug artikelid',
  lead: 'lead intro introduction preamble ingress manchet ingressi johdanto standfirst teaser underrubrik subtitle',
  body: 'body content text html brodtext bradtext artikeltext innehall brodtekst innhold tekst indhold leipateksti sisalto teksti inhalt',
  contact:
    'contact contacts contactperson contactpersons presscontact presscontacts kontakt kontakter kontaktperson kontaktpersoner presskontakt presskontakter kontaktuppgifter pressekontakt yhteyshenkilo yhteyshenkilot yhteystiedot ansprechpartner phone telephone tel telefon telefonnummer mobil mobile tlf puhelin email epost mail sahkoposti contactname contacttitle contactphone contactemail',
  committee:
    'committee committees namnd namnder styrelse utskott utvalg udvalg lautakunta lautakunnat ausschuss',
};

const fields: ReadonlyMap<string, ColumnField> = new Map(
  Object.entries(names).flatMap(([field, all]) =>
    all.split(' ').map((name) => [name, field as ColumnField] as const),
  ),
);

/**
 * Normalises the name of a field, without case, accents and punctuation: `Publicerings-datum`, `publicerings_datum`.
 */
function keyOf(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/ø/g, 'o')
    .replace(/æ/g, 'a')
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Returns the content of a field, by the map of the user, otherwise by its name. */
export function fieldNamed(name: string, columns: Columns): ColumnField | undefined {
  return lookup(columns, name.trim().toLowerCase()) ?? fields.get(keyOf(name));
}

/** Sorts names of fields with the same content: the user's own first, then by priority. */
export function sortedFields(written: readonly string[], columns: Columns): string[] {
  const order = [...fields.keys()];
  const rank = (name: string) =>
    lookup(columns, name.trim().toLowerCase()) === undefined ? order.indexOf(keyOf(name)) : -1;
  return written.toSorted((a, b) => rank(a) - rank(b));
}
