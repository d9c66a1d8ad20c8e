import { createProblem } from '../../codes/index.ts';
import { readWebAddress } from './addresses.ts';
import { type Reading, read, unread } from './reading.ts';

/**
 * Returns the address of a licence, given that address or the SPDX id of a Creative Commons licence. The spelling
 * `CC BY 4.0`, without hyphens, is accepted too.
 */
export function readLicence(written: string): Reading<string> {
  if (/^https?:/i.test(written)) return readWebAddress(written);
  const address = creativeCommons(written.trim().toLowerCase().replace(/\s+/g, '-'));
  return address === undefined ? unread(createProblem('picture-licence', written)) : read(address);
}

function creativeCommons(id: string): string | undefined {
  if (/^cc-?0(?:-1\.0)?$/.test(id)) return 'https://creativecommons.org/publicdomain/zero/1.0/';
  const [, terms, version] = /^cc-(by(?:-nc)?(?:-nd|-sa)?)-([1-4]\.0|2\.5)$/.exec(id) ?? [];
  return terms && version && `https://creativecommons.org/licenses/${terms}/${version}/`;
}
