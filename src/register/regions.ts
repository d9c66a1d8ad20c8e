import { slugify } from '../url.ts';

/** One of Sweden's regions, with the county (län) that it governs. */
export interface Region {
  /** SCB county code, two digits: `12`. */
  readonly code: string;
  /** Name of the region: `Region Skåne`. */
  readonly name: string;
  /** `Skåne län` */
  readonly county: string;
  /** Its name in URLs: `region-skane`. */
  readonly slug: string;
}

/**
 * Sweden's 21 regions by county code. Codes and counties: Statistics Sweden (SCB), “Län och kommuner i
 * kodnummerordning”, as of 1 January 2025. Gotland's region is its municipality too, so a sender named
 * Region Gotland is found among the municipalities.
 */
export const regions: readonly Region[] = (
  [
    ['01', 'Region Stockholm', 'Stockholms län'],
    ['03', 'Region Uppsala', 'Uppsala län'],
    ['04', 'Region Sörmland', 'Södermanlands län'],
    ['05', 'Region Östergötland', 'Östergötlands län'],
    ['06', 'Region Jönköpings län', 'Jönköpings län'],
    ['07', 'Region Kronoberg', 'Kronobergs län'],
    ['08', 'Region Kalmar län', 'Kalmar län'],
    ['09', 'Region Gotland', 'Gotlands län'],
    ['10', 'Region Blekinge', 'Blekinge län'],
    ['12', 'Region Skåne', 'Skåne län'],
    ['13', 'Region Halland', 'Hallands län'],
    ['14', 'Västra Götalandsregionen', 'Västra Götalands län'],
    ['17', 'Region Värmland', 'Värmlands län'],
    ['18', 'Region Örebro län', 'Örebro län'],
    ['19', 'Region Västmanland', 'Västmanlands län'],
    ['20', 'Region Dalarna', 'Dalarnas län'],
    ['21', 'Region Gävleborg', 'Gävleborgs län'],
    ['22', 'Region Västernorrland', 'Västernorrlands län'],
    ['23', 'Region Jämtland Härjedalen', 'Jämtlands län'],
    ['24', 'Region Västerbotten', 'Västerbottens län'],
    ['25', 'Region Norrbotten', 'Norrbottens län'],
  ] as const
).map(([code, name, county]) => ({ code, name, county, slug: slugify(name) }));
