import { commonLocale } from '../../locale/index.ts';
import type { Settings } from '../../parse/config/settings.ts';
import type { PastePage } from '../../shell/preview/server.ts';
import type { Pasting, PastingArchive } from './pasting.ts';

/** The page for the preview. The importer is only loaded on the first request. */
export function servedPaste(
  archive: PastingArchive,
  session: () => { readonly config?: Settings } | undefined,
): PastePage {
  const locale = () => session()?.config?.locale ?? commonLocale;
  let pasting: Promise<Pasting> | undefined;
  const load = async () => {
    const { Pasting } = await import('./pasting.ts');
    return new Pasting(archive);
  };
  return {
    link: () => ({ text: locale().paste.title, language: locale().code }),
    answer: async (form, query) => {
      pasting ??= load();
      return (await pasting).answer(form, query);
    },
  };
}
