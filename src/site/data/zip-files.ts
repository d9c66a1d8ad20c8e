import { everyVersion } from '../../archive/collections/language-versions.ts';
import { lastOf } from '../feeds/entry.ts';
import type { Site } from '../site.ts';
import { tables, textsOf } from '../tables/table.ts';
import { dataPackage, packageFile } from './catalogues/data-package.ts';
import { publicSource } from './documents/public-source.ts';
import { publicConfig } from './public-config.ts';
import { curlConfig, type PublishedFile, placeInCopy } from './published-files.ts';
import type { Packed } from './zip.ts';

/**
 * Returns the sources of the public site that the site does not publish separately, and the tables. The sources of
 * masked and withdrawn releases are left out.
 */
export function* zipFiles(site: Site, files: readonly PublishedFile[]): Generator<Packed> {
  const { archive, config, permalinks, theme, pageSources } = site;
  const day = lastOf(everyVersion(archive), site)?.day ?? '1980-01-01';
  yield { path: 'kommunike.config.yaml', content: publicConfig(site), day };
  for (const { release } of everyVersion(archive)) {
    const content = publicSource(site, release);
    if (content !== undefined) yield { path: placeInCopy(release.path), content, day: release.date.day };
  }
  for (const { path, text } of pageSources) yield { path, content: text, day };
  for (const [path, file] of theme.own)
    yield {
      path: `templates/${theme.name}/${path}`,
      content: 'text' in file ? file.text : file.bytes(),
      day,
    };
  yield { path: 'files.curl', content: curlConfig(files, config.baseUrl), day };
  for (const table of tables) {
    yield {
      path: permalinks.pathOf({ kind: 'data', file: `${table.name}.csv` }),
      content: textsOf(site, table).csv,
      day,
    };
  }
  yield { path: permalinks.pathOf({ kind: 'data', file: packageFile }), content: dataPackage(site), day };
}
