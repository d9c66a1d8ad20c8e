import { message } from '../../locale/locale.ts';
import type { Output } from '../../model/output.ts';
import { missingPage } from '../../permalinks/address-table.ts';
import { frame } from '../frame/frame.ts';
import { page } from '../page.ts';
import type { Site } from '../site.ts';

/** The page for unknown addresses. Hosts serve it at any depth, so its links are absolute. */
export function missingOutput(site: Site): Output {
  const path = missingPage;
  const title = message(site.locale, 'missing.title');
  const view = () => frame(site, { kind: 'missing', path, isAnywhere: true, title, breadcrumbs: [] }, {});
  return page(site, { path, layout: 'missing', view, up: new URL(site.config.baseUrl).pathname });
}
